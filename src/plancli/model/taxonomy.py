"""What a taxonomy is: themes, keywords, phrases, examples, and the rules of its check.

What there is by the thousand is a named tuple: made, and loaded again where it was kept, in a fraction of the time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file that a person can go to."""

    path: str
    """As the user wrote it, or relative to the working folder."""
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Phrase(NamedTuple):
    """Words of one language that mask or mark text: an entry of `exclude:`, `unless:` or `furniture:`."""

    text: str
    """As the taxonomy writes it, with `=` and `*` where it has them."""
    language: str
    location: Location


class Keyword(NamedTuple):
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


class Example(NamedTuple):
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
