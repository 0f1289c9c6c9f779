"""One pass over a text: the places where patterns are met, before any rule has its say.

Splitting at white space and one dictionary look-up a chunk is all that the running text costs. A chunk, *(home-based,*
for instance, is learnt once: most mean nothing to the rulebook and are passed over; around the others the words are
read one by one and the patterns tried.
"""

from collections.abc import Iterator
from itertools import compress, count
from typing import NamedTuple, TypeAlias

from plancli.matching.reading import Reading, Word, weakest, words_of
from plancli.matching.rulebook import Rulebook
from plancli.matching.vocabulary import Vocabulary
from plancli.model import How
from plancli.words import LINE_END_HYPHEN


class Place(NamedTuple):
    """A pattern met in a text."""

    rule: int
    start: int
    end: int
    how: How


Chunk: TypeAlias = tuple[Word, ...]
"""The words of a stretch without white space, their offsets counted from its start."""


class Chunks(dict[str, Chunk | None]):
    """What has been learnt of each chunk: its words if it can begin a hit, else None."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._rules, self._vocabulary = rules, vocabulary

    def __missing__(self, text: str) -> Chunk | None:
        words = words_of(text)
        self[text] = found = words if self._matters(text, words) else None
        return found

    def _matters(self, text: str, words: Chunk) -> bool:
        if not words:
            return False
        anchors = self._rules.anchors
        if any(element in anchors for word in words for element in self._vocabulary.met_by(word.text)):
            return True
        if LINE_END_HYPHEN.match(text + "\nx", words[-1].end):
            return True
        return self._vocabulary.may_be_half(words[0].text) or self._vocabulary.may_be_half(words[-1].text)


def scan(text: str, rules: Rulebook, vocabulary: Vocabulary, learnt: Chunks) -> set[Place]:
    """Find every place where a pattern of the rulebook is met."""
    found: set[Place] = set()
    chunks = text.split()
    position = 0
    for index in compress(count(), map(learnt.__getitem__, chunks)):
        start = _find(text, chunks[index], position)
        position = start + len(chunks[index])
        for number in range(len(learnt[chunks[index]] or ())):
            reading = Reading(text, _Around(text, chunks, index, start, number).__getitem__, vocabulary)
            found.update(_places(reading, rules))
    return found


def _places(reading: Reading, rules: Rulebook) -> Iterator[Place]:
    """Try the patterns whose anchor the word at 0 meets, alone or as a half of a broken or split word."""
    for first, size in ((0, 1), (0, 2), (-1, 2)):
        for element in reading.met(first, size):
            for rule, pattern, anchor in rules.anchors.get(element, ()):
                if place := reading.row_around(pattern.elements, anchor, first, size):
                    start, end, how = place
                    yield Place(rule, start, end, weakest((how, How.VARIANT)) if pattern.variant else how)


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
        here = [Word(start + w.start, start + w.end, w.text) for w in words_of(chunks[index])]
        self._after, self._before = here[number:], here[:number][::-1]
        self._next, self._next_from = index + 1, start + len(chunks[index])
        self._last, self._last_to = index - 1, start

    def __getitem__(self, offset: int) -> Word | None:
        """The word so many words to the right, or with a minus to the left; None beyond the text's ends."""
        if offset >= 0:
            while offset >= len(self._after) and self._next < len(self._chunks):
                chunk = self._chunks[self._next]
                start = self._text.find(chunk, self._next_from)
                self._after += [Word(start + w.start, start + w.end, w.text) for w in words_of(chunk)]
                self._next, self._next_from = self._next + 1, start + len(chunk)
            return self._after[offset] if offset < len(self._after) else None
        while -offset > len(self._before) and self._last >= 0:
            chunk = self._chunks[self._last]
            start = self._text.rfind(chunk, 0, self._last_to)
            self._before += [Word(start + w.start, start + w.end, w.text) for w in reversed(words_of(chunk))]
            self._last, self._last_to = self._last - 1, start
        return self._before[-offset - 1] if -offset <= len(self._before) else None
