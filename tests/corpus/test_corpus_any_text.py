"""Properties of the passages of any text: no overlap, no word lost, the same answer whichever way one asks."""

from itertools import zip_longest

import pytest
from corpus_samples import ENGLISH, SWEDISH
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plancli.corpus import TextLayout
from plancli.model import Kind
from plancli.words import find_words

PIECES = [
    *("word", "Word", "WORD", "vård", "Å", "12", "3.", "1.", "a)", "iv.", "(2)", "t.ex.", "kap.", "3 §", "A.", "end."),
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\v", "\x85", "\u2028", "\u2029", "\xa0", "\x1c", "\x00"),
    *(
        "•",
        "- ",
        "– ",
        "* ",
        "# ",
        "|",
        "---",
        "===",
        ":",
        ";",
        ",",
        "?",
        "!",
        "…",
        "“",
        "”",
        "'",
        "\u00ad",
        "\u200b",
        "\u0301",
    ),
    *(
        "<ul>",
        "</ul>",
        "<li>",
        "<b>",
        "</b>",
        "<p class='x'>",
        "<",
        ">",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<h1>",
        "**",
        "\uf0b7",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS, st.sampled_from(["en", "sv", "de", "el"]))
@example("1.\n2. two", "en")
@example("- a) <b>", "en")
@example("3. \x00", "en")
@example("3. word\tword", "en")
@settings(max_examples=400, deadline=None)  # the first one loads simplemma
def test_every_word_lies_in_one_passage_but_for_the_numbers_of_items(text: str, language: str) -> None:
    layout = TextLayout(text, language)
    passages = list(layout.passages())
    for passage, following in zip_longest(passages, passages[1:]):
        quote = text[passage.start : passage.end]
        assert quote.strip() == quote
        assert any(find_words(quote)) or passage.kind is Kind.FURNITURE
        assert following is None or passage.end <= following.start
    for start, end in find_words(text):
        around = layout.passage_at(start)
        assert around in passages
        assert around.end >= end
        if around.start > start:
            assert around.kind in {Kind.LIST_ITEM, Kind.HEADING, Kind.TABLE_CELL}
            assert list(find_words(text, start, around.start)) == [(start, end)]


@given(TEXTS)
def test_the_answer_does_not_depend_on_what_was_asked_before(text: str) -> None:
    whole = TextLayout(text, "en")
    passages = list(whole.passages())
    for passage in reversed(passages):
        fresh = TextLayout(text, "en")
        assert fresh.heading_above(passage.start) == whole.heading_above(passage.start)
        assert fresh.passage_at(passage.start) == passage == fresh.passage_at(passage.end - 1)


@given(TEXTS)
def test_a_heading_stands_above_and_is_one(text: str) -> None:
    layout = TextLayout(text, "en")
    for passage in layout.passages():
        heading = layout.heading_above(passage.start)
        assert heading is None or (heading.kind is Kind.HEADING and heading.end <= passage.start)


@given(st.integers(40, 120), st.sampled_from([ENGLISH, SWEDISH]))
def test_wrapping_a_paragraph_changes_none_of_its_passages(width: int, text: str) -> None:
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    broken = "\n".join(lines)
    same = [(p.start, p.end) for p in TextLayout(text, "en").passages()]
    assert [(p.start, p.end) for p in TextLayout(broken, "en").passages()] == same


def test_an_offset_behind_the_last_passage_is_an_error() -> None:
    layout = TextLayout("Some words. ", "en")
    with pytest.raises(IndexError):
        layout.passage_at(11)


def test_a_layout_costs_nothing_before_it_is_asked() -> None:
    text = "Some words and more.\n" * 20_000
    layouts = [TextLayout(text, "en") for _ in range(10_000)]
    assert layouts[-1].passage_at(0).end == 20
