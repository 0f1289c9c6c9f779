"""What documents must not be able to do to a display, and what must come through as it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import CODINGS, PLAN, STEADY, THEMES, steers, taxonomy, theme

from plancli.report.text import count, for_people, in_pieces, label, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "�31m"),
        ("a\x7fb\x00", "a␡b␀"),
        ("\u202eltr\u202c \u2066x\u2069", "�ltr� �x�"),
        ("\u200f\u200e\u061c", "���"),
        ("\udcff.txt", "�.txt"),
        ("two\nlines\r\n\tand\u2028more\u2029", "two lines and more"),
    ],
)
def test_what_steers_a_display_is_shown_and_not_sent(text: str, shown: str) -> None:
    assert for_people(text) == shown


@STEADY
@given(st.text(st.characters()))
def test_no_text_steers_a_display_or_leaves_its_line(text: str) -> None:
    assert not any(map(steers, for_people(text)))


@pytest.mark.parametrize(
    "text", ["Åtgärder för närmiljö", "e\u0301tude", "👩\u200d⚕️ 漢字", "می\u200cخواهم", "[red] & <b> *a*"]
)
def test_letters_signs_and_joiners_stay(text: str) -> None:
    assert for_people(text) == text


def test_a_word_broken_at_a_line_end_is_joined_at_its_hyphen() -> None:
    assert for_people("self-\n  care and commu-\r\nnity, 1990-\u00a0") == "self-care and commu-nity, 1990-"


def test_soft_hyphens_and_zero_width_characters_vanish() -> None:
    assert for_people("medar\u00adbe\u200btare\ufeff") == "medarbetare"


@STEADY
@given(st.text())
def test_one_line_has_single_blanks_only(text: str) -> None:
    line = one_line(text)
    assert line == line.strip()
    assert re.search(r"\s\s|[^\S ]", line) is None


def test_a_passage_comes_in_pieces_with_its_hits_told_apart() -> None:
    evidence = CODINGS[0].evidence[0]
    passage = PLAN.text[evidence.passage.start : evidence.passage.end]
    spans = [(hit.start, hit.end) for hit in evidence.hits]
    assert list(in_pieces(passage, evidence.passage.start, spans)) == [
        ("Early help", 0),
        (" first, and ", None),
        ("eraly help", 1),
        (".", None),
    ]


def test_white_space_at_the_ends_of_a_passage_is_not_quoted() -> None:
    evidence = CODINGS[0].evidence[1]
    start, (hit,) = evidence.passage.start - 1, evidence.hits
    pieces = in_pieces(PLAN.text[start:], start, [(hit.start, hit.end)])
    assert "".join(text for text, _ in pieces) == "Fler medarbetare behövs."


def test_a_label_is_in_the_first_language_that_the_theme_has_it_in() -> None:
    assert [label(each, THEMES) for each in THEMES.themes[:3]] == [
        "Prevention",
        "Closer to home",
        "Kompetensförsörjning",
    ]
    other = theme("care", fr="Soins")
    assert label(other, taxonomy(other)) == "Soins"


def test_one_is_singular() -> None:
    assert [count(0, "theme"), count(1, "theme"), count(2, "theme")] == ["0 themes", "1 theme", "2 themes"]
