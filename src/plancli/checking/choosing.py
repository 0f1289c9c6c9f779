"""Which kinds of finding are told, and how bad they are: the taxonomy's own word, and that of one run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from plancli.codes import CODES
from plancli.model import CheckRules, Finding, Severity

_FULL = 4
"""Characters of a whole code."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The kinds of finding that are wanted."""

    rules: CheckRules = field(default_factory=CheckRules)
    """Of the taxonomy."""
    select: Sequence[str] = ()
    """Codes or beginnings of codes: only these; all where there is none."""
    ignore: Sequence[str] = ()
    """Codes or beginnings of codes: not these. Where a code is both selected and ignored, the longer of the two words
    decides, and the one that ignores where they are alike."""

    def severity(self, code: str) -> Severity | None:
        """How bad findings of a code are; None for one that is left out.

        A code that the taxonomy turns off is turned on by selecting it whole, not by a beginning.
        """
        selected, ignored = _longest(code, self.select), _longest(code, self.ignore)
        if ignored >= selected > 0 or (ignored and not selected) or (self.select and not selected):
            return None
        own = CODES[code].severity
        severity = self.rules.severities.get(code, own)
        return own if severity is None and selected == _FULL else severity

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Those that are wanted, each as bad as it is meant to be."""
        for finding in findings:
            severity = self.severity(finding.code)
            if severity is not None:
                yield replace(finding, severity=severity)


def _longest(code: str, beginnings: Sequence[str]) -> int:
    return max((len(each) for each in beginnings if code.startswith(each)), default=0)
