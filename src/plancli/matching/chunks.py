"""What is learnt of a chunk, a stretch of text between white space: where in it patterns may be met.

A chunk, *(home-based,* for instance, is learnt once. Most mean nothing to the rulebook and are passed over ever after.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from plancli.matching.reading import AROUND, Word, chunk_words, weakest
from plancli.matching.rulebook import Anchored, Rulebook
from plancli.matching.vocabulary import NOTHING, Vocabulary
from plancli.model import How
from plancli.voices import SILENT
from plancli.words import LINE_END_HYPHEN

MATTERS, MEETS = 0x80, 0x40
"""The bits of a chunk in which patterns may be met, and of one that has a word of any pattern, or no word at all."""

WITH_NEXT, WITH_LAST = 0, -1
"""Where a reading of two words as one begins: at this word, or at the one before."""

Tries = tuple[tuple[Anchored, How], ...]
"""Patterns to try, each with how its anchor is met."""


_NO_TRIES: Mapping[int, Tries] = {}


class Start(NamedTuple):
    """A word of a chunk at which patterns may be met."""

    number: int
    """Of the word in its chunk."""
    word: Word
    joined: tuple[int, ...]
    """Where two words read as one may begin of which it is one: WITH_NEXT, WITH_LAST."""
    is_first: bool
    is_last: bool
    """Whether its neighbours stand in other chunks."""
    places: tuple[tuple[int, How], ...]
    """The rules that the word meets alone, and how; but for `near` rules."""
    near: tuple[tuple[int, How], ...]
    """The `near` rules whose anchor the word is by itself."""
    to_right: Mapping[int, Tries]
    """The longer patterns that it anchors, by the element on its right."""
    to_left: Mapping[int, Tries]
    """Those that it ends, by the element on its left."""
    reach: int
    """How many words away the other terms of its `near` rules may stand."""


class _Anchoring(NamedTuple):
    """The fields of a start that are the same wherever its word stands."""

    places: tuple[tuple[int, How], ...] = ()
    near: tuple[tuple[int, How], ...] = ()
    to_right: Mapping[int, Tries] = _NO_TRIES
    to_left: Mapping[int, Tries] = _NO_TRIES
    reach: int = 0


_NO_ANCHOR = _Anchoring()


class Chunks(dict[str, int]):
    """What has been learnt of each chunk, in a byte: its voice, and MATTERS and MEETS."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary, voices: Mapping[str, int]) -> None:
        super().__init__()
        self.starts: dict[str, tuple[Start, ...]] = {}
        """Of the chunks that matter."""
        self._anchorings: dict[tuple[tuple[int, How], ...], _Anchoring] = {}
        """By what a word meets."""
        self._told = 0
        self._anchors, self._company, self._vocabulary, self._voices = rules.anchors, rules.company, vocabulary, voices

    def __missing__(self, chunk: str) -> int:
        voice = self._voices[chunk]
        code = voice if voice < MEETS else SILENT  # of languages so many that nobody asks
        word = chunk.strip(AROUND)
        if not (word.isalnum() and self._vocabulary.meaning(word) is NOTHING):  # most chunks by far are no more
            words = chunk_words(chunk)
            last = len(words) - 1
            starts = (self._start(chunk, number, word, is_last=number == last) for number, word in enumerate(words))
            if found := tuple(start for start in starts if start):
                self.starts[chunk] = found
                code |= MATTERS
            if not words or any(self._vocabulary.met_by(word.text) for word in words):
                code |= MEETS
        self[chunk] = code
        return code

    def learnt(self) -> tuple[str, bytes]:
        """The chunks that were learnt since it was last asked and mean nothing, between spaces, and their bytes."""
        new = islice(reversed(self), len(self) - self._told)
        chunks = [chunk for chunk in new if chunk not in self.starts]
        self._told = len(self)
        return " ".join(chunks), bytes(map(self.__getitem__, chunks))

    def learn(self, chunks: str, codes: bytes) -> None:
        """Take in what another one has learnt of the same rules: it is not told back."""
        self.update(zip(chunks.split(), codes, strict=True))
        self._told = len(self)

    def _start(self, chunk: str, number: int, word: Word, *, is_last: bool) -> Start | None:
        is_first = number == 0
        half = (is_first or is_last) and self._vocabulary.meaning(word.text).is_half
        broken = is_last and len(chunk) > word.end and LINE_END_HYPHEN.match(chunk + "\nx", word.end) is not None
        joined = (WITH_NEXT,) * (is_last and (half or broken)) + (WITH_LAST,) * (is_first and half)
        anchoring = self._anchoring_of(word.text)
        if anchoring is _NO_ANCHOR and not joined:
            return None
        return Start(number, word, joined, is_first, is_last, *anchoring)

    def _anchoring_of(self, word: str) -> _Anchoring:
        if not (met := self._vocabulary.met_by(word)):
            return _NO_ANCHOR
        meetings = tuple(met.items())
        if (found := self._anchorings.get(meetings)) is None:
            tries = [(anchored, how) for element, how in meetings for anchored in self._anchors.get(element, ())]
            found = self._anchorings[meetings] = self._anchoring(tries) if tries else _NO_ANCHOR
        return found

    def _anchoring(self, tries: Sequence[tuple[Anchored, How]]) -> _Anchoring:
        alone = [(a.rule, varied(how, a)) for a, how in tries if len(a.elements) == 1]
        to_right = [try_ for try_ in tries if try_[0].anchor + 1 < len(try_[0].elements)]
        to_left = [try_ for try_ in tries if 0 < try_[0].anchor == len(try_[0].elements) - 1]
        companies = (company for anchored, _ in tries for company in self._company.get(anchored.rule, ()))
        return _Anchoring(
            places=tuple(rule for rule in alone if rule[0] not in self._company),
            near=tuple(rule for rule in alone if rule[0] in self._company),
            to_right=_by_neighbour(to_right, 1) if to_right else _NO_TRIES,
            to_left=_by_neighbour(to_left, -1) if to_left else _NO_TRIES,
            reach=max((company.within for company in companies), default=0),
        )


def _by_neighbour(tries: Iterable[tuple[Anchored, How]], step: int) -> Mapping[int, Tries]:
    found: dict[int, list[tuple[Anchored, How]]] = defaultdict(list)
    for anchored, how in tries:
        found[anchored.elements[anchored.anchor + step]].append((anchored, how))
    return {element: tuple(every) for element, every in found.items()}


def varied(how: How, anchored: Anchored) -> How:
    """The way in which a pattern is met whose words are met in some way."""
    return weakest((how, How.VARIANT)) if anchored.variant else how
