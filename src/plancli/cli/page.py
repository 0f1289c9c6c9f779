"""The steps of `plancli report`: code the documents, ask what nearly counted in the empty cells, write the page."""

from datetime import date as Date  # noqa: N812 - `date` is a parameter
from functools import partial

import typer

from plancli.cli.choosing import chosen
from plancli.cli.job import Job
from plancli.cli.output import writing
from plancli.report.page.assembling import assemble
from plancli.report.page.plans import plans
from plancli.report.page.rendering import render
from plancli.report.page.texts import TEXTS, page_language
from plancli.report.page.view import Page, Settings
from plancli.report.text import count, for_people
from plancli.version import VERSION

_STDOUT = "-"
_MEGABYTE = 1_000_000


def write_page(  # noqa: PLR0913 - the options of the page
    job: Job, output: str, *, title: str | None, language: str | None, date: Date | None, most: int
) -> None:
    """Write the page of a job, and tell what it holds and how big it is.

    Raises UsageError for a page language that there is not, or a file that cannot be written.
    """
    if language is not None:
        chosen([language], list(TEXTS), "page language")
    settings = Settings(
        language=language or page_language(job.taxonomy),
        title=for_people(title or "") or None,
        date=date,
        most=most,
        version=VERSION,
    )
    size = 0
    with writing(None if output == _STDOUT else output, inputs=job.inputs) as write:
        page = assemble(job.taxonomy, settings, job.results(partial(plans, most=most)))
        for piece in render(page):
            write(piece)
            size += len(piece.encode(errors="backslashreplace"))
    if output != _STDOUT:
        typer.echo(f"wrote {for_people(output)}: {_contents(page)}, {size / _MEGABYTE:.1f} MB", err=True)


def _contents(page: Page) -> str:
    left = f" ({page.unquoted} more left out, see --max-evidence)" if page.unquoted else ""
    return f"{count(len(page.plans), 'plan')}, {count(page.quoted, 'quote')}{left}"
