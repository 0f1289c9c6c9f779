"""The steps of `plancli check`: read, check, write, append the step summary, and say how the run ended."""

import os
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import typer

from plancli.checking import Baseline, Choice, check, read_baseline
from plancli.cli.choosing import chosen
from plancli.cli.exits import ExitCode
from plancli.cli.job import Job
from plancli.cli.output import screen_for, writing
from plancli.cli.telling import tell
from plancli.codes import CODES
from plancli.codes.of_corpus import NO_DOCUMENTS
from plancli.codes.of_taxonomy import UNUSABLE_TAXONOMY
from plancli.errors import DocumentError, PlancliError, Problem, TaxonomyError, UsageError
from plancli.model import Findings, Severity
from plancli.report import findings_markdown
from plancli.report.formats import FindingsFormat, write_findings
from plancli.taxonomy import find
from plancli.version import VERSION

STEP_SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows on the page of a job, if that is where this runs."""
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Gate:
    """What one run checks by, and how it tells."""

    form: FindingsFormat
    output: str | None
    select: Sequence[str]
    ignore: Sequence[str]
    baseline: str | None

    def run(
        self,
        paths: Sequence[str] | None,
        *,
        taxonomy_file: str | None,
        language: str | None,
        paths_from: Sequence[str] | None,
        documents_file: str | None,
    ) -> ExitCode:
        """Check documents and write what is found, even where that is only why nothing could be checked.

        Raises TaxonomyError and DocumentError after that was written, and UsageError before.
        """
        baseline = _baseline(self.baseline) if self.baseline is not None else None
        try:
            job = Job.prepare(
                paths,
                taxonomy_file=taxonomy_file,
                themes=None,
                language=language,
                paths_from=paths_from,
                documents_file=documents_file,
            )
        except (TaxonomyError, DocumentError) as error:
            self._write(_undone(error), [*_taxonomy(taxonomy_file), *map(Path, paths or ())])
            raise
        matcher = job.matcher()
        choice = Choice(job.taxonomy.check, self.select, self.ignore)
        found = check(matcher, job.documents(matcher), choice=choice, baseline=baseline)
        self._write(found, job.inputs)
        failed = any(finding.severity is Severity.ERROR for finding in found.findings)
        return max(job.finish(result_lists_all=True), ExitCode.FINDINGS if failed else ExitCode.DONE)

    def _write(self, found: Findings, inputs: Iterable[Path]) -> None:
        baseline = [Path(self.baseline)] if self.baseline is not None else []
        with writing(self.output, inputs=[*inputs, *baseline]) as write:
            screen = screen_for(self.form is FindingsFormat.TABLE, self.output)
            for piece in write_findings(found, self.form, screen=screen, version=VERSION):
                write(piece)
        summary = os.environ.get(STEP_SUMMARY)
        if summary and not (self.output and Path(self.output).resolve() == Path(summary).resolve()):
            _append(findings_markdown.write(found), summary)


def known_codes(wanted: Sequence[str]) -> tuple[str, ...]:
    """The codes, or beginnings of codes, in texts with commas. Raises UsageError with each that no code begins with."""
    asked = [code for text in wanted for part in text.split(",") if (code := part.strip().upper())]
    if wanted and not asked:
        raise UsageError(Problem("no code named", hint=f"the codes are {', '.join(CODES)}"))
    beginnings = [code[:length] for length in range(len(max(CODES, key=len)), 0, -1) for code in CODES]
    chosen(asked, list(dict.fromkeys(beginnings)), "code")
    return tuple(asked)


def explain(code: str) -> None:
    """Print what a code means. Raises UsageError for one that there is not."""
    (wanted,) = chosen([code.strip().upper()], list(CODES), "code")
    kind = CODES[wanted]
    typer.echo(f"{kind.id} {kind.name} ({kind.severity.value})\n\n{textwrap.fill(kind.explanation, _WIDTH)}")


def _baseline(path: str) -> Baseline:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        hint = f"write it with `plancli themes --json --output {path}`"
        raise UsageError(Problem(f"cannot read the baseline {path}: {error.strerror or error}", hint=hint)) from error
    return read_baseline(data, Path(path).as_posix())


def _taxonomy(explicit: str | None) -> list[Path]:
    """The file of the taxonomy, which may be broken; none where there is none."""
    try:
        return [find(explicit, start=Path(), environment=os.environ)]
    except TaxonomyError:
        return []


def _undone(error: PlancliError) -> Findings:
    """Why nothing could be checked, as findings; nobody can turn these off."""
    kind = UNUSABLE_TAXONOMY if isinstance(error, TaxonomyError) else NO_DOCUMENTS
    findings = (kind.finding(problem.message, problem.location, hint=problem.hint) for problem in error.problems)
    return Findings(None, 0, tuple(findings))


def _append(text: str, summary: str) -> None:
    try:
        with Path(summary).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        tell([Problem(f"cannot write the step summary {summary}: {error.strerror or error}")])
