"""Blocks: which line ends are no edges, and what each edge makes of the text behind it."""

import textwrap

import pytest
from corpus_samples import passages, texts

LONG = "We shall look at every service in the county and ask of each whether it does what people need."


def wrapped(text: str, width: int = 60) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False)


@pytest.mark.parametrize(
    "text",
    [
        "It gives much job\nsatisfaction to all.",
        "It gives much job\r\nsatisfaction to all.",
        "It gives much job   \n   satisfaction to all.",
        "It gives much job\n\tsatisfaction to all.",
        "It trains the whole work-\nforce each year.",
        "It trains the whole work\u00ad\nforce each year.",
        "Plans for self-\nCare are made.",
        "In Kent, Surrey,\nSussex and beyond.",
        "It said (\nand meant it) no.",
    ],
)
def test_a_line_end_within_a_sentence_is_no_edge(text: str) -> None:
    assert len(texts(text)) == 1


def test_a_wrapped_paragraph_is_one_block_whatever_its_words_begin_with() -> None:
    text = (
        "The Board of Health and Social Care and the Care Quality Commission with NHS England and Skills for Care go."
    )
    for width in range(40, 100):
        assert texts(wrapped(text, width)) == [text]


def test_a_dash_or_number_at_the_beginning_of_a_wrapped_line_marks_no_item() -> None:
    text = (
        "Care is given to the people who need it most in the county\n"
        "– which is a great many – and to those who are over\n"
        "18. Others are seen when there is time, and that is said."
    )
    assert [kind for kind, _ in passages(text)] == ["paragraph"]


def test_a_heading_in_capitals_may_be_wrapped() -> None:
    text = f"A PLAN FOR THE WHOLE COUNTY AND ITS\nTOWNS AND VILLAGES\n\n{LONG}"
    assert passages(text)[0] == ("heading", "A PLAN FOR THE WHOLE COUNTY AND ITS TOWNS AND VILLAGES")


@pytest.mark.parametrize("space", ["\n\n", "\n \t\n", "\r\n\r\n", "\n\n\n\n", "\n\f\n"])
def test_a_blank_line_is_an_edge_even_before_a_small_letter(space: str) -> None:
    assert texts(f"some words{space}other words") == ["some words", "other words"]


def test_a_short_line_in_wrapped_text_ends_its_block() -> None:
    text = f"{wrapped(LONG)}\nPrevention\n{wrapped(LONG)}"
    assert texts(text) == [LONG, "Prevention", LONG]


def test_lines_that_are_whole_paragraphs_are_blocks() -> None:
    assert texts(f"A plan\n{LONG}\nAnother plan\n{LONG} {LONG}") == ["A plan", LONG, "Another plan", LONG, LONG]


@pytest.mark.parametrize(
    "marker",
    [
        *("• ", "•", "•    ", "•\t", "•\n", "\t• ", "\uf0b7 ", "- ", "-", "-\n", "  - ", "– ", "— ", "* ", "+ "),
        *("1. ", "12) ", "(3) ", "a) ", "(b) ", "iv. ", "A) ", "- 3.** ", "**1.** "),
    ],
)
def test_a_list_marker_begins_an_item_and_is_no_part_of_it(marker: str) -> None:
    text = f"It has:\n{marker}Early help\n{marker}Home care\n"
    assert passages(text) == [("heading", "It has:"), ("list item", "Early help"), ("list item", "Home care")]


@pytest.mark.parametrize("start", ["-5 degrees", "2020. ", "3.5 million", "J. Smith", "*Really*", "–5", "e.g. this"])
def test_what_looks_a_little_like_a_marker_is_none(start: str) -> None:
    assert "list item" not in [kind for kind, _ in passages(f"{start} is what it says.\n\n{LONG}")]


def test_an_item_goes_on_in_the_next_line() -> None:
    text = "- early help for\n  families\n- care\n  Digital too\n- end\n\nAfter it."
    assert [kind for kind, _ in passages(text)] == ["list item"] * 3 + ["paragraph"]
    assert texts(text)[:2] == ["early help for families", "care Digital too"]


def test_tabs_part_cells_and_a_rows_first_cell_is_their_heading() -> None:
    text = "Theme\tAim\nWorkforce\tTrain more nurses. Keep them.\tBy 2030\n"
    assert passages(text) == [
        ("heading", "Theme"),
        ("table cell", "Aim"),
        ("heading", "Workforce"),
        ("table cell", "Train more nurses."),
        ("table cell", "Keep them."),
        ("table cell", "By 2030"),
    ]


def test_a_markdown_table_is_cells_too() -> None:
    text = "| Theme | Aim |\n|---|:---|\n| Home | Be *there* |\n"
    assert texts(text) == ["Theme", "Aim", "Home", "Be *there*"]


@pytest.mark.parametrize(
    "tag",
    [
        *("<ul>", '<ul style="list-style-type: none">', "</p>", "<br/>", "<BR />", "<b>", '<a\nhref="#">', "<h2>"),
        *("<!-- a note -->", "<!DOCTYPE html>", "<?php get(); ?>"),
        '<div class="x" style="url(<?php b(\'c\') ?>/i.jpg);">',
    ],
)
def test_a_tag_is_an_edge_and_its_words_are_no_text(tag: str) -> None:
    assert texts(f"some words {tag} other words") == ["some words", "other words"]


@pytest.mark.parametrize(
    "text", ["a < b and c > d", "write <insert name> here", "to <km@nhs.net> now", "if p<a and b>c"]
)
def test_angle_brackets_of_a_writer_are_text(text: str) -> None:
    assert texts(text) == [text]


def test_tags_say_what_their_text_is() -> None:
    text = "<h2>new aims</h2><p>Some words.</p><ul><li>one <b>big</b> thing</li><li>two</li></ul><td>cell</td> rest"
    assert passages(text) == [
        ("heading", "new aims"),
        ("paragraph", "Some words."),
        ("list item", "one"),
        ("list item", "big"),
        ("list item", "thing"),
        ("list item", "two"),
        ("table cell", "cell"),
        ("paragraph", "rest"),
    ]


@pytest.mark.parametrize("unclosed", ["<", "<a", "<!--", "<?", "<div class=", "<br <br "])
def test_unclosed_tags_cost_no_more_than_their_length(unclosed: str) -> None:
    assert len(texts("word " + unclosed * 20_000)) < 100_000


def test_signs_alone_are_no_passages_but_edges() -> None:
    assert texts("some words\n* * *\nother words\n-----\n…\n***\n") == ["some words", "other words"]


def test_a_text_without_words_has_no_passages() -> None:
    assert texts("") == texts("\n\n") == texts("•\n- \n…") == []


@pytest.mark.parametrize("start", ["", "A line.\n", "A line.", "- ", "* ", "1. ", "# ", "•", "• 1. "])
def test_a_row_of_blanks_costs_no_more_than_its_length(start: str) -> None:
    assert passages(f"{start}{' ' * 100_000}\nThe end.")[-1][1].endswith("The end.")
