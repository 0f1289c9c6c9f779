"""Examples run as tests: those that hold first, then each way to fail."""

import pytest
from checking_samples import told


@pytest.mark.parametrize(
    "examples",
    [
        "match: [{lang: en, text: Caring homes.}, {lang: en, text: Homes for all.}]",
        "no_match: [{lang: en, text: A homely street.}, {lang: en, text: A nursing home.}]",
        "match: [{lang: en, text: Not in this one. But in this one is a home.}]",
        "match: [{lang: sv, text: Alla hem.}]",
    ],
)
def test_an_example_that_holds_is_not_told_of(examples: str) -> None:
    theme = f"home: {{keywords: {{en: [home], sv: [hem]}}, exclude: {{en: [nursing home]}}, examples: {{{examples}}}}}"
    assert told("T101", theme, languages="en, sv") == []
    assert told("T102", theme, languages="en, sv") == []


def test_an_example_in_another_language_does_not_count() -> None:
    theme = "home: {keywords: {en: [home], sv: [hem]}, examples: {match: [{lang: sv, text: A home.}]}}"
    assert told("T101", theme, languages="en, sv") == [
        "6: `home` is not found in “A home.”: none of its keywords is met"
    ]


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ("keywords: {en: [house]}", "none of its keywords is met"),
        (
            "keywords: {en: [home]}, exclude: {en: [the nurse, nursing home]}",
            "`home`, in line 6, is met, but the `exclude` phrase `nursing home`, in line 6, drops it",
        ),
        (
            "keywords: {en: [{term: home, unless: [old home, nursing home]}]}",
            "`home`, in line 6, is met, but its own `unless` phrase `nursing home`, in line 6, drops it",
        ),
        (  # the one that names all of it, not one that only touches it
            "keywords: {en: [{term: nursing home, unless: [a nursing, a nursing home]}]}",
            "`nursing home`, in line 6, is met, but its own `unless` phrase `a nursing home`, in line 6, drops it",
        ),
        (
            "keywords: {en: [house]}, weak: {en: [home]}",
            "`home`, in line 6, is met, but it is weak and has no other hit beside it",
        ),
    ],
)
def test_a_match_example_that_is_missed_says_what_came_closest(rules: str, why: str) -> None:
    theme = f"home: {{{rules}, examples: {{match: [{{lang: en, text: The nurse of a nursing home.}}]}}}}"
    assert told("T101", theme) == [f"6: `home` is not found in “The nurse of a nursing home.”: {why}"]


def test_furniture_is_named_as_what_drops_an_example() -> None:
    theme = "home: {keywords: {en: [home]}, examples: {match: [{lang: en, text: Skip to content. Cookies at home.}]}}"
    (message,) = told("T101", theme, furniture="[skip to content, cookie]")
    assert message.endswith("its passage is page matter, as the `furniture` phrase `cookie`, in line 4, says")


def test_a_no_match_example_that_is_caught_says_by_what_and_how() -> None:
    theme = "home: {keywords: {en: [house, home]}, examples: {no_match: [{lang: en, text: Two homes or houses.}]}}"
    (message,) = told("T102", theme)
    assert message == (
        "6: `home` is found in “Two homes or houses.”: `home`, in line 6, is met at `homes` (inflected); "
        "`house`, in line 6, is met at `houses` (inflected)"
    )


def test_a_long_example_is_cut_where_it_is_quoted() -> None:
    theme = f"home: {{keywords: {{en: [home]}}, examples: {{match: [{{lang: en, text: {'word ' * 40}}}]}}}}"
    (message,) = told("T101", theme)
    assert "word …”" in message
    assert len(message) < 180


def test_a_language_with_an_example_or_without_keywords_lacks_none() -> None:
    theme = "home: {keywords: {en: [home]}, examples: {match: [{lang: en, text: A home.}]}}"
    assert told("T103", theme, languages="en, sv") == []


def test_the_languages_without_a_match_example_are_told_of_at_once() -> None:
    theme = "home: {keywords: {en: [home], sv: [hem]}, examples: {no_match: [{lang: en, text: x}]}}"
    assert told("T103", theme, languages="en, sv") == ["6: `home` has no `match` example in en or sv"]
