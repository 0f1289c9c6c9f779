"""Findings as a Markdown table, for the summary of a GitHub Actions job, a merge request or an issue."""

from collections.abc import Iterator
from typing import Final

from plancli.codes import CODES
from plancli.model import Finding, Findings, Severity
from plancli.report.coverage_markdown import escape, row_line
from plancli.report.findings_wording import findings_summary
from plancli.report.text import count

LARGEST: Final = 900_000
"""Bytes of rows: GitHub refuses a summary of more than a mebibyte."""

_MARKS = {Severity.ERROR: "❌ error", Severity.WARNING: "⚠️ warning"}


def write(found: Findings) -> str:
    """A heading, a summary and a table with the errors first, as far as GitHub takes it; the rest is counted."""
    parts = ["## plancli check", "", escape(findings_summary(found)), ""]
    if found.findings:
        parts += [*_table(found), ""]
    return "\n".join(parts)


def _table(found: Findings) -> Iterator[str]:
    yield row_line(["", "Code", "Place", "Finding"])
    yield row_line([":---", ":---", ":---", ":---"])
    left = LARGEST
    in_order = [finding for severity in Severity for finding in found.findings if finding.severity is severity]
    for number, finding in enumerate(in_order):
        row = _row(finding)
        left -= len(row.encode())
        if left < 0:
            yield ""
            yield f"… and {count(len(in_order) - number, 'more finding')}, which the log has."
            return
        yield row


def _row(finding: Finding) -> str:
    place = escape(str(finding.location)) if finding.location else ""
    hint = f"<br>*{escape(finding.hint)}*" if finding.hint else ""
    kind = f"{finding.code} {CODES[finding.code].name}"
    return row_line([_MARKS[finding.severity], kind, place, escape(finding.message) + hint])
