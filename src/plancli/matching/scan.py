"""One pass over a text: the places where patterns are met, before any rule has its say.

Splitting at white space and one dictionary look-up a chunk is all that the running text costs. A chunk, *(home-based,*
for instance, is learnt once: most mean nothing to the rulebook and are passed over; around the others the words are
read one by one and the patterns tried.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from plancli.matching.reading import Reading, Word, weakest, words_of
from plancli.matching.rulebook import Anchored, Rulebook
from plancli.matching.vocabulary import Meetings, Vocabulary
from plancli.model import How
from plancli.words import HYPHENS, INVISIBLE, LINE_END_HYPHEN


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


_BREAKS = HYPHENS + INVISIBLE
"""What may end a chunk whose word goes on in the next line."""
_AROUND = ".,;:!?()[]\"'“”‘’…"
"""What often stands around a word and is no part of it."""
_ALONE, _WITH_NEXT, _WITH_LAST = (0, 1), (0, 2), (-1, 2)


class Edge(NamedTuple):
    """What a chunk shows to its neighbours."""

    first: Meetings
    last: Meetings
    """What its first and its last word meet."""
    plain: bool
    """Whether these words can only be read as they stand: not as halves, and not across a line's end."""


_UNSEEN = Edge({}, {}, plain=False)


class Chunks(dict[str, tuple[Start, ...]]):
    """What has been learnt of each chunk: where in it hits may be found; nowhere in most."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._anchors, self._vocabulary = rules.anchors, vocabulary
        self._edges: dict[str, Edge] = {}

    def __missing__(self, chunk: str) -> tuple[Start, ...]:
        words = chunk_words(chunk)
        last = len(words) - 1
        found = []
        for number, word in enumerate(words):
            readings = self._readings(chunk, word, is_first=number == 0, is_last=number == last)
            if readings:
                found.append(Start(number, readings))
        starts = self[chunk] = tuple(found)
        return starts

    def _readings(self, chunk: str, word: Word, *, is_first: bool, is_last: bool) -> tuple[tuple[int, int], ...]:
        met = self._vocabulary.met_by(word.text)
        alone = bool(met) and not self._anchors.keys().isdisjoint(met)
        half = (is_first or is_last) and self._vocabulary.may_be_half(word.text)
        broken = is_last and len(chunk) > word.end and LINE_END_HYPHEN.match(chunk + "\nx", word.end) is not None
        if not (alone or half or broken):
            return ()
        with_next, with_last = is_last and (half or broken), is_first and half
        return (_ALONE,) * alone + (_WITH_NEXT,) * with_next + (_WITH_LAST,) * with_last

    def hopeful(self, chunks: Sequence[str], index: int, number: int) -> list[Anchored]:
        """The patterns that a chunk's word of that number anchors, less those that its neighbours leave no hope."""
        words = chunk_words(chunks[index])
        left = self._edge(chunks[index - 1]) if number == 0 and index > 1 else _UNSEEN
        right = self._edge(chunks[index + 1]) if number == len(words) - 1 and index + 1 < len(chunks) else _UNSEEN
        if left.plain and chunks[index - 2][-1] in _BREAKS:
            left = _UNSEEN  # it may be the end of a broken word
        return [
            anchored
            for element in self._vocabulary.met_by(words[number].text)
            for anchored in self._anchors.get(element, ())
            if (anchored.before is None or not left.plain or anchored.before in left.last)
            and (anchored.after is None or not right.plain or anchored.after in right.first)
        ]

    def _edge(self, chunk: str) -> Edge:
        if (edge := self._edges.get(chunk)) is None:
            words = [word.text for word in chunk_words(chunk)] or [""]
            half = self._vocabulary.may_be_half(words[0]) or self._vocabulary.may_be_half(words[-1])
            plain = bool(words[0]) and not half and chunk[-1] not in _BREAKS
            first, last = self._vocabulary.met_by(words[0]), self._vocabulary.met_by(words[-1])
            edge = self._edges[chunk] = Edge(first, last, plain)
        return edge


@lru_cache(maxsize=1 << 16)
def chunk_words(chunk: str) -> tuple[Word, ...]:
    """Read the words of a stretch of text without white space, with their offsets in it."""
    core = chunk.strip(_AROUND)
    if core.isalnum():  # most chunks by far: one word, perhaps in quotes or before a comma
        start = chunk.find(core)
        return (Word(start, start + len(core), core),)
    return tuple(words_of(chunk))


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
            hopeful = learnt.hopeful(chunks, index, number)
            if hopeful or len(readings) > 1 or readings[0] != _ALONE:
                reading = Reading(text, _Around(text, chunks, index, start, number).__getitem__, vocabulary)
                for first, size in readings:
                    tries = hopeful if size == 1 else _anchored(reading, first, rules)
                    found.update(_places(reading, tries, first, size))
    return found


def _anchored(reading: Reading, first: int, rules: Rulebook) -> Iterator[Anchored]:
    """The patterns whose anchor is met by two words read as one."""
    for element in reading.met(first, 2):
        yield from rules.anchors.get(element, ())


def _places(reading: Reading, tries: Iterable[Anchored], first: int, size: int) -> Iterator[Place]:
    """Where the patterns are met whose anchor is met by the word at `first`, or by it and the next as one."""
    for rule, pattern, anchor, _, _ in tries:
        if row := reading.row_around(pattern.elements, anchor, first, size):
            yield Place(rule, row.start, row.end, weakest((row.how, How.VARIANT)) if pattern.variant else row.how)


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
        here = chunk_words(chunks[index])
        self._after = [Word(start + w.start, start + w.end, w.text) for w in here[number:]]
        self._before = [Word(start + w.start, start + w.end, w.text) for w in here[:number][::-1]]
        self._next, self._next_from = index + 1, start + len(chunks[index])
        self._last, self._last_to = index - 1, start

    def __getitem__(self, offset: int) -> Word | None:
        """The word so many words to the right, or with a minus to the left; None beyond the text's ends."""
        words, place = (self._after, offset) if offset >= 0 else (self._before, -offset - 1)
        while place >= len(words):
            if not (self._read_right() if offset >= 0 else self._read_left()):
                return None
        return words[place]

    def _read_right(self) -> bool:
        if self._next >= len(self._chunks):
            return False
        chunk = self._chunks[self._next]
        start = self._text.find(chunk, self._next_from)
        self._after += [Word(start + w.start, start + w.end, w.text) for w in chunk_words(chunk)]
        self._next, self._next_from = self._next + 1, start + len(chunk)
        return True

    def _read_left(self) -> bool:
        if self._last < 0:
            return False
        chunk = self._chunks[self._last]
        start = self._text.rfind(chunk, 0, self._last_to)
        self._before += [Word(start + w.start, start + w.end, w.text) for w in reversed(chunk_words(chunk))]
        self._last, self._last_to = self._last - 1, start
        return True
