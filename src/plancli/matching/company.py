"""Whether the other terms of a `near` rule may stand around its anchor: most anchors are alone, and cost a glance."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from plancli.matching.edges import Borders
from plancli.matching.reading import AROUND, chunk_words
from plancli.matching.rulebook import Company, Rulebook
from plancli.matching.vocabulary import NOTHING, Vocabulary
from plancli.words import BREAKS

Distances = Mapping[int, int]
"""How many words at least stand between a place and the nearest word that meets an element."""

_FAR = 1 << 30


class _Heads(NamedTuple):
    """What a chunk has of what `near` rules look for around their anchors."""

    elements: tuple[int, ...]
    words: int
    may_join: bool
    """Whether a word of it may be one with the word of a neighbour."""


_NOTHING = _Heads((), 1, may_join=False)


class Surroundings(dict[str, _Heads]):
    """What has been learnt of each chunk that stood near an anchor."""

    def __init__(self, rules: Rulebook, vocabulary: Vocabulary, borders: Borders) -> None:
        super().__init__()
        self._vocabulary, self._borders = vocabulary, borders
        companies = [company for every in rules.company.values() for company in every]
        self._sought = frozenset().union(*(company.heads for company in companies))

    def __missing__(self, chunk: str) -> _Heads:
        core = chunk.strip(AROUND)
        if core.isalnum() and chunk[-1] not in BREAKS and self._vocabulary.meaning(core) is NOTHING:
            self[chunk] = _NOTHING  # most chunks by far
            return _NOTHING
        words = [word.text for word in chunk_words(chunk)]
        met = (element for word in words for element in self._vocabulary.met_by(word))
        may_join = bool(words) and (
            chunk[-1] in BREAKS
            or self._vocabulary.meaning(words[0]).is_half
            or self._vocabulary.meaning(words[-1]).is_half
        )
        heads = self[chunk] = _Heads(tuple(sorted(self._sought.intersection(met))), len(words), may_join)
        return heads

    def around(self, chunks: Sequence[str], index: int, reach: int) -> tuple[Distances, Distances]:
        """How near the heads of the rules' terms stand before a chunk, and behind it, up to so many words away."""
        return self._beside(chunks, index, -1, reach), self._beside(chunks, index, 1, reach)

    def _beside(self, chunks: Sequence[str], index: int, step: int, reach: int) -> Distances:
        chunk = chunks[index]
        distances = dict.fromkeys(self[chunk].elements, 0)
        last_may_join, between = self[chunk].may_join, 0
        for beside in range(index + step, len(chunks) if step > 0 else -1, step):
            if between > reach:
                break
            last, chunk = chunk, chunks[beside]
            elements, words, may_join = self[chunk]
            for element in elements:
                distances.setdefault(element, between)
            if may_join or last_may_join:
                pair = (last, chunk) if step > 0 else (chunk, last)
                for element in self._borders.joined[pair]:
                    distances[element] = min(distances.get(element, _FAR), max(0, between - self[last].words))
            last_may_join = may_join
            between += words
        return distances


def may_stand(companies: Iterable[Company], before: Distances, after: Distances) -> bool:
    """Whether every other term of a rule may stand near enough to its anchor, on a side where it is looked for."""
    for company in companies:  # asked very often: loops are quicker here than all() and any()
        for head in company.heads:
            if company.before and before.get(head, _FAR) <= company.within:
                break
            if company.after and after.get(head, _FAR) <= company.within:
                break
        else:
            return False
    return True
