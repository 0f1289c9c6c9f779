"""Which findings are told: what is left out first."""

import pytest
from gate_samples import BOTH, checked

from plancli.checking import Choice
from plancli.model import CheckRules, Severity

OFF = CheckRules({"T302": None})


@pytest.mark.parametrize(
    ("code", "select", "ignore"),
    [
        ("C101", ["T"], []),
        ("C101", [], ["C"]),
        ("C101", [], ["C101"]),
        ("C101", ["C1"], ["C101"]),
        ("C101", ["C101"], ["C101"]),
        ("C101", ["C"], ["C"]),
        ("T302", [], []),
        ("T302", ["T"], []),
        ("T302", ["T3"], []),
    ],
)
def test_what_is_ignored_or_not_selected_or_off_is_left_out(code: str, select: list[str], ignore: list[str]) -> None:
    assert Choice(OFF, select, ignore).severity(code) is None


@pytest.mark.parametrize(
    ("code", "select", "ignore"),
    [
        ("C101", [], []),
        ("C101", ["C"], []),
        ("C101", [], ["C2", "T"]),
        ("C101", ["C101"], ["C1"]),
        ("C101", ["C1"], ["C"]),
        ("C101", ["T", "C"], ["C2"]),
    ],
)
def test_the_longer_word_decides(code: str, select: list[str], ignore: list[str]) -> None:
    assert Choice(OFF, select, ignore).severity(code) is Severity.ERROR


def test_a_code_that_is_off_is_turned_on_by_its_whole_name() -> None:
    assert Choice(OFF, ["T302"]).severity("T302") is Severity.WARNING


def test_the_taxonomy_says_how_bad_a_finding_is() -> None:
    plans = [BOTH, "Nothing here."]
    severities = {
        rules: [f.severity.value for f in checked(plans, rules=rules)] for rules in ("", "severity: {C101: warning}")
    }
    assert list(severities.values()) == [["error"], ["warning"]]
    assert checked(plans, rules="severity: {C101: off}") == ()
    assert [f.code for f in checked(plans, rules="severity: {C101: off}", select=["C101"])] == ["C101"]


def test_one_run_may_ask_for_less() -> None:
    plans = ["Care.", "Nothing here."]
    assert [f.code for f in checked(plans)] == ["C101", "C201"]
    assert [f.code for f in checked(plans, ignore=["C1"])] == ["C201"]
    assert [f.code for f in checked(plans, select=["C1"])] == ["C101"]
