"""The nouns of plancli: what a taxonomy, a document, a hit and a coverage are.

Everything here is frozen and knows nothing of files, terminals or libraries. Offsets count code points of a document's
decoded text, half-open (`text[start:end]`); lines and columns count from 1; similarities run from 0 to 100.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file that a person can go to."""

    path: str
    """As the user wrote it, or relative to the working folder."""
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


# ---------------------------------------------------------------------------------------------------------- taxonomy


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of one language that mask or mark text: an entry of `exclude:`, `unless:` or `furniture:`."""

    text: str
    """As the taxonomy writes it, with `=` and `*` where it has them."""
    language: str
    location: Location


@dataclass(frozen=True, slots=True)
class Keyword:
    """One rule of a theme: a word, a phrase, or words near each other."""

    terms: tuple[str, ...]
    """As the taxonomy writes them: one for a plain keyword, two or more for a `near` rule."""
    language: str
    location: Location
    weak: bool = False
    """Counts only beside another hit of its theme."""
    unless: tuple[Phrase, ...] = ()
    """A hit inside one of these is dropped."""
    within: int = 0
    """For `near`: the most words that may stand between two neighbours."""
    unordered: bool = False
    """For `near`: whether the terms may come in any order."""

    @property
    def text(self) -> str:
        """The keyword as people read it: `closer to home`, or `care ~ home` for a `near` rule."""
        return " ~ ".join(self.terms)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a theme must, or must not, find; run as a test."""

    language: str
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of the taxonomy: its entry in the codebook and its keywords."""

    id: str
    label: Mapping[str, str]
    """Name by language code; never empty."""
    definition: str
    include: tuple[str, ...]
    """When to code, for people."""
    exclude_when: tuple[str, ...]
    """When not to, for people."""
    keywords: tuple[Keyword, ...]
    """Plain and weak ones of every language, in the order of the file."""
    exclude: tuple[Phrase, ...]
    """Masked before this theme's keywords are tried."""
    match: tuple[Example, ...]
    no_match: tuple[Example, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The one place that knows the themes."""

    id: str
    version: str
    languages: tuple[str, ...]
    """Codes that simplemma has a dictionary for, the first one preferred for labels."""
    themes: tuple[Theme, ...]
    furniture: tuple[Phrase, ...]
    """Phrases whose passage is page matter and never coded."""
    path: str
    sha256: str
    """Of the file's bytes, hexadecimal."""
    cues: tuple[Phrase, ...] = ()
    """Words that make a passage a commitment: *will*, *ska*."""


# ---------------------------------------------------------------------------------------------------------- documents


class Status(StrEnum):
    """Whether a document could be coded."""

    READ = "read"
    UNREAD = "unread"
    OTHER_LANGUAGE = "other language"


class Kind(StrEnum):
    """What a passage is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a sentence, a list item or a table cell: the unit that is coded and quoted."""

    start: int
    end: int
    kind: Kind
    page: int | None = None
    """From 1, where the document has pages."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document that is in one language."""

    start: int
    end: int
    language: str | None
    """None for one that the taxonomy does not have: it is not coded."""


class Layout(Protocol):
    """Where the passages of a text lie. One implementation a kind of source."""

    @property
    def marks_furniture(self) -> bool:
        """Whether any passage may be of the kind FURNITURE; where none is, nobody need ask."""

    def passages(self) -> Iterator[Passage]:
        """All passages in the order of the text, furniture that the source itself marks included."""

    def passage_at(self, offset: int) -> Passage:
        """The passage around an offset of a word."""

    def is_one(self, start: int, end: int) -> bool:
        """Whether a stretch from a word's start to a word's end lies in one passage, sentences aside."""

    def heading_above(self, offset: int) -> Passage | None:
        """The nearest heading that ends before the passage at the offset."""


@dataclass(frozen=True, slots=True)
class Document:
    """A plan as it was found: its text if it could be read, else the reason."""

    id: str
    """The file's stem, with as much of its folder in front as makes it unique in the run."""
    path: str
    """With forward slashes, relative to the working folder where it lies below it; `-` for standard input."""
    title: str
    status: Status
    language: str | None = None
    reason: str | None = None
    """Why it was not coded; None for a read document."""
    hint: str | None = None
    """What to do about that."""
    text: str = field(default="", repr=False)
    layout: Layout | None = field(default=None, repr=False, compare=False)
    """Set for every read document."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Further columns of documents.csv."""
    stretches: tuple[Stretch, ...] = ()
    """Its parts by language, of whole passages, in the order of the text; empty where all of it is in `language`."""

    def language_at(self, offset: int) -> str | None:
        """The language of the text at an offset; None where the taxonomy does not have it."""
        return next((s.language for s in self.stretches if s.start <= offset < s.end), self.language)


# ---------------------------------------------------------------------------------------------------- hits, evidence


class How(StrEnum):
    """The way in which a keyword meets the text, strongest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    VARIANT = "variant"
    WILDCARD = "wildcard"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Hit:
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
    commitment: bool = False
    """Whether the passage, or the line that leads it in, has one of the taxonomy's cues; a heuristic."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One document, coded."""

    document: Document
    evidence: tuple[Evidence, ...]
    """In the order of the text, then of the themes."""
    furniture: frozenset[int]
    """Where the passages begin that the taxonomy's furniture phrases mark."""


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
    edits: int = 0
    """For a typo: how many edits the word is away."""
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
    only_typos: bool
    """Whether a filled cell stands on typos alone."""
    misses: tuple[NearMiss, ...]
    """For an empty cell, the nearest first."""


# ---------------------------------------------------------------------------------------------------------- coverage


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


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a coverage: everything but its text."""

    document: Document
    """With `text` empty and `layout` None, so that a coverage stays small."""
    words: int
    passages: int
    cells: tuple[Cell, ...]
    """One a theme in the taxonomy's order; none for a document that was not read."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """All cells: documents x themes."""

    taxonomy: Taxonomy
    rows: tuple[Row, ...]
    """In the order of the documents' ids."""


# ---------------------------------------------------------------------------------------------------------- findings


class Severity(StrEnum):
    """What a finding does to a run: errors fail it, warnings are told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found: a result, where a problem would end the run."""

    code: str
    """Of its kind, such as T101; `plancli.checking.CODES` says what it stands for."""
    severity: Severity
    message: str
    location: Location | None = None
    hint: str | None = None
    """What to do about it."""
    theme: str | None = None
    """The id of the theme that it is about."""
    keyword: Keyword | None = None
    """The keyword that it is about."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a check of a taxonomy found, and how much it looked at."""

    taxonomy: Taxonomy
    documents: int
    """How many were read."""
    findings: tuple[Finding, ...]
    """In the order of the file, then of the codes."""
