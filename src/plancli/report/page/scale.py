"""Which numbers are coloured alike: up to five classes, each with about as many cells as the next."""

from collections.abc import Iterable
from dataclasses import dataclass

STEPS = 5
"""Colours from light to dark."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A class of numbers, both ends included, and its colour."""

    low: float
    high: float
    step: int
    """1, the lightest, to STEPS."""


def shades(values: Iterable[float]) -> tuple[Shade, ...]:
    """The classes of some numbers by their quantiles, noughts left out; none where there is nothing else.

    The bounds are numbers that occur, so that a legend can name them as they are shown.
    """
    counted = sorted(value for value in values if value > 0)
    if not counted:
        return ()
    last = len(counted) - 1
    highs = sorted({counted[last * step // STEPS] for step in range(1, STEPS + 1)})
    lows = [counted[0], *(next(value for value in counted if value > high) for high in highs[:-1])]
    return tuple(
        Shade(low, high, _step(number, len(highs))) for number, (low, high) in enumerate(zip(lows, highs, strict=True))
    )


def step_of(value: float, classes: Iterable[Shade]) -> int:
    """The colour of a number; 0 for none."""
    return next((each.step for each in classes if each.low <= value <= each.high), 0)


def _step(number: int, classes: int) -> int:
    """Few classes are spread over all colours; one alone has the middle one."""
    return 1 + (STEPS - 1) * number // (classes - 1) if classes > 1 else (STEPS + 1) // 2
