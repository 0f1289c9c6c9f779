"""Codings to what the page shows: the strongest quotes, what came nearest, and nothing that steers a display."""

from dataclasses import replace
from functools import cache

import pytest

from plancli.corpus.layout import TextLayout
from plancli.coverage import code
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Document, How, Status, Strength, Why
from plancli.report.page.plans import plans
from plancli.report.page.view import LeftOut, Plan, Square
from plancli.taxonomy.reader import read

_THEMES = """\
schema: 1
id: t
languages: [en, sv]
cues: {en: [will]}
themes:
  help:
    label: {en: Help}
    definition: d
    keywords: {en: [early help, prevention, {term: support, unless: [support desk]}], sv: [stöd]}
  staff:
    label: {en: Staff}
    definition: d
    keywords: {en: [workforce planning, nurse]}
"""


@cache
def _matcher() -> Matcher:
    return Matcher(read(_THEMES.encode(), "themes.yaml"), Lexicon.open(("en", "sv")))


def document(text: str, language: str = "en") -> Document:
    layout = TextLayout(text, language)
    return Document("plan", "plans/plan.txt", "A plan", Status.READ, language, text=text, layout=layout)


def seen(text: str | Document, *, most: int = 20) -> Plan:
    made = plans(_matcher(), most=most)(code(text if isinstance(text, Document) else document(text), _matcher()))
    assert isinstance(made, Plan)
    return made


def quotes(square: Square) -> list[str]:
    return ["".join(piece.text for piece in quote.pieces) for quote in square.quotes]


def test_a_document_that_was_not_read_has_no_cells() -> None:
    unread = Document("x", "a\x1b[31m.pdf", "X", Status.UNREAD, reason="no\ntext", hint="scan it")
    made = plans(_matcher(), most=1)(code(unread, _matcher()))
    assert made == LeftOut("a␛[31m.pdf", "X", Status.UNREAD, "no text", "scan it")


def test_an_empty_cell_has_what_came_nearest_and_a_filled_one_has_not() -> None:
    help_, staff = seen("Early help matters. The county has workforce and later planning. A suport desk.").squares
    assert help_.misses == ()
    (miss,) = staff.misses
    assert (miss.keyword, miss.why, miss.between) == ("workforce planning", Why.APART, 2)
    assert (miss.before, miss.words, miss.after) == ("The county has ", "workforce and later planning", ".")
    assert staff.strength is Strength.NONE


def test_a_dropped_keyword_names_the_phrase_it_was_dropped_for() -> None:
    (miss,) = seen("Ask the support desk.").squares[0].misses
    assert (miss.keyword, miss.why, miss.phrase) == ("support", Why.UNLESS, "support desk")


def test_the_strongest_quotes_are_kept_and_stand_in_the_order_of_the_text() -> None:
    middle = "There was support.\n\nThere were supports and prevnetion.\n\nWe will give support."
    text = f"Prevention\n\n{middle}\n\nThere was support again."
    (square, _) = seen(text, most=3).squares
    assert square.passages == 5
    assert quotes(square) == [
        "There was support.",
        "There were supports and prevnetion.",
        "We will give support.",
    ]
    assert [quote.rank for quote in square.quotes] == [2, 1, 0]
    assert [quote.commitment for quote in square.quotes] == [False, False, True]
    assert square.commitments == 1
    assert "Prevention" in quotes(seen(text).squares[0])


def test_each_hit_keeps_its_keyword_and_how_it_was_met() -> None:
    (quote,) = seen("Early help and supports.").squares[0].quotes
    assert [(piece.text, piece.found and (piece.found.keyword, piece.found.how)) for piece in quote.pieces] == [
        ("Early help", ("early help", How.EXACT)),
        (" and ", None),
        ("supports", ("support", How.INFLECTED)),
        (".", None),
    ]


def test_without_cues_in_its_language_nothing_is_said_of_commitments() -> None:
    square = seen(document("Vi ska ge stöd till alla barn.", "sv")).squares[0]
    assert square.commitments is None
    assert [quote.commitment for quote in square.quotes] == [None]


@pytest.mark.parametrize("length", [100, 300, 5000])
def test_a_passage_without_end_is_cut_between_its_hits_only(length: int) -> None:
    filler = " word" * (length // 5)
    (quote,) = seen(f"Start{filler} early help{filler} prevention{filler} end").squares[0].quotes
    text = "".join(piece.text for piece in quote.pieces)
    assert [piece.text for piece in quote.pieces if piece.found] == ["early help", "prevention"]
    assert len(text) < 2000
    assert ("…" in text) == (length > 400)
    assert ("Start" in text) == (length <= 400)
    assert text.count("word") >= min(3 * length // 5, 300)


def test_nothing_that_steers_a_display_is_quoted() -> None:
    text = "The \u202eearly\u00ad help\x1b[31m of \u2067all\u2069.\n"
    (quote,) = seen(text).squares[0].quotes
    assert "".join(piece.text for piece in quote.pieces) == "The �early help␛[31m of �all�."


def test_tenths_and_mixtures_count_passages_once() -> None:
    made = seen("Early help by nurses. " + "Nothing. " * 40 + "Prevention here. A nurse there.")
    help_, staff = made.squares
    assert help_.tenths == (1, *[0] * 8, 1)
    assert staff.tenths == (1, *[0] * 8, 1)
    assert [(mixed.themes, mixed.passages) for mixed in made.mixtures] == [((0,), 1), ((0, 1), 1), ((1,), 1)]


def test_lines_are_told_only_where_they_are_the_files_own() -> None:
    text = document("One.\n\nEarly help.")
    assert seen(text).squares[0].quotes[0].place.line == 3
    assert seen(replace(text, has_lines=False)).squares[0].quotes[0].place.line is None
