"""Lines and columns as editors count them."""

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
    st.text(st.sampled_from("ab\r\n\u2028"), min_size=1).flatmap(
        lambda t: st.tuples(st.just(t), st.integers(0, len(t) - 1))
    )
)
def test_the_place_leads_back_to_the_character(case: tuple[str, int]) -> None:
    text, offset = case
    line, column = Places(text).of(offset)
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n")
    before = text[:offset]
    breaks = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    in_pair = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
    assert line == 1 + breaks - in_pair
    assert 1 <= column <= max(map(len, lines)) + 2
