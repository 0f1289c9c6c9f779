"""Lines and columns as editors count them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import STEADY

from plancli.report.places import Places


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\r\n\rb", 5, (4, 1)),
        ("ö\u00ad😀x", 3, (1, 4)),
        ("form\x0cfeed\u2028same", 10, (1, 11)),
        ("end\n", 4, (2, 1)),
    ],
)
def test_an_offset_has_a_line_and_a_column(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Places(text).of(offset) == place


@STEADY
@given(
    st.text(st.sampled_from("ab\r\n\u2028") | st.sampled_from("ab\n"), min_size=1).flatmap(
        lambda t: st.tuples(st.just(t), st.lists(st.integers(0, len(t) - 1), min_size=1, max_size=9))
    )
)
def test_the_place_leads_back_to_the_character(case: tuple[str, list[int]]) -> None:
    text, offsets = case
    places = Places(text)
    starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", text))]
    for offset in offsets:
        line, column = places.of(offset)
        assert starts[line - 1] + column - 1 == offset
        assert [*starts, len(text) + 1][line] > offset
