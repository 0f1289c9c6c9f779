"""What every reader gives: the text of a file, and what the file itself says of how the text is laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO, TypeAlias

from plancli.corpus.blocks import Block

LARGEST = 200 * 1024 * 1024
"""In bytes, of a file and of what is packed in it. What is larger is a mistake rather than a plan, and would fill the
memory."""

INSTALL = 'pip install "plancli[files]"'
"""What brings the libraries that plain text does without."""

Span: TypeAlias = tuple[int, int]


class UnreadableError(Exception):
    """A file that has no text to give: why, and what to do about it."""

    def __init__(self, reason: str, hint: str | None = None, *, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason, self.hint, self.line = reason, hint, line


@dataclass(frozen=True, slots=True)
class Reading:
    """A file, read. Offsets count code points of its text."""

    text: str
    blocks: tuple[Block, ...] | None = None
    """In the order of the text, where the file says what its blocks are; None where they show in its lines."""
    matter: tuple[Span, ...] = ()
    """Without blocks: whole lines that are page matter, in order and apart."""
    asides: tuple[Span, ...] = ()
    """Page matter within sentences, such as the address behind a link, in order and apart."""
    pages: tuple[int, ...] = ()
    """Where each page begins, where there are pages."""
    has_lines: bool = True
    """Whether the lines of the text are those of the file, so that a person can go to them."""
    note: str | None = None
    """What could not be read, though the rest was."""
    hint: str | None = None
    """What to do about that."""


Known: TypeAlias = Callable[[str], bool]
"""Whether a folded word is in a dictionary of the taxonomy's languages."""

Reader: TypeAlias = Callable[[BinaryIO, Known], Reading]
"""Reads an open file that can be searched. Raises UnreadableError."""


def library(name: str, kind: str) -> Any:
    """Import a library of the extra `files`. Raises UnreadableError with the command that brings it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise UnreadableError(f"reading {kind} needs {error.name}", INSTALL) from error
