"""Findings one a line: what must not be in a line, then what it says."""

from findings_samples import FEW, MANY, NONE

from plancli.report.findings_concise import write


def test_without_findings_there_is_nothing() -> None:
    assert list(write(NONE)) == []


def test_a_finding_is_one_line_whatever_is_in_it() -> None:
    lines = list(write(FEW))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    assert not any(char in line for line in lines for char in "\x1b\x9b\u202e\r")
    assert not any(line.startswith("::") for line in lines)
    assert "takes `[red]` for a slip" in lines[1]


def test_a_line_says_place_severity_code_and_message() -> None:
    first, *_, last = write(FEW)
    assert first == (
        "themes.yaml:12:11: error: T101 `prevention` is not found in “We act early.”: none of its keywords is met\n"
    )
    assert last == "warning: T402 nowhere in particular\n"


def test_all_are_listed_however_many() -> None:
    assert len(list(write(MANY))) == len(MANY.findings) == 13
