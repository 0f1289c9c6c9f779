"""How far a figure can be trusted: what it would have been with other documents, by drawing from those there are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from operator import mul
from random import Random
from typing import TypeAlias

RESAMPLES = 1000
"""Draws that are enough for two decimals of an interval."""
LEVEL = 0.95

Counts: TypeAlias = tuple[float, ...]


def resample(clusters: Sequence[Counts], seed: str, times: int) -> Iterator[Counts]:
    """Draw as many clusters as there are, with replacement, and add up their counts; that many times.

    All clusters have the same counts in the same places. Their order makes no difference. Nothing comes of no clusters.
    """
    if not clusters:
        return
    distinct = Counter(clusters)  # in ten thousand units there are few different ones
    kinds = sorted(distinct)
    columns = list(zip(*kinds, strict=True))
    weights = [distinct[kind] for kind in kinds]
    random = Random(seed)  # noqa: S311 - for statistics; a text seeds the same on every machine
    for _ in range(times):
        drawn = Counter(random.choices(range(len(kinds)), weights, k=len(clusters)))
        often = [drawn[index] for index in range(len(kinds))]
        yield tuple(sum(map(mul, column, often)) for column in columns)


def interval(values: Sequence[float | None], level: float = LEVEL) -> tuple[float, float] | None:
    """The middle part of the values, from its lowest to its highest; undefined ones are left out, None if all are."""
    defined = sorted(value for value in values if value is not None)
    if not defined:
        return None
    tail = (1 - level) / 2 * len(defined)
    return defined[int(tail)], defined[ceil(len(defined) - tail) - 1]
