"""Keywords of two themes: what may stand side by side, then the same twice, then one that reads the other as a slip."""

import pytest
from checking_samples import told


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("care", "care home", "en"),
        ("care", "caring", "en"),
        ("care", "care*", "en"),
        ("care", "'=care'", "en"),
        ("vision", "vision", "sv"),
        ("{near: [care, home], within: 2}", "{near: [home, care], within: 2}", "en"),
    ],
)
def test_different_keywords_and_languages_do_not_clash(one: str, other: str, language: str) -> None:
    themes = f"a: {{keywords: {{en: [{one}]}}}}\nb: {{keywords: {{{language}: [{other}]}}}}"
    assert told("T201", themes, languages="en, sv") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("care", "Care"),
        ("care's", "care’s"),
        ("care*", "care*"),
        ("care", "{term: care, unless: [care home]}"),
        ("{near: [care, home], within: 2}", "{near: [care, home], within: 4}"),
    ],
)
def test_the_same_keyword_in_two_themes_is_told_of_with_both_places(one: str, other: str) -> None:
    themes = f'a: {{keywords: {{en: ["x y", {one}]}}}}\nb: {{keywords: {{en: [{other}]}}}}'
    (message,) = told("T201", themes)
    assert message.startswith("7: `")
    assert message.endswith("of `b` is a keyword of `a` too, in line 6")


def test_a_weak_keyword_clashes_as_well() -> None:
    themes = "a: {keywords: {en: [care]}}\nb: {keywords: {en: [home]}, weak: {en: [care]}}"
    assert told("T201", themes) == ["7: `care` of `b` is a keyword of `a` too, in line 6"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("equality", "quality"),  # both are known words
        ("vokumat", "'=vokumit'"),
        ("vokumat", "'vokumi*'"),
        ("voku", "voka"),  # too short for slips
    ],
)
def test_known_and_short_words_are_no_slips_of_one_another(one: str, other: str) -> None:
    themes = f"a: {{keywords: {{en: [{one}]}}}}\nb: {{keywords: {{en: [{other}]}}}}"
    assert [message for message in told("T203", themes) if message.startswith("7:")] == []


def test_a_part_of_a_word_is_no_slip() -> None:
    assert told("T203", "a: {keywords: {en: [vokumat]}}\nb: {keywords: {en: ['vokuma*']}}") == []


def test_a_slip_within_a_theme_is_nobodys_business() -> None:
    assert told("T203", "a: {keywords: {en: [vokumit]}, weak: {en: [vokumat]}}") == []
    assert told("T203", "a: {keywords: {en: [vokumat, vokumit]}}") == []


def test_a_keyword_that_reads_another_themes_keyword_as_a_slip_is_told_of() -> None:
    themes = "a: {keywords: {en: [vokumat]}}\nb: {keywords: {en: [good vokumit, a vokumit for all]}}"
    assert told("T203", themes) == ["6: `vokumat` of `a` takes `good vokumit`, in line 7, of `b`, for a slip of itself"]


def test_a_slip_that_is_excluded_is_not_told_of() -> None:
    themes = "a: {keywords: {en: [vokumat]}, exclude: {en: ['=vokumit']}}\nb: {keywords: {en: [good vokumit]}}"
    assert told("T203", themes) == []
