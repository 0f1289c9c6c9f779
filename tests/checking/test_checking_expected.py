"""Cells that the taxonomy expects: what is as expected first."""

import pytest
from gate_samples import BOTH, checked, told, unread

from plancli.model import Severity


@pytest.mark.parametrize(
    "rules",
    [
        "expect: {plan-0: [care]}",
        "expect: {plan-0: [home, care]}",
        "expect: {plan-0: []}",
        "expect_only: {plan-0: [care, home]}",
        "expect: {plan-0: [care]}, expect_only: {plan-1: [care]}",
    ],
)
def test_what_is_as_expected_is_not_told_of(rules: str) -> None:
    assert [f for f in checked([BOTH, "Care."], rules=rules) if f.code.startswith("C4")] == []


@pytest.mark.parametrize("key", ["expect", "expect_only"])
def test_an_expected_cell_that_is_empty_is_an_error_where_it_is_written(key: str) -> None:
    findings = [f for f in checked([BOTH, "Care."], rules=f"{key}: {{plan-1: [care, home]}}") if f.code == "C401"]
    (finding,) = findings
    column = len(f"check: {{{key}: {{plan-1: [care, ") + 1
    assert (finding.severity, str(finding.location)) == (Severity.ERROR, f"t.yaml:8:{column}")
    assert finding.message == "`home` is expected in plan-1.txt, and no evidence of it was found"
    assert (finding.document, finding.theme) == ("plan-1", "home")
    assert finding.hint == "plancli explain plan-1 home says what came nearest"


def test_a_cell_that_is_not_expected_is_an_error_that_names_its_keywords() -> None:
    assert told("C402", [BOTH], rules="expect_only: {plan-0: [care]}") == [
        "t.yaml:8:23: `home` is not expected in plan-0.txt, and is found there by `home`"
    ]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("plan-O", "no document is called `plan-O`", "did you mean `plan-0`?"),
        ("xyz", "no document is called `xyz`", "correct it, check that document too, or remove this"),
        ("scan", "`scan` was not coded", "see the finding about the document itself"),
    ],
)
def test_an_expected_document_that_was_not_coded_is_a_warning(name: str, message: str, hint: str) -> None:
    (finding,) = [f for f in checked([BOTH, unread()], rules=f"expect_only: {{{name}: [care]}}") if f.code[1] == "4"]
    assert (finding.code, finding.severity, finding.hint) == ("C403", Severity.WARNING, hint)
    assert finding.message == f"{message}: the themes that it should have were not looked for"
