"""What hand coding consists of: units of text, each with the themes that a person saw in it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a document that a person coded."""

    start: int
    """In code points of the document's text, half-open as everywhere."""
    end: int
    themes: frozenset[str]
    """Ids of the themes that it was coded with; empty where it was coded with none."""
    disputed: frozenset[str]
    """Ids of the themes that the coders could not settle: neither right nor wrong."""
    line: int
    """Where the coding file has it, from 1."""
    weight: float = 1.0
    """How many passages it stands for, where the units are a sample; else 1."""
    passage: str | None = None
    """The text as the coding file quotes it, if it does."""
    comment: str | None = None
    """What the coder noted."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A coding file, read."""

    path: str
    sha256: str
    """Of the file's bytes, hexadecimal."""
    units: Mapping[str, tuple[Unit, ...]]
    """By document, named as the file names it; coded units only, in the order of the file."""
    themes: frozenset[str]
    """Ids of the themes that were coded for: those with a column, else those that occur."""
    closed: bool
    """Whether no other themes were coded for: the file has a column for each. Else any other theme counts as absent."""
    sampled: bool
    """Whether the units are drawn passages with weights, and not whole documents."""
    uncoded: int
    """Rows that nobody has filled in."""
