"""One pass over a text: the places where patterns are met, before any rule has its say.

Splitting at white space and one dictionary look-up a chunk is all that the running text costs. A chunk, *(home-based,*
for instance, is learnt once: most mean nothing to the rulebook and are passed over; around the others the words are
read one by one and the patterns tried.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from plancli.matching.elements import Element
from plancli.matching.reading import Reading, Word, weakest, words_of
from plancli.matching.rulebook import Anchored, Rulebook
from plancli.matching.vocabulary import Vocabulary
from plancli.model import How
from plancli.words import LINE_END_HYPHEN


class Place(NamedTuple):
    """A pattern met in a text."""

    rule: int
    start: int
    end: int
    how: How


class Start(NamedTuple):
    """A word of a chunk at which a hit may be found, and which readings of it to try."""

    number: int
    """Of the word in its chunk."""
    readings: tuple[tuple[int, int], ...]
    """(first, size): the word alone, with the next one, with the one before."""


_ALONE, _WITH_NEXT, _WITH_LAST = (0, 1), (0, 2), (-1, 2)


class Chunks(dict[str, tuple[Start, ...]]):
    """What has been learnt of each chunk: where in it hits may be found; nowhere in most."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._anchors, self._vocabulary = rules.anchors, vocabulary

    def __missing__(self, chunk: str) -> tuple[Start, ...]:
        words = chunk_words(chunk)
        starts = (Start(number, tuple(self._readings(chunk, words, number))) for number in range(len(words)))
        self[chunk] = found = tuple(start for start in starts if start.readings)
        return found

    def _readings(self, chunk: str, words: Sequence[Word], number: int) -> Iterator[tuple[int, int]]:
        word = words[number]
        if not self._anchors.keys().isdisjoint(self._vocabulary.met_by(word.text)):
            yield _ALONE
        first, last = number == 0, number == len(words) - 1
        half = (first or last) and self._vocabulary.may_be_half(word.text)
        if last and (half or (len(chunk) > word.end and LINE_END_HYPHEN.match(chunk + "\nx", word.end))):
            yield _WITH_NEXT
        if first and half:
            yield _WITH_LAST


@lru_cache(maxsize=1 << 16)
def chunk_words(chunk: str) -> tuple[Word, ...]:
    """Read the words of a stretch of text without white space, with their offsets in it."""
    return (Word(0, len(chunk), chunk),) if chunk.isalnum() else tuple(words_of(chunk))


def scan(text: str, rules: Rulebook, vocabulary: Vocabulary, learnt: Chunks) -> set[Place]:
    """Find every place where a pattern of the rulebook is met."""
    found: set[Place] = set()
    chunks = text.split()
    position = 0
    for index in compress(count(), map(learnt.__getitem__, chunks)):
        chunk = chunks[index]
        start = _find(text, chunk, position)
        position = start + len(chunk)
        for number, readings in learnt[chunk]:
            reading = Reading(text, _Around(text, chunks, index, start, number).__getitem__, vocabulary)
            found.update(_places(reading, readings, rules.anchors))
    return found


def _places(
    reading: Reading, readings: Iterable[tuple[int, int]], anchors: Mapping[Element, Sequence[Anchored]]
) -> Iterator[Place]:
    """Try the patterns whose anchor is met by the word at 0, alone or as a half of a broken or split word."""
    for first, size in readings:
        for element in reading.met(first, size):
            for rule, pattern, anchor in anchors.get(element, ()):
                if row := reading.row_around(pattern.elements, anchor, first, size):
                    how = weakest((row.how, How.VARIANT)) if pattern.variant else row.how
                    yield Place(rule, row.start, row.end, how)


def _find(text: str, chunk: str, position: int) -> int:
    """Find the next place of a chunk that white space bounds: the one meant, as every equal chunk is stopped at."""
    while True:
        start = text.find(chunk, position)
        end = start + len(chunk)
        if (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return start
        position = start + 1


class _Around:
    """The words around one word of a text, read only as far as they are asked for."""

    def __init__(self, text: str, chunks: list[str], index: int, start: int, number: int) -> None:
        self._text, self._chunks = text, chunks
        here = [Word(start + w.start, start + w.end, w.text) for w in chunk_words(chunks[index])]
        self._after, self._before = here[number:], here[:number][::-1]
        self._next, self._next_from = index + 1, start + len(chunks[index])
        self._last, self._last_to = index - 1, start

    def __getitem__(self, offset: int) -> Word | None:
        """The word so many words to the right, or with a minus to the left; None beyond the text's ends."""
        if offset >= 0:
            while offset >= len(self._after) and self._next < len(self._chunks):
                chunk = self._chunks[self._next]
                start = self._text.find(chunk, self._next_from)
                self._after += [Word(start + w.start, start + w.end, w.text) for w in chunk_words(chunk)]
                self._next, self._next_from = self._next + 1, start + len(chunk)
            return self._after[offset] if offset < len(self._after) else None
        while -offset > len(self._before) and self._last >= 0:
            chunk = self._chunks[self._last]
            start = self._text.rfind(chunk, 0, self._last_to)
            self._before += [Word(start + w.start, start + w.end, w.text) for w in reversed(chunk_words(chunk))]
            self._last, self._last_to = self._last - 1, start
        return self._before[-offset - 1] if -offset <= len(self._before) else None
