"""The page's own texts: one file a language in `texts/`, all with the same keys; a language is added by adding a file.

A text is a string with `{places}`, or one form for each plural category of its `{n}`.
"""

import json
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from plancli.model import Taxonomy

Texts = dict[str, str | dict[str, str]]

FALLBACK: Final = "en"


def _read() -> dict[str, Texts]:
    folder = files(__package__) / "texts"
    found = sorted(folder.iterdir(), key=lambda file: file.name)
    return {file.name.removesuffix(".json"): json.loads(file.read_text("utf-8")) for file in found}


TEXTS: Final = MappingProxyType(_read())
"""By language code."""


def page_language(taxonomy: Taxonomy) -> str:
    """The taxonomy's first language, or English where the page is not translated into it."""
    return taxonomy.languages[0] if taxonomy.languages[0] in TEXTS else FALLBACK


def text_in(language: str, key: str, values: dict[str, object]) -> str:
    """A text with its places filled in.

    Numbers are written as the language writes them. Of plurals this knows `one` and `other`, as the script, which knows
    them all, has the last word.
    """
    texts = TEXTS[language]
    form = texts[key]
    if isinstance(form, dict):
        form = form["one" if values["n"] == 1 else "other"]
    return form.format(**{name: written(language, value) for name, value in values.items()})


def written(language: str, value: object) -> str:
    """A whole number with its thousands apart; anything else as it is."""
    return f"{value:,}".replace(",", str(TEXTS[language]["thousands"])) if isinstance(value, int) else str(value)
