"""What a hit is, and the evidence that a document's hits make."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plancli.model.documents import Document, Passage
from plancli.model.taxonomy import Keyword


class How(StrEnum):
    """The way in which a keyword meets the text, strongest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    VARIANT = "variant"
    WILDCARD = "wildcard"
    TYPO = "typo"


class Hit(NamedTuple):
    """One keyword at one place."""

    theme: str
    keyword: Keyword
    start: int
    end: int
    how: How
    """The weakest of its words' ways."""
    similarity: float
    """0 to 100, of the folded match and the folded keyword."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage with its hits of one theme: what a filled cell can quote."""

    theme: str
    passage: Passage
    heading: Passage | None
    hits: tuple[Hit, ...]
    """In the order of the text, never empty."""
    commitment: bool | None = None
    """Whether the passage, or the line that leads it in, has one of the taxonomy's cues; a heuristic. None where the
    taxonomy has no cues for the passage's language."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One document, coded."""

    document: Document
    evidence: tuple[Evidence, ...]
    """In the order of the text, then of the themes."""
    furniture: frozenset[int]
    """Where the passages begin that the taxonomy's furniture phrases mark."""
