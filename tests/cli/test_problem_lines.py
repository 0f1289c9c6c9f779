"""How an error looks: the caret stands under the place, and nothing in the file steers the terminal."""

import pytest

from plancli.cli.problems import show
from plancli.errors import Problem
from plancli.model import Location


def _shown(capsys: pytest.CaptureFixture[str], *problems: Problem) -> list[str]:
    show(problems)
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


def _at(line: str, column: int) -> Problem:
    return Problem("wrong", Location("t.yaml", 12, column), source=line)


def test_markup_and_control_codes_are_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem("[red]no[/] :heart: \x1b[31m", Location("a\x07.yaml", 1, 1), "try \u202e", "\x9b2J[b]key: 1")
    assert _shown(capsys, problem) == [
        "error: a␇.yaml:1:1: [red]no[/] :heart: ␛[31m",
        "    1 | �2J[b]key: 1",
        "      | ^",
        "hint: try �",
    ]


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("key: value", 1, "key: value", 0),
        ("key: value", 6, "key: value", 5),
        ("key: value", 11, "key: value", 10),
        ("\tkey: value", 2, "    key: value", 4),
        ("a\tb: c", 3, "a   b: c", 4),
        ("漢字: x", 5, "漢字: x", 6),
        ("e\u0301: x", 5, "e\u0301: x", 3),
        ("so\u00adft: x", 8, "soft: x", 6),
        ("a\x1bb: x", 5, "a␛b: x", 4),
        ("", 1, "", 0),
    ],
)
def test_the_caret_stands_under_the_place(
    line: str, column: int, shown: str, caret: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _shown(capsys, _at(line, column)) == [
        "error: t.yaml:12:" + str(column) + ": wrong",
        f"   12 | {shown}",
        f"      | {' ' * caret}^",
    ]


def test_of_a_long_line_the_part_around_the_place_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    _, shown, caret = _shown(capsys, _at("x" * 500 + "HERE" + "y" * 500, 501))
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("HERE")
    assert shown.startswith("   12 | …x")
    assert shown.endswith("y…")


def test_several_problems_of_a_file_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _shown(capsys, _at("a", 1), Problem("without a place"), _at("b", 1))
    assert lines[-1] == "2 problems in t.yaml"
    assert "error: without a place" in lines


def test_a_single_problem_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert _shown(capsys, Problem("wrong", hint="mend it")) == ["error: wrong", "hint: mend it"]


def test_a_long_message_is_not_broken_into_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert _shown(capsys, Problem("very " * 60 + "long")) == ["error: " + "very " * 60 + "long"]
