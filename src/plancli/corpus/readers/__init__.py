"""Files to their text, one reader a file type. The next one has its suffixes in `SUFFIXES`, its case in `_reader`."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO, assert_never

from plancli.corpus.readers.encodings import read_text
from plancli.corpus.readers.plain import read_plain
from plancli.corpus.readers.reading import INSTALL, LARGEST, Known, Reader, Reading, UnreadableError
from plancli.corpus.readers.sniffing import Form, told_by_content

__all__ = [
    "AWAITED",
    "INSTALL",
    "LARGEST",
    "SLOW",
    "SUFFIXES",
    "Reading",
    "UnreadableError",
    "form_of",
    "read",
    "read_text",
]

SUFFIXES: Mapping[str, Form] = MappingProxyType(
    {
        ".txt": Form.TEXT,
        ".text": Form.TEXT,
        ".md": Form.MARKDOWN,
        ".markdown": Form.MARKDOWN,
        ".html": Form.WEB,
        ".htm": Form.WEB,
        ".xhtml": Form.WEB,
        ".pdf": Form.PDF,
        ".docx": Form.WORD,
    }
)
"""By suffix, in small letters. A file without any of them that is named by the user is read as plain text."""

AWAITED = frozenset({".doc", ".odt", ".rtf", ".epub", ".mht", ".mhtml"})
"""Suffixes of documents that have no reader: never skipped in silence."""

_AWAITED_HINT = "open it in the program it was written with, and save it as .docx or PDF"


SLOW = frozenset({Form.WEB, Form.PDF, Form.WORD})
"""Types of files whose text must be taken out of something else, which is worth doing only once."""


def form_of(file: BinaryIO, name: str) -> Form:
    """The type of an open file that can be searched: what its content says, else its name. Raises UnreadableError."""
    suffix = PurePath(name).suffix.lower()
    named, told = SUFFIXES.get(suffix), told_by_content(file)
    if told is None and suffix in AWAITED:
        raise UnreadableError(f"no reader for {suffix} files", _AWAITED_HINT)
    if told is None and named in {Form.PDF, Form.WORD}:
        hint = "look at what it holds; if that is plain text, give its name the ending .txt"
        raise UnreadableError(f"not {named.value}, although it is named {suffix}", hint)
    return told or named or Form.TEXT


def read(file: BinaryIO, form: Form, known: Known) -> Reading:
    """Read an open file of some type; `known` says whether a folded word is in one of the dictionaries.

    Raises UnreadableError.
    """
    return _reader(form)(file, known)


def _reader(form: Form) -> Reader:
    match form:
        case Form.TEXT:
            return read_plain
        case Form.MARKDOWN:
            from plancli.corpus.readers.markdown import read_markdown  # noqa: PLC0415 - most of these are not needed

            return read_markdown
        case Form.WEB:
            from plancli.corpus.readers.web import read_web  # noqa: PLC0415

            return read_web
        case Form.PDF:
            from plancli.corpus.readers.pdf import read_pdf  # noqa: PLC0415

            return read_pdf
        case Form.WORD:
            from plancli.corpus.readers.word import read_word  # noqa: PLC0415

            return read_word
        case _:
            assert_never(form)
