"""Headings: what is none, what is one, and how far each reaches."""

import pytest
from corpus_samples import heading_of, passages

BODY = "We shall look at every service in the county and ask whether it does what people need."


def kind_of(block: str, below: str = BODY) -> str:
    return passages(f"{BODY}\n\n{block}\n\n{below}")[1][0]


@pytest.mark.parametrize(
    "line",
    [
        "It ends like a sentence.",
        "It breaks off …",
        "What one minister said:",
        "…and ends in a fragment",
        "and so it goes on",
        "First this, then that;",
        "A sentence above a rule.\n------",
        "One sentence. Then another without a stop",
        "It is far too long to be a heading, for it goes on and on about things that a heading would never name",
        "2024",
        "- An item of a list",
    ],
)
def test_a_line_of_text_is_no_heading(line: str) -> None:
    assert kind_of(line) != "heading"


def test_the_last_line_of_a_text_is_no_heading() -> None:
    assert passages(f"{BODY}\n\nBack to top")[-1] == ("paragraph", "Back to top")


def test_lines_of_an_address_are_no_headings() -> None:
    text = f"{BODY}\n\nNorfolk House\n22 Upper Place\nLondon\n\n{BODY}"
    assert [kind for kind, _ in passages(text)][1:3] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Closer to home",
        "HÄLSA OCH VÅRD",
        "What will change?",
        "1.2 Our aims",
        "4. Our aims",
        "§ 33 Målbild",
        "“The right care”",
        "Chapter 4\tOur NHS"[:9],
        "# Any length is good enough for what Markdown marks as a heading, be it as long as this line or longer still.",
        "Our aims\n========",
        "Our aims\n---",
        "**Our aims**",
    ],
)
def test_a_short_line_above_text_is_a_heading(line: str) -> None:
    assert kind_of(line) == "heading"


def test_a_heading_may_stand_right_above_its_text() -> None:
    assert passages(f"{BODY}\n\nOur aims\n{BODY}")[1] == ("heading", "Our aims")


def test_numbered_lines_in_a_row_are_items_and_not_headings() -> None:
    text = f"{BODY}\n\n1. Early help\n\n2. Home care\n\n{BODY}"
    assert [kind for kind, _ in passages(text)] == ["paragraph", "list item", "list item", "paragraph"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_with_a_colon_is_the_heading_of_its_list_only(between: str) -> None:
    text = f"Our plan\n\nIt focuses on:{between}• early help\n• home care\n\n{BODY}"
    assert heading_of(text, "early") == heading_of(text, "home") == "It focuses on:"
    assert heading_of(text, "We shall") == heading_of(text, "It focuses") == "Our plan"


def test_a_line_right_above_a_list_leads_it_without_a_colon() -> None:
    text = f"Our plan\n\n{BODY} {BODY}\nThe plan shall have\n* early help\n\n{BODY}"
    assert heading_of(text, "early") == "The plan shall have"


def test_a_paragraph_with_a_colon_leads_but_is_no_heading() -> None:
    assert kind_of("We met them. They said:", "- yes") == "paragraph"


def test_a_rows_label_is_the_heading_of_its_cells_only() -> None:
    text = f"Our plan\n\nWorkforce\tTrain nurses\nHome\tBe near\n\n{BODY}"
    assert heading_of(text, "Train") == "Workforce"
    assert heading_of(text, "Be near") == "Home"
    assert heading_of(text, "We shall") == "Our plan"


def test_a_label_before_a_lists_tag_is_the_heading_of_the_list() -> None:
    text = 'Aims\tDirection\nOrder\tNear care <ul style="x: none"> More near care for all\n\tNew tools <ul> Use them\n'
    assert heading_of(text, "More near") == "Near care"
    assert heading_of(text, "Use them") == "New tools"


def test_a_heading_stands_under_the_heading_before_it() -> None:
    text = f"Our plan\n\n{BODY}\n\nAims\n\nSome other words."
    assert heading_of(text, "Our plan") is None
    assert heading_of(text, "Aims") == "Our plan"
    assert heading_of(text, "Some other") == "Aims"
