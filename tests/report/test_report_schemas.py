"""The shipped JSON Schemas refuse what breaks the contract and hold for what is written."""

import json
from collections.abc import Callable
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from report_samples import CODINGS, COVERAGE

from plancli.coverage.grouping import group
from plancli.report import coverage_json, evidence_jsonl


def _shipped(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("plancli").joinpath("schemas", name).read_text(encoding="utf-8"))
    return schema


_COVERAGE, _EVIDENCE = _shipped("coverage-1.schema.json"), _shipped("evidence-1.schema.json")
COVERAGE_SCHEMA, EVIDENCE_SCHEMA = Draft202012Validator(_COVERAGE), Draft202012Validator(_EVIDENCE)
_MATRIX: dict[str, Any] = json.loads(coverage_json.write(COVERAGE, "0.1.0", group(COVERAGE, "country")))
_LINES: list[dict[str, Any]] = [json.loads(line) for coding in CODINGS for line in evidence_jsonl.write(coding)]
_ADDED = {"commitment"}
"""Fields of a line that lines of an older version do not have."""


def _no_cells(value: dict[str, Any]) -> None:
    del value["cells"]


def _other_number(value: dict[str, Any]) -> None:
    value["schema"] = "plancli/coverage/2"


def _number_as_text(value: dict[str, Any]) -> None:
    value["cells"][0]["passages"] = "12"


def _share_in_percent(value: dict[str, Any]) -> None:
    value["cells"][0]["share"] = 29.3


def _nought_for_unread(value: dict[str, Any]) -> None:
    unread = next(document for document in value["documents"] if document["status"] == "unread")
    unread["words"] = 0


def _unread_without_reason(value: dict[str, Any]) -> None:
    unread = next(document for document in value["documents"] if document["status"] == "unread")
    unread["reason"] = None


def _group_without_its_share(value: dict[str, Any]) -> None:
    del value["groups"][0]["shares"][0]["share"]


def _group_of_a_number(value: dict[str, Any]) -> None:
    value["groups"][0]["value"] = 2024


def _fewer_words_than_none(value: dict[str, Any]) -> None:
    value["documents"][0]["other_words"] = -1


def _commitments_of_half(value: dict[str, Any]) -> None:
    value["cells"][0]["commitments"] = 1.5


def _only_mentions(value: dict[str, Any]) -> None:
    value["only"] = "mentions"


def _filled_but_none(value: dict[str, Any]) -> None:
    value["cells"][0]["strength"] = "none"


@pytest.mark.parametrize(
    "damage",
    [
        _no_cells,
        _other_number,
        _number_as_text,
        _share_in_percent,
        _nought_for_unread,
        _unread_without_reason,
        _filled_but_none,
        _commitments_of_half,
        _only_mentions,
        _group_without_its_share,
        _group_of_a_number,
        _fewer_words_than_none,
    ],
)
def test_a_damaged_matrix_is_refused(damage: Callable[[dict[str, Any]], None]) -> None:
    value = deepcopy(_MATRIX)
    damage(value)
    with pytest.raises(ValidationError):
        COVERAGE_SCHEMA.validate(value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("how", "guess"),
        ("similarity", 101),
        ("match", ""),
        ("line", 0),
        ("page", "3"),
        ("start", None),
        ("theme", 1),
        ("commitment", 1),
    ],
)
def test_a_damaged_hit_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        EVIDENCE_SCHEMA.validate(_LINES[0] | {field: value})


def test_a_heuristic_says_that_it_is_one() -> None:
    for described in (_EVIDENCE["properties"]["commitment"], _COVERAGE["$defs"]["cell"]["properties"]["commitments"]):
        assert "heuristic" in described["description"]


@pytest.mark.parametrize("field", [field for field in _LINES[0] if field not in _ADDED])
def test_a_hit_without_one_of_its_fields_is_refused(field: str) -> None:
    with pytest.raises(ValidationError):
        EVIDENCE_SCHEMA.validate({name: value for name, value in _LINES[0].items() if name != field})


@pytest.mark.parametrize("schema", [_COVERAGE, _EVIDENCE], ids=["coverage", "evidence"])
def test_the_schemas_are_themselves_valid(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_what_is_written_is_valid() -> None:
    COVERAGE_SCHEMA.validate(_MATRIX)
    for line in _LINES:
        EVIDENCE_SCHEMA.validate(line)


def test_a_matrix_without_groups_or_of_an_older_version_is_valid() -> None:
    COVERAGE_SCHEMA.validate(_MATRIX | {"groups": []})
    older = deepcopy(_MATRIX)
    del older["groups"], older["only"]
    for cell in older["cells"]:
        del cell["commitments"]
    for document in older["documents"]:
        del document["languages"], document["other_words"]
    COVERAGE_SCHEMA.validate(older)
    EVIDENCE_SCHEMA.validate({field: value for field, value in _LINES[0].items() if field not in _ADDED})


def test_fields_may_be_added_under_the_same_number() -> None:
    COVERAGE_SCHEMA.validate(_MATRIX | {"new": 1})
    EVIDENCE_SCHEMA.validate(_LINES[0] | {"new": 1})


def test_the_fields_that_are_written_are_the_fields_that_are_described() -> None:
    described = _COVERAGE["$defs"]
    assert list(_MATRIX) == list(_COVERAGE["properties"])
    assert list(_MATRIX["documents"][0]) == list(described["document"]["properties"])
    assert list(_MATRIX["cells"][0]) == list(described["cell"]["properties"])
    assert list(_MATRIX["groups"][0]) == list(described["group"]["properties"])
    assert list(_MATRIX["groups"][0]["shares"][0]) == list(described["share"]["properties"])
    assert list(_LINES[0]) == list(_EVIDENCE["properties"])
