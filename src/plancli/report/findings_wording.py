"""What the formats for people say of all findings together, in the same words."""

from collections.abc import Iterator

from plancli.model import Findings, Severity
from plancli.report.text import count, for_people
from plancli.report.wording import summary


def findings_summary(found: Findings) -> str:
    """`my-themes 1.0.0 · 1 error, 2 warnings · 5 documents read`, as plain text on one line."""
    return " · ".join(_parts(found))


def _parts(found: Findings) -> Iterator[str]:
    severities = [finding.severity for finding in found.findings]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    told = f"{count(errors, 'error')}, {count(warnings, 'warning')}" if errors or warnings else "nothing found"
    if found.taxonomy is None:
        yield told
        yield "nothing was checked"
    elif found.looked_at:
        name, _, read = summary(found.taxonomy, found.looked_at).partition(" · ")
        yield from (name, told, read)
    else:
        yield f"{for_people(found.taxonomy.id)} {for_people(found.taxonomy.version)}"
        yield told
        yield (
            f"{count(found.documents, 'document')} read"
            if found.documents
            else "no documents: unused keywords not looked for"
        )
