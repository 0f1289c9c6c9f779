"""The `check:` block of the taxonomy: what `plancli check` holds documents to."""

from collections.abc import Collection, Iterator
from typing import Final

from plancli.codes import CODES
from plancli.errors import closest, quoted
from plancli.model import CheckRules, Expectation, Location, Severity
from plancli.taxonomy.nodes import Node
from plancli.taxonomy.problems import Problems
from plancli.taxonomy.shapes import Shape, read_entries, read_fields, read_line, read_list

CHECK = Shape("`check`", optional=("severity", "uncovered", "expect", "expect_only"))
OFF: Final = "off"
_SEVERITIES = (*(severity.value for severity in Severity), OFF)


def read_checks(node: Node | None, themes: Collection[str], problems: Problems) -> CheckRules:
    """Read the block; `themes` are the ids that it may name."""
    fields = read_fields(node, problems, CHECK) if node else {}
    in_lists = {key: fields[key] for key in ("expect", "expect_only") if key in fields}
    expected = [
        expectation
        for key, value in in_lists.items()
        for expectation in _expected(value, themes, problems, only=key == "expect_only")
    ]
    _note_twice(expected, problems)
    return CheckRules(
        severities=dict(_severities(fields.get("severity"), problems)),
        uncovered=_share(fields["uncovered"], problems) if "uncovered" in fields else None,
        expected=tuple(sorted(expected, key=lambda each: each.location)),
    )


def _severities(node: Node | None, problems: Problems) -> Iterator[tuple[str, Severity | None]]:
    for key, value in read_entries(node, problems, "a map of codes to severities") if node else ():
        written = read_line(value, problems, "a severity")
        if key.value not in CODES:
            meant = closest(key.value, CODES) or closest(key.value, [code.name for code in CODES.values()])
            by_name = next((code.id for code in CODES.values() if code.name == meant), meant)
            hint = f"did you mean `{by_name}`?" if by_name else f"the codes are {', '.join(CODES)}"
            problems.add(key.offset, f"there is no code {quoted(key.value)}", hint)
        if written in _SEVERITIES:
            yield key.value, None if written == OFF else Severity(written)
        elif written:
            message = f"expected {', '.join(_SEVERITIES[:-1])} or {OFF}, found {quoted(written)}"
            problems.add(value.offset, message, _meant(written, _SEVERITIES))


def _share(node: Node, problems: Problems) -> float | None:
    written = read_line(node, problems, "a number from 0 to 1")
    if written is None or written == OFF:
        return None
    try:
        share = float(written)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        hint = "the largest share of a document's passages that may have no theme, such as 0.9"
        problems.add(node.offset, f"expected a number from 0 to 1, found {quoted(written)}", hint)
        return None
    return share


def _expected(node: Node, themes: Collection[str], problems: Problems, *, only: bool) -> Iterator[Expectation]:
    for key, value in read_entries(node, problems, "a map of documents to themes"):
        found: dict[str, Location] = {}
        for item in read_list(value, problems, "a list of themes"):
            theme = read_line(item, problems, "a theme")
            if theme and theme not in themes:
                hint = _meant(theme, themes) or f"the themes are {', '.join(themes)}"
                problems.add(item.offset, f"there is no theme {quoted(theme)}", hint)
            elif theme in found:
                problems.add(item.offset, f"{quoted(theme)} is listed twice", "remove one of them")
            elif theme:
                found[theme] = problems.location(item.offset)
        yield Expectation(key.value, found, only, problems.location(key.offset))


def _note_twice(expected: list[Expectation], problems: Problems) -> None:
    """Note each document that both of the lists have; twice in one is noted as it is read."""
    loose = {each.document: each for each in expected if not each.only}
    for each in expected:
        if each.only and (other := loose.get(each.document)):
            message = f"{quoted(each.document)} stands under `expect` too, in line {other.location.line}"
            problems.add(each.location, message, "keep one of them: `expect_only` allows no other themes")


def _meant(written: str, choices: Collection[str]) -> str | None:
    meant = closest(written, choices)
    return f"did you mean `{meant}`?" if meant else None
