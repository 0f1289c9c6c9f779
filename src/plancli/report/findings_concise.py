"""Findings one a line, `themes.yaml:17:11: warning: T202 message`: the form that editors and grep read."""

from collections.abc import Iterator

from plancli.model import Findings
from plancli.report.text import for_people


def write(found: Findings) -> Iterator[str]:
    """A line a finding, all of them; nothing where there is none."""
    for finding in found.findings:
        place = f"{finding.location}: " if finding.location else ""
        yield for_people(f"{place}{finding.severity.value}: {finding.code} {finding.message}") + "\n"
