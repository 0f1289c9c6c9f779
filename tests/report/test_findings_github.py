"""Workflow commands: what must not become one, what GitHub would drop, then how each is written."""

from dataclasses import replace

import pytest
from findings_samples import AWAY, CORPUS, EXAMPLE, FEW, NONE, UNDONE

from plancli.model import Severity
from plancli.report.findings_github import SHOWN, write


def test_text_of_documents_never_begins_a_line_nor_a_command() -> None:
    lines = list(write(CORPUS))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    annotations = [line for line in lines if line.startswith("::")]
    assert {line.split()[0].removesuffix("\n") for line in annotations} == {
        "::error",
        "::warning",
        "::group::6",
        "::endgroup::",
    }
    others = [line for line in lines if not line.startswith("::")]
    assert all(line.startswith(("  error: ", "  warning: ", "samples ")) for line in others)
    assert not any("##[" in line for line in others)
    assert not any(char in line for line in lines for char in "\x00\x1b\x9b\u202e\r")


def test_messages_and_properties_are_escaped_each_in_its_way() -> None:
    assert next(line for line in write(CORPUS) if "b%3A" in line) == (
        "::error file=plans/a%2Cb%3A 50%25 %25 året.txt,line=1,col=1,title=C101 document-without-theme::"
        "no evidence found of any theme%0Ahint: plancli explain b THEME says what came nearest\n"
    )
    percent = replace(CORPUS, findings=(replace(AWAY, message="100% of a: b, c"),))
    assert "::100%25 of a: b, c%0A" in next(write(percent))


def test_a_path_keeps_its_blanks() -> None:
    assert AWAY.location
    spaced = replace(AWAY, location=AWAY.location._replace(path="plans/a  b .txt"))
    assert next(write(replace(CORPUS, findings=(spaced,)))).startswith("::error file=plans/a  b .txt,line=1")


@pytest.mark.parametrize("number", [SHOWN, SHOWN + 1, 50])
@pytest.mark.parametrize("severity", list(Severity))
def test_github_shows_ten_of_each_kind_and_the_last_one_tells_of_the_rest(number: int, severity: Severity) -> None:
    many = replace(FEW, findings=(replace(EXAMPLE, severity=severity),) * number)
    lines = list(write(many))
    annotations = [line for line in lines if line.startswith(f"::{severity.value} ")]
    assert len(annotations) == SHOWN
    rest = f"::{number - SHOWN + 1} more {severity.value}s: {number - SHOWN + 1} of T101 example-missed. The log"
    assert (rest in annotations[-1]) is (number > SHOWN)
    assert sum(line.startswith(f"  {severity.value}: T101 themes.yaml:12:11: ") for line in lines) == number


def test_errors_come_first_and_placeless_findings_are_told_of_too() -> None:
    warnings_first = replace(FEW, findings=(*FEW.findings[1:], EXAMPLE))
    assert [line.split(" ")[0] for line in write(warnings_first)][:3] == ["::error", "::warning", "::warning"]
    assert "::warning title=T402 languages-out-of-balance::nowhere in particular\n" in list(write(FEW))


def test_without_findings_there_is_only_the_summary() -> None:
    assert list(write(NONE)) == ["samples 1.2.0 · nothing found · 1 document read\n"]


def test_what_could_not_be_checked_is_an_error_too() -> None:
    first, second, *_, last = write(UNDONE)
    assert first.startswith("::error file=themes.yaml,line=4,col=1,title=T001 taxonomy-unusable::unknown key")
    assert second == "::error title=T001 taxonomy-unusable::no taxonomy: looked for themes.yaml\n"
    assert last == "2 errors, 0 warnings · nothing was checked\n"
