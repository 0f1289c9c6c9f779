"""Findings for people: each with what to do about it; warnings that come in tens counted by theme."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rich.text import Text

from plancli.codes import CODES
from plancli.model import Finding, Findings, Severity, Taxonomy, Theme
from plancli.report.drawing import draw, indented
from plancli.report.findings_wording import findings_summary
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_MANY = 10
"""Warnings of one kind about keywords are listed up to this many, and counted by theme beyond."""
_NAMED = 5
"""Keywords that are named of each theme whose warnings are counted."""


def write(found: Findings, screen: Screen) -> str:
    """A block a finding in the order of the file, then one a kind of those that are counted, and a summary."""
    kinds = Counter(finding.code for finding in found.findings if _is_countable(finding))
    counted = [code for code in sorted(kinds) if kinds[code] > _MANY]
    parts: list[Text] = []
    for finding in found.findings:
        if not (_is_countable(finding) and finding.code in counted):
            parts += [*_listed(finding, screen), Text()]
    for code in counted:
        parts += [*_counted(code, found, screen), Text()]
    if counted:
        parts += [
            indented(Text("--format concise lists them one by one, --json with hints", style="dim"), 0, screen),
            Text(),
        ]
    return draw([*parts, indented(Text(findings_summary(found)), 0, screen)], screen)


def _is_countable(finding: Finding) -> bool:
    return finding.severity is Severity.WARNING and finding.keyword is not None


def _listed(finding: Finding, screen: Screen) -> Iterator[Text]:
    place = f"{for_people(str(finding.location))}: " if finding.location else ""
    head = Text.assemble(
        (f"{finding.severity.value}: ", _STYLES[finding.severity]), (place, "bold"), _kind(finding.code)
    )
    yield indented(head, 0, screen)
    yield indented(Text(for_people(finding.message)), 2, screen)
    if finding.hint:
        yield indented(Text.assemble(("hint: ", "bold"), for_people(finding.hint)), 2, screen)


def _counted(code: str, found: Findings, screen: Screen) -> Iterator[Text]:
    by_theme: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in found.findings:
        if finding.code == code and _is_countable(finding):
            by_theme[finding.theme].append(finding)
    number = sum(map(len, by_theme.values()))
    severity = Severity.WARNING
    head = Text.assemble(
        (f"{severity.value}: ", _STYLES[severity]), (f"{count(number, 'keyword')}: ", "bold"), _kind(code)
    )
    yield indented(head, 0, screen)
    yield indented(Text(CODES[code].summary), 2, screen)
    for theme in found.taxonomy.themes if found.taxonomy else ():
        if found.taxonomy and theme.id in by_theme:
            yield indented(_of_theme(theme, by_theme[theme.id], found.taxonomy), 2, screen)


def _of_theme(theme: Theme, findings: Sequence[Finding], taxonomy: Taxonomy) -> Text:
    """`Prevention  3 of 120 in en, 1 of 98 in sv: screening, early help, …`."""
    keywords = [finding.keyword for finding in findings if finding.keyword]
    of, all_of = (Counter(keyword.language for keyword in some) for some in (keywords, theme.keywords))
    numbers = ", ".join(
        f"{of[language]} of {all_of[language]} in {language}" for language in taxonomy.languages if of[language]
    )
    names = ", ".join(for_people(keyword.text) for keyword in keywords[:_NAMED]) + ", …" * (len(keywords) > _NAMED)
    return Text.assemble((label(theme, taxonomy), "bold"), f"  {numbers}: ", (names, "dim"))


def _kind(code: str) -> str:
    return f"{code} {CODES[code].name}"
