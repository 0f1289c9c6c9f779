"""Keywords that no text can meet, those that some can, and which phrase covers which keyword."""

import pytest

from plancli.taxonomy.terms import NeverMatchesError, lies_in, read_term, spans_all


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---", "no letter or digit"),
        ("…", "no letter or digit"),
        ("🍏", "no letter or digit"),
        ("_", "no letter or digit"),
        ("=", "no letter or digit"),
        ("=&", "no letter or digit"),
        ("*", "a star alone"),
        ("=Plum*", "`=` and a star"),
        ("=Plum.", "behind `=`, text begins and ends with a letter or digit"),
        ("= Plum", "behind `=`, text begins and ends with a letter or digit"),
        ('="Plum"', "behind `=`, text begins and ends with a letter or digit"),
        ("di*", "fewer than three letters"),
        ("*di", "fewer than three letters"),
        ("å'*", "a star beside no word"),
        ("o\u00adå*", "fewer than three letters"),
        ("gr*ft", "a star in the middle"),
        ("*graft*", "a star on both sides"),
        ("graft * tree", "a star beside no word"),
        ("graft**", "a star beside no word"),
        ("**graft", "a star beside no word"),
        ("self-*", "a star beside no word"),
        ("apples, pears", "`,` parts its words"),
        ("health & care", "`&` parts its words"),
        ("and/or", "`/` parts its words"),
        ("=St. Ives", "`.` parts its words"),
        ("plum (tree)", "`(` parts its words"),
    ],
)
def test_a_keyword_that_no_text_can_meet_is_refused(text: str, reason: str) -> None:
    with pytest.raises(NeverMatchesError) as caught:
        read_term(text)
    assert reason in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Plum Trees", ["plum", "trees"]),
        ("COVID-19", ["covid-19"]),
        ("people’s  orchard", ["people's", "orchard"]),
        ("fa\u0308rja", ["färja"]),
        ("gra\u00adft", ["graft"]),
        ("graf* tool", ["graf", "tool"]),
        ("tool *odling", ["tool", "odling"]),
        ("a-bc*", ["a-bc"]),
        ("2028*", ["2028"]),
        ("care - home", ["care", "home"]),
        ("“plum” tree", ["plum", "tree"]),
        ("=Öland AB", ["Öland", "AB"]),
        ("åäö*", ["åäö"]),
        ("plum!", ["plum"]),
    ],
)
def test_the_words_of_a_keyword_are_those_of_a_text(text: str, words: list[str]) -> None:
    assert [word.text for word in read_term(text)] == words


@pytest.mark.parametrize(
    ("phrase", "term"),
    [
        ("plum", "plums"),
        ("plum", "plum*"),
        ("plum*", "plu*"),
        ("*lum", "plu*"),
        ("plum*", "*plum"),
        ("=Plum", "plum"),
        ("=Plum", "=PLUM"),
        ("AI", "ai"),
        ("plum tree", "plum"),
        ("plum tree", "plum old tree"),
        ("tree plum", "plum tree"),
    ],
)
def test_a_phrase_does_not_hide_a_keyword_that_is_met_without_it(phrase: str, term: str) -> None:
    assert not lies_in(read_term(phrase), read_term(term))


@pytest.mark.parametrize(
    ("phrase", "term"),
    [
        ("plum", "PLUM"),
        ("plum*", "plum"),
        ("plum*", "plums*"),
        ("*lum", "plum"),
        ("*lum", "*plum"),
        ("plum", "=Plum"),
        ("plum*", "=Plums"),
        ("=Plum", "=Plum tree"),
        ("AI", "AI"),
        ("ai", "AI"),
        ("AI", "=AI"),
        ("plum tree", "old plum tree"),
        ("plum*", "old plums"),
    ],
)
def test_a_phrase_hides_a_keyword_that_holds_it(phrase: str, term: str) -> None:
    assert lies_in(read_term(phrase), read_term(term))


def test_a_part_of_a_keyword_does_not_span_it() -> None:
    assert not spans_all(read_term("plum"), read_term("plum tree"))
    assert spans_all(read_term("plum tree*"), read_term("Plum trees"))
