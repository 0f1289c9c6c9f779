"""JUnit XML: what has no place in XML, then suites, cases and what fails."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from findings_samples import CORPUS, FEW, MANY, NONE, UNDONE

from plancli.model import Findings, Severity
from plancli.report.findings_junit import write


def parsed(found: Findings) -> ET.Element:
    return ET.fromstring(write(found))  # noqa: S314 - our own


def cases(found: Findings) -> dict[str, ET.Element]:
    return {f"{case.get('classname')}.{case.get('name')}": case for case in parsed(found).iter("testcase")}


@pytest.mark.parametrize("found", [CORPUS, FEW, MANY, NONE, UNDONE])
def test_every_file_is_xml_and_counts_its_cases(found: Findings) -> None:
    root = parsed(found)
    for element in (root, *root.iter("testsuite")):
        assert int(element.get("tests", "")) == len(list(element.iter("testcase")))
        assert int(element.get("failures", "")) == len(list(element.iter("failure")))
        assert int(element.get("skipped", "")) == len(list(element.iter("skipped")))


def test_control_characters_and_markup_are_text() -> None:
    written = write(CORPUS)
    assert not any(char in written for char in "\x00\x1b\x9b\u202e\uffff")
    hostile = replace(CORPUS, findings=(replace(CORPUS.findings[1], message="]]><failure>&\"'"),))
    failure = cases(hostile)["plancli.documents.b"].find("failure")
    assert failure is not None
    assert failure.get("message") == "C101 document-without-theme: ]]><failure>&\"'"


def test_there_is_a_case_for_each_document_and_theme_and_one_for_the_rest() -> None:
    assert CORPUS.taxonomy
    assert list(cases(CORPUS)) == [
        "plancli.documents.a",
        "plancli.documents.b",
        "plancli.documents.scan",
        "plancli.documents.suomi",
        "plancli.documents.all documents",
        *(f"plancli.taxonomy.{theme.id}" for theme in CORPUS.taxonomy.themes),
        "plancli.taxonomy.the file",
    ]
    assert list(cases(UNDONE)) == ["plancli.taxonomy.the file"]


def test_errors_fail_a_case_warnings_do_not_and_what_was_not_coded_is_skipped() -> None:
    by_name = cases(CORPUS)
    kinds = {name: [child.tag for child in case] for name, case in by_name.items() if len(case)}
    assert kinds == {
        "plancli.documents.b": ["failure"],
        "plancli.documents.scan": ["failure"],
        "plancli.documents.suomi": ["skipped"],
        "plancli.documents.all documents": ["failure"],
        "plancli.taxonomy.prevention": ["failure"],
        "plancli.taxonomy.nearness": ["system-out"],
        "plancli.taxonomy.the file": ["system-out"],
    }
    assert by_name["plancli.documents.b"].get("file") == "plans/a,b: 50% % året.txt"


def test_a_case_with_several_errors_fails_once_and_lists_them_all() -> None:
    twice = replace(UNDONE, findings=UNDONE.findings[:1] * 3)
    (failure,) = cases(twice)["plancli.taxonomy.the file"]
    assert failure.get("message") == "T001 taxonomy-unusable: unknown key `langauges` and 2 more errors"
    assert (failure.text or "").count(
        "themes.yaml:4:1: error: T001 taxonomy-unusable: unknown key `langauges`\n  hint: "
    ) == 3


def test_no_warning_ever_fails() -> None:
    mild = replace(CORPUS, findings=tuple(replace(each, severity=Severity.WARNING) for each in CORPUS.findings))
    assert parsed(mild).get("failures") == "0"
