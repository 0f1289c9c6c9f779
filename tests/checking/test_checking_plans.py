"""Documents by themselves: what is in order first, then each kind of finding, where it points and what it says."""

from dataclasses import replace

import pytest
from checking_samples import documents
from gate_samples import BOTH, checked, other_language, partly_other, told, unread

from plancli.model import Severity


def test_documents_with_all_themes_are_clean() -> None:
    assert checked([BOTH, BOTH]) == ()


@pytest.mark.parametrize("limit", ["", "uncovered: 0.5", "uncovered: 1", "uncovered: off"])
def test_text_up_to_the_limit_may_be_uncovered(limit: str) -> None:
    assert told("C105", ["Care at home.\n\nNothing here.\n\nWe use cookies.\n"], rules=limit) == []


def test_nothing_is_said_of_the_themes_of_a_document_that_was_not_coded() -> None:
    codes = [finding.code for finding in checked([BOTH, unread(), other_language()], rules="uncovered: 0")]
    assert codes == ["C103", "C102"]


def test_a_document_without_a_theme_is_an_error_at_its_start() -> None:
    (finding,) = checked([BOTH, "Nothing here."])
    assert (finding.code, finding.severity, str(finding.location)) == ("C101", Severity.ERROR, "plan-1.txt:1:1")
    assert (finding.message, finding.document) == ("no evidence found of any theme", "plan-1")
    assert finding.hint == "plancli explain plan-1 THEME says what came nearest"


def test_a_theme_in_furniture_alone_is_no_theme() -> None:
    assert told("C101", ["We care for cookies."]) == ["plan-0.txt:1:1: no evidence found of any theme"]


def test_a_document_that_could_not_be_coded_is_an_error_with_its_reason_and_hint() -> None:
    findings = checked([BOTH, unread(), other_language()])
    assert [(f.code, f.severity.value, f.message, f.hint, f.document) for f in findings] == [
        ("C103", "error", "not coded: its language is fi", "correct it", "plan-fi"),
        ("C102", "error", "not read: empty file", "take it out", "scan"),
    ]


def test_a_part_that_was_not_coded_is_a_warning() -> None:
    plan = replace(partly_other(BOTH, "Hoitoa kotona."), note="page 2 has no text")
    findings = checked([plan])
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert [f"{f.code} {f.message}" for f in findings] == [
        "C104 2 words not coded: in a language that the taxonomy does not have",
        "C104 page 2 has no text",
    ]


def test_too_much_text_without_a_theme_is_an_error_and_furniture_does_not_count() -> None:
    plan = "Care at home.\n\nNothing here.\n\nNor here.\n\nWe use cookies.\n"
    assert told("C105", [plan], rules="uncovered: 0.66") == [
        "plan-0.txt:1:1: 2 of 3 passages have no theme: 0.67 of them, and the limit is 0.66"
    ]


def test_a_theme_in_no_document_is_a_warning_where_the_taxonomy_has_it() -> None:
    (finding,) = checked(["Care.", "Much care."])
    assert (finding.code, finding.severity, str(finding.location)) == ("C201", Severity.WARNING, "t.yaml:6:3")
    assert (finding.message, finding.theme) == ("`home` is found in no document", "home")


def test_without_a_document_that_was_coded_themes_are_not_told_of_but_that_there_is_nothing_is() -> None:
    findings = checked([unread()])
    assert [finding.code for finding in findings] == ["C001", "C102"]
    assert findings[0].location is None


def test_the_findings_are_in_the_order_of_places_whatever_the_order_of_kinds() -> None:
    findings = checked([*documents(["Care."]), "Nothing."])
    assert [str(finding.location) for finding in findings] == ["plan-0.txt:1:1", "t.yaml:6:3"]
