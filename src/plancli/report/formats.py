"""The formats a result can be had in, and who writes each: the place to add the next one.

A run needs one of them: each is loaded where it is asked for.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from plancli.report.screen import Screen

if TYPE_CHECKING:
    from plancli.model import Coding, Coverage, Explanation, Findings, Grouping, Taxonomy, Trial


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
    coverage: "Coverage", form: CoverageFormat, *, screen: Screen, version: str, grouping: "Grouping | None" = None
) -> Iterator[str]:
    """The matrix in pieces of text, to be written one after the other; `version` is plancli's own.

    With a grouping of it the groups take its place, but for JSON, which has both.
    """
    match form:
        case CoverageFormat.TABLE if grouping:
            from plancli.report import groups_table

            yield groups_table.write(coverage, grouping, screen)
        case CoverageFormat.CSV if grouping:
            from plancli.report import groups_csv

            yield from groups_csv.write(grouping)
        case CoverageFormat.MARKDOWN if grouping:
            from plancli.report import groups_markdown

            yield groups_markdown.write(coverage, grouping)
        case CoverageFormat.TABLE:
            from plancli.report import coverage_table

            yield coverage_table.write(coverage, screen)
        case CoverageFormat.JSON:
            from plancli.report import coverage_json

            yield coverage_json.write(coverage, version, grouping)
        case CoverageFormat.CSV:
            from plancli.report import coverage_csv

            yield from coverage_csv.write(coverage)
        case CoverageFormat.MARKDOWN:
            from plancli.report import coverage_markdown

            yield coverage_markdown.write(coverage)
        case _:
            assert_never(form)


def evidence_head(form: EvidenceFormat) -> str:
    """What stands above the evidence of all documents."""
    if form is not EvidenceFormat.CSV:
        return ""
    from plancli.report import evidence_csv

    return evidence_csv.head()


def evidence_lines(form: EvidenceFormat, coding: "Coding") -> str:
    """The evidence of one document, a line a hit; raises ValueError for the table, which is of all documents."""
    match form:
        case EvidenceFormat.JSONL:
            from plancli.report import evidence_jsonl

            return "".join(evidence_jsonl.write(coding))
        case EvidenceFormat.CSV:
            from plancli.report import evidence_csv

            return "".join(evidence_csv.write(coding))
        case EvidenceFormat.TABLE:
            raise ValueError(form)
        case _:
            assert_never(form)


def write_explanation(
    explained: "Explanation | Trial", taxonomy: "Taxonomy", form: ExplanationFormat, *, screen: Screen, version: str
) -> str:
    """A cell explained, or a text tried; `version` is plancli's own."""
    from plancli.model import Trial

    match form:
        case ExplanationFormat.TABLE:
            from plancli.report import explanation_table

            if isinstance(explained, Trial):
                return explanation_table.write_trial(explained, taxonomy, screen)
            return explanation_table.write(explained, taxonomy, screen)
        case ExplanationFormat.JSON:
            from plancli.report import explanation_json

            if isinstance(explained, Trial):
                return explanation_json.write_trial(explained, taxonomy, version)
            return explanation_json.write(explained, taxonomy, version)
        case _:
            assert_never(form)


def write_findings(found: "Findings", form: FindingsFormat, *, screen: Screen, version: str) -> Iterator[str]:
    """The findings in pieces of text; `version` is plancli's own."""
    match form:
        case FindingsFormat.TABLE:
            from plancli.report import findings_table

            yield findings_table.write(found, screen)
        case FindingsFormat.CONCISE:
            from plancli.report import findings_concise

            yield from findings_concise.write(found)
        case FindingsFormat.JSON:
            from plancli.report import findings_json

            yield findings_json.write(found, version)
        case FindingsFormat.GITHUB:
            from plancli.report import findings_github

            yield from findings_github.write(found)
        case FindingsFormat.SARIF:
            from plancli.report import findings_sarif

            yield findings_sarif.write(found, version)
        case FindingsFormat.JUNIT:
            from plancli.report import findings_junit

            yield findings_junit.write(found)
        case FindingsFormat.MARKDOWN:
            from plancli.report import findings_markdown

            yield findings_markdown.write(found)
        case _:
            assert_never(form)
