"""`near` rules: terms inside one passage with few enough words between them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations
from operator import attrgetter, itemgetter

from plancli.matching.elements import Numbers
from plancli.matching.reading import Reading, Row, Word, words_of
from plancli.matching.vocabulary import Vocabulary
from plancli.model import Keyword, Passage


class Nearby:
    """The words of one passage and what they meet, for all the `near` rules that are tried in it."""

    def __init__(self, text: str, passage: Passage, vocabulary: Vocabulary) -> None:
        self._words = words_of(text, passage.start, passage.end)
        self._reading = Reading(text, self._word_at, vocabulary)
        self._met: dict[int, list[int]] = defaultdict(list)
        for first in range(len(self._words)):
            for size in (1, 2):
                for element in self._reading.met(first, size):
                    self._met[element].append(first)

    def combinations(self, keyword: Keyword, terms: Sequence[Sequence[Numbers]]) -> Iterator[tuple[Row, ...]]:
        """Find the rows of words, one a term in the order of the terms, that together meet a `near` rule."""
        if not all(any(self._may_be_met(pattern) for pattern in patterns) for patterns in terms):
            return
        rows = [self._rows(patterns) for patterns in terms]
        if not all(rows):
            return
        for order in permutations(range(len(terms))) if keyword.unordered else [tuple(range(len(terms)))]:
            for chain in _chains([rows[i] for i in order], self._words, keyword.within):
                by_term = dict(zip(order, chain, strict=True))
                yield tuple(by_term[i] for i in range(len(terms)))

    def _word_at(self, index: int) -> Word | None:
        return self._words[index] if 0 <= index < len(self._words) else None

    def _may_be_met(self, pattern: Numbers) -> bool:
        return all(element in self._met for element in pattern)

    def _rows(self, patterns: Sequence[Numbers]) -> list[Row]:
        places = (
            (first, pattern) for pattern in patterns if self._may_be_met(pattern) for first in self._met[pattern[0]]
        )
        found = (self._reading.row_from(pattern, first) for first, pattern in sorted(places, key=itemgetter(0)))
        return list(dict.fromkeys(row for row in found if row))


def _chains(
    rows: Sequence[Sequence[Row]], words: Sequence[Word], within: int, last: Row | None = None
) -> Iterator[tuple[Row, ...]]:
    """Rows that follow each other, and the `last` one, one of each list, with few enough words between neighbours."""
    if not rows:
        yield ()
        return
    for row in rows[0]:
        if last is None or 0 <= _words_between(last, row, words) <= within:
            for rest in _chains(rows[1:], words, within, row):
                yield (row, *rest)


def _words_between(left: Row, right: Row, words: Sequence[Word]) -> int:
    """How many words stand between two rows; -1 where the second does not begin behind the first."""
    if right.start < left.end:
        return -1
    before = bisect_right(words, right.start, key=attrgetter("end"))
    return before - bisect_left(words, left.end, key=attrgetter("start"))
