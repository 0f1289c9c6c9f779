"""What the page shows, as data: frozen, ready for people (on one line, nothing that steers a display), unescaped."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a field below

from plancli.model import How, Status, Strength, Taxonomy, Why
from plancli.report.page.scale import Shade


@dataclass(frozen=True, slots=True)
class Found:
    """The keyword that a marked piece of a quote was found by."""

    keyword: str
    how: How
    similarity: float
    """0 to 100, one decimal."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote; the pieces of one joined are what it quotes."""

    text: str
    found: Found | None = None
    """None for what stands between the hits."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands."""

    line: int | None
    """From 1; None where the lines are not those of the file."""
    page: int | None
    """From 1, where the document has pages."""
    heading: str | None
    language: str | None
    """Of the quoted text."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with evidence of a theme."""

    pieces: tuple[Piece, ...]
    place: Place
    commitment: bool | None
    """None where the taxonomy has no cues for the language."""
    rank: int
    """From 0, the strongest of its cell."""


@dataclass(frozen=True, slots=True)
class Miss:
    """What nearly counted in an empty cell."""

    keyword: str
    why: Why
    word: str
    """For a slip, the word that is one."""
    phrase: str
    """What the keyword was dropped for, if that has a name."""
    edits: int
    allowed: int
    between: int
    before: str
    """The passage up to the words that nearly counted."""
    words: str
    after: str
    place: Place


@dataclass(frozen=True, slots=True)
class Square:
    """One cell of the matrix with what opens behind it."""

    theme: str
    passages: int
    commitments: int | None
    """Of the passages; None where the taxonomy has no cues for the plan's languages."""
    hits: int
    share: float
    """Passages in per cent of the plan's passages, one decimal."""
    per_1000_words: float
    """Hits, one decimal."""
    strength: Strength
    tenths: tuple[int, ...]
    """Passages in each tenth of the plan, ten numbers."""
    held_by: tuple[str, ...]
    """The keywords, most hits first."""
    quotes: tuple[Quote, ...]
    """The strongest passages, as many as the page may hold, in the order of the text."""
    misses: tuple[Miss, ...]
    """For an empty cell, the nearest first."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """Passages that speak of the same themes: what totals over themes are counted from, each passage once."""

    themes: tuple[int, ...]
    """Their places in the taxonomy's order."""
    passages: int
    commitments: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A document that was read."""

    id: str
    """As links name it."""
    title: str
    path: str
    languages: tuple[str, ...]
    """Those that the taxonomy has; the first is that of the most of it."""
    note: str
    """What of it could not be read, or had to be guessed."""
    other_words: int
    """That were not coded, as they are in a language that the taxonomy does not have."""
    attributes: tuple[tuple[str, str], ...]
    words: int
    passages: int
    """That could be coded, furniture left out."""
    squares: tuple[Square, ...]
    """One a theme in the taxonomy's order."""
    mixtures: tuple[Mixture, ...]

    @property
    def is_partial(self) -> bool:
        """Whether there is more in it than was coded."""
        return bool(self.note or self.other_words)

    @property
    def themes_with_evidence(self) -> int:
        """How many themes the plan has evidence of."""
        return sum(bool(square.passages) for square in self.squares)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that was not coded."""

    path: str
    title: str
    status: Status
    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for, and who made the page."""

    language: str
    """Of the page's own texts, as it opens."""
    title: str | None
    """None for the page's own."""
    date: Date | None
    """Shown only where it was asked for, so that the same input gives the same page."""
    most: int
    """Quotes a cell."""
    version: str
    """plancli's own."""


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    taxonomy: Taxonomy
    settings: Settings
    plans: tuple[Plan, ...]
    left_out: tuple[LeftOut, ...]
    shades: dict[str, tuple[Shade, ...]]
    """By measure, in the order in which they are offered, the classes of numbers that are coloured alike."""

    @property
    def quoted(self) -> int:
        """How many passages the page quotes, one of two themes twice."""
        return sum(len(square.quotes) for plan in self.plans for square in plan.squares)

    @property
    def unquoted(self) -> int:
        """How many passages with evidence the page has no room for."""
        return sum(square.passages - len(square.quotes) for plan in self.plans for square in plan.squares)
