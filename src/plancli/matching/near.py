"""`near` rules: terms inside one passage with few enough words between them."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from plancli.matching.elements import Pattern
from plancli.matching.reading import Reading, Row, Word, words_of
from plancli.matching.vocabulary import Vocabulary
from plancli.model import Keyword, Passage


def combinations(
    keyword: Keyword, terms: Sequence[Sequence[Pattern]], text: str, passage: Passage, vocabulary: Vocabulary
) -> Iterator[tuple[Row, ...]]:
    """Find the rows of words, one a term in the order of the terms, that together meet a `near` rule in a passage."""
    words = words_of(text, passage.start, passage.end)
    reading = Reading(text, lambda i: words[i] if 0 <= i < len(words) else None, vocabulary)
    rows = [_rows(patterns, reading, len(words)) for patterns in terms]
    if not all(rows):
        return
    for order in permutations(range(len(terms))) if keyword.unordered else [tuple(range(len(terms)))]:
        for chain in _chains([rows[i] for i in order], words, keyword.within):
            by_term = dict(zip(order, chain, strict=True))
            yield tuple(by_term[i] for i in range(len(terms)))


def _rows(patterns: Sequence[Pattern], reading: Reading, words: int) -> list[Row]:
    found = (reading.row_from(pattern.elements, i) for i in range(words) for pattern in patterns)
    return list(dict.fromkeys(row for row in found if row))


def _chains(rows: Sequence[Sequence[Row]], words: Sequence[Word], within: int) -> Iterator[tuple[Row, ...]]:
    """Rows that follow each other, one of each list, with at most `within` words between neighbours."""
    if not rows:
        yield ()
        return
    for row in rows[0]:
        for rest in _chains(rows[1:], words, within):
            if not rest or 0 <= _words_between(row, rest[0], words) <= within:
                yield (row, *rest)


def _words_between(left: Row, right: Row, words: Sequence[Word]) -> int:
    """How many words stand between two rows; -1 where the second does not begin behind the first."""
    if right.start < left.end:
        return -1
    return sum(left.end <= word.start and word.end <= right.start for word in words)
