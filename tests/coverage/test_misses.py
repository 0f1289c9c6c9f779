"""What is told of an empty cell: not what only looks alike, and the nearest first."""

import pytest
from explaining_samples import document, matcher, misses

from plancli.coverage.misses import Misses
from plancli.model import NearMiss, Why


def _told(found: tuple[NearMiss, ...], text: str) -> list[tuple[str, str, str]]:
    return [(miss.keyword.text, miss.why.value, text[miss.start : miss.end]) for miss in found]


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        ("keywords: {en: [phone]}", "Shona Robison visited."),  # a name, two of five letters off
        ("keywords: {en: [equality]}", "The quality of it."),  # one edit, but a word of its own
        ("keywords: {en: [dental health]}", "Mental health matters."),  # a word that begins otherwise
        ("keywords: {en: [care], sv: [skola]}", "The skola is a school."),  # a keyword of another language
        ("keywords: {en: [health visiting]}", "Health, wellbeing, and sport: people visited."),  # across commas
        ("keywords: {en: [public sector pay]}", "The public sector grows."),  # one of its words is missing
        ("keywords: {en: [{near: [more, doctor], within: 2}]}", "Your doctor may tell you more."),  # turned round
        ("keywords: {en: [{near: [care, home], within: 1}]}", "Care of all the people of the town at home."),
        ("keywords: {en: [family doctor]}", "The doctor, and then your family."),  # turned round across a comma
        ('keywords: {en: ["=Home"]}', "At home."),  # meant as it is written
        ("keywords: {en: [school]}, weak: {en: [computer]}", "A cmputre."),  # a slip of a weak keyword
        ("keywords: {en: [workforce]}", "Nothing of the kind."),
    ],
)
def test_what_only_looks_alike_is_not_told(rules: str, text: str) -> None:
    assert misses(rules, text) == ()


def test_what_counts_and_what_touches_it_is_no_miss() -> None:
    rules = "keywords: {en: [early help, early family help]}"
    assert misses(rules, "Early help, and early family help.") == ()


@pytest.mark.parametrize(
    ("rules", "text", "match", "word", "edits", "allowed"),
    [
        ("keywords: {en: [equality]}", "On qhality we say little.", "qhality", "qhality", 2, 1),
        ("keywords: {en: [commissioning group]}", "A comissonng group.", "comissonng group", "comissonng", 3, 2),
        # A star takes any ending and no slip.
        ('keywords: {en: ["digital*"]}', "A digtial plan.", "digtial", "digtial", 1, 0),
    ],
)
def test_a_slip_too_far_says_how_far(  # noqa: PLR0913, PLR0917 - one row of the table
    rules: str, text: str, match: str, word: str, edits: int, allowed: int
) -> None:
    (miss,) = misses(rules, text)
    assert _told((miss,), text)[0][1:] == ("typo", match)
    assert miss.word is not None
    assert (text[slice(*miss.word)], miss.edits, miss.allowed) == (word, edits, allowed)


def test_a_word_of_its_own_in_a_phrase_may_be_a_slip() -> None:
    text = "Our workfroce planing."
    (miss,) = misses("keywords: {en: [workforce planning]}", text)
    assert _told((miss,), text) == [("workforce planning", "known", "workfroce planing")]
    assert miss.word is not None
    assert (text[slice(*miss.word)], miss.edits) == ("planing", 1)


@pytest.mark.parametrize(
    ("rules", "text", "match", "between"),
    [
        ("keywords: {en: [local care]}", "The local council care services.", "local council care", 1),
        ("keywords: {en: [health improvement]}", "An improvement in health.", "improvement in health", 1),
        ("keywords: {en: [doctors and nurses]}", "More doctors, more nurses and beds.", "doctors, more nurses", 0),
        ("keywords: {en: [{near: [care, home], within: 2}]}", "Care for us all at home.", "Care for us all at home", 4),
        ("keywords: {sv: [nära vård]}", "En nära och samordnad vård.", "nära och samordnad vård", 2),
    ],
)
def test_words_apart_say_how_many_stand_between(rules: str, text: str, match: str, between: int) -> None:
    found = misses(rules, text, "sv" if "sv:" in rules else "en")
    assert [(text[miss.start : miss.end], miss.why, miss.between) for miss in found] == [(match, Why.APART, between)]


