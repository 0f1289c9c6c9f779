"""A text that is cut where somebody asks is the text that is cut from end to end."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plancli.corpus.outline import Outline
from plancli.corpus.parts import Parts
from plancli.corpus.sentences import _split, sentence_at, split

LINES = [
    *("A heading", "THE PLAN", "# Aims", "## Aims", "Aims\n===", "1. Aims", "2. Workforce", "Our plan:", "We will:"),
    *(
        "Some words of a sentence.",
        "and so it goes on",
        "It is said that this is a paragraph of some words which are wrapped",
    ),
    *("- an item", "• another", "a) one", "•", "---", "Name\tPlace\tDate", "| a | b |", "Contents ..... 12", "12", "*"),
    *("<ul>", "<li>One</li>", "</ul>", "<b>", "</b> Bold", "<h2>Title</h2>", "<!-- a\n\nb -->", "", " ", "\t", "\x0c"),
    "A sentence that is so long that nobody would take it for a heading. " * 4,
]
texts = st.tuples(
    st.lists(st.sampled_from(LINES), max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n"])
).map(lambda pair: pair[1].join(pair[0]))


class _Whole(Parts):
    """The same text as a single part."""

    starts = [0]  # noqa: RUF012 - never changed

    def _line(self, _part: int) -> None:
        """Nothing is known of it but by cutting it."""


@given(texts | texts.flatmap(lambda text: texts.map(lambda other: f"{text}\n\n{other}")))
@example("Aims\n\n\n\n- one\n\nOur plan:\n\n- two")
@example("<b>\n\nAims\n\nSome words.")
@settings(max_examples=400, deadline=None)
def test_blocks_and_headings_do_not_depend_on_where_a_text_is_parted(text: str) -> None:
    whole = Outline(text, _Whole(text))
    blocks = list(whole)
    assert list(Outline(text, Parts(text))) == blocks
    for block in reversed(blocks):
        parted = Outline(text, Parts(text))
        assert parted.heading_at(block.start) == whole.heading_at(block.start)
        assert parted.block_at(block.start) == whole.block_at(block.start)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_parts_begin_one_behind_the_other_and_lose_nothing(text: str) -> None:
    starts = Parts(text).starts
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert all(text[start - 1] == "\n" for start in starts[1:])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_blank_line_parts_a_text_and_a_line_end_does_not(end: str) -> None:
    text = f"Some words.{end}More of them.{end}{end}Others."
    assert [text[start:].split(maxsplit=1)[0] for start in Parts(text).starts] == ["Some", "Others."]
    assert len(Parts(f"Before <!-- a{end}{end}b --> behind").starts) == 1


@pytest.mark.parametrize("between", ["<p>", "", "A word", "A sentence ends.", "- an item"])
def test_a_heading_far_above_is_found_in_time_that_grows_with_the_text(between: str) -> None:
    text = "Our plan\n\nSome words of it.\n\n" + f"{between}\n\n" * 20_000 + "care at home, and so on."
    outline = Outline(text, Parts(text))
    assert outline.heading_at(len(text) - 1) is not None
    assert sum(1 for _ in outline) > 2


PIECES = [
    *(
        "The words",
        "plan",
        "approved.",
        "Approved!",
        "e.g.",
        "dept.",
        "Mr. Smith",
        "kap. 3",
        "Socialstyrelsen.",
        "m.m.",
    ),
    *(
        "inclusion.",
        "(Investment.)",
        "“Recruitment.”",
        "NASDAQ.",
        "…",
        "?",
        "...",
        "A.",
        "12.",
        "t.ex. Lund",
        "É",
        "ß.",
    ),
    *("hospitals.\n", "\n", "communities.  ", "Årsplanen.", "vårdcentral.", "och", "Och", "U.N. resolutions."),
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join), st.sampled_from(["en", "sv", "de", "el"])
)
@settings(max_examples=500, deadline=None)
def test_the_sentence_at_an_offset_is_one_of_the_whole_text(text: str, language: str) -> None:
    text = f"Words {text}".strip()
    for start, end in split(text, 0, len(text), language):
        for offset in {start, end - 1}:
            assert sentence_at(text, 0, len(text), offset, language) in {None, (start, end)}


def test_a_sentence_is_looked_for_nearby_only() -> None:
    text = "1. " * 200
    assert sentence_at(text, 0, len(text), 300, "en") is None
    assert sentence_at(f"{text}Said so. Then", 0, len(text) + 13, len(text) + 1, "en") is None
    begin = len(text) + len("Said so. ")
    assert sentence_at(f"{text}Said so. Then", 0, begin + 4, begin + 1, "en") == (begin, begin + 4)


MORE_PIECES = [
    *(*PIECES, "a 3", "m.", "2.", "Det", "(a.", "§ 5", "It;", "so!", "sec. 5", "x)."),
    *("(2003:310).", "35 §.", "§.", ").", "?)", '!"', "(", "(12", "§ 4 La", "“De", "e\u0301.", "²", "12345." * 5),
]


@given(
    st.lists(st.sampled_from(MORE_PIECES), min_size=1).map(" ".join).map(str.strip).filter(bool),
    st.sampled_from(["en", "sv", "de", "el", "fr", "fi"]),
)
@settings(max_examples=500, deadline=None)
def test_what_is_kept_of_junctions_says_what_the_whole_text_says(text: str, language: str) -> None:
    text = f"Words {text}"
    assert split(text, 0, len(text), language) == _split(text, 0, len(text), language)
