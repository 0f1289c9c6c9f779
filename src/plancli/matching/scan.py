"""One pass over a text: the places where patterns are met, before any rule has its say.

Splitting at white space and one dictionary look-up a chunk is all that the running text costs. Where a chunk matters,
the chunks beside it tell most often whether a phrase is met; where several words stand in one chunk, words are read one
by one. Two words that may be halves of one matter by themselves: around them each phrase is tried that the whole is in.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from plancli.matching.around import Around
from plancli.matching.chunks import MATTERS, MEETS, Chunks, Start, varied
from plancli.matching.company import Distances, Surroundings, may_stand
from plancli.matching.edges import Borders
from plancli.matching.elements import Numbers
from plancli.matching.holding import Holding
from plancli.matching.reading import Reading, weakest
from plancli.matching.rulebook import Anchored, Rulebook
from plancli.matching.vocabulary import Meetings, Vocabulary
from plancli.model import How


class Place(NamedTuple):
    """A pattern met in a text."""

    start: int
    end: int
    rule: int
    how: How


class _Side(NamedTuple):
    """How far a phrase goes to one side of its anchor, and how its words are met there."""

    offset: int
    ways: tuple[How, ...]


_UNSURE = _Side(-1, ())
"""Where chunks alone do not tell: words must be read one by one."""


class _Direction(NamedTuple):
    """In which chunks are gone through: the edge that they show first, and the other one."""

    step: int
    near: Literal[0, 1]
    far: Literal[0, 1]


_RIGHT, _LEFT = _Direction(1, 0, 1), _Direction(-1, 1, 0)


_WHETHER = bytes(code >= MATTERS for code in range(1 << 8))
_IT_MATTERS = b"\1"
_VOICES = bytes(code & ~(MATTERS | MEETS) for code in range(1 << 8))
"""For `bytes.translate`."""


class _Cut(NamedTuple):
    """A text with its chunks, and a byte of what is known of each."""

    text: str
    chunks: list[str]
    codes: bytes


_NO_CUT = _Cut("", [], b"")


class Scanner:
    """The rules of one language, and what is learnt of chunks from one text to the next."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary, voices: Mapping[str, int]) -> None:
        self.rules, self.vocabulary = rules, vocabulary
        self.chunks = Chunks(rules, vocabulary, voices)
        self._last = _NO_CUT
        self.holding = Holding(rules)
        self.borders = Borders(vocabulary)
        self.surroundings = Surroundings(rules, vocabulary, self.borders)

    def scan(self, text: str) -> set[Place]:
        """Find every place where a pattern of the rulebook is met."""
        cut, self._last = self._cut(text), _NO_CUT
        return set(_Pass(cut, self).places())

    def listen(self, text: str) -> bytes:
        """The voices of a text's chunks. Scanned next, the text need not be gone through again."""
        return self._cut(text).codes.translate(_VOICES)

    def _cut(self, text: str) -> _Cut:
        if self._last.text is not text:
            self._last = _NO_CUT
            chunks = text.split()
            self._last = _Cut(text, chunks, bytes(map(self.chunks.__getitem__, chunks)))
        return self._last


