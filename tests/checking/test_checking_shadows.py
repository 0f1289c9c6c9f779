"""Keywords that another one makes idle: first those that only look so."""

import pytest
from checking_samples import told


@pytest.mark.parametrize(
    ("rules", "keyword"),
    [
        ("keywords: {en: [community, 'community*']}", "community"),  # communities
        ("keywords: {en: [woman, 'woman*']}", "woman"),  # women
        ("keywords: {sv: [vårdpersonal, '*personal']}", "vårdpersonal"),  # vårdpersonalen
        ("keywords: {sv: [kvinna, 'kvinna*']}", "kvinna"),  # kvinnor
        ("keywords: {sv: [stad, 'stad*']}", "stad"),  # städer
        ("keywords: {sv: [vokumatpersonal, '*personal']}", "vokumatpersonal"),  # in no dictionary
        ("keywords: {en: ['digital*', digital]}", "digital*"),  # digitally
        ("keywords: {en: [care home]}, weak: {en: [care]}", "care home"),  # not in company of its own
        ("keywords: {en: [care home, '=care']}", "care home"),  # Care home
        ("keywords: {en: [Care Act, '=Care Act']}", "Care Act"),  # care act
        ("keywords: {en: [safe community, {term: community, unless: [community care]}]}", "safe community"),
        ("keywords: {en: [{near: [care, home], within: 4}, care home]}", "care ~ home"),
        ("keywords: {en: [health, health care]}", "health care"),  # healthcare
        ("keywords: {en: [care, self care]}", "self care"),  # self-care
        ("keywords: {en: [digital tool, digitisation tool, tools of care]}", "digital tool"),
        ("keywords: {en: [vokumating, vokumatins]}", "vokumatins"),  # slips of one another
    ],
)
def test_a_keyword_with_places_of_its_own_is_not_told_of(rules: str, keyword: str) -> None:
    found = told("T202", f"a: {{{rules}}}", languages="sv" if "sv:" in rules else "en")
    assert [message for message in found if f"`{keyword}` adds" in message] == []


@pytest.mark.parametrize(
    ("wide", "tight"),
    [
        ("{near: [care, home], within: 4}", "{near: [care, home], within: 2}"),
        ("{near: [care, home], within: 2, unordered: true}", "{near: [care, home], within: 2}"),
    ],
)
def test_of_two_near_rules_only_the_one_that_reaches_less_far_is_told_of(wide: str, tight: str) -> None:
    (message,) = told("T202", f"a: {{keywords: {{en: [{wide},\n    {tight}]}}}}")
    assert message.startswith("7: ")
    (message,) = told("T202", f"a: {{keywords: {{en: [{tight},\n    {wide}]}}}}")
    assert message.startswith("6: ")


@pytest.mark.parametrize(
    ("keywords", "idle", "by"),
    [
        ("digital*, digital tool", "digital tool", "digital*"),
        ("digital*, digitalisation", "digitalisation", "digital*"),
        ("digital*, digital, x y", "digital", "digital*"),
        ("care, care home", "care home", "care"),
        ("care, {near: [care, home], within: 3}", "care ~ home", "care"),
        ("{near: [care, home], within: 3}, care at home", "care at home", "care ~ home"),
        ("communities, community", "community", "communities"),
        ("self-care, self care", "self care", "self-care"),
        ("'digi*', 'digital*'", "digital*", "digi*"),
        ("nhs, NHS dentist", "NHS dentist", "nhs"),
    ],
)
def test_a_keyword_that_adds_nothing_is_told_of(keywords: str, idle: str, by: str) -> None:
    (message,) = told("T202", f"a: {{keywords: {{en: [{keywords}]}}}}")
    assert message == f"6: `{idle}` adds nothing to what is found: `{by}`, in line 6, is met wherever it is"


def test_a_compound_that_no_dictionary_has_lies_below_the_star_that_begins_it() -> None:
    (message,) = told("T202", "a: {keywords: {sv: ['digital*', digitaliseringsstrategigrupp]}}", languages="sv")
    assert message.startswith("6: `digitaliseringsstrategigrupp` adds nothing")


@pytest.mark.parametrize(
    ("rules", "effect"),
    [
        ("keywords: {en: [care, {term: care home, unless: [care home fees]}]}", "`unless` has"),
        ("keywords: {en: [care]}, weak: {en: [care home]}", "`weak` has"),
        (
            "keywords: {en: [care]}, weak: {en: [{term: care home, unless: [care home fees]}]}",
            "`unless` and `weak` have",
        ),
    ],
)
def test_rules_that_have_no_effect_are_named(rules: str, effect: str) -> None:
    (message,) = told("T202", f"a: {{{rules}}}")
    assert message.endswith(f"is met wherever it is, so that its {effect} no effect")


def test_a_place_in_the_documents_where_it_stands_alone_clears_a_keyword() -> None:
    themes = "a: {keywords: {en: [care, care home]}}"
    assert len(told("T202", themes, ["A care home.", "A caer home."])) == 1
    assert told("T202", themes, ["A care home.", "The care-home fees of care."]) == []


def test_a_slip_that_both_read_clears_no_keyword() -> None:
    assert len(told("T202", "a: {keywords: {en: [vokumat, vokumat home]}}", ["A vokuamt home."])) == 1
