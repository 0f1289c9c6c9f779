"""What is learnt of a chunk, a stretch of text between white space: where in it patterns may be met.

A chunk, *(home-based,* for instance, is learnt once. Most mean nothing to the rulebook and are passed over ever after.
"""

from functools import lru_cache
from typing import NamedTuple

from plancli.matching.reading import Word, weakest, words_of
from plancli.matching.rulebook import Anchored, Rulebook
from plancli.matching.vocabulary import Meetings, Vocabulary
from plancli.model import How
from plancli.words import GAP, HYPHENS, INVISIBLE, LINE_END_HYPHEN

WITH_NEXT, WITH_LAST = 0, -1
"""Where a reading of two words as one begins: at this word, or at the one before."""

BREAKS = HYPHENS + INVISIBLE
"""What may end a chunk whose word goes on in the next line."""
_AROUND = ".,;:!?()[]\"'“”‘’…"
"""What often stands around a word and is no part of it."""


class Start(NamedTuple):
    """A word of a chunk at which patterns may be met."""

    number: int
    """Of the word in its chunk."""
    word: Word
    places: tuple[tuple[int, How], ...]
    """The rules that the word meets alone, and how; but for `near` rules."""
    near: tuple[tuple[int, How], ...]
    """The `near` rules whose anchor the word is by itself."""
    rows: tuple[tuple[Anchored, How], ...]
    """The longer patterns that it anchors, with how it meets the anchor."""
    joined: tuple[int, ...]
    """Whether it may be one word with the next, or with the one before."""
    is_first: bool
    is_last: bool
    """Whether its neighbours stand in other chunks."""


class Edge(NamedTuple):
    """What a chunk shows to its neighbour on one side: its first word, or its last."""

    met: Meetings
    """What the word meets."""
    offset: int
    """Where the word begins, or ends."""
    is_open: bool
    """Whether nothing that parts the words of a phrase stands between the word and the chunk's end."""
    may_join: bool
    """Whether the word may be one with the word beyond."""


class Edges(NamedTuple):
    """What a chunk shows to its neighbours."""

    left: Edge
    right: Edge
    is_word: bool
    """Whether the chunk has one word."""


class Chunks(dict[str, tuple[Start, ...]]):
    """What has been learnt of each chunk: where in it patterns may be met; nowhere in most."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._anchors, self._near, self._vocabulary = rules.anchors, rules.near, vocabulary
        self._edges: dict[str, Edges] = {}

    def __missing__(self, chunk: str) -> tuple[Start, ...]:
        words = chunk_words(chunk)
        last = len(words) - 1
        starts = (self._start(chunk, number, word, is_last=number == last) for number, word in enumerate(words))
        found = self[chunk] = tuple(start for start in starts if start)
        return found

    def _start(self, chunk: str, number: int, word: Word, *, is_last: bool) -> Start | None:
        is_first = number == 0
        half = (is_first or is_last) and self._vocabulary.may_be_half(word.text)
        broken = is_last and len(chunk) > word.end and LINE_END_HYPHEN.match(chunk + "\nx", word.end) is not None
        joined = (WITH_NEXT,) * (is_last and (half or broken)) + (WITH_LAST,) * (is_first and half)
        met = self._vocabulary.met_by(word.text)
        tries = [(anchored, how) for element, how in met.items() for anchored in self._anchors.get(element, ())]
        if not (tries or joined):
            return None
        alone = [(a.rule, varied(how, a)) for a, how in tries if len(a.elements) == 1]
        return Start(
            number,
            word,
            places=tuple(rule for rule in alone if rule[0] not in self._near),
            near=tuple(rule for rule in alone if rule[0] in self._near),
            rows=tuple((a, how) for a, how in tries if len(a.elements) > 1),
            joined=joined,
            is_first=is_first,
            is_last=is_last,
        )

    def edges(self, chunk: str) -> Edges:
        """What a chunk shows to its neighbours."""
        if (edges := self._edges.get(chunk)) is None:
            edges = self._edges[chunk] = self._edges_of(chunk)
        return edges

    def _edges_of(self, chunk: str) -> Edges:
        words = chunk_words(chunk)
        if not words:
            parts = GAP.fullmatch(chunk) is None  # or else the word behind it is the neighbour
            return Edges(*(Edge({}, 0, not parts, not parts),) * 2, is_word=False)
        (first, *_), (*_, last) = words, words
        left, right = self._vocabulary.met_by(first.text), self._vocabulary.met_by(last.text)
        is_half, other_is_half = self._vocabulary.may_be_half(first.text), self._vocabulary.may_be_half(last.text)
        return Edges(
            Edge(left, first.start, GAP.fullmatch(chunk, 0, first.start) is not None, is_half),
            Edge(right, last.end, GAP.fullmatch(chunk, last.end) is not None, other_is_half or chunk[-1] in BREAKS),
            is_word=len(words) == 1,
        )


def varied(how: How, anchored: Anchored) -> How:
    """The way in which a pattern is met whose words are met in some way."""
    return weakest((how, How.VARIANT)) if anchored.variant else how


@lru_cache(maxsize=1 << 16)
def chunk_words(chunk: str) -> tuple[Word, ...]:
    """Read the words of a stretch of text without white space, with their offsets in it."""
    core = chunk.strip(_AROUND)
    if core.isalnum():  # most chunks by far: one word, perhaps in quotes or before a comma
        start = chunk.find(core)
        return (Word(start, start + len(core), core),)
    return tuple(words_of(chunk))