class _Pass:
    """A text, cut into chunks, and the places in it."""

    def __init__(self, cut: _Cut, scanner: Scanner) -> None:
        self._text, self._chunks, self._codes = cut
        self._scanner, self._borders, self._company = scanner, scanner.borders, scanner.rules.company
        self._around: tuple[tuple[int, int], Distances, Distances] = (-1, 0), {}, {}

    def places(self) -> Iterator[Place]:
        """Stop at every chunk that matters, and see where in the text it stands if something is met there."""
        chunks, starts, position = self._chunks, self._scanner.chunks.starts, 0
        codes = self._codes + bytes(1)  # before the first chunk and behind the last one stands nothing
        passed: dict[str, int] = {}  # how often, since the last place
        index = -1
        for between in map(len, codes.translate(_WHETHER).split(_IT_MATTERS)[:-1]):
            index += between + 1
            chunk, at, before, after = chunks[index], -1, codes[index - 1] & MEETS, codes[index + 1] & MEETS
            for start in starts[chunk]:
                # Most have but one of the four, and most of those lead to nothing: nothing is done in vain.
                places = start.places
                if start.near:
                    places += tuple(met for met in start.near if self._has_company(met[0], index, start.reach))
                is_right = start.to_right and (after or not start.is_last)
                is_left = start.to_left and (before or not start.is_first)
                rows = self._hopeful(index, start) if is_right or is_left else ()
                joined = [first for first in start.joined if self._may_join(index + first)] if start.joined else ()
                if not (places or rows or joined):
                    continue
                if at < 0:
                    at = self._find(chunk, position, passed.get(chunk, 0))
                    position = at + len(chunk)
                    passed.clear()
                for rule, how in places:
                    yield Place(at + start.word.start, at + start.word.end, rule, how)
                if rows:
                    yield from self._rows(index, at, start, rows)
                if joined:
                    yield from self._joined(index, at, start, joined)
            if at < 0:
                passed[chunk] = passed.get(chunk, 0) + 1

    def _find(self, chunk: str, position: int, passed: int) -> int:
        """Find a chunk in the text behind a position, where so many of its like were passed."""
        text = self._text
        while True:
            at = text.find(chunk, position)
            position = at + len(chunk)
            if not (text[at - 1 : at].strip() or text[position : position + 1].strip()):
                if not passed:
                    return at
                passed -= 1
            else:
                position = at + 1  # it is part of another one

    def _has_company(self, rule: int, index: int, reach: int) -> bool:
        """Whether the other terms of a `near` rule may stand around an anchor in a chunk."""
        if self._around[0] != (index, reach):
            self._around = (index, reach), *self._scanner.surroundings.around(self._chunks, index, reach)
        return may_stand(self._company[rule], *self._around[1:])

    def _rows(self, index: int, at: int, start: Start, tries: Iterable[tuple[Anchored, How]]) -> Iterator[Place]:
        """The phrases around an anchor."""
        unsure: list[Anchored] = []
        for anchored, how in tries:
            rule, elements, anchor, _ = anchored
            if rule in self._company and not self._has_company(rule, index, start.reach):
                continue
            left = self._side(index, at + start.word.start, elements[:anchor][::-1], _LEFT, is_edge=start.is_first)
            right = self._side(index, at + start.word.end, elements[anchor + 1 :], _RIGHT, is_edge=start.is_last)
            if left is _UNSURE or right is _UNSURE:
                unsure.append(anchored)
            elif left and right:
                yield _place(anchored, left.offset, right.offset, weakest((how, *left.ways, *right.ways)))
        if unsure:
            reading = self._reading(index, at, start)
            yield from _read(reading, unsure, 0, 1)

    def _hopeful(self, index: int, start: Start) -> list[tuple[Anchored, How]]:
        """The phrases of which the word beside the anchor is met, or is not known for sure: a glance ends most."""
        found: list[tuple[Anchored, How]] = []
        if tries := start.to_right:
            met = self._beside(index + 1, 0) if start.is_last else None
            for element in tries if met is None else met:
                if element in tries:
                    found += tries[element]
        if tries := start.to_left:
            met = self._beside(index - 1, 1) if start.is_first else None
            for element in tries if met is None else met:
                if element in tries:
                    found += tries[element]
        return found

    def _beside(self, index: int, near: Literal[0, 1]) -> Meetings | None:
        """What the word of a chunk beside an anchor's meets; None where it is not the next word."""
        return self._borders[self._chunks[index]][near].met if 0 <= index < len(self._chunks) else {}

    def _may_join(self, first: int) -> bool:
        """Whether a chunk's last word may be one with the next chunk's first."""
        chunks, last = self._chunks, first + 1
        return 0 < last < len(chunks) and bool(self._borders.joined[chunks[first], chunks[last]])

    def _joined(self, index: int, at: int, start: Start, joined: Iterable[int]) -> Iterator[Place]:
        """The patterns of which an element is met by two words read as one."""
        reading = self._reading(index, at, start)
        for first in joined:
            for element in reading.met(first, 2):
                yield from _read(reading, self._scanner.holding[element], first, 2)

    def _side(
        self, index: int, offset: int, elements: Numbers, direction: _Direction, *, is_edge: bool
    ) -> _Side | None:
        """Meet elements one after the other in the chunks beside an anchor's word, which ends at the offset."""
        if elements and not is_edge:
            return _UNSURE
        chunks, borders, (step, near, far) = self._chunks, self._borders, direction
        here = borders[chunks[index]]
        ways: list[How] = []
        for element in elements:
            index += step
            met = self._beside(index, near)
            if met is None or (ways and not here.is_word):
                return _UNSURE
            if element not in met:
                return None
            last, here = here, borders[chunks[index]]
            if not (last[far].is_open and here[near].is_open):
                return None
            ways.append(met[element])
            at = self._text.find(chunks[index], offset) if step > 0 else self._text.rfind(chunks[index], 0, offset)
            offset = at + here[near].far
        return _Side(offset, tuple(ways))

    def _reading(self, index: int, at: int, start: Start) -> Reading:
        around = Around(self._text, self._chunks, index, at, start.number)
        return Reading(self._text, around.__getitem__, self._scanner.vocabulary)


def _read(reading: Reading, tries: Iterable[Anchored], first: int, size: int) -> Iterator[Place]:
    """Where the patterns are met whose anchor is met by the word at `first`, or by it and the next as one."""
    for anchored in tries:
        if row := reading.row_around(anchored.elements, anchored.anchor, first, size):
            yield _place(anchored, row.start, row.end, row.how)


def _place(anchored: Anchored, start: int, end: int, how: How) -> Place:
    return Place(start, end, anchored.rule, varied(how, anchored))
