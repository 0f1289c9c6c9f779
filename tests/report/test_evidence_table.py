"""The evidence for people: quotes with their hits marked, and nothing that steers the display."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import CODINGS, HOSTILE, PLAN, STEADY, THEMES, steers
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.model import Coding, Document, Evidence, Hit, How, Kind, Passage, Status
from plancli.report.evidence_table import write
from plancli.report.screen import Screen

_SGR = re.compile(r"\x1b\[[0-9;]*m")


@STEADY
@given(
    text=st.text(st.characters() | st.sampled_from("[]/\x1b\x9b\u202e\n\t"), min_size=1), title=st.text(st.characters())
)
def test_no_text_of_a_document_steers_the_display(text: str, title: str) -> None:
    document = Document(id="a", path="a.txt", title=title, status=Status.READ, text=text)
    whole = Passage(0, len(text), Kind.PARAGRAPH)
    hit = Hit("nearness", HOSTILE, len(text) // 2, len(text), How.EXACT, 100.0)
    coding = Coding(document, (Evidence("nearness", whole, whole, (hit,)),), frozenset())
    for screen in (Screen(), Screen(40), Screen(80, styles=True, colours=True)):
        shown = _SGR.sub("", "".join(write([coding], THEMES, screen)))
        assert not any(map(steers, shown.replace("\n", "")))


@pytest.mark.parametrize("width", [24, 40, 80])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cell_len, "".join(write(CODINGS, THEMES, Screen(width))).splitlines())) <= width


def test_hits_are_underlined_on_a_terminal_and_in_guillemets_elsewhere() -> None:
    styled = "".join(write(CODINGS, THEMES, Screen(80, styles=True)))
    assert "\x1b[1;4mEarly help\x1b[0m first, and \x1b[1;4meraly help\x1b[0m." in styled
    assert "«" not in styled
    assert "«Early help» first, and «eraly help»." in "".join(write(CODINGS, THEMES, Screen(80)))


def test_a_piped_quote_stays_on_one_line() -> None:
    text = "word " * 100 + "early help"
    document = Document(id="long", path="long.txt", title="Long", status=Status.READ, text=text)
    hit = Hit("prevention", THEMES.themes[0].keywords[0], len(text) - 10, len(text), How.EXACT, 100.0)
    coding = Coding(
        document, (Evidence("prevention", Passage(0, len(text), Kind.PARAGRAPH), None, (hit,)),), frozenset()
    )
    assert f"      {'word ' * 100}«early help»\n" in "".join(write([coding], THEMES, Screen()))


def test_without_cues_nothing_is_called_a_mention() -> None:
    plain = [replace(c, evidence=tuple(replace(e, commitment=None) for e in c.evidence)) for c in CODINGS]
    shown = "".join(write(plain, THEMES, Screen()))
    assert "mention" not in shown
    assert "commitment" not in shown


def test_with_cues_each_passage_says_what_it_is_and_that_this_is_a_heuristic() -> None:
    shown = "".join(write(CODINGS, THEMES, Screen()))
    assert "line 3 · Våra mål · commitment\n" in shown
    assert "line 5 · Våra mål · mention\n" in shown
    assert "A heuristic.\n" in shown


@pytest.mark.parametrize(
    ("page", "has_lines", "place"),
    [(3, True, "page 3, line 3 · Våra mål · "), (3, False, "page 3 · Våra mål · "), (None, False, "Våra mål · ")],
)
def test_a_place_is_one_that_a_person_can_go_to(page: int | None, has_lines: bool, place: str) -> None:
    evidence = replace(CODINGS[0].evidence[0], passage=CODINGS[0].evidence[0].passage._replace(page=page))
    coding = Coding(replace(PLAN, has_lines=has_lines), (evidence,), frozenset())
    shown = "".join(write([coding], THEMES, Screen()))
    assert f"    {place}commitment\n" in shown


def test_a_passage_without_any_place_has_no_line_for_it() -> None:
    evidence = replace(CODINGS[0].evidence[0], heading=None, commitment=None)
    coding = Coding(replace(PLAN, has_lines=False), (evidence,), frozenset())
    assert "  Prevention  1 passage\n      «Early help» first" in "".join(write([coding], THEMES, Screen()))


def test_commitments_alone_do_not_say_that_there_is_no_evidence() -> None:
    shown = "".join(write(CODINGS, THEMES, Screen(), only_commitments=True))
    assert "zero\n  no commitment found\n" in shown
    assert "no evidence found" not in shown


def test_it_says_no_evidence_found_and_why_a_document_was_not_read() -> None:
    shown = "".join(write(CODINGS, THEMES, Screen()))
    assert "zero\n  no evidence found\n" in shown
    assert "! plans/scan.pdf: not read: it is no text file (save it as text)\n" in shown
    assert shown.endswith("3 passages quoted · samples 1.2.0 · 3 documents read, 1 not read, 1 in another language\n")


def test_each_way_of_meeting_is_named_once() -> None:
    text = "early help, early help, erly help"
    document = Document(id="a", path="a.txt", title="A", status=Status.READ, text=text)
    rule = THEMES.themes[0].keywords[0]
    hits = (
        Hit("prevention", rule, 0, 10, How.EXACT, 100.0),
        Hit("prevention", rule, 12, 22, How.EXACT, 100.0),
        Hit("prevention", rule, 24, 33, How.TYPO, 94.74),
    )
    coding = Coding(document, (Evidence("prevention", Passage(0, len(text), Kind.PARAGRAPH), None, hits),), frozenset())
    assert "↳ early help (exact), early help (typo, 95)\n" in "".join(write([coding], THEMES, Screen()))


def test_a_block_comes_while_documents_are_still_to_be_coded() -> None:
    codings = iter(CODINGS)
    assert next(write(codings, THEMES, Screen())).startswith(PLAN.title)
    assert list(codings) == list(CODINGS[1:])


@pytest.mark.parametrize("width", [None, 80], ids=["piped", "80"])
def test_the_quotes_are_as_they_were(width: int | None, snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(write(CODINGS, THEMES, Screen(width))), snapshot, "txt")
