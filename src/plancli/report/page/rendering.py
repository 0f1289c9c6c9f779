"""The page as HTML: the view put into the templates, and a policy that lets nothing run or load but the page itself."""

import base64
import hashlib
import json
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from plancli.model import How
from plancli.report.page import assembling
from plancli.report.page.payload import ROWS_AT_ONCE, evidence_json, index_json
from plancli.report.page.scale import step_of
from plancli.report.page.texts import TEXTS, text_in, written
from plancli.report.page.view import Page, Square
from plancli.report.text import for_people, label
from plancli.report.wording import MARKS

_STYLES = ("base", "controls", "matrix", "cells", "panel", "print")
_SCRIPTS = (
    "data",
    "dom",
    "matrix",
    "totals",
    "sight",
    "moving",
    "order",
    "quotes",
    "cell",
    "plan",
    "theme",
    "search",
    "panel",
    "filters",
    "main",
)
"""In the order in which they stand in the page: one module, each file a part of it."""

_QUOTED_WITHOUT_SCRIPT = 500
"""Quotes that the page also has as plain HTML; with more, it would be slow to open for all who have a script."""


def render(page: Page) -> Iterator[str]:
    """The page in pieces of text, to be written one after the other."""
    style, script = _joined("styles", _STYLES, "css"), _joined("scripts", _SCRIPTS, "js")
    language = page.settings.language
    yield from (
        _environment(language)
        .get_template("report.html.j2")
        .generate(
            page=page,
            policy=_policy(style, script),
            # Files of this package, and JSON that is escaped for its element: the only text that is not escaped here.
            icon=quote(_text("icon.svg")),
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            index=Markup(index_json(page)),  # noqa: S704
            evidence=(Markup(evidence_json(plan)) for plan in page.plans),  # noqa: S704
            languages={code: texts["language_name"] for code, texts in TEXTS.items()},
            names=[page_label(page, number) for number in range(len(page.taxonomy.themes))],
            rows_at_once=ROWS_AT_ONCE,
            has_quotes=page.quoted <= _QUOTED_WITHOUT_SCRIPT,
        )
    )


def page_label(page: Page, theme: int) -> str:
    """A theme's name in the page's language, or in the first of the taxonomy's that it has one in."""
    found = page.taxonomy.themes[theme]
    return for_people(found.label.get(page.settings.language, "")) or label(found, page.taxonomy)


def anchor(*ids: str) -> str:
    """What stands behind `#` in the link to a cell (plan, theme), a plan (plan, "") or a theme ("", theme)."""
    return "/".join(quote(each, safe="") for each in ids)


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("plancli.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def text(key: str, **values: object) -> str:
        return text_in(language, key, values)

    def arguments(values: dict[str, object]) -> str:
        return json.dumps(values, ensure_ascii=False, sort_keys=True)

    def number(value: int) -> str:
        return written(language, value)

    def step(page: Page, square: Square) -> int:
        return step_of(square.passages, page.shades["passages"])

    environment.globals.update(
        anchor=anchor,
        arguments=arguments,
        hows=tuple(How),
        marks=dict(MARKS),
        step=step,
        text=text,
        total=assembling,
    )
    environment.filters.update(number=number, people=for_people)
    return environment


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    return "\n".join(_text(f"{folder}/{name}.{suffix}") for name in names)


def _text(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    rules = {
        "default-src": "'none'",
        "style-src": _source(style),
        "script-src": _source(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _source(text: str) -> str:
    """The hash of an element's text, by which a browser knows it for ours."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
