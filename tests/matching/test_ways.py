"""How a keyword meets the text, beyond the list of pairs: what must not match first."""

import pytest
from matching_samples import found, hits

NEVER = [
    ("[care]", "self-care caretaker scare", "a keyword is a whole word"),
    ("[care local]", "local care", "the order of the words"),
    ("[social care]", "social, and care", "words in a row"),
    ("[social care]", "social, care", "a comma parts a phrase"),
    ("[social care]", "It is social. Care is not.", "a full stop parts a phrase"),
    ("[social care]", "social\n\ncare", "a phrase stays in its passage"),
    ("[inequality]", "in quality", "two known words are not a split one"),
    ("[therapist]", "the rapist", "two known words are not a split one"),
    ("[nurses]", "nurture", "two edits in a short word"),
    ("[prevention]", "bretention", "two edits and another first letter"),
    ("[screening]", "screenlng9999", "far away"),
    ("[AI]", "the ai said", "an acronym in capitals only in capitals"),
    ("[NHS]", "nhs", "an acronym in capitals only in capitals"),
    ("[app]", "apps", "a short word meets only itself"),
    ("['=Care']", "care", "an exact term keeps its case"),
    ("['=CEO']", "CEOs", "an exact term is not inflected"),
    ("['digital*']", "digtal", "a wildcard is never fuzzy"),
    ("['*personal']", "personalen", "what ends the word must end it"),
    ("[covid-19]", "covid-18", "digits mean what they say"),
    ("[hälsa]", "halsa", "a known word has not lost its dots"),
]


@pytest.mark.parametrize(("keywords", "text", "why"), NEVER, ids=[why for _, _, why in NEVER])
def test_never(keywords: str, text: str, why: str) -> None:
    assert found(keywords, text, "sv" if "*personal" in keywords or "hälsa" in keywords else "en") == [], why


ALWAYS = [
    ("en", "[closer to home]", "Closer  to\thome", "exact"),
    ("en", "[social care]", "social” “care", "exact"),
    ("en", "[social care]", "Social** _care", "exact"),
    ("en", "[workforce planning]", "work-\n  force plan-\r\nning", "exact"),
    ("en", "[finance]", "ﬁnance", "exact"),
    ("en", "[nurse]", "nurse's", "inflected"),
    ("en", "[long-term condition]", "long term conditions", "variant"),
    ("en", "[long term plan]", "long-term plan", "variant"),
    ("en", "[health care]", "healthcare", "variant"),
    ("en", "[out-of-hospital care]", "out of hospital care", "variant"),
    ("en", "[organisation]", "organizations", "variant"),
    ("en", "[medical records]", "me dical records", "variant"),
    ("en", "[equality]", "equa lity", "variant"),
    ("en", "[COVID-19]", "COVID19", "variant"),
    ("en", "['digital*']", "digital-first", "wildcard"),
    ("en", "['digital* tool']", "digitally tools", "wildcard"),
    ("en", "[self-care]", "sefl-care", "typo"),
    ("en", "[sustainability]", "sustainabilty", "typo"),
    ("en", "[equality]", "equality2", "typo"),
    ("sv", "[hälso- och sjukvård]", "hälso- och sjukvården", "inflected"),
    ("sv", "[hälso- och sjukvård]", "Halso‑ och sjukvard", "variant"),
    ("sv", "[välfärdsteknik]", "välfärdsteknikens", "inflected"),
    ("sv", "[nära vård i hemmet]", "nara vard i hemmet", "variant"),
    ("sv", "['*personal']", "vårdpersonal", "wildcard"),
    ("sv", "[mångfald]", "mångfaldet", "typo"),
]


@pytest.mark.parametrize(("language", "keywords", "text", "how"), ALWAYS, ids=[f"{k}-{t!r}" for _, k, t, _ in ALWAYS])
def test_always(language: str, keywords: str, text: str, how: str) -> None:
    assert [(hit.how, hit.start, hit.end) for hit in hits(keywords, text, language)] == [(how, 0, len(text))]


def test_an_english_word_in_a_swedish_text_is_no_slip_of_a_swedish_keyword() -> None:
    assert found("[bemanning]", "in the beginning", "sv") == []
    assert found("[bemanning]", "bemaning", "sv") == ["bemaning"]


def test_the_weakest_way_of_its_words_is_told() -> None:
    (hit,) = hits("[community nurse]", "comunity nurses")
    assert hit.how == "typo"
    assert 90 < hit.similarity < 100
