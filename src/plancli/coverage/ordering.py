"""The rows of a coverage put in another order than that of the ids."""

import re
from dataclasses import replace
from typing import Final

from plancli.model import Coverage, Row, Strength

TITLE: Final = "title"
ID: Final = "id"
THEMES: Final = "themes"
"""How many themes a document has evidence of."""

_NUMBER = re.compile(r"([0-9]{1,15})")

_Key = tuple[int | str, ...]


def in_order(coverage: Coverage, by: str, *, descending: bool = False) -> Coverage:
    """The coverage with its rows in the order of what `by` names.

    That is `title`, `id`, `themes`, an attribute of any document, or the id of a theme for its passages with evidence.
    Rows that have no such thing come last either way; what is the same stays in the order of the ids.
    """
    keys = [(_key(row, by, coverage), row) for row in sorted(coverage.rows, key=lambda row: row.document.id)]
    known = sorted(((key, row) for key, row in keys if key is not None), key=lambda k: k[0], reverse=descending)
    return replace(coverage, rows=tuple(row for _, row in known) + tuple(row for key, row in keys if key is None))


def natural(text: str) -> _Key:
    """A key that sorts without regard to case, and numbers by size: *plan 9* before *Plan 10*."""
    return tuple(int(part) if index % 2 else part.casefold() for index, part in enumerate(_NUMBER.split(text)))


def _key(row: Row, by: str, coverage: Coverage) -> _Key | None:
    if by in {TITLE, ID}:
        return natural(row.document.title if by == TITLE else row.document.id)
    if by == THEMES:
        return (sum(cell.strength is not Strength.NONE for cell in row.cells),) if row.cells else None
    if any(each.document.attribute(by) is not None for each in coverage.rows):
        value = row.document.attribute(by)
        return None if value is None else natural(value)
    return next(((cell.passages,) for cell in row.cells if cell.theme == by), None)
