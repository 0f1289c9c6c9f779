"""The matrix on a terminal and in a pipe: nothing cropped, nothing that steers the display, nothing by colour alone."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import COVERAGE, PLAN, STEADY, UNREAD, ZERO, cell, steers, taxonomy, theme
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.model import Coverage, Document, Row, Status
from plancli.report.coverage_table import write
from plancli.report.screen import Screen

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_HOSTILE = st.text(st.characters() | st.sampled_from("[]/\x1b\x9b\u202e\n\t"), max_size=60)


def _many(documents: int, themes: int) -> Coverage:
    """Numbers that are all different, so that each can be looked for."""
    columns = [theme(f"theme_{number}", en=f"Theme number {number} of many") for number in range(themes)]
    rows = []
    for row in range(documents):
        document = replace(PLAN, id=f"plan-{row}", title=f"The plan number {row}", text="")
        first = 1000 + row * themes
        cells = tuple(cell(document, each.id, first + n, first + n, ("a", "b")) for n, each in enumerate(columns))
        rows.append(Row(document, 640, 41, cells))
    return Coverage(taxonomy(*columns), tuple(rows))


@STEADY
@given(title=_HOSTILE, name=_HOSTILE, reason=_HOSTILE, label=_HOSTILE, width=st.none() | st.integers(20, 160))
def test_no_text_of_a_document_or_taxonomy_steers_the_display(
    title: str, name: str, reason: str, label: str, width: int | None
) -> None:
    themes = taxonomy(theme("a", en=label), theme("b", en=title))
    read = Document(id=name, path=name, title=title, status=Status.READ)
    unread = replace(UNREAD, path=name, reason=reason, hint=title)
    rows = (Row(read, 1, 1, (cell(read, "a", 1, 1, (title,)), cell(read, "b"))), Row(unread, 0, 0, ()))
    styled = write(Coverage(themes, rows), Screen(width, styles=True, colours=True))
    plain = write(Coverage(themes, rows), Screen(width))
    assert _SGR.sub("", styled) == plain
    assert not any(map(steers, plain.replace("\n", "")))


@pytest.mark.parametrize("width", [20, 33, 60, 80, 100, 140, 200])
@pytest.mark.parametrize("coverage", [COVERAGE, _many(3, 6), _many(2, 20)], ids=["hostile", "6 themes", "20 themes"])
def test_no_line_is_wider_than_the_screen(coverage: Coverage, width: int) -> None:
    assert max(map(cell_len, write(coverage, Screen(width)).splitlines())) <= width


@pytest.mark.parametrize("width", [None, 12, 20, 33, 60, 80, 100, 140, 200])
@pytest.mark.parametrize("themes", [1, 6, 20])
def test_no_number_is_ever_cropped_away(themes: int, width: int | None) -> None:
    numbers = re.findall(r"\b(\d{4}) ●", write(_many(3, themes), Screen(width)))
    assert sorted(map(int, numbers)) == list(range(1000, 1000 + 3 * themes))


@pytest.mark.parametrize("width", [None, 80, 140])
def test_a_title_in_brackets_shows_as_it_was_typed(width: int | None) -> None:
    table = write(COVERAGE, Screen(width, styles=True, colours=True))
    assert "[red]loud[/red] :heart: ␛[31m�32m" in table
    assert "[red]Nothing[/red]" in table


def test_a_pipe_gets_no_escape_and_a_line_a_plan() -> None:
    lines = write(COVERAGE, Screen()).splitlines()
    assert not any("\x1b" in line for line in lines)
    assert not any(line.endswith(" ") for line in lines)
    assert [
        line.split()[-1] for line in lines if " county-plan " in line or " evil " in line or "zero " in line
    ] == list("220")


def test_without_colour_there_is_still_bold() -> None:
    codes = set(re.findall(r"\x1b\[([0-9;]*)m", write(COVERAGE, Screen(80, styles=True))))
    assert codes == {"0", "1", "2"}


def test_the_strength_is_in_the_mark_and_not_only_in_the_colour() -> None:
    table = write(COVERAGE, Screen())
    assert re.search(r"county-plan +12 ● +– +1 ○ +– +2$", table, re.MULTILINE)
    assert "● strong" in table
    assert "○ weak" in table
    assert "– no evidence found" in table


def test_commitments_alone_are_named_and_labelled_as_a_heuristic() -> None:
    table = write(replace(COVERAGE, only_commitments=True), Screen())
    assert "commitments by the taxonomy's cues, a heuristic. ● strong" in table
    assert "– no commitment found." in table
    assert "Plans with commitments" in table
    assert "evidence" not in table


def test_nothing_read_shows_only_why() -> None:
    coverage = Coverage(COVERAGE.taxonomy, (Row(UNREAD, 0, 0, ()),))
    assert write(coverage, Screen(80)) == (
        "! plans/scan.pdf: not read: it is no text file (save it as text)\n\n"
        "samples 1.2.0 · 0 documents read, 1 not read\n"
    )


def test_a_plan_without_evidence_keeps_its_row() -> None:
    coverage = Coverage(COVERAGE.taxonomy, tuple(row for row in COVERAGE.rows if row.document.id == ZERO.id))
    assert re.search(r"^zero +zero +– +– +– +– +0$", write(coverage, Screen()), re.MULTILINE)


@pytest.mark.parametrize("width", [None, 80, 140], ids=["piped", "80", "140"])
def test_the_table_is_as_it_was(width: int | None, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(COVERAGE, Screen(width)), snapshot, "txt")


@pytest.mark.parametrize("width", [80, 140])
def test_many_themes_are_as_they_were(width: int, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(_many(2, 20), Screen(width)), snapshot, "txt")


def test_the_colours_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(COVERAGE, Screen(140, styles=True, colours=True)), snapshot, "txt")