@pytest.mark.parametrize(
    ("rules", "text", "why", "phrase"),
    [
        ("keywords: {en: [sport]}, exclude: {en: [wellbeing and sport]}", "Wellbeing and Sport.", Why.EXCLUDE, None),
        ("keywords: {en: [{term: screening, unless: [security screening]}]}", "Security screening.", Why.UNLESS, None),
        ("keywords: {en: [care]}", "Skip to content of care.", Why.FURNITURE, "skip to content"),
    ],
)
def test_a_dropped_keyword_says_by_which_phrase(rules: str, text: str, why: Why, phrase: str | None) -> None:
    (miss,) = misses(rules, text, furniture="{en: [skip to content]}")
    assert miss.why is why
    assert miss.phrase is not None
    assert miss.phrase.text == (phrase or text.rstrip(".").lower())
    assert miss.phrase.text in rules or phrase


def test_tags_in_a_text_are_page_matter_without_a_phrase() -> None:
    text = "Words of the plan.\n<a title=care>\nMore words."
    (miss,) = misses("keywords: {en: [care]}", text, furniture="{en: [skip to content]}")
    assert (miss.why, miss.phrase) == (Why.FURNITURE, None)


def test_a_weak_keyword_without_company_is_told() -> None:
    text = "The budget of the town."
    (miss,) = misses("keywords: {en: [money]}, weak: {en: [budget]}", text)
    assert (miss.why, miss.phrase, miss.keyword.weak) == (Why.WEAK, None, True)


def test_the_nearest_stand_first_and_weak_keywords_in_page_matter_last() -> None:
    text = (
        "Skip to content of the net.\n\nA budget of the town.\n\nTown council and the fund of funding.\n\n"
        "A local town care.\n\nThe security screening."
    )
    rules = (
        "keywords: {en: [local care, {term: screening, unless: [security screening]}]}, "
        "weak: {en: [net, budget, fund, council]}"
    )
    found = misses(rules, text, furniture="{en: [skip to content]}")
    assert _told(found, text) == [
        ("screening", "unless", "screening"),
        ("local care", "apart", "local town care"),
        ("council", "weak", "council"),  # two in one passage
        ("fund", "weak", "fund"),
        ("budget", "weak", "budget"),
    ]
    made = matcher(f"theme: {rules}", furniture="{en: [skip to content]}")
    (*_, last) = Misses(made).of(document(text), "theme", most=10)
    assert (last.keyword.text, last.why) == ("net", Why.FURNITURE)


def test_a_keyword_and_a_place_are_told_once_and_five_at_most() -> None:
    names = ["alder", "birch", "cedar", "elder", "hazel", "maple", "poplar"]
    text = " ".join(f"The {name} and the {name}.\n\n" for name in names)
    found = misses(f"keywords: {{en: [oak]}}, weak: {{en: [{', '.join(names)}]}}", text)
    assert [miss.keyword.text for miss in found] == names[:5]
    assert [miss.start for miss in found] == [text.index(name) for name in names[:5]]


def test_only_the_theme_that_is_asked_for_is_looked_at() -> None:
    made = matcher("one: keywords: {en: [local care]}", "two: keywords: {en: [local town]}, weak: {en: [council]}")
    text = document("A local council care for a local new town.")
    assert {miss.theme for miss in Misses(made).of(text, "one")} == {"one"}
    assert {miss.keyword.text for miss in Misses(made).of(text, "two")} == {"local town", "council"}
