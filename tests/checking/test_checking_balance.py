"""Languages against each other: what is in balance first."""

import pytest
from checking_samples import told


@pytest.mark.parametrize("keywords", ["en: [a1, a2, a3], sv: [b1]", "en: [a1], sv: [b1, b2, b3]", "en: [a1], sv: [b1]"])
def test_three_times_as_many_is_in_balance(keywords: str) -> None:
    theme = f"a: {{keywords: {{{keywords}}}}}"
    assert told("T401", theme, languages="en, sv") == []
    assert told("T402", theme, languages="en, sv") == []


def test_one_language_is_in_balance_with_itself() -> None:
    assert told("T402", "a: {keywords: {en: [a1, a2, a3, a4, a5]}}") == []


def test_more_than_three_times_as_many_is_told_of_weak_ones_counted() -> None:
    theme = "a: {keywords: {en: [a1, a2, a3], sv: [b1]}, weak: {en: [a4]}}"
    assert told("T402", theme, languages="en, sv") == [
        "6: `a` has 4 keywords in en and 1 in sv: more than 3 times as many"
    ]


def test_a_language_without_a_keyword_is_told_of_and_not_as_out_of_balance() -> None:
    theme = "a: {keywords: {en: [a1, a2, a3, a4], sv: []}}"
    assert told("T401", theme, languages="en, sv") == ["6: `a` has no keyword in sv"]
    assert told("T402", theme, languages="en, sv") == []
