"""Two coders' agreement written down: nothing that steers a display or a sheet, and every disagreement quoted."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from measure_samples import AGREEMENT, NORTH, TAXONOMY
from report_samples import steers
from report_snapshots import same_as_file
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from plancli.report import agreement_csv, agreement_json, agreement_table
from plancli.report.screen import Screen

_DESCRIBED: dict[str, Any] = json.loads(
    files("plancli").joinpath("schemas", "agreement-1.schema.json").read_text(encoding="utf-8")
)
_SCHEMA = Draft202012Validator(_DESCRIBED)
_VALUE: dict[str, Any] = json.loads(agreement_json.write(AGREEMENT, TAXONOMY, [NORTH], "0.1.0"))


def _table(width: int | None = None) -> str:
    return agreement_table.write(AGREEMENT, TAXONOMY, [NORTH], Screen(width))


def _third_coder(value: dict[str, Any]) -> None:
    value["disagreements"][0]["coded_by"] = "third"


def _percent(value: dict[str, Any]) -> None:
    value["figures"][0]["agreement"] = 95


def _kappa_too_low(value: dict[str, Any]) -> None:
    value["figures"][0]["kappa"] = -1.2


def _no_units(value: dict[str, Any]) -> None:
    del value["units"]


@pytest.mark.parametrize("damage", [_third_coder, _percent, _kappa_too_low, _no_units])
def test_a_damaged_agreement_is_refused(damage: Callable[[dict[str, Any]], None]) -> None:
    value = deepcopy(_VALUE)
    damage(value)
    with pytest.raises(ValidationError):
        _SCHEMA.validate(value)


def test_what_is_written_is_valid_and_described() -> None:
    Draft202012Validator.check_schema(_DESCRIBED)
    _SCHEMA.validate(_VALUE)
    described = _DESCRIBED["$defs"]
    assert list(_VALUE) == list(_DESCRIBED["properties"])
    assert list(_VALUE["figures"][0]) == list(described["figure"]["properties"])
    assert list(_VALUE["disagreements"][0]) == list(described["disagreement"]["properties"])


@pytest.mark.parametrize("width", [None, 100, 80, 40])
def test_no_text_steers_the_display(width: int | None) -> None:
    assert not any(map(steers, _table(width).replace("\n", "")))


@pytest.mark.parametrize("width", [100, 80, 40])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cell_len, _table(width).splitlines())) <= width


def test_a_document_without_lines_has_none_on_the_screen() -> None:
    paged = agreement_table.write(AGREEMENT, TAXONOMY, [replace(NORTH, has_lines=False)], Screen())
    assert "line" in _table()
    assert "line" not in paged


def test_every_disagreement_is_quoted_with_what_the_coders_noted() -> None:
    assert [(each["theme"], each["coded_by"], each["line"]) for each in _VALUE["disagreements"]] == [
        ("play", "second", 1),
        ("play", "first", 4),
    ]
    assert _VALUE["disagreements"][1]["second_comment"] == "=1+1"
    assert "      Every family has a warm home.\n" in _table()
    assert _table().endswith(
        "2 units in both · 1 unit only in ann.csv · 1 unit only in bo [red]loud[/red] :heart: ␛[31m � �`.csv\n"
    )


def test_the_table_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(_table(80), snapshot, "txt")


def test_the_object_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(agreement_json.write(AGREEMENT, TAXONOMY, [NORTH], "0.1.0"), snapshot, "json")


def test_the_rows_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert same_as_file("".join(agreement_csv.write(AGREEMENT)), snapshot, "csv")
