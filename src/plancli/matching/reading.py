"""Reading words in a row: which patterns they meet, across broken lines, split words and the gaps a phrase may have."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from plancli.matching.elements import Numbers
from plancli.matching.vocabulary import Meetings, Vocabulary
from plancli.model import How
from plancli.words import GAP, LINE_END_HYPHEN, WORD

_SIZES = (2, 1)
"""Words read as one, broken ones first: *plan-* / *ning* is *planning*, though *plan* may do as well."""

WEAKNESS = {how: rank for rank, how in enumerate(How)}
"""The ways from the strongest, 0, to the weakest."""


class Word(NamedTuple):
    """A word of a text."""

    start: int
    end: int
    text: str


class Row(NamedTuple):
    """Words in a row that meet elements in a row."""

    start: int
    end: int
    how: How
    """The weakest of the ways."""


def weakest(ways: Iterable[How]) -> How:
    """The weakest of some ways."""
    return max(ways, key=WEAKNESS.__getitem__)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Read the words between two offsets of a text."""
    return [Word(*match.span(), match[0]) for match in WORD.finditer(text, start, len(text) if end is None else end)]


AROUND = ".,;:!?()[]\"'“”‘’…"
"""What often stands around a word and is no part of it."""


@lru_cache(maxsize=1 << 16)
def chunk_words(chunk: str) -> tuple[Word, ...]:
    """Read the words of a stretch of text without white space, with their offsets in it."""
    core = chunk.strip(AROUND)
    if core.isalnum():  # most chunks by far: one word, perhaps in quotes or before a comma
        start = chunk.find(core)
        return (Word(start, start + len(core), core),)
    return tuple(words_of(chunk))


class Reading:
    """The words of a text from some place on, rightwards from 0 and leftwards from -1, and what they meet."""

    def __init__(self, text: str, word_at: Callable[[int], Word | None], vocabulary: Vocabulary) -> None:
        self._text, self._word_at, self._vocabulary = text, word_at, vocabulary

    def met(self, first: int, size: int) -> Meetings:
        """The elements that one word meets, or two (`size`) read as one: broken over a line's end, or split."""
        word = self._word_at(first)
        if word is None:
            return {}
        if size == 1:
            return self._vocabulary.met_by(word.text)
        rest = self._word_at(first + 1)
        if rest is None:
            return {}
        broken = LINE_END_HYPHEN.match(self._text, word.end)
        if broken and broken.end() == rest.start:
            return self._vocabulary.met_by(word.text + rest.text)
        if self._text[word.end : rest.start].isspace():
            return self._vocabulary.met_by_halves(word.text, rest.text)
        return {}

    def row_from(self, elements: Numbers, first: int) -> Row | None:
        """The row of words that begins at `first` and meets the elements; None where there is none."""
        for size in _SIZES:
            if elements[0] in self.met(first, size) and (row := self.row_around(elements, 0, first, size)):
                return row
        return None

    def row_around(self, elements: Numbers, anchor: int, first: int, size: int) -> Row | None:
        """The row in which the words from `first` on, `size` of them, meet the element at index `anchor`."""
        last = first + size - 1
        start, end = self._word_at(first), self._word_at(last)
        if start is None or end is None:
            return None
        ways = [self.met(first, size)[elements[anchor]]]
        if len(elements) == 1:
            return Row(start.start, end.end, ways[0])
        right = self._extend(elements[anchor + 1 :], last, 1)
        left = self._extend(elements[:anchor][::-1], first, -1)
        if right is None or left is None:
            return None
        ways += [how for _, how in right + left]
        return Row(
            left[-1][0].start if left else start.start,
            right[-1][0].end if right else end.end,
            weakest(ways),
        )

    def _extend(self, elements: Numbers, edge: int, step: int) -> list[tuple[Word, How]] | None:
        """Meet elements one after the other beyond a word, rightwards or leftwards; the outer word of each, and how."""
        if not elements:
            return []
        for size in _SIZES:
            inner, outer = edge + step, edge + step * size
            met = self.met(min(inner, outer), size)
            if elements[0] in met and self._follows(edge, inner):
                rest = self._extend(elements[1:], outer, step)
                word = self._word_at(outer)
                if rest is not None and word is not None:
                    return [(word, met[elements[0]]), *rest]
        return None

    def _follows(self, one: int, other: int) -> bool:
        """Whether only what a phrase may have stands between two neighbours."""
        left, right = self._word_at(min(one, other)), self._word_at(max(one, other))
        return left is not None and right is not None and bool(GAP.fullmatch(self._text, left.end, right.start))
