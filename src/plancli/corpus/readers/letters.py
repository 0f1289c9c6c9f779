"""The letters of a PDF's page to its lines: pdfium says what each is and where it stands."""

import re
from collections.abc import Iterator, Sequence
from ctypes import create_string_buffer
from itertools import pairwise
from math import pi
from statistics import median_low
from typing import Any, NamedTuple

from plancli.corpus.marks import ONLY_MARKER
from plancli.corpus.readers.pages import GAP, Line

_HYPHEN = "\x02"
"""What pdfium gives for the hyphen of a word that is broken at a line's end; the line's own end is left out."""
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_UNCLEAR = re.compile("[\x00-\x1f\x7f-\x9f\ufffd-\uffff\ue000-\uefff\uf100-\uf8ff]")
_BOLD = 600
_LONGEST_NAME = 256
_ASLANT = 0.05
"""Radians off the upright, or off a quarter turn."""


class Letters(NamedTuple):
    """What a page's letters come to."""

    lines: tuple[Line, ...]
    letters: int
    unclear: int
    """Those that the file does not say the meaning of."""


class _Word(NamedTuple):
    """Letters without space between them, and their box."""

    text: str
    first: int
    """Index of its first letter on the page."""
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def lines_of(raw: Any, page: Any, text: Any) -> Letters:
    """The lines of a page, cells apart, and how many of its letters are unclear. `raw` is pdfium's own interface."""
    reader = _Reader(raw, page, text)
    lines = tuple(reader.line(cell) for words in reader.words() for cell in _cells(words))
    return Letters(tuple(line for line in lines if line.text), reader.letters, reader.unclear)


class _Reader:
    """Asks pdfium for letters and counts those that it cannot tell."""

    def __init__(self, raw: Any, page: Any, text: Any) -> None:
        self._raw, self._text, self._count = raw, text.raw, text.count_chars()
        self._turned, self._edges = page.get_rotation(), page.get_bbox()
        self._rectangle, self._name = raw.FS_RECTF(), create_string_buffer(_LONGEST_NAME)
        self.letters = self.unclear = 0

    def words(self) -> Iterator[list[_Word]]:
        """The words of each line, as pdfium parts them."""
        letters = [chr(self._raw.FPDFText_GetUnicode(self._text, index)) for index in range(self._count)]
        words: list[_Word] = []
        start = -1
        for index, letter in enumerate([*letters, "\n"]):
            if not letter.isspace():
                start = index if start < 0 else start
                if letter != _HYPHEN:
                    continue
                words.append(self._word(letters, start, index + 1))
            elif start >= 0:
                words.append(self._word(letters, start, index))
            start = -1
            if letter in {_HYPHEN, "\n"} and words:
                yield words
                words = []

    def line(self, words: Sequence[_Word]) -> Line:
        """The line that some words make."""
        text = " ".join(_UNCLEAR.sub("", word.text) for word in words)
        turn = self._raw.FPDFText_GetCharAngle(self._text, words[0].first) % (pi / 2)
        return Line(
            " ".join(text.translate(_LIGATURES).split()),
            min(word.left for word in words),
            median_low(word.bottom for word in words),
            max(word.right for word in words),
            median_low(word.top for word in words),
            is_bold=all(self._is_bold(word) for word in (words[0], words[-1])),
            first=words[0].right - words[0].left,
            is_slanted=_ASLANT < turn < pi / 2 - _ASLANT,
        )

    def _word(self, letters: Sequence[str], start: int, end: int) -> _Word:
        text = "".join(letters[start:end]).replace(_HYPHEN, "-")
        self.letters += len(text)
        self.unclear += len(_UNCLEAR.findall(text))
        one, other = self._place(start), self._place(end - 1)
        left, bottom, right, top = zip(one, other, strict=True)
        # A letter with a ring or a tail is higher or deeper than its type; upright words end in different places.
        low, high = (max(bottom), min(top)) if max(bottom) < min(top) else (min(bottom), max(top))
        return _Word(text, start, min(left), low, max(right), high)

    def _place(self, index: int) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) of a letter on the page as it is shown."""
        box = self._rectangle
        self._raw.FPDFText_GetLooseCharBox(self._text, index, box)
        left, bottom, right, top = self._edges
        match self._turned:
            case 90:
                return box.bottom - bottom, right - box.right, box.top - bottom, right - box.left
            case 180:
                return right - box.right, top - box.top, right - box.left, top - box.bottom
            case 270:
                return top - box.top, box.left - left, top - box.bottom, box.right - left
            case _:
                return box.left - left, box.bottom - bottom, box.right - left, box.top - bottom

    def _is_bold(self, word: _Word) -> bool:
        """Whether a word is set in bold type, by its weight, which some programs leave out, or its name."""
        if self._raw.FPDFText_GetFontWeight(self._text, word.first) >= _BOLD:
            return True
        self._raw.FPDFText_GetFontInfo(self._text, word.first, self._name, _LONGEST_NAME, None)
        return b"bold" in self._name.value.lower()


def _cells(words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """Part a line at its wide gaps, and where pdfium took what stands elsewhere for the same line."""
    cell = [words[0]]
    for last, word in pairwise(words):
        height = max(last.height, word.height)
        is_marker = len(cell) == 1 and ONLY_MARKER.fullmatch(last.text) is not None
        gap = word.left - last.right
        if gap < -height or abs(word.bottom - last.bottom) > height or (gap > GAP * height and not is_marker):
            yield cell
            cell = []
        cell.append(word)
    yield cell
