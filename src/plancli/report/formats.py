"""The formats a result can be had in, and who writes each: the place to add the next one."""

from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

from plancli.model import Coding, Coverage, Explanation, Findings, Grouping, Taxonomy, Trial
from plancli.report import (
    coverage_csv,
    coverage_json,
    coverage_markdown,
    evidence_csv,
    evidence_jsonl,
    explanation_json,
    findings_concise,
    findings_github,
    findings_json,
    findings_markdown,
    findings_sarif,
    groups_csv,
    groups_markdown,
)
from plancli.report.screen import Screen


class CoverageFormat(StrEnum):
    """How `plancli themes` writes the matrix."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class EvidenceFormat(StrEnum):
    """How `plancli evidence` writes the passages."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


class ExplanationFormat(StrEnum):
    """How `plancli explain` writes a cell, or a text that was tried."""

    TABLE = "table"
    JSON = "json"


class EvaluationFormat(StrEnum):
    """How `plancli evaluate` and `plancli agreement` write their figures; `evaluation_formats` says who writes them."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class FindingsFormat(StrEnum):
    """How `plancli check` and `plancli taxonomy check` write what they found."""

    TABLE = "table"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


def write_coverage(
    coverage: Coverage, form: CoverageFormat, *, screen: Screen, version: str, grouping: Grouping | None = None
) -> Iterator[str]:
    """The matrix in pieces of text, to be written one after the other; `version` is plancli's own.

    With a grouping of it the groups take its place, but for JSON, which has both.
    """
    match form:
        case CoverageFormat.TABLE if grouping:
            from plancli.report import groups_table  # noqa: PLC0415 - as below

            yield groups_table.write(coverage, grouping, screen)
        case CoverageFormat.CSV if grouping:
            yield from groups_csv.write(grouping)
        case CoverageFormat.MARKDOWN if grouping:
            yield groups_markdown.write(coverage, grouping)
        case CoverageFormat.TABLE:
            from plancli.report import coverage_table  # noqa: PLC0415 - rich is slow to load, and only drawn with here

            yield coverage_table.write(coverage, screen)
        case CoverageFormat.JSON:
            yield coverage_json.write(coverage, version, grouping)
        case CoverageFormat.CSV:
            yield from coverage_csv.write(coverage)
        case CoverageFormat.MARKDOWN:
            yield coverage_markdown.write(coverage)
        case _:
            assert_never(form)


def evidence_head(form: EvidenceFormat) -> str:
    """What stands above the evidence of all documents."""
    return evidence_csv.head() if form is EvidenceFormat.CSV else ""


def evidence_lines(form: EvidenceFormat, coding: Coding) -> str:
    """The evidence of one document, a line a hit; raises ValueError for the table, which is of all documents."""
    match form:
        case EvidenceFormat.JSONL:
            return "".join(evidence_jsonl.write(coding))
        case EvidenceFormat.CSV:
            return "".join(evidence_csv.write(coding))
        case EvidenceFormat.TABLE:
            raise ValueError(form)
        case _:
            assert_never(form)


def write_explanation(
    explained: Explanation | Trial, taxonomy: Taxonomy, form: ExplanationFormat, *, screen: Screen, version: str
) -> str:
    """A cell explained, or a text tried; `version` is plancli's own."""
    match form:
        case ExplanationFormat.TABLE:
            from plancli.report import explanation_table  # noqa: PLC0415 - as above

            if isinstance(explained, Trial):
                return explanation_table.write_trial(explained, taxonomy, screen)
            return explanation_table.write(explained, taxonomy, screen)
        case ExplanationFormat.JSON:
            if isinstance(explained, Trial):
                return explanation_json.write_trial(explained, taxonomy, version)
            return explanation_json.write(explained, taxonomy, version)
        case _:
            assert_never(form)


def write_findings(found: Findings, form: FindingsFormat, *, screen: Screen, version: str) -> Iterator[str]:
    """The findings in pieces of text; `version` is plancli's own."""
    match form:
        case FindingsFormat.TABLE:
            from plancli.report import findings_table  # noqa: PLC0415 - as above

            yield findings_table.write(found, screen)
        case FindingsFormat.CONCISE:
            yield from findings_concise.write(found)
        case FindingsFormat.JSON:
            yield findings_json.write(found, version)
        case FindingsFormat.GITHUB:
            yield from findings_github.write(found)
        case FindingsFormat.SARIF:
            yield findings_sarif.write(found, version)
        case FindingsFormat.JUNIT:
            from plancli.report import findings_junit  # noqa: PLC0415 - only this one writes XML

            yield findings_junit.write(found)
        case FindingsFormat.MARKDOWN:
            yield findings_markdown.write(found)
        case _:
            assert_never(form)
