"""Evaluations written down: nothing that steers a display or a sheet, null for what is not defined, all as it was."""

import csv
import io
import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from measure_samples import EVALUATION, NORTH, SAMPLED
from report_samples import steers
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.coverage.figures import Scope
from plancli.model import Why
from plancli.report import evaluation_csv, evaluation_json, evaluation_table
from plancli.report.screen import Screen

_DESCRIBED: dict[str, Any] = json.loads(
    files("plancli").joinpath("schemas", "evaluation-1.schema.json").read_text(encoding="utf-8")
)
_SCHEMA = Draft202012Validator(_DESCRIBED)
_VALUE: dict[str, Any] = json.loads(evaluation_json.write(EVALUATION, "0.1.0"))


def _other_number(value: dict[str, Any]) -> None:
    value["schema"] = "plancli/evaluation/2"


def _no_missed(value: dict[str, Any]) -> None:
    del value["missed"]


def _percent(value: dict[str, Any]) -> None:
    value["figures"][0]["f1"] = 86.8


def _value_without_interval(value: dict[str, Any]) -> None:
    value["figures"][0]["precision_low"] = None


def _interval_without_value(value: dict[str, Any]) -> None:
    value["figures"][0]["recall"] = None


def _nought_for_undefined(value: dict[str, Any]) -> None:
    figure = next(figure for figure in value["figures"] if figure["precision"] is None)
    figure["precision"] = 0.0


def _unknown_scope(value: dict[str, Any]) -> None:
    value["figures"][0]["scope"] = "plan"


def _false_alarm_of_nothing(value: dict[str, Any]) -> None:
    value["false_alarms"][0]["keywords"] = []


@pytest.mark.parametrize(
    "damage",
    [
        _other_number,
        _no_missed,
        _percent,
        _value_without_interval,
        _interval_without_value,
        _nought_for_undefined,
        _unknown_scope,
        _false_alarm_of_nothing,
    ],
)
def test_a_damaged_evaluation_is_refused(damage: Callable[[dict[str, Any]], None]) -> None:
    value = deepcopy(_VALUE)
    damage(value)
    with pytest.raises(ValidationError):
        _SCHEMA.validate(value)


@pytest.mark.parametrize("evaluation", [EVALUATION, SAMPLED], ids=["whole documents", "sample"])
def test_what_is_written_is_valid(evaluation: Any) -> None:
    Draft202012Validator.check_schema(_DESCRIBED)
    value = json.loads(evaluation_json.write(evaluation, "0.1.0"))
    _SCHEMA.validate(value)
    _SCHEMA.validate(value | {"new": 1})


def test_the_fields_that_are_written_are_the_fields_that_are_described() -> None:
    described = _DESCRIBED["$defs"]
    assert list(_VALUE) == list(_DESCRIBED["properties"])
    for name, kind in (("documents", "document"), ("figures", "figure"), ("cells", "cell"), ("keywords", "keyword")):
        assert list(_VALUE[name][0]) == list(described[kind]["properties"])
    assert list(_VALUE["missed"][0]) == [*described["place"]["properties"], "nearest"]
    assert list(_VALUE["missed"][0]["nearest"][0]) == list(described["near_miss"]["properties"])
    assert described["near_miss"]["properties"]["why"]["enum"] == [why.value for why in Why]
    assert described["figure"]["properties"]["scope"]["enum"] == [scope.value for scope in Scope]


def test_what_is_not_defined_is_null_and_empty_in_csv() -> None:
    play = next(f for f in _VALUE["figures"] if f["scope"] == "theme" and f["theme"] == "play")
    assert (play["precision"], play["precision_low"], play["recall"], play["f1"]) == (None, None, 0.0, 0.0)
    rows = list(csv.DictReader(io.StringIO("".join(evaluation_csv.write(EVALUATION)), newline="")))
    row = next(row for row in rows if row["scope"] == "theme" and row["theme"] == "play")
    assert (row["precision"], row["precision_low"], row["recall"], row["f1"]) == ("", "", "0.0", "0.0")


def test_a_document_that_was_not_read_and_one_that_was_not_found_are_listed() -> None:
    scan = next(document for document in _VALUE["documents"] if document["id"] == "scan")
    assert (scan["status"], scan["reason"], scan["units"]) == ("unread", "empty file", 1)
    assert _VALUE["unknown_documents"] == ["gone.txt"]
    assert "! plans/scan.pdf: not read: empty file (look)\n" in evaluation_table.write(EVALUATION, Screen())


def test_every_place_is_the_text_at_its_offsets() -> None:
    for place in (*_VALUE["false_alarms"], *_VALUE["missed"], _VALUE["keywords"][0]["example"]):
        assert place["passage"] == " ".join(NORTH.text[place["start"] : place["end"]].split())
    assert [place["line"] for place in _VALUE["missed"]] == [5]


def test_a_sample_has_weighted_figures_and_no_cells() -> None:
    value = json.loads(evaluation_json.write(SAMPLED, "0.1.0"))
    assert (value["gold"]["sampled"], value["gold"]["uncoded"], value["cells"]) == (True, 3, [])
    assert "cells" not in {figure["scope"] for figure in value["figures"]}
    overall = next(figure for figure in value["figures"] if figure["scope"] == "units")
    assert (overall["right"], overall["false_alarms"], overall["missed"]) == (1, 1, 1)
    assert overall["precision"] == round(2.5 / 3.5, 3)
    assert "Figures are weighted" in evaluation_table.write(SAMPLED, Screen())
    assert "Plan x theme" not in evaluation_table.write(SAMPLED, Screen())


@pytest.mark.parametrize("width", [None, 120, 80, 60, 40])
def test_no_text_steers_the_display(width: int | None) -> None:
    shown = evaluation_table.write(EVALUATION, Screen(width))
    assert not any(map(steers, shown.replace("\n", "")))
    assert "[red]loud[/red]" in shown


@pytest.mark.parametrize("width", [120, 80, 60, 40])
def test_no_line_is_wider_than_the_screen_and_no_number_is_cut(width: int) -> None:
    shown = evaluation_table.write(EVALUATION, Screen(width))
    assert max(map(cell_len, shown.splitlines())) <= width
    for figure in EVALUATION.figures:
        if figure.f1 and figure.subject.scope.value in {"theme", "units", "cells"}:
            assert f"{figure.f1.value:.3f}" in shown
            assert f"{figure.f1.low:.2f}–{figure.f1.high:.2f}" in shown


def test_only_ten_of_a_list_are_shown_and_it_says_so() -> None:
    many = replace(EVALUATION, missed=EVALUATION.missed * 12)
    shown = evaluation_table.write(many, Screen())
    assert "Missed passages  10 of 12, all with --json\n" in shown
    assert shown.count("↳ nearly: playground «place to play» (apart)") == 10


@pytest.mark.parametrize("width", [None, 80])
def test_the_table_is_as_it_was(width: int | None, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(evaluation_table.write(EVALUATION, Screen(width)), snapshot, "txt")


def test_the_object_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(evaluation_json.write(EVALUATION, "0.1.0"), snapshot, "json")


def test_the_rows_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(evaluation_csv.write(EVALUATION)), snapshot, "csv")
