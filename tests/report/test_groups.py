"""The groups in every format: no value of an attribute steers a display, no group is lost, none is cropped."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import COVERAGE, STEADY, steers
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.coverage.grouping import group
from plancli.model import Coverage, Grouping
from plancli.report import coverage_json, groups_csv, groups_markdown, groups_table
from plancli.report.screen import Screen

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_HOSTILE = st.text(st.characters() | st.sampled_from("[]/\x1b\x9b\u202e\n\t|=*"), max_size=40)


def _with(values: dict[str, str], attribute: str = "country") -> tuple[Coverage, Grouping]:
    """The sample with these values of an attribute, by document."""
    rows = []
    for row in COVERAGE.rows:
        attributes = {attribute: values[row.document.id]} if row.document.id in values else {}
        rows.append(replace(row, document=replace(row.document, attributes=attributes)))
    coverage = replace(COVERAGE, rows=tuple(rows))
    return coverage, group(coverage, attribute)


SAMPLE = _with({"county-plan": "Sverige", "evil": '=SUM(1) [red]|"`\x1b[31m', "scan": "Finland", "zero": "sverige"})


@STEADY
@given(value=_HOSTILE, other=_HOSTILE, attribute=_HOSTILE, width=st.none() | st.integers(20, 160))
def test_no_value_steers_the_display(value: str, other: str, attribute: str, width: int | None) -> None:
    coverage, grouping = _with({"county-plan": value, "evil": other}, attribute or "a")
    styled = groups_table.write(coverage, grouping, Screen(width, styles=True, colours=True))
    plain = groups_table.write(coverage, grouping, Screen(width))
    assert _SGR.sub("", styled) == plain
    for text in (plain, groups_markdown.write(coverage, grouping)):
        assert not any(map(steers, text.replace("\n", "")))


@STEADY
@given(value=_HOSTILE, attribute=_HOSTILE)
def test_a_value_is_no_formula_and_breaks_no_line(value: str, attribute: str) -> None:
    _, grouping = _with({"county-plan": value, "zero": value}, attribute or "a")
    lines = list(groups_csv.write(grouping))
    assert len(lines) == 1 + len(grouping.groups) * len(COVERAGE.taxonomy.themes)
    for cells in csv.reader(io.StringIO("".join(lines), newline="")):
        assert len(cells) == len(groups_csv.COLUMNS)
        assert not cells[1].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("width", [20, 33, 60, 80, 140])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cell_len, groups_table.write(*SAMPLE, Screen(width)).splitlines())) <= width


@pytest.mark.parametrize("width", [None, 20, 33, 60, 80, 140])
def test_every_share_and_every_sum_is_shown(width: int | None) -> None:
    shares = re.findall(r"\d+ +\d+%", groups_table.write(*SAMPLE, Screen(width)))
    assert sorted(" ".join(share.split()) for share in shares) == sorted(
        ["1 100%", "1 100%", "1 50%", "1 50%", "2 67%", "1 33%", "1 33%"]
    )


def test_a_group_without_plans_shows_no_share_and_not_that_nothing_was_found() -> None:
    table = groups_table.write(*SAMPLE, Screen())
    (line,) = [line for line in table.splitlines() if line.startswith("Finland")]
    assert line.split() == ["Finland", "0", "1"]
    (line,) = [line for line in groups_markdown.write(*SAMPLE).splitlines() if line.startswith("| Finland")]
    assert [cell.strip() for cell in line.split("|")[1:-1]] == ["Finland", "0", "1", "", "", "", ""]


def test_without_documents_left_out_there_is_no_column_for_them() -> None:
    coverage = replace(COVERAGE, rows=tuple(row for row in COVERAGE.rows if row.cells))
    grouping = group(coverage, "country")
    assert "Not coded" in groups_table.write(*SAMPLE, Screen())
    assert "Not coded" not in groups_table.write(coverage, grouping, Screen())
    assert "Not coded" not in groups_markdown.write(coverage, grouping)


def test_documents_without_the_attribute_come_last_and_are_named() -> None:
    coverage, grouping = SAMPLE
    assert re.search(r"^\(none\) +0 +1$", groups_table.write(coverage, grouping, Screen()), re.MULTILINE)
    assert [group["value"] for group in coverage_json.to_json(coverage, "0.1.0", grouping)["groups"]][-1] is None
    rows = list(csv.DictReader(io.StringIO("".join(groups_csv.write(grouping)), newline="")))
    assert rows[-1]["value"] == "(none)"


def test_json_has_the_groups_beside_the_cells() -> None:
    coverage, grouping = SAMPLE
    whole = json.loads(coverage_json.write(coverage, "0.1.0", grouping))
    assert whole | {"groups": []} == json.loads(coverage_json.write(coverage, "0.1.0"))
    assert [(each["value"], each["documents"], each["left_out"]) for each in whole["groups"]][1:] == [
        ("Finland", 0, 1),
        ("Sverige", 2, 0),
        (None, 0, 1),
    ]
    assert whole["groups"][2]["shares"][0] == {"theme": "prevention", "documents": 1, "share": 0.5}
    assert whole["groups"][1]["shares"][0] == {"theme": "prevention", "documents": 0, "share": None}


def test_what_was_left_out_is_listed_below() -> None:
    assert "\n! plans/scan.pdf: not read: it is no text file" in groups_table.write(*SAMPLE, Screen())
    assert "\n- plans/scan.pdf: not read: it is no text file" in groups_markdown.write(*SAMPLE)


@pytest.mark.parametrize("width", [None, 80, 140], ids=["piped", "80", "140"])
def test_the_table_is_as_it_was(width: int | None, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(groups_table.write(*SAMPLE, Screen(width)), snapshot, "txt")


def test_the_sheet_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(groups_csv.write(SAMPLE[1])), snapshot, "csv")


def test_the_page_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(groups_markdown.write(*SAMPLE), snapshot, "md")


def test_the_object_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(coverage_json.write(SAMPLE[0], "0.1.0", SAMPLE[1]), snapshot, "json")
