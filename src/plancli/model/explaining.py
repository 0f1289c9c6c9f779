"""What explains a cell: near misses, what a keyword holds, and the trial of a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from plancli.model.documents import Document, Passage
from plancli.model.evidence import Evidence, How
from plancli.model.taxonomy import Keyword, Phrase


class Why(StrEnum):
    """Why a keyword that nearly counted did not."""

    FURNITURE = "furniture"
    """Its passage is page matter."""
    EXCLUDE = "exclude"
    """It touches a phrase that its theme excludes."""
    UNLESS = "unless"
    """It lies in a phrase that it is not meant in."""
    WEAK = "weak"
    """It is weak, and no other hit of the theme stands beside it."""
    APART = "apart"
    """Its words stand in one passage, but not in a row."""
    KNOWN = "known"
    """A word of the phrase would be a slip, were it not a word of its own."""
    TYPO = "typo"
    """A word is too many edits away."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A keyword that came close to being a hit."""

    theme: str
    keyword: Keyword
    start: int
    end: int
    passage: Passage
    why: Why
    phrase: Phrase | None = None
    """What it was dropped for: of the furniture, of the theme's exclude, or of its own unless. None too where the
    document itself marks the passage as furniture."""
    word: tuple[int, int] | None = None
    """For a typo and a known word: where that word stands."""
    edits: int = 0
    """For a typo and a known word: how many edits the word is away."""
    allowed: int = 0
    """For a typo: how many it may be."""
    between: int = 0
    """For words apart: how many others stand between them; 0 where only their order differs."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one keyword does for a filled cell."""

    keyword: Keyword
    hits: int
    """In this cell."""
    ways: tuple[How, ...]
    """In which it is met here, strongest first."""
    falls: bool
    """Whether this cell would be empty without it."""
    cells: int
    """How many of the theme's cells, in all documents, would be empty without it."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a cell is filled, or what it would have taken."""

    document: Document
    theme: str
    evidence: tuple[Evidence, ...]
    """Empty for an empty cell."""
    holdings: tuple[Holding, ...]
    """One a keyword of a filled cell, those with the most hits first."""
    filled: int
    """How many cells of the theme have evidence, in all documents; 0 for an empty cell, where nobody counts."""
    only_typos: bool
    """Whether a filled cell stands on typos alone."""
    misses: tuple[NearMiss, ...]
    """What nearly counted, the nearest first; of a document for an empty cell only."""

    @property
    def held_by(self) -> Keyword | None:
        """The one keyword that holds a filled cell; None where it would stay filled without any one of them."""
        return next((holding.keyword for holding in self.holdings if holding.falls), None)


@dataclass(frozen=True, slots=True)
class Trial:
    """A text tried on the themes: what each would find in it."""

    text: str
    languages: tuple[str, ...]
    """That it was tried in: one that was said or detected, or else all of the taxonomy's."""
    detected: bool
    """Whether its one language was detected rather than said."""
    cells: tuple[Explanation, ...]
    """In the order of the languages, then of the themes."""
