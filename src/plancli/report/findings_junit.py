"""Findings as JUnit XML, which GitLab, Jenkins and others draw: a case a document, and a suite for the taxonomy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from plancli.codes import CODES
from plancli.model import Finding, Findings, Severity, Status
from plancli.report.text import count, for_people, visible

_ALL = "all documents"
_FILE = "the file"
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
"""What for_people leaves, and XML has no place for."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One test case."""

    name: str
    path: str
    findings: Sequence[Finding]
    skipped: str | None = None
    """Why it was not checked, for one that did not fail."""


def write(found: Findings) -> str:
    """The whole file. Errors are failures; warnings stand in a case's output, and do not fail it."""
    suites = {"documents": list(_documents(found)), "taxonomy": list(_taxonomy(found))}
    every = [case for cases in suites.values() for case in cases]
    root = ET.Element("testsuites", {"name": "plancli check", **_counts(every)})
    for name, cases in suites.items():
        suite = ET.SubElement(root, "testsuite", {"name": name, **_counts(cases)})
        for case in cases:
            _add(case, f"plancli.{name}", suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _documents(found: Findings) -> Iterator[_Case]:
    """A case a document, and one for what concerns none of them, such as one that is gone, where there is any."""
    for document in found.looked_at:
        of_document = [finding for finding in found.findings if finding.document == document.id]
        skipped = document.reason if document.status is not Status.READ else None
        yield _Case(document.id, document.path, of_document, skipped)
    others = [each for each in _of_no_document(found) if not each.theme and not _is_of_taxonomy(each)]
    if others:
        yield _Case(_ALL, _path(others), others)


def _taxonomy(found: Findings) -> Iterator[_Case]:
    """A case a theme, and one for the file where something of it is not of one theme."""
    findings = _of_no_document(found)
    if found.taxonomy:
        for theme in found.taxonomy.themes:
            yield _Case(theme.id, found.taxonomy.path, [each for each in findings if each.theme == theme.id])
    others = [each for each in findings if not each.theme and _is_of_taxonomy(each)]
    if others:
        yield _Case(_FILE, _path(others), others)


def _of_no_document(found: Findings) -> list[Finding]:
    return [finding for finding in found.findings if finding.document is None]


def _is_of_taxonomy(finding: Finding) -> bool:
    return finding.code.startswith("T")


def _path(findings: Sequence[Finding]) -> str:
    return next((finding.location.path for finding in findings if finding.location), "")


def _counts(cases: Sequence[_Case]) -> dict[str, str]:
    failed = sum(bool(_errors(case)) for case in cases)
    skipped = sum(case.skipped is not None and not _errors(case) for case in cases)
    return {"tests": str(len(cases)), "failures": str(failed), "errors": "0", "skipped": str(skipped)}


def _errors(case: _Case) -> list[Finding]:
    return [finding for finding in case.findings if finding.severity is Severity.ERROR]


def _add(case: _Case, classname: str, suite: ET.Element) -> None:
    attributes = {"classname": classname, "name": _text(case.name)}
    file = {"file": _NO_CHARACTER.sub("\ufffd", visible(case.path))} if case.path else {}
    element = ET.SubElement(suite, "testcase", attributes | file)
    errors = _errors(case)
    if errors:
        more = f" and {count(len(errors) - 1, 'more error')}" if len(errors) > 1 else ""
        kinds = " ".join(dict.fromkeys(finding.code for finding in errors))
        failure = ET.SubElement(element, "failure", message=_text(f"{_line(errors[0])}{more}"), type=kinds)
        failure.text = "\n".join(_in_full(finding) for finding in errors)
    elif case.skipped is not None:
        ET.SubElement(element, "skipped", message=_text(case.skipped))
    if warnings := [finding for finding in case.findings if finding.severity is Severity.WARNING]:
        ET.SubElement(element, "system-out").text = "\n".join(_in_full(finding) for finding in warnings)


def _line(finding: Finding) -> str:
    return f"{finding.code} {CODES[finding.code].name}: {finding.message}"


def _in_full(finding: Finding) -> str:
    place = f"{finding.location}: " if finding.location else ""
    hint = f"\n  hint: {_text(finding.hint)}" if finding.hint else ""
    return _text(f"{place}{finding.severity.value}: {_line(finding)}") + hint


def _text(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", for_people(text))
