"""What a coverage is: documents x themes in numbers."""

from dataclasses import dataclass
from enum import StrEnum

from plancli.model.documents import Document
from plancli.model.taxonomy import Taxonomy


class Strength(StrEnum):
    """How much holds a cell: `strong` is two passages or more held by two different keywords or more."""

    NONE = "none"
    WEAK = "weak"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document says of one theme, in numbers."""

    document: str
    theme: str
    passages: int
    share: float
    """Of the document's passages, 0 to 1."""
    hits: int
    per_1000_words: float
    spread: int
    """Tenths of the document with evidence, 0 to 10."""
    strength: Strength
    held_by: tuple[str, ...]
    """The keywords, most hits first."""
    commitments: int | None = None
    """Of the passages, those that are commitments, by a heuristic; None where the taxonomy has no cues for the
    document's language."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a coverage: everything but its text."""

    document: Document
    """With `text` empty and `layout` None, so that a coverage stays small."""
    words: int
    passages: int
    cells: tuple[Cell, ...]
    """One a theme in the taxonomy's order; none for a document that was not read."""
    other_words: int = 0
    """Words, beside `words`, in parts whose language the taxonomy does not have."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """All cells: documents x themes."""

    taxonomy: Taxonomy
    rows: tuple[Row, ...]
    """In the order of the documents' ids, unless they were put in another one."""
    only_commitments: bool = False
    """Whether passages that are no commitments were left out."""
