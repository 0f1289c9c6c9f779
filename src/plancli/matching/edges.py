"""What a chunk shows to the chunks beside it: most often one word, and nothing around it."""

from typing import NamedTuple

from plancli.matching.reading import chunk_words
from plancli.matching.vocabulary import Meetings, Vocabulary
from plancli.words import BREAKS, GAP


class Edge(NamedTuple):
    """What a chunk shows to its neighbour on one side: its first word, or its last."""

    met: Meetings | None
    """What the word meets; None for a chunk without words that parts nothing, so that the word beyond counts."""
    far: int
    """Where in the chunk the word ends, seen from this side."""
    is_open: bool
    """Whether nothing that parts the words of a phrase stands between the word and the chunk's end."""


class Edges(NamedTuple):
    """What a chunk shows to its neighbours."""

    left: Edge
    right: Edge
    is_word: bool
    """Whether the chunk has one word."""


class Borders(dict[str, Edges]):
    """What has been learnt of each chunk that stood beside one that matters."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.joined = Joined(vocabulary)

    def __missing__(self, chunk: str) -> Edges:
        edges = self[chunk] = self._of(chunk)
        return edges

    def _of(self, chunk: str) -> Edges:
        words = chunk_words(chunk)
        if not words:
            is_gap = GAP.fullmatch(chunk) is not None
            return Edges(*(Edge(None if is_gap else {}, 0, is_gap),) * 2, is_word=False)
        first, last = words[0], words[-1]
        return Edges(
            Edge(self._vocabulary.met_by(first.text), first.end, GAP.fullmatch(chunk, 0, first.start) is not None),
            Edge(self._vocabulary.met_by(last.text), last.start, GAP.fullmatch(chunk, last.end) is not None),
            is_word=len(words) == 1,
        )


class Joined(dict[tuple[str, str], tuple[int, ...]]):
    """What the last word of a chunk and the first of the next may meet if they are read as one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, pair: tuple[str, str]) -> tuple[int, ...]:
        left, right = pair
        words, others = chunk_words(left), chunk_words(right)
        met = set[int]()
        if words and others:
            one, other = words[-1].text, others[0].text
            met.update(self._vocabulary.met_by_halves(one, other))
            if left[-1] in BREAKS:
                met.update(self._vocabulary.met_by(one + other))
        elements = self[pair] = tuple(sorted(met))
        return elements
