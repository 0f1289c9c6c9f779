"""Findings as JSON: what the schema refuses, then what is written."""

import json
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from findings_samples import FEW, MANY, NONE
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.codes import CODES
from plancli.model import Severity
from plancli.report.findings_json import to_json, write

CONTENT: dict[str, Any] = json.loads(
    files("plancli").joinpath("schemas", "findings-1.schema.json").read_text(encoding="utf-8")
)
SCHEMA = Draft202012Validator(CONTENT)
_WRITTEN: dict[str, Any] = json.loads(write(FEW, "0.1.0"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("code", "302"), ("name", "Keyword Unused"), ("severity", "note"), ("line", 0), ("message", ""), ("theme", "")],
)
def test_a_damaged_finding_is_refused(field: str, value: object) -> None:
    damaged = deepcopy(_WRITTEN)
    damaged["findings"][0][field] = value
    with pytest.raises(ValidationError):
        SCHEMA.validate(damaged)


@pytest.mark.parametrize("field", list(_WRITTEN["findings"][0]))
def test_a_finding_without_one_of_its_fields_is_refused(field: str) -> None:
    damaged = deepcopy(_WRITTEN)
    del damaged["findings"][0][field]
    with pytest.raises(ValidationError):
        SCHEMA.validate(damaged)


@pytest.mark.parametrize(("field", "value"), [("schema", "plancli/findings/2"), ("documents", None), ("errors", -1)])
def test_a_damaged_result_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        SCHEMA.validate(_WRITTEN | {field: value})


def test_what_is_written_is_valid_and_may_grow() -> None:
    Draft202012Validator.check_schema(CONTENT)
    for found in (FEW, MANY, NONE):
        SCHEMA.validate(json.loads(write(found, "0.1.0")))
    SCHEMA.validate(_WRITTEN | {"new": 1})


def test_the_fields_that_are_written_are_the_fields_that_are_described() -> None:
    assert list(_WRITTEN) == list(CONTENT["properties"])
    assert list(_WRITTEN["findings"][0]) == list(CONTENT["$defs"]["finding"]["properties"])


def test_every_code_and_severity_can_be_written() -> None:
    finding = CONTENT["$defs"]["finding"]["properties"]
    for code in CODES.values():
        Draft202012Validator(finding["code"]).validate(code.id)
        Draft202012Validator(finding["name"]).validate(code.name)
    assert finding["severity"]["enum"] == [severity.value for severity in Severity]


def test_errors_and_warnings_are_counted() -> None:
    assert (_WRITTEN["errors"], _WRITTEN["warnings"]) == (1, 2)
    assert (to_json(NONE, "0")["errors"], to_json(NONE, "0")["warnings"]) == (0, 0)


def test_the_object_is_as_it_was(snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(FEW, "0.1.0"), snapshot, "json")
