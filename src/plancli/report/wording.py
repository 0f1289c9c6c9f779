"""What the tables for people say in the same words: marks, legend, counts and what was left out."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from plancli.model import Cell, Coverage, Document, Row, Status, Strength, Taxonomy
from plancli.report.text import count, for_people

MARKS: Final = MappingProxyType({Strength.STRONG: "●", Strength.WEAK: "○", Strength.NONE: "–"})
"""Told apart by shape, so that colour is never needed."""

LEGEND: Final = (
    f"Numbers are passages with evidence. {MARKS[Strength.STRONG]} strong: at least two passages and two keywords; "
    f"{MARKS[Strength.WEAK]} weak: fewer; {MARKS[Strength.NONE]} no evidence found."
)

PLANS = "Plans with evidence"
"""Names the row of plans per theme."""


def cell_text(cell: Cell) -> str:
    """`12 ●`, or the mark alone where nothing was found."""
    mark = MARKS[cell.strength]
    return mark if cell.strength is Strength.NONE else f"{cell.passages} {mark}"


def themes_of(row: Row) -> int:
    """How many themes the document has evidence of."""
    return sum(cell.strength is not Strength.NONE for cell in row.cells)


def plans_per_theme(coverage: Coverage) -> list[int]:
    """How many documents have evidence, a number a theme in the taxonomy's order."""
    columns = zip(*(row.cells for row in coverage.rows if row.cells), strict=True)
    counts = [sum(cell.strength is not Strength.NONE for cell in column) for column in columns]
    return counts or [0] * len(coverage.taxonomy.themes)


def left_out(document: Document) -> str:
    """`plans/scan.pdf: not read: empty file`."""
    state = "not read" if document.status is Status.UNREAD else "not coded"
    return ": ".join(for_people(part) for part in (document.path, state, document.reason) if part)


def summary(taxonomy: Taxonomy, documents: Iterable[Document]) -> str:
    """`my-themes 1.0.0 · 5 documents read, 1 not read`."""
    states = [document.status for document in documents]
    parts = [f"{count(states.count(Status.READ), 'document')} read"]
    if unread := states.count(Status.UNREAD):
        parts.append(f"{unread} not read")
    if other := states.count(Status.OTHER_LANGUAGE):
        parts.append(f"{other} in another language")
    return f"{for_people(taxonomy.id)} {for_people(taxonomy.version)} · {', '.join(parts)}"
