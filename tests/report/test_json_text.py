"""JSON that a terminal can show and that loses nothing."""

import json

from hypothesis import given
from hypothesis import strategies as st
from report_samples import STEADY, steers

from plancli.report.json_text import dumps, quoted, shape

_VALUES = st.recursive(
    st.text(st.characters()) | st.integers() | st.none() | st.booleans(),
    lambda values: st.lists(values) | st.dictionaries(st.text(st.characters()), values),
    max_leaves=6,
)


@STEADY
@given(_VALUES)
def test_nothing_in_a_value_steers_a_display(value: object) -> None:
    assert not any(map(steers, dumps(value)))
    assert not any(map(steers, dumps(value, indent=2).replace("\n", "")))


@STEADY
@given(_VALUES)
def test_the_value_comes_back(value: object) -> None:
    assert json.loads(dumps(value)) == json.loads(dumps(value, indent=2)) == value


def test_letters_are_written_as_they_are() -> None:
    assert dumps({"é": "närmiljö 漢 😀"}) == '{"é": "närmiljö 漢 😀"}'


@STEADY
@given(st.text(st.characters()))
def test_a_text_is_quoted_the_same_to_the_letter(text: str) -> None:
    assert quoted(text) == dumps(text)


@STEADY
@given(st.dictionaries(st.text(st.characters(), min_size=1).filter(lambda name: "%" not in name), st.integers()))
def test_a_filled_shape_is_the_same_to_the_letter(value: dict[str, int]) -> None:
    assert shape(value) % tuple(value.values()) == dumps(value)
