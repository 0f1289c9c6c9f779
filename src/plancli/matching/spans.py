"""Stretches of a text and which of them touch another, without looking at all of them."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""Start and end, half-open, in code points."""


class Spans:
    """A growing set of spans."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self._longest = 0

    def add(self, span: Span) -> None:
        """Take a span."""
        insort(self._spans, span)
        self._longest = max(self._longest, span[1] - span[0])

    def touching(self, span: Span) -> Iterator[Span]:
        """Those that share a code point with a span, from the left."""
        for index in range(bisect_left(self._spans, (span[0] - self._longest, 0)), len(self._spans)):
            other = self._spans[index]
            if other[0] >= span[1]:
                return
            if touch(span, other):
                yield other


def touch(one: Span, other: Span) -> bool:
    """Whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]
