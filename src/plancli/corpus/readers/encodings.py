"""Bytes to text: UTF-8 and UTF-16, and for older encodings whichever makes words of the bytes."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from plancli.corpus.readers.reading import Known, UnreadableError, library
from plancli.words import find_words, fold

_MARKS = (  # that of UTF-32 begins with that of UTF-16
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_USUAL = ("cp1252", "mac_roman")
_WORDS = 300
_ENOUGH = 512 * 1024
_DAMAGED = 0.05
_ROLES = bytes(0 if byte < 0x80 else 1 if byte < 0xC2 else 2 for byte in range(1 << 8))  # noqa: PLR2004 - UTF-8
"""What a byte of UTF-8 is: ASCII, one that goes on with a letter, or one that begins a letter."""
_NEIGHBOURS = b"\1\2"
"""Two letters beyond ASCII side by side, as all garbled ones are."""
_SELDOM = 500
"""Bytes for each such pair, in a text whose words need not be looked at: a twentieth of them stand closer."""
_PIECE, _LOOKED_AT = 128, 8192
"""Bytes in a row that pairs are sought in, and of all such pieces, which are spread over the text."""


def read_text(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 and UTF-32 with a byte order mark, without guessing.

    A byte order mark is dropped, so that offsets count from the first character behind it; everything else stays,
    line ends and control characters too. Raises UnreadableError.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                reason = f"not {name.upper()} at byte {error.start + 1}"
                raise UnreadableError(reason, "save it as UTF-8") from error
    if b"\0" in data:
        raise UnreadableError("binary file", "save the document as plain text in UTF-8")
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start + (len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0)
        line = data.count(b"\n", 0, place) + 1
        hint = "save it as UTF-8, or convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
        raise UnreadableError(f"not UTF-8 at byte {place + 1}, in line {line}", hint, line=line) from error


def decode(data: bytes, known: Known, declared: str | None = None) -> str:
    """Decode UTF-8 and UTF-16, the encoding that the file itself declares, else the one that makes most known words.

    Raises UnreadableError for what is no text, or was decoded wrongly before it was saved.
    """
    is_marked = data.startswith(tuple(mark for mark, _ in _MARKS))
    is_utf8 = not is_marked
    try:
        text = read_text(data)
    except UnreadableError as error:
        if is_marked:
            raise
        text, is_utf8 = _declared(data, declared) or _guess(data, known, error), False
    sample = text[:_ENOUGH]
    if _may_be_garbled(sample, data if is_utf8 and len(sample) == len(text) else None) and _is_garbled(sample):
        reason = "its letters were garbled before it was saved (mojibake)"
        raise UnreadableError(reason, "get the document again from where it came from, and save it as UTF-8")
    return text


def _declared(data: bytes, declared: str | None) -> str | None:
    try:
        return data.decode(declared) if declared and b"\0" not in data else None
    except (LookupError, UnicodeDecodeError):
        return None


def _guess(data: bytes, known: Known, refused: UnreadableError) -> str:
    """Decode by the encoding with most known words, of those that charset-normalizer takes for possible.

    Alone it takes Windows-1252 for Windows-1250 where a text has few letters beyond ASCII. In a language that no
    dictionary is there for, a text is taken for Windows-1252.
    """
    try:
        normalizer = library("charset_normalizer", "text that is not UTF-8")
    except UnreadableError as error:
        raise UnreadableError(refused.reason, error.hint, line=refused.line) from error
    sample = data[:_ENOUGH]  # even, as UTF-16 is
    possible = list(dict.fromkeys(match.encoding for match in normalizer.from_bytes(sample)))
    if b"\0" in data:
        possible = [name for name in possible if name.startswith(("utf_16", "utf_32"))]
    else:
        possible = [*_USUAL, *(name for name in possible if name not in _USUAL)]
    texts = {name: text for name in possible if (text := _try(data, name)) is not None}
    if not texts:
        raise refused
    worths = {name: _worth(text, known) for name, text in texts.items()}
    best = max(worths, key=worths.__getitem__)
    return texts[best if worths[best] >= 0 else next(iter(texts))]


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _worth(text: str, known: Known) -> int:
    """How many of the words that are not ASCII are known, less the others with letters or digits that are not."""
    return sum(
        1 if known(fold(word)) else -any(letter.isalnum() and not letter.isascii() for letter in word)
        for word in _words_beyond_ascii(text)
    )


def _words_beyond_ascii(text: str) -> Iterator[str]:
    """The first 300 different words with anything but ASCII in them."""
    seen: set[str] = set()
    for start, end in find_words(text):
        word = text[start:end]
        if not word.isascii() and word not in seen:
            seen.add(word)
            yield word
            if len(seen) == _WORDS:
                return


def _may_be_garbled(text: str, encoded: bytes | None) -> bool:
    """Whether so many letters beyond ASCII stand side by side that a text's words must be looked at."""
    if text.isascii():
        return False
    encoded = encoded or text.encode("utf-8", "replace")
    step = _PIECE * (1 + len(encoded) // _LOOKED_AT)
    some = b"".join([encoded[start : start + _PIECE] for start in range(0, len(encoded), step)])
    pairs, lost = some.translate(_ROLES).count(_NEIGHBOURS), text.count("\ufffd")
    return pairs * _SELDOM >= len(some) or lost * _SELDOM >= len(encoded)


def _is_garbled(text: str) -> bool:
    """Whether a twentieth of the words have letters of UTF-8 that were taken for others (`fÃ¶r`), or lost."""
    words = text.split()
    damaged = sum(map(_is_damaged, [word for word in words if not word.isascii()]))
    return damaged > _DAMAGED * len(words)


@lru_cache(maxsize=1 << 15)  # the same words again and again, in every document
def _is_damaged(word: str) -> bool:
    if "\ufffd" in word:
        return True
    for wrong in _USUAL:
        with suppress(UnicodeError):
            word.encode(wrong).decode("utf-8")
            return True
    return False
