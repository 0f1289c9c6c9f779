"""Anchors of `near` rules that are passed over are those which no rule would have made a hit."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_samples import document, matcher

from plancli.matching import Matcher, scan

RULES = """
    [{near: [workforce, planning], within: 0},
     {near: [closer, to home], within: 2},
     {near: [care at home, nurses], within: 3, unordered: true},
     {near: [services, equality, long-term care], within: 2, unordered: true},
     {near: ['digital*', self-care], within: 1}]
"""
WORDS = [
    *("workforce", "planning", "plan", "ning", "closer", "to", "home", "care", "at", "nurses", "nurse", "ser", "vices"),
    *("services", "equality", "equalty", "long", "term", "long-term", "digitally", "self-", "care", "selfcare", "the"),
]
GLUE = [" ", " ", " ", "  ", "\n", "-\n", ", ", "\u00ad\n", " - ", "/", "\n\n"]
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=30).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)


@cache
def made() -> Matcher:
    return matcher(f"one: {{keywords: {{en: {' '.join(RULES.split())}}}}}")


@cache
def made_anew() -> Matcher:
    return matcher(f"one: {{keywords: {{en: {' '.join(RULES.split())}}}}}")


@pytest.mark.parametrize(
    "text", ["care at home", "closer in all that we do to home", "planning workforce", "workforce"]
)
def test_an_anchor_alone_is_passed_over(text: str) -> None:
    assert made().hits(document(text)) == ()


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("workforce plan-\nning", "workforce plan-\nning"),
        ("closer by far to ho\u00adme", "closer by far to ho\u00adme"),
        ("nur ses who give care at home", "nur ses who give care at home"),
        ("long-term care and ser vices, equality", "long-term care and ser vices, equality"),
    ],
)
def test_its_company_may_be_broken(text: str, hit: str) -> None:
    assert [text[found.start : found.end] for found in made().hits(document(text))] == [hit]


@given(texts)
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost_by_passing_over(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "may_stand", lambda *_: True)
        everything = made_anew().hits(document(text))
    assert made().hits(document(text)) == everything
