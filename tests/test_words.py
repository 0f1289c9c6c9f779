"""What a word is: counted piece by piece, the words are those that are found one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancli.words import HYPHENS, INVISIBLE, count_words, find_words

LETTERS = f"aåÅ1_ \n\u00a0\u2003'’-&.,(§\u0301{HYPHENS}{INVISIBLE}AE"


@pytest.mark.parametrize("text", ["", " \n", "- – § _", "\u00ad\u200b", "’ ' ."])
def test_signs_are_no_words(text: str) -> None:
    assert count_words(text, 0, len(text)) == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [("care", 1), ("self-care", 1), ("A&E", 1), ("and/or", 2), ("(2 kap. 3 §)", 3), ("vård- och", 2)],
)
def test_words_are_counted_as_they_are_found(text: str, number: int) -> None:
    assert count_words(text, 0, len(text)) == number == sum(1 for _ in find_words(text))


@given(st.text(st.sampled_from(LETTERS), max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_as_many_words_are_counted_as_are_found(text: str, start: int, end: int) -> None:
    assert count_words(text, start, end) == sum(1 for _ in find_words(text, start, end))
