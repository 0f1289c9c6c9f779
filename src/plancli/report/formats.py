"""The formats a result can be had in, and who writes each: the place to add the next one."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import assert_never

from plancli.model import Coding, Coverage, Taxonomy
from plancli.report import coverage_csv, coverage_json, coverage_markdown, evidence_csv, evidence_jsonl
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


def write_coverage(coverage: Coverage, form: CoverageFormat, *, screen: Screen, version: str) -> Iterator[str]:
    """The matrix in pieces of text, to be written one after the other; `version` is plancli's own."""
    match form:
        case CoverageFormat.TABLE:
            from plancli.report import coverage_table  # noqa: PLC0415 - rich is slow to load, and only drawn with here

            yield coverage_table.write(coverage, screen)
        case CoverageFormat.JSON:
            yield coverage_json.write(coverage, version)
        case CoverageFormat.CSV:
            yield from coverage_csv.write(coverage)
        case CoverageFormat.MARKDOWN:
            yield coverage_markdown.write(coverage)
        case _:
            assert_never(form)


def write_evidence(
    codings: Iterable[Coding], taxonomy: Taxonomy, form: EvidenceFormat, *, screen: Screen
) -> Iterator[str]:
    """The passages in pieces of text, each as soon as its document is coded; no text is kept."""
    match form:
        case EvidenceFormat.TABLE:
            from plancli.report import evidence_table  # noqa: PLC0415 - as above

            yield from evidence_table.write(codings, taxonomy, screen)
        case EvidenceFormat.JSONL:
            yield from evidence_jsonl.write(codings)
        case EvidenceFormat.CSV:
            yield from evidence_csv.write(codings)
        case _:
            assert_never(form)
