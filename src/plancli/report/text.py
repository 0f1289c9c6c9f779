"""Text of documents and taxonomies made safe to show: on one line, without control codes, with its hits marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from plancli.model import Taxonomy, Theme
from plancli.words import LINE_END_HYPHEN

CONTROLS = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""For a character class: control codes, line separators, marks that turn the writing direction, and halves of surrogate
pairs (bytes of a file name that are no UTF-8)."""

_CONTROL = re.compile(f"[{CONTROLS}]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"\s+")
_DELETE = 0x7F
_PICTURES = 0x2400


def one_line(text: str) -> str:
    """The text with every run of white space as one space and none at its ends."""
    if text.isprintable() and "  " not in text:  # a space is the only white space that is
        return text.strip(" ")
    return " ".join(text.split())


def visible(text: str) -> str:
    """The text without soft hyphens, control codes as pictures (`␛`), and all else that steers a display as `�`."""
    return _CONTROL.sub(_picture, _UNSEEN.sub("", text))


def for_people(text: str) -> str:
    """The text on one line, words broken at a line's end joined at their hyphen, and nothing that steers a display."""
    return visible(one_line(LINE_END_HYPHEN.sub("-", text)))


def in_pieces(passage: str, start: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int | None]]:
    """A passage in pieces for people: (text, which of the spans it is, if any), in order; none of them empty.

    `passage` begins at the offset `start` of the document that the spans are offsets of.
    """
    edges = [0, *(edge - start for span in spans for edge in span), len(passage)]
    pieces = [passage[a:b] for a, b in pairwise(edges)]
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        text = visible(_SPACE.sub(" ", LINE_END_HYPHEN.sub("-", piece)))
        if number == 0:
            text = text.lstrip()
        if number == last:
            text = text.rstrip()
        if text:
            yield text, number // 2 if number % 2 else None


def label(theme: Theme, taxonomy: Taxonomy) -> str:
    """The theme's name in the first of the taxonomy's languages that it has one in, ready to show."""
    names: Mapping[str, str] = theme.label
    wanted = next((names[language] for language in taxonomy.languages if language in names), None)
    return for_people(wanted or next(iter(names.values()), "")) or theme.id


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 document`, `2 documents`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else "�"
