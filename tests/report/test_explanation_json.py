"""A cell explained, as JSON: what breaks the contract is refused, what is written holds, every field is described."""

import json
from collections.abc import Callable
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from explanation_samples import EMPTY, FILLED, HOSTILE_CELL, MISSES, NEAR, NOTHING, TRIAL, TYPOS
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from report_samples import THEMES
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.model import Explanation
from plancli.report.explanation_json import write, write_trial


def _shipped(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("plancli").joinpath("schemas", name).read_text(encoding="utf-8"))
    return schema


_SCHEMA = _shipped("explanation-1.schema.json")
_VALIDATOR = Draft202012Validator(_SCHEMA)


def _json(explanation: Explanation) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(write(explanation, THEMES, "0.1.0"))
    return value


def _two_cells(value: dict[str, Any]) -> None:
    value["cells"] *= 2


def _no_document(value: dict[str, Any]) -> None:
    value["document"] = None


def _evidence_in_an_empty_cell(value: dict[str, Any]) -> None:
    value["cells"][0]["passages"] = 0


def _no_keyword_of_a_filled_cell(value: dict[str, Any]) -> None:
    value["cells"][0]["keywords"] = []


def _count_as_text(value: dict[str, Any]) -> None:
    value["cells"][0]["filled_cells"] = "3"


def _other_number(value: dict[str, Any]) -> None:
    value["schema"] = "plancli/explanation/2"


@pytest.mark.parametrize(
    "damage",
    [
        _two_cells,
        _no_document,
        _evidence_in_an_empty_cell,
        _no_keyword_of_a_filled_cell,
        _count_as_text,
        _other_number,
    ],
)
def test_a_damaged_cell_is_refused(damage: Callable[[dict[str, Any]], None]) -> None:
    value = deepcopy(_json(FILLED))
    damage(value)
    with pytest.raises(ValidationError):
        _VALIDATOR.validate(value)


@pytest.mark.parametrize(
    ("field", "wrong"), [("why", "guess"), ("edits", 0), ("match", ""), ("line", 0), ("phrase", "x")]
)
def test_a_damaged_miss_is_refused(field: str, wrong: object) -> None:
    value = _json(EMPTY)
    value["cells"][0]["misses"][0][field] = wrong
    with pytest.raises(ValidationError):
        _VALIDATOR.validate(value)


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


@pytest.mark.parametrize("explanation", [FILLED, TYPOS, HOSTILE_CELL, EMPTY, NOTHING])
def test_what_is_written_is_valid(explanation: Explanation) -> None:
    _VALIDATOR.validate(_json(explanation))


def test_a_text_that_was_tried_is_valid_too() -> None:
    value = json.loads(write_trial(TRIAL, THEMES, "0.1.0"))
    _VALIDATOR.validate(value)
    assert value["text"] == {"text": NEAR.text, "languages": ["en", "sv"], "detected": False}
    assert [(cell["theme"], cell["language"]) for cell in value["cells"]] == [
        ("prevention", "en"),
        ("skills", "en"),
        ("prevention", "sv"),
        ("skills", "sv"),
    ]


def test_every_kind_of_miss_is_valid() -> None:
    value = _json(Explanation(NEAR, "prevention", (), (), filled=0, only_typos=False, misses=MISSES))
    _VALIDATOR.validate(value)
    for written, miss in zip(value["cells"][0]["misses"], MISSES, strict=True):
        assert NEAR.text[written["start"] : written["end"]] == written["match"]
        assert written["why"] == miss.why.value
        assert (written["edits"] is None) == (written["word"] is None) == (miss.word is None)


def test_the_fields_that_are_written_are_the_fields_that_are_described() -> None:
    filled, empty, described = _json(FILLED), _json(EMPTY), _SCHEMA["$defs"]
    assert list(filled) == list(_SCHEMA["properties"])
    assert list(filled["document"]) == list(_SCHEMA["properties"]["document"]["properties"])
    assert list(filled["cells"][0]) == list(described["cell"]["properties"])
    assert list(filled["cells"][0]["keywords"][0]) == list(described["keyword"]["properties"])
    assert list(empty["cells"][0]["misses"][0]) == list(described["miss"]["properties"])


def test_a_hit_is_described_as_in_the_evidence() -> None:
    evidence = _shipped("evidence-1.schema.json")
    hit = _SCHEMA["$defs"]["hit"]
    assert (hit["properties"], hit["required"]) == (evidence["properties"], evidence["required"])


@pytest.mark.parametrize("explanation", [FILLED, EMPTY], ids=["filled", "empty"])
def test_the_object_is_as_it_was(explanation: Explanation, snapshot: SnapshotAssertion) -> None:
    assert same_as_file(write(explanation, THEMES, "0.1.0"), snapshot, "json")
