"""Keywords that are met and those that are not: never, not in these texts, or only where an exclude phrase is."""

from dataclasses import replace

import pytest
from checking_samples import check, documents, told

from plancli.model import Stretch


@pytest.mark.parametrize(
    "rules",
    [
        "keywords: {en: [care, NHS, '=CEO', 'digital*', '*personal', \"people's home\", self-care, 2028]}",
        "keywords: {en: [care]}, weak: {en: [home, 'care home']}",
        "keywords: {en: ['digital*']}, exclude: {en: [digital]}",
        "keywords: {en: ['*personal']}, exclude: {en: [personal]}",
        "keywords: {en: [{near: [care, home], within: 2, unless: [care home]}]}",
        "keywords: {en: [{near: [care, home], within: 0, unless: [care home]}]}",
        "keywords: {en: [{near: [care, home], within: 1, unordered: true}]}, exclude: {en: [care home]}",
        "keywords: {en: [{term: care, unless: [care home]}]}, exclude: {en: [care act, 'careful*']}",
        "keywords: {en: [care, care home]}",
    ],
)
def test_a_keyword_that_can_be_met_is_not_told_of(rules: str) -> None:
    assert told("T301", f"a: {{{rules}}}", furniture="[cookie]") == []


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        (
            "keywords: {en: [service, x y]}, exclude: {en: [services]}",
            "the `exclude` phrase `services`, in line 6, drops it",
        ),
        (
            "keywords: {en: [{term: the service, unless: [thee, the services]}]}",
            "its own `unless` phrase `the services`, in line 6, drops it",
        ),
        (
            "keywords: {en: [cookies on, x y]}",
            "its passage is page matter, as the `furniture` phrase `cookie`, in line 4, says",
        ),
    ],
)
def test_a_keyword_that_its_theme_always_drops_is_told_of(rules: str, why: str) -> None:
    (message,) = told("T301", f"a: {{{rules}}}", furniture="[cookie]")
    assert message.endswith(f"can never match: {why}")


def test_a_keyword_that_can_never_be_met_is_told_of_as_nothing_else() -> None:
    theme = (
        "a: {keywords: {en: [{term: the service, unless: [the services]}, service]}, "
        "examples: {match: [{lang: en, text: Good service.}]}}"
    )
    found = check(theme, documents(["Nothing of the service."]))
    assert [finding.code for finding in found.findings] == ["T301"]


def test_without_a_document_in_its_language_no_keyword_is_unused() -> None:
    assert told("T302", "a: {keywords: {en: [care], sv: [vård]}}", languages="en, sv") == []
    (message,) = told("T302", "a: {keywords: {en: [care], sv: [vård]}}", ["Nothing."], languages="en, sv")
    assert message == "6: `care` counts in no document and no example"


@pytest.mark.parametrize("texts", [["Good care."], ["None.", "Care homes."]])
def test_a_keyword_of_a_document_is_used(texts: list[str]) -> None:
    assert told("T302", "a: {keywords: {en: [care, 'home*']}}", [*texts, "homes"]) == []


def test_a_keyword_that_a_longer_one_takes_the_place_of_is_used() -> None:
    assert told("T302", "a: {keywords: {en: [care, care home]}}", ["A care home."]) == []


def test_a_keyword_of_an_example_is_used_whatever_the_theme() -> None:
    themes = (
        "a: {keywords: {en: [care]}, examples: {match: [{lang: en, text: Homes with care.}]}}\n"
        "b: {keywords: {en: [home]}}"
    )
    assert told("T302", themes, ["Nothing."]) == []


def test_what_its_own_no_match_example_has_is_no_use() -> None:
    theme = (
        "a: {keywords: {en: [{term: care, unless: [care home]}]}, "
        "examples: {no_match: [{lang: en, text: A care home.}]}}"
    )
    assert told("T302", theme, ["Nothing."]) == ["6: `care` counts in no document and no example"]


@pytest.mark.parametrize(
    ("rules", "how"),
    [
        ("keywords: {en: [{term: care, unless: [care home]}]}", "by its `unless`"),
        ("keywords: {en: [nothing]}, weak: {en: [care]}", "as weak without another hit beside it"),
        ("keywords: {en: [care]}, exclude: {en: [lost care]}", "in page matter"),
        (
            "keywords: {en: [{term: care, unless: [care home]}]}, exclude: {en: [lost care]}",
            "by its `unless` or by `exclude`",
        ),
    ],
)
def test_an_unused_keyword_says_how_it_is_dropped(rules: str, how: str) -> None:
    text = {"in page matter": "Cookies of care.", "by its `unless` or by `exclude`": "A care home. Lost care."}
    messages = told("T302", f"a: {{{rules}}}", [text.get(how, "A care home.")], furniture="[cookie]")
    told_of = "counts in no document and no example: wherever it is met it is dropped,"
    assert f"6: `care` {told_of} {how}" in messages


def test_an_exclude_phrase_that_leaves_a_hit_hides_nothing() -> None:
    theme = "a: {keywords: {en: [care]}, exclude: {en: [care act]}}"
    assert told("T303", theme, ["The Care Act.", "Good care."]) == []
    assert told("T303", theme, ["Nothing."]) == []


def test_an_exclude_phrase_that_hides_every_hit_is_named() -> None:
    theme = "a: {keywords: {en: [care]}, exclude: {en: [home care, care act]}}"
    found = check(theme, documents(["None.", "It has the Care Act.", "A care act."]))
    (finding,) = [finding for finding in found.findings if finding.code == "T303"]
    assert (
        finding.message == "`care` is dropped wherever it is met: the `exclude` phrase `care act`, in line 6, drops it"
    )
    assert finding.keyword
    assert finding.keyword.text == "care"
    assert "T302" not in {finding.code for finding in found.findings}


def test_a_part_of_a_document_in_another_language_counts_in_that_language() -> None:
    theme = "a: {keywords: {en: [care, home], sv: [vård, hem]}}"
    text = "Good care.\n\nGod vård."
    (plan,) = documents([text])
    parts = (Stretch(0, 12, "en"), Stretch(12, len(text), "sv"))
    found = check(theme, [replace(plan, stretches=parts)], languages="en, sv")
    assert [f.keyword.text for f in found.findings if f.code == "T302" and f.keyword] == ["home", "hem"]
    assert found.documents == 1
