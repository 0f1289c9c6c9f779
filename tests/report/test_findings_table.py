"""Findings for people: what must not reach a terminal, what is listed and what is counted."""

from dataclasses import replace

import pytest
from findings_samples import FEW, MANY, NONE
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.report.findings_table import write
from plancli.report.screen import Screen


@pytest.mark.parametrize("screen", [Screen(), Screen(60)], ids=["pipe", "terminal"])
def test_hostile_text_is_shown_and_not_obeyed(screen: Screen) -> None:
    shown = write(FEW, screen)
    assert not any(char in shown for char in "\x1b\x9b\u202e")
    assert ":heart:" in shown
    assert "`[red]`" in shown
    assert "t[bold].yaml:15:1" in shown


def test_ten_warnings_of_a_kind_are_listed() -> None:
    ten = replace(MANY, findings=MANY.findings[:11])
    shown = write(ten, Screen())
    assert all(finding.message in shown for finding in ten.findings)
    assert "--format concise" not in shown


def test_more_than_ten_are_counted_by_theme_and_errors_still_listed() -> None:
    shown = write(MANY, Screen())
    assert MANY.findings[0].message in shown
    assert "counts in no document and no example\n" not in shown
    assert "Prevention  8 of 9 in en: word 0, word 1, word 2, word 3, word 4, …\n" in shown
    assert "Kompetensförsörjning  4 of 5 in sv: ord 0, ord 1, ord 2, ord 3\n" in shown


def test_many_errors_are_all_listed() -> None:
    errors = replace(MANY, findings=MANY.findings[:1] * 20)
    assert write(errors, Screen()).count("T101 example-missed") == 20


def test_the_last_line_says_what_was_looked_at() -> None:
    assert write(FEW, Screen()).splitlines()[-1] == "samples 1.2.0 · 1 error, 2 warnings · 5 documents read"
    assert write(NONE, Screen()) == "samples 1.2.0 · nothing found · 1 document read\n"
    assert write(replace(NONE, documents=0), Screen()).endswith("no documents: unused keywords not looked for\n")


def test_a_narrow_terminal_cuts_nothing() -> None:
    narrow = write(FEW, Screen(40))
    assert max(map(len, narrow.splitlines())) <= 40
    assert "".join(narrow.split()) == "".join(write(FEW, Screen()).split())


@pytest.mark.parametrize("screen", [Screen(), Screen(80)], ids=["pipe", "terminal"])
def test_the_blocks_are_as_they_were(screen: Screen, snapshot: SnapshotAssertion) -> None:
    everything = replace(MANY, findings=(*FEW.findings, *MANY.findings[1:]))
    assert same_as_file(write(everything, screen), snapshot, "txt")
