"""Words of documents that count as slips: true slips first, then words of their own."""

import pytest
from checking_samples import told

THEME = "a: {keywords: {en: [vokumat care]}}"


@pytest.mark.parametrize(
    "texts",
    [
        ["Good vokuamt care."],  # once
        ["Good vokuamt care and vokuamt care."],  # a writer's habit
        ["Good vokuamt care.", "Good vokumut care."],  # not alike
        ["Good vokumatex care.", "Other vokumatex care."],  # an ending
        ["Good vokuma care.", "Other vokuma care."],  # without its ending
        ["Good vokumat care.", "Other vokumat care."],  # no slip
        ["Good vokuamt carers.", "Good vokuamt."],  # no hit
    ],
)
def test_what_may_be_a_slip_is_not_told_of(texts: list[str]) -> None:
    assert told("T204", THEME, texts) == []


def test_the_known_words_beside_a_slip_are_none() -> None:
    assert told("T204", "a: {keywords: {en: [vokumat woman]}}", ["Good vokuamt women.", "Good vokumut women."]) == []


def test_a_slip_made_alike_in_two_documents_is_told_of() -> None:
    texts = ["Good vokuamt care.", "None.", "Other Vokuamt  care.", "Vokuamt care.", "Vokuamt care."]
    assert told("T204", THEME, texts) == [
        "6: `vokumat care` takes `vokuamt` for a slip of `vokumat`: plan-0, plan-2, plan-3, …"
    ]


@pytest.mark.parametrize(("keyword", "word"), [("vokumat", "ovokumat"), ("avokumat", "vokumat")])
def test_an_opposite_that_no_dictionary_has_is_told_of_at_once(keyword: str, word: str) -> None:
    assert told("T204", f"a: {{keywords: {{en: [{keyword}]}}}}", [f"An {word} plan."]) == [
        f"6: `{keyword}` takes `{word}` for a slip of `{keyword}`: plan-0"
    ]


def test_an_opposite_that_a_dictionary_has_is_safe() -> None:
    assert told("T204", "a: {keywords: {en: [typical]}}", ["An atypical plan."]) == []


def test_a_word_is_told_of_once_a_theme_however_many_keywords_have_it() -> None:
    themes = "a: {keywords: {en: [vokumat, vokumat care, 'vokumat plan']}}"
    assert len(told("T204", themes, ["The ovokumat care of the ovokumat plan, so ovokumat."])) == 1


def test_an_excluded_word_is_not_told_of() -> None:
    themes = "a: {keywords: {en: [vokumat]}, exclude: {en: ['=ovokumat']}}"
    assert told("T204", themes, ["An ovokumat plan."]) == []
