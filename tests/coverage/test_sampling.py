"""Samples: no passage twice, no furniture, nothing that tells what was found; by theme, language, and found or not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancli.coverage.sampling import DrawnPassage, Sample, Stratum, allocate, draw
from plancli.model import Coding, Document, Evidence, Hit, How, Keyword, Kind, Location, Passage, Status, Stretch

_THEMES = ("rare", "common")
_KEYWORD = Keyword(("word",), "en", Location("themes.yaml", 1, 1))


@dataclass(frozen=True)
class _Lines:
    """Each line of a text is a passage; one that begins with `#` a heading, one with `!` furniture."""

    text: str

    def passages(self) -> Iterator[Passage]:
        start = 0
        for line in self.text.splitlines(keepends=True):
            kind = {"#": Kind.HEADING, "!": Kind.FURNITURE}.get(line[0], Kind.PARAGRAPH)
            yield Passage(start, start + len(line.rstrip("\r\n")), kind)
            start += len(line)

    def passage_at(self, offset: int) -> Passage:
        return next(p for p in self.passages() if p.start <= offset < p.end)

    def is_furniture(self, offset: int) -> bool:
        return self.passage_at(offset).kind is Kind.FURNITURE

    def is_one(self, start: int, end: int) -> bool:
        return end <= self.passage_at(start).end

    def heading_above(self, offset: int) -> Passage | None:
        return next((p for p in reversed([*self.passages()]) if p.kind is Kind.HEADING and p.end <= offset), None)


def _coding(name: str, lines: list[str], language: str = "en", line_end: str = "\n") -> Coding:
    """A document whose lines are found with the themes that they name."""
    text = "".join(f"{line}{line_end}" for line in lines)
    layout = _Lines(text)
    document = Document(name, f"plans/{name}.txt", name, Status.READ, language, text=text, layout=layout)
    evidence = tuple(
        Evidence(theme, passage, None, (Hit(theme, _KEYWORD, passage.start, passage.end, How.EXACT, 100.0),))
        for passage in layout.passages()
        for theme in _THEMES
        if theme in text[passage.start : passage.end]
    )
    return Coding(
        document, evidence, frozenset(p.start for p in layout.passages() if "cookie" in text[p.start : p.end])
    )


_CODINGS = [
    _coding("a", ["# Heading", *["common"] * 30, *["rare common"] * 3, *["nothing"] * 60, "! menu", "cookie notice"]),
    _coding("b", ["common"] * 10 + ["nothing"] * 40, "sv"),
]


def _drawn(sample: Sample) -> Counter[tuple[str | None, str]]:
    return Counter((each.document.language, each.text) for each in sample.passages)


def test_furniture_and_documents_that_were_not_read_are_never_drawn() -> None:
    unread = Coding(Document("u", "u.txt", "u", Status.UNREAD, reason="empty file"), (), frozenset())
    sample = draw([*_CODINGS, unread], _THEMES, size=1000, seed=1)
    assert not any("menu" in each.text or "cookie" in each.text for each in sample.passages)
    assert sample.population == len(sample.passages) == 1 + 30 + 3 + 60 + 10 + 40


def test_a_part_of_a_document_is_in_the_strata_of_its_language_and_one_in_another_is_not_drawn() -> None:
    coding = _coding("a", ["common", "nothing", "common", "nothing", "common"])
    parts = (Stretch(0, 15, "en"), Stretch(15, 30, "sv"), Stretch(30, 37, None))
    mixed = replace(coding, document=replace(coding.document, stretches=parts))
    sample = draw([mixed], _THEMES, size=9, seed=1)
    assert [each.passage.start for each in sample.passages] == [0, 7, 15, 22]
    assert len({each.stratum for each in sample.passages}) == 4


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 200), st.integers(0, 5))
def test_each_passage_is_drawn_at_most_once_and_as_many_as_asked_for(size: int, seed: int) -> None:
    sample = draw(_CODINGS, _THEMES, size=size, seed=seed)
    places = [(each.document.id, each.passage.start) for each in sample.passages]
    assert len(set(places)) == len(places) == min(size, 144)
    assert places == sorted(places)


def test_a_drawn_passage_does_not_say_what_was_found() -> None:
    assert {field.name for field in fields(DrawnPassage)} == {
        "document",
        "passage",
        "text",
        "line",
        "heading",
        "stratum",
    }
    sample = draw(_CODINGS, _THEMES, size=50, seed=1)
    assert {type(each.stratum) for each in sample.passages} == {int}
    numbers = [
        next(p.stratum for p in draw(_CODINGS, _THEMES, size=50, seed=s).passages if p.text == "rare common")
        for s in range(9)
    ]
    assert len(set(numbers)) > 1  # the number of a stratum says nothing of its theme


def test_found_and_not_found_get_the_same_for_each_theme_and_language() -> None:
    drawn = _drawn(draw(_CODINGS, _THEMES, size=24, seed=1))
    assert drawn["en", "rare common"] == 3  # all that there are; the others fill up
    assert drawn["en", "common"] in {3, 4}
    assert drawn["sv", "common"] in {3, 4}
    assert drawn["en", "nothing"] + drawn["en", "# Heading"] in {7, 8}
    assert drawn["sv", "nothing"] in {7, 8}


def test_a_passage_found_with_several_themes_is_in_the_stratum_of_the_rarest() -> None:
    sample = draw(_CODINGS, _THEMES, size=1000, seed=1)
    (stratum,) = {each.stratum for each in sample.passages if each.text == "rare common"}
    assert sample.sizes[stratum] == sample.drawn[stratum] == 3


def test_a_theme_that_is_not_asked_for_makes_no_stratum() -> None:
    sample = draw(_CODINGS, ["rare"], size=1000, seed=1)
    assert sorted(sample.sizes.values()) == [3, 50, 91]


def test_strata_stand_for_all_passages() -> None:
    sample = draw(_CODINGS, _THEMES, size=40, seed=3)
    stands_for = sum(sample.sizes[each.stratum] / sample.drawn[each.stratum] for each in sample.passages)
    assert stands_for == pytest.approx(sample.population)


def test_a_seed_draws_the_same_in_whatever_order_the_documents_come() -> None:
    first = draw(_CODINGS, _THEMES, size=30, seed=4)
    assert draw(_CODINGS[::-1], _THEMES, size=30, seed=4) == first
    assert draw(_CODINGS, _THEMES, size=30, seed=5) != first


def test_over_many_seeds_every_passage_of_a_stratum_is_drawn_about_as_often() -> None:
    coding = _coding("a", ["nothing"] * 20)
    drawn = Counter(
        each.passage.start for seed in range(400) for each in draw([coding], _THEMES, size=5, seed=seed).passages
    )
    assert len(drawn) == 20
    assert min(drawn.values()) > 65  # 100 expected, 8.7 standard deviation
    assert max(drawn.values()) < 135


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_drawn_passage_has_its_line_and_heading(line_end: str) -> None:
    sample = draw([_coding("a", ["first", "# Warm homes", "third"], line_end=line_end)], _THEMES, size=9, seed=1)
    assert [(each.line, each.text, each.heading) for each in sample.passages] == [
        (1, "first", None),
        (2, "# Warm homes", None),
        (3, "third", "# Warm homes"),
    ]
    assert all(each.document.text == "" and each.document.layout is None for each in sample.passages)


def test_no_text_is_kept() -> None:
    (coding, _) = _CODINGS
    (passage,) = draw([coding], _THEMES, size=1, seed=1).passages
    assert passage.document == replace(coding.document, text="", layout=None)


_ROOMS = st.dictionaries(
    st.builds(Stratum, st.sampled_from(["en", "sv"]), st.sampled_from([None, "a", "b"])), st.integers(0, 40)
)


@given(_ROOMS, st.integers(0, 120))
def test_an_allocation_gives_all_it_can_and_no_more_than_there_is(rooms: dict[Stratum, int], size: int) -> None:
    given_ = allocate(rooms, {stratum: 1 if stratum.theme else 2 for stratum in rooms}, size)
    assert sum(given_.values()) == min(size, sum(rooms.values()))
    assert all(0 <= given_[stratum] <= room for stratum, room in rooms.items())


def test_an_allocation_follows_the_shares() -> None:
    strata = [Stratum("en", None), Stratum("en", "a"), Stratum("en", "b")]
    shares = dict(zip(strata, (2, 1, 1), strict=True))
    assert list(allocate(dict.fromkeys(strata, 100), shares, 40).values()) == [20, 10, 10]
    assert list(allocate(dict(zip(strata, (100, 100, 4), strict=True)), shares, 40).values()) == [24, 12, 4]
