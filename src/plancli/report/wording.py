"""What the tables for people say in the same words: marks, legend, counts and what was left out."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from plancli.model import Cell, Coverage, Document, Row, Status, Strength, Taxonomy
from plancli.report.text import count, for_people

if TYPE_CHECKING:
    from plancli.model import Share

MARKS: Final = MappingProxyType({Strength.STRONG: "●", Strength.WEAK: "○", Strength.NONE: "–"})
"""Told apart by shape, so that colour is never needed."""

LEGEND: Final = (
    f"Numbers are passages with evidence. {MARKS[Strength.STRONG]} strong: at least two passages and two keywords; "
    f"{MARKS[Strength.WEAK]} weak: fewer; {MARKS[Strength.NONE]} no evidence found."
)

COMMITMENTS_LEGEND: Final = (
    f"Numbers are passages that are commitments by the taxonomy's cues, a heuristic. {MARKS[Strength.STRONG]} strong: "
    f"at least two passages and two keywords; {MARKS[Strength.WEAK]} weak: fewer; "
    f"{MARKS[Strength.NONE]} no commitment found."
)

GROUP_LEGEND: Final = (
    "Numbers are plans with evidence, and their share of the group's plans that were read; "
    f"{MARKS[Strength.NONE]} no evidence found."
)

GROUP_COMMITMENTS_LEGEND: Final = (
    "Numbers are plans with commitments by the taxonomy's cues, a heuristic, and their share of the group's plans "
    f"that were read; {MARKS[Strength.NONE]} no commitment found."
)

COMMITMENT_NOTE: Final = (
    "A commitment is a passage that has one of the taxonomy's cues, or whose lead-in line has one; a mention has none. "
    "A heuristic."
)

NO_EVIDENCE = "no evidence found"
NO_COMMITMENT = "no commitment found"

NO_VALUE = "(none)"
"""What the group of documents without the attribute is called."""

PLANS = "Plans with evidence"


def legend(coverage: Coverage) -> str:
    """What the numbers and marks of the matrix mean."""
    return COMMITMENTS_LEGEND if coverage.only_commitments else LEGEND


def group_legend(coverage: Coverage) -> str:
    """What the numbers and marks of its groups mean."""
    return GROUP_COMMITMENTS_LEGEND if coverage.only_commitments else GROUP_LEGEND


def plans_name(coverage: Coverage) -> str:
    """Names the row of plans per theme."""
    return "Plans with commitments" if coverage.only_commitments else PLANS


def cell_text(cell: Cell) -> str:
    """`12 ●`, or the mark alone where nothing was found."""
    mark = MARKS[cell.strength]
    return mark if cell.strength is Strength.NONE else f"{cell.passages} {mark}"


def share_text(share: "Share") -> str:
    """`3  75%`, as wide as `3 100%`; the mark for nothing found, and nothing for a group without plans."""
    if share.share is None:
        return ""
    return f"{share.documents} {share.share:>4.0%}" if share.documents else MARKS[Strength.NONE]


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


def partly_coded(document: Document, words: int) -> str:
    """`plans/plan.txt: 312 words not coded: in a language that the taxonomy does not have`, or what was not read."""
    parts = [for_people(document.note)] if document.note else []
    if words:
        parts.append(f"{count(words, 'word')} not coded: in a language that the taxonomy does not have")
    return f"{for_people(document.path)}: {'; '.join(parts)}"


def summary(taxonomy: Taxonomy, documents: Iterable[Document]) -> str:
    """`my-themes 1.0.0 · 5 documents read, 1 not read`."""
    states = [document.status for document in documents]
    parts = [f"{count(states.count(Status.READ), 'document')} read"]
    if unread := states.count(Status.UNREAD):
        parts.append(f"{unread} not read")
    if other := states.count(Status.OTHER_LANGUAGE):
        parts.append(f"{other} in another language")
    return f"{for_people(taxonomy.id)} {for_people(taxonomy.version)} · {', '.join(parts)}"
