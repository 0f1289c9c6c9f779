"""Classes of numbers that are coloured alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancli.report.page.scale import STEPS, Shade, shades, step_of

_VALUES = st.lists(st.integers(0, 60) | st.floats(0, 100).map(lambda value: round(value, 1)), max_size=80)
_STEADY = settings(derandomize=True, deadline=None)


def test_noughts_have_no_colour() -> None:
    assert shades([]) == ()
    assert shades([0, 0.0]) == ()
    assert step_of(0, shades([0, 1, 2])) == 0


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([4, 4, 0], (Shade(4, 4, 3),)),
        ([1, 2, 1], (Shade(1, 1, 1), Shade(2, 2, 5))),
        ([1, 2, 3], (Shade(1, 1, 1), Shade(2, 2, 3), Shade(3, 3, 5))),
        (range(1, 11), (Shade(1, 2, 1), Shade(3, 4, 2), Shade(5, 6, 3), Shade(7, 8, 4), Shade(9, 10, 5))),
    ],
)
def test_classes_are_as_full_as_each_other_and_spread_over_the_colours(
    values: list[float], expected: tuple[Shade, ...]
) -> None:
    assert shades(values) == expected


@_STEADY
@given(_VALUES)
def test_every_number_has_one_colour_and_more_is_never_lighter(values: list[float]) -> None:
    classes = shades(values)
    assert len(classes) <= STEPS
    found = sorted(value for value in values if value)
    for value in found:
        assert sum(each.low <= value <= each.high for each in classes) == 1
    steps = [step_of(value, classes) for value in found]
    assert steps == sorted(steps)
    assert all(1 <= step <= STEPS for step in steps)
    assert all(bound in found for each in classes for bound in (each.low, each.high))
