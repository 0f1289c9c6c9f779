"""What a word is, how it is folded, and what may stand between the words of a phrase.

Words are found in the text as it is, so that their offsets are the document's own; folding happens afterwards, a word
at a time, and never moves an offset.
"""

import re
import unicodedata
from collections.abc import Iterator

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width characters and byte order mark: they vanish inside a word."""

_APOSTROPHES = "'’‘ʼ`´"
HYPHENS = "-\u2010\u2011"
"""The ASCII one first: in a character class it must not make a range."""

BREAKS = HYPHENS + INVISIBLE
"""What may end a line whose last word goes on in the next one."""

_INSIDE = rf"(?:[^\W_]|[\u0300-\u036f]|[{INVISIBLE}]+(?=[^\W_]))"

WORD = re.compile(rf"[A-Z]&[A-Z](?!{_INSIDE})|[^\W_](?:{_INSIDE}|[{HYPHENS}{_APOSTROPHES}](?={_INSIDE}))*")
"""A run of letters and digits with inner apostrophes and hyphens, in text as it is; or *A&E* and its like."""

GAP = re.compile(rf"[{HYPHENS}\s{_APOSTROPHES}{INVISIBLE}\"“”„*_]*")
"""What may stand between two words of a phrase: space, quotes, emphasis, a dangling hyphen; no comma, no full stop."""

LINE_END_HYPHEN = re.compile(rf"[{HYPHENS}\u00ad][{INVISIBLE}]*[ \t]*\r?\n[ \t]*(?={_INSIDE})")
"""A hyphen at a line's end with the break behind it, just before a letter or digit: the two halves are one word."""

_STRAIGHT = str.maketrans(
    {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-"), **dict.fromkeys(INVISIBLE)}
)
_JOINTS = str.maketrans("", "", "'-&")
_SHORT = 3


def straighten(word: str) -> str:
    """A word as it is written, but NFC, with straight apostrophes and hyphens and nothing invisible."""
    if word.isalnum() and unicodedata.is_normalized("NFC", word):
        return word
    return unicodedata.normalize("NFC", word).translate(_STRAIGHT)


def fold(word: str) -> str:
    """A word as it is compared: straightened and caseless."""
    if word.isascii():
        return word.lower() if word.isalnum() else straighten(word).lower()
    return unicodedata.normalize("NFC", straighten(word).casefold())


def squash(folded: str) -> str:
    """A folded word without its hyphens and apostrophes: what *self-care* and *selfcare* share."""
    return folded if folded.isalnum() else folded.translate(_JOINTS)


def find_words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The (start, end) offsets of each word between two offsets of a text."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def count_words(text: str, start: int, end: int) -> int:
    """How many words there are between two offsets of a text: most pieces between spaces are one, that is soon told."""
    pieces = text[start:end].split()
    others = [piece for piece in pieces if not piece.isalpha()]
    return len(pieces) - len(others) + sum([len(WORD.findall(piece)) for piece in others])


def is_short(folded: str) -> bool:
    """Whether a word has three letters or fewer, so that it meets only itself."""
    return len(squash(folded)) <= _SHORT


def is_acronym(word: str) -> bool:
    """Whether a word of a keyword is written in capitals, so that it meets only capitals: *AI*, *NHS*, *COVID-19*."""
    return len(word) > 1 and word.isupper()
