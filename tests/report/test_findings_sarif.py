"""SARIF: what the schema refuses, what must not happen to paths, then results, rules and fingerprints."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from findings_samples import AWAY, CORPUS, EXAMPLE, FEW, MANY, NONE, UNDONE
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from sarif_schema import SARIF

from plancli.codes import CODES
from plancli.model import Finding, Findings, Location
from plancli.report.findings_sarif import write

SCHEMA = Draft202012Validator(SARIF)
_URI_REFERENCE = re.compile(r"(?:[A-Za-z0-9._~/()-]|%[0-9A-F]{2})+")


def run(found: Findings) -> dict[str, Any]:
    (written,) = json.loads(write(found, "0.1.0"))["runs"]
    assert isinstance(written, dict)
    return written


def at(path: str) -> Findings:
    return replace(CORPUS, findings=(replace(AWAY, location=Location(path, 3, 7)),))


def uri_of(path: str) -> str:
    (result,) = run(at(path))["results"]
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


@pytest.mark.parametrize(
    "damage",
    [
        lambda log: log.update(version="2.0.0"),
        lambda log: log["runs"][0].pop("tool"),
        lambda log: log["runs"][0].update(columnKind="bytes"),
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0]["results"][0].update(level="fatal"),
        lambda log: log["runs"][0]["results"][0].update(hint="x"),
        lambda log: log["runs"][0]["tool"]["driver"]["rules"][0].pop("id"),
        lambda log: log["runs"][0]["invocations"][0].pop("executionSuccessful"),
    ],
)
def test_a_damaged_log_is_refused(damage: Callable[[dict[str, Any]], object]) -> None:
    log = deepcopy(json.loads(write(CORPUS, "0.1.0")))
    damage(log)
    with pytest.raises(ValidationError):
        SCHEMA.validate(log)


@pytest.mark.parametrize("found", [CORPUS, FEW, MANY, NONE, UNDONE])
def test_what_is_written_is_valid(found: Findings) -> None:
    SCHEMA.validate(json.loads(write(found, "0.1.0")))
    assert run(found)["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    "path", ["plans/a b.txt", "a:b.txt", "plans/100%.txt", "plans/öst.txt", "../x?.txt", "a#b.txt", "plans/[1].txt"]
)
def test_a_path_is_a_relative_uri_with_all_that_it_may_not_have_encoded(path: str) -> None:
    uri = uri_of(path)
    assert _URI_REFERENCE.fullmatch(uri)
    assert unquote(uri) == path


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/plans/a b.txt", "file:///plans/a%20b.txt"),
        ("C:/plans/a.txt", "file:///C:/plans/a.txt"),
        ("plans/\udcff.txt", "plans/%FF.txt"),
    ],
)
def test_absolute_paths_and_odd_bytes_are_uris_too(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_nothing_that_steers_a_display_is_written() -> None:
    assert not any(char in write(CORPUS, "0.1.0") for char in "\x00\x1b\x9b\u202e")


def test_findings_without_a_place_are_notifications_and_no_results() -> None:
    written = run(CORPUS)
    assert [result["ruleId"] for result in written["results"]] == ["C101", "C102", "T101", "T204"]
    (invocation,) = written["invocations"]
    assert [each["associatedRule"]["id"] for each in invocation["toolExecutionNotifications"]] == ["C001", "T402"]


@pytest.mark.parametrize(
    ("found", "done"), [(CORPUS, True), (NONE, True), (UNDONE, False), (replace(CORPUS, documents=0), False)]
)
def test_a_check_that_could_not_be_done_says_so(found: Findings, done: bool) -> None:
    assert run(found)["invocations"][0]["executionSuccessful"] is done


def test_a_result_has_its_place_message_hint_and_rule() -> None:
    result = run(at("plans/b.txt"))["results"][0]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "plans/b.txt"}, "region": {"startLine": 3, "startColumn": 7}}}
    ]
    assert result["message"]["text"] == f"{AWAY.message}\nhint: {AWAY.hint}"
    rule = run(CORPUS)["tool"]["driver"]["rules"][run(CORPUS)["results"][0]["ruleIndex"]]
    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == (
        "C101",
        "DocumentWithoutTheme",
        {"level": "error"},
    )
    assert rule["help"]["text"] == CODES["C101"].explanation


def prints(*findings: Finding) -> list[str]:
    return [each["partialFingerprints"]["plancli/v1"] for each in run(replace(FEW, findings=findings))["results"]]


def test_fingerprints_stay_when_lines_move_and_differ_for_different_findings() -> None:
    assert EXAMPLE.location
    moved = replace(EXAMPLE, location=EXAMPLE.location._replace(line=99), message=EXAMPLE.message + ", in line 7")
    other = replace(moved, message=EXAMPLE.message + ", in line 8")
    assert prints(moved) == prints(other)
    different = [
        EXAMPLE,
        replace(EXAMPLE, theme="x"),
        replace(EXAMPLE, code="T102"),
        replace(EXAMPLE, message="x"),
        AWAY,
    ]
    assert len(set(prints(*different))) == len(different)
    assert len(set(prints(EXAMPLE, EXAMPLE))) == 2
