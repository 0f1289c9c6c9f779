"""Findings as workflow commands of GitHub Actions, which shows them beside the lines that a change touches.

GitHub shows ten errors and ten warnings of a step and drops the others unsaid, so what goes beyond is told of in the
last of the ten, and the whole list stands in the log below.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from plancli.codes import CODES
from plancli.model import Finding, Findings, Severity
from plancli.report.findings_wording import findings_summary
from plancli.report.text import count, for_people, visible

SHOWN: Final = 10
"""Annotations of each kind that GitHub shows of one step."""

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def write(found: Findings) -> Iterator[str]:
    """The errors, the warnings, all of them as a list that can be unfolded, and a summary; a line each."""
    for severity in Severity:
        of_kind = [finding for finding in found.findings if finding.severity is severity]
        shown = of_kind if len(of_kind) <= SHOWN else of_kind[: SHOWN - 1]
        for finding in shown:
            yield _annotation(finding)
        if len(of_kind) > len(shown):
            yield _others(severity, of_kind[len(shown) :])
    if found.findings:
        yield f"::group::{count(len(found.findings), 'finding')}\n"
        for finding in found.findings:
            yield f"  {_in_log(finding)}\n"
        yield "::endgroup::\n"
    yield f"{_harmless(findings_summary(found))}\n"


def _annotation(finding: Finding) -> str:
    place = finding.location
    where = {"file": visible(place.path), "line": str(place.line), "col": str(place.column)} if place else {}
    title = f"{finding.code} {CODES[finding.code].name}"
    hint = f"\nhint: {for_people(finding.hint)}" if finding.hint else ""
    return _command(finding.severity, where | {"title": title}, for_people(finding.message) + hint)


def _others(severity: Severity, findings: Sequence[Finding]) -> str:
    kinds = Counter(finding.code for finding in findings)
    listed = ", ".join(f"{number} of {code} {CODES[code].name}" for code, number in sorted(kinds.items()))
    message = f"{count(len(findings), f'more {severity.value}')}: {listed}. The log of this step has all of them."
    return _command(severity, {"title": "plancli check"}, message)


def _command(severity: Severity, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{severity.value} {written}::{message.translate(_MESSAGE)}\n"


def _in_log(finding: Finding) -> str:
    place = f"{finding.location}: " if finding.location else ""
    return _harmless(f"{finding.severity.value}: {finding.code} {place}{finding.message}")


def _harmless(line: str) -> str:
    """A line that begins with a word of ours, and has nothing in it that the log would take for a command."""
    return for_people(line).replace("##[", "# #[")
