"""Findings as one JSON object, for scripts: schemas/findings-1.schema.json says what each field means."""

from typing import Final, TypedDict

from plancli.codes import CODES
from plancli.model import Finding, Findings, Severity
from plancli.report.coverage_json import TaxonomyJson, taxonomy_to_json
from plancli.report.json_text import dumps

SCHEMA: Final = "plancli/findings/1"
"""Fields are added, never renamed or removed, while the number stays."""


class FindingJson(TypedDict):
    """One thing that was found."""

    code: str
    name: str
    severity: str
    message: str
    hint: str | None
    path: str | None
    line: int | None
    column: int | None
    theme: str | None
    keyword: str | None
    language: str | None
    document: str | None


class FindingsJson(TypedDict):
    """The whole result."""

    schema: str
    plancli: str
    taxonomy: TaxonomyJson | None
    documents: int
    errors: int
    warnings: int
    findings: list[FindingJson]


def write(found: Findings, version: str) -> str:
    """The object with two spaces of indentation and a line end."""
    return dumps(to_json(found, version), indent=2) + "\n"


def to_json(found: Findings, version: str) -> FindingsJson:
    """The object itself; findings in the order of the files."""
    severities = [finding.severity for finding in found.findings]
    return {
        "schema": SCHEMA,
        "plancli": version,
        "taxonomy": taxonomy_to_json(found.taxonomy) if found.taxonomy else None,
        "documents": found.documents,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "findings": [_finding(finding) for finding in found.findings],
    }


def _finding(finding: Finding) -> FindingJson:
    place, keyword = finding.location, finding.keyword
    return {
        "code": finding.code,
        "name": CODES[finding.code].name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "theme": finding.theme,
        "keyword": keyword.text if keyword else None,
        "language": keyword.language if keyword else None,
        "document": finding.document,
    }
