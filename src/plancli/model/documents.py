"""What a document is: its text, its language, and the passages it is laid out in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, Protocol


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


class Passage(NamedTuple):
    """A heading, a sentence, a list item or a table cell: the unit that is coded and quoted."""

    start: int
    end: int
    kind: Kind
    page: int | None = None
    """From 1, where the document has pages."""


class Stretch(NamedTuple):
    """A part of a document that is in one language."""

    start: int
    end: int
    language: str | None
    """None for one that the taxonomy does not have: it is not coded."""


class Layout(Protocol):
    """Where the passages of a text lie. One implementation a kind of source."""

    def passages(self) -> Iterator[Passage]:
        """All passages in the order of the text, furniture that the source itself marks included."""

    def passage_at(self, offset: int) -> Passage:
        """The passage around an offset of a word."""

    def is_furniture(self, offset: int) -> bool:
        """Whether the passage around an offset of a word is of the kind FURNITURE."""

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

    def without_text(self) -> "Document":
        """The same, light enough to be kept while others are read."""
        return replace(self, text="", layout=None)

    def attribute(self, name: str) -> str | None:
        """What is known of it under a name: its `language`, or a further column of documents.csv; else None."""
        return self.language if name == LANGUAGE else self.attributes.get(name)

    def language_at(self, offset: int) -> str | None:
        """The language of the text at an offset; None where the taxonomy does not have it."""
        return next((s.language for s in self.stretches if s.start <= offset < s.end), self.language)
