"""Bytes of a file to its text, one reader a file type. The next file type has its reader named in `READERS`."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Mapping

LARGEST = 200 * 1024 * 1024
"""In bytes. What is larger is a mistake rather than a plan, and would fill the memory."""


class UnreadableError(Exception):
    """A file that has no text to give: why, and what to do about it."""

    def __init__(self, reason: str, hint: str | None = None, *, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason, self.hint, self.line = reason, hint, line


def read_text(data: bytes) -> str:
    """Decode plain text: UTF-8, or UTF-16 with a byte order mark.

    A byte order mark is dropped, so that offsets count from the first character behind it; everything else stays,
    line ends and control characters too. Raises UnreadableError.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableError(f"not UTF-16 at byte {error.start + 1}", "save it as UTF-8") from error
    if b"\0" in data:
        raise UnreadableError("binary file", "save the document as plain text in UTF-8")
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start + (len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0)
        line = data.count(b"\n", 0, place) + 1
        hint = "save it as UTF-8, or convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
        raise UnreadableError(f"not UTF-8 at byte {place + 1}, in line {line}", hint, line=line) from error


Reader = Callable[[bytes], str]

READERS: Mapping[str, Reader] = {".txt": read_text, ".text": read_text, ".md": read_text}
"""By suffix, in small letters. A file without any of them that is named by the user is read as plain text."""

AWAITED = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".epub"})
"""Suffixes of documents that have no reader yet: never skipped in silence."""


def reader_of(suffix: str) -> Reader:
    """The reader for files with a suffix. Raises UnreadableError for a document that has none yet."""
    suffix = suffix.lower()
    if suffix in AWAITED:
        raise UnreadableError(f"no reader for {suffix} files yet", "save the document as plain text (.txt)")
    return READERS.get(suffix, read_text)
