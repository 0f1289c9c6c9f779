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


class Severity(StrEnum):
    """What a finding does to a run: errors fail it, warnings are told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Expectation:
    """The themes that the taxonomy says a document has."""

    document: str
    """Its id."""
    themes: Mapping[str, Location]
    """By id, with where each is written."""
    only: bool
    """Whether it has no others."""
    location: Location


@dataclass(frozen=True, slots=True)
class CheckRules:
    """What `plancli check` holds documents to."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Of the codes that are not as bad as their registry says; None for one that is off."""
    uncovered: float | None = None
    """The largest share of a document's passages, 0 to 1, that may be without any theme; None for no limit."""
    expected: tuple[Expectation, ...] = ()


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
    check: CheckRules = field(default_factory=CheckRules)

    def has_cues(self, language: str | None) -> bool:
        """Whether commitments can be told from mentions in a language."""
        return any(cue.language == language for cue in self.cues)


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


LANGUAGE = "language"
"""The attribute that every document has, whether a documents.csv says it or not."""


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
    note: str | None = None
    """What of a read document could not be read, or had to be guessed: pages without text, an old encoding."""
    has_lines: bool = True
    """Whether the lines of its text are those of its file, so that a person can go to them; else there are pages or
    nothing but the words."""
    text: str = field(default="", repr=False)
    layout: Layout | None = field(default=None, repr=False, compare=False)
    """Set for every read document."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Further columns of documents.csv."""
    stretches: tuple[Stretch, ...] = ()
    """Its parts by language, of whole passages, in the order of the text; empty where all of it is in `language`."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that the taxonomy has and it has parts in, `language` first; none where it was not read."""
        if self.status is not Status.READ or self.language is None:
            return ()
        return tuple(dict.fromkeys([self.language, *(s.language for s in self.stretches if s.language)]))

    def attribute(self, name: str) -> str | None:
        """What is known of it under a name: its `language`, or a further column of documents.csv; else None."""
        return self.language if name == LANGUAGE else self.attributes.get(name)

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


@dataclass(frozen=True, slots=True)
class Share:
    """How many documents of a group have evidence of one theme."""

    theme: str
    documents: int
    share: float | None
    """Of the group's documents that were coded, 0 to 1; None where there is none."""


@dataclass(frozen=True, slots=True)
class Group:
    """The documents that have one value of an attribute."""

    value: str | None
    """None for those that do not have the attribute."""
    documents: int
    """That were coded."""
    left_out: int
    """That were not read, or are in another language."""
    shares: tuple[Share, ...]
    """One a theme in the taxonomy's order."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """A coverage by the values of an attribute."""

    attribute: str
    groups: tuple[Group, ...]
    """In the order of the values, numbers in them by size; the documents without the attribute last."""
    whole: Group
    """All documents together, as if they had no value."""


# ---------------------------------------------------------------------------------------------------------- findings


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
    document: str | None = None
    """The id of the document that it is about."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a check of a taxonomy, or of documents with it, found, and how much it looked at."""

    taxonomy: Taxonomy | None
    """None where it could not be read, or there were no documents to check with it."""
    documents: int
    """How many were read."""
    findings: tuple[Finding, ...]
    """In the order of the files, the lines in them, then of the codes."""
    looked_at: tuple[Document, ...] = ()
    """The documents that were checked, those that could not be read too, in the order of their ids and without their
    texts; none where the taxonomy alone was."""
