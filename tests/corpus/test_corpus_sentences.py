"""Sentences: where none ends, and where one does."""

import pytest
from corpus_samples import texts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Services such as e.g. GP surgeries and i.e. Home visits."),
        ("en", "Write to km.stp@nhs.net or look at www.nhs.uk today."),
        ("en", "It cost £3.4billion, or 3.4 per cent, vs. 2.1 before."),
        ("en", "Dr. Smith and Mrs. Jones agreed."),
        ("en", "See p. 4, no. 5 and fig. 6 of the plan."),
        ("en", "They asked what works and (see below) why not."),
        ("sv", "Vi arbetar med bl.a. Region Skåne och t.ex. Lunds kommun."),
        ("sv", "Det gäller fr.o.m. 2026 och t.o.m. 2030."),
        ("sv", "Enligt 2 kap. 3 § och prop. 2022/23:1 ska det ske kl. 10 varje dag."),
        ("sv", "Det s.k. Framtidens hälsosystem, dvs. Skånes plan."),
        ("sv", "Prof. Andersson, f.d. Minister, talade."),
        ("sv", "Bl.a. Region Skåne deltar."),
    ],
)
def test_a_full_stop_within_a_sentence_ends_none(language: str, text: str) -> None:
    assert texts(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We met them.|Then we left."),
        ("en", "Is it done?|It is!|Good."),
        ("en", "“We ran it better.”|He said so."),
        ("en", "It grew by 27,000 by 2008.|We will do better."),
        ("en", "They work day-to-day.|This is wrong."),
        ("sv", "Vi utbildar, anställer m.m.|Regionen betalar."),
        ("sv", "Det kostar 1,7 miljarder kr.|Det är mycket."),
        ("sv", "Så gör vi.|Enligt 3 kap. gäller det."),
    ],
)
def test_sentences_end_where_people_end_them(language: str, text: str) -> None:
    assert texts(text.replace("|", " "), language) == text.split("|")
    assert texts(text.replace("|", "\n"), language) == text.split("|")


def test_signs_by_themselves_belong_to_the_sentence_beside_them() -> None:
    assert texts("... And so on. Then more.") == ["... And so on.", "Then more."]
    assert texts("And so on. ***") == ["And so on. ***"]


def test_a_heading_is_not_split() -> None:
    assert texts("# Why not? Because. So there\n\nSome words.")[0] == "Why not? Because. So there"
