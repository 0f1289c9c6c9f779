"""A cell explained for people: never "not covered", nothing that steers the display, and every miss in words."""

import re
from dataclasses import replace

import pytest
from explanation_samples import EMPTY, FILLED, HOSTILE_CELL, MISSES, NEAR, NOTHING, TRIAL, TYPOS
from report_samples import THEMES, steers
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.model import Explanation, Trial
from plancli.report.explanation_table import write, write_trial
from plancli.report.formats import ExplanationFormat, write_explanation
from plancli.report.miss_wording import why_missed
from plancli.report.screen import Screen

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_ALL = [FILLED, TYPOS, HOSTILE_CELL, EMPTY, NOTHING, replace(EMPTY, misses=MISSES[3:])]


@pytest.mark.parametrize("explanation", _ALL)
@pytest.mark.parametrize("screen", [Screen(), Screen(40), Screen(80, styles=True, colours=True)])
def test_nothing_steers_the_display(explanation: Explanation, screen: Screen) -> None:
    shown = _SGR.sub("", write(explanation, THEMES, screen))
    assert not any(map(steers, shown.replace("\n", "")))
    assert "not covered" not in shown


@pytest.mark.parametrize("explanation", [*_ALL, TRIAL])
@pytest.mark.parametrize("width", [24, 40, 80])
def test_no_line_is_wider_than_the_screen(explanation: Explanation | Trial, width: int) -> None:
    form = ExplanationFormat.TABLE
    shown = write_explanation(explanation, THEMES, form, screen=Screen(width), version="0.1.0")
    assert max(map(cell_len, shown.splitlines())) <= width


@pytest.mark.parametrize("explanation", [HOSTILE_CELL, NOTHING])
def test_what_is_well_held_or_empty_is_not_warned_of(explanation: Explanation) -> None:
    shown = write(explanation, THEMES, Screen())
    assert "held by one keyword" not in shown
    assert "typos alone" not in shown


def test_a_text_in_one_language_says_whose_choice_it_was() -> None:
    trial = replace(TRIAL, languages=("en",), cells=TRIAL.cells[:2])
    assert write_trial(trial, THEMES, Screen()).startswith("Tried in en\n")
    assert write_trial(replace(trial, detected=True), THEMES, Screen()).startswith("Tried in en, as it was detected\n")
    assert write_trial(TRIAL, THEMES, Screen()).startswith("Its language could not be told: tried in en and sv\n")


def test_an_empty_cell_says_no_evidence_found_and_that_nothing_came_near() -> None:
    shown = write(NOTHING, THEMES, Screen())
    assert "Kompetensförsörjning  no evidence found\n    nothing came near\n" in shown
    assert "no evidence found, and nothing came near: Kompetensförsörjning\n" in write_trial(TRIAL, THEMES, Screen())


def test_it_warns_of_what_hangs_on_little() -> None:
    shown = write(TYPOS, THEMES, Screen())
    assert "held by one keyword: without early help this cell would be empty\n" in shown
    assert "stands on typos alone: " in shown
    assert "2 of 3\n" in shown


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "dropped, as the theme excludes “our aims”"),
        (1, "dropped, as it does not count in “for us”"),
        (2, "“hep” is two edits away, where one is allowed"),
        (3, "“Early” is one edit away, but a word of its own and so no slip"),
        (4, "its words are there, with two words between"),
        (5, "its words are there, with three words between, where one may be"),
        (6, "its words are there, but not in a row"),
        (7, "weak, and no other hit of the theme stands beside it"),
        (9, "page matter, as it has the furniture phrase “skip to content”"),
        (10, "one edit where none is allowed"),
    ],
)
def test_a_miss_says_in_words_what_was_missing(number: int, words: str) -> None:
    miss = MISSES[number]
    assert why_missed(miss, NEAR.text) == words


def test_page_matter_that_the_document_marks_has_no_phrase() -> None:
    assert why_missed(replace(MISSES[9], phrase=None), NEAR.text) == "page matter"


@pytest.mark.parametrize("width", [None, 80], ids=["piped", "80"])
@pytest.mark.parametrize("explanation", [FILLED, replace(EMPTY, misses=MISSES)], ids=["filled", "empty"])
def test_the_cell_is_as_it_was(explanation: Explanation, width: int | None, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(explanation, THEMES, Screen(width)), snapshot, "txt")


def test_the_text_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write_trial(TRIAL, THEMES, Screen(80)), snapshot, "txt")


def test_the_colours_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(FILLED, THEMES, Screen(80, styles=True, colours=True)), snapshot, "txt")
