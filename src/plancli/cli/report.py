"""`plancli report`: the page."""

from datetime import date as Date  # noqa: N812 - `date` is an option
from typing import Annotated

import typer

from plancli.cli.options import (
    DocumentsFile,
    Language,
    NoCache,
    Paths,
    PathsFrom,
    StdinName,
    TaxonomyFile,
    Themes,
    Where,
    Workers,
)

_DEFAULT = "report.html"

_Output = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - for standard output.")
]
_Title = Annotated[
    str | None,
    typer.Option(metavar="TEXT", help="The page's title instead of its own.", show_default=False),
]
_PageLanguage = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="The language of the page's own texts as it opens. Without it: the taxonomy's first, or else English.",
        show_default=False,
    ),
]
_Date = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="Show this date, or today's for `today`. Without it: none, so that the same input gives the same page.",
        show_default=False,
    ),
]
_Most = Annotated[int, typer.Option(min=1, metavar="NUMBER", help="Quote so many passages a cell, the strongest.")]


def report(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    paths_from: PathsFrom = None,
    stdin_name: StdinName = None,
    output: _Output = _DEFAULT,
    title: _Title = None,
    page_language: _PageLanguage = None,
    date: _Date = None,
    max_evidence: _Most = 20,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    where: Where = None,
    documents: DocumentsFile = None,
    language: Language = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Write a web page on which every cell can be opened.

    One file that needs no network and can be mailed: the matrix of plans and themes, the passages behind every cell,
    what came nearest in the empty ones, a profile of each plan and each theme's entry in the codebook.
    """
    day = _day(date)
    from plancli.cli.job import Job  # noqa: PLC0415 - slow to load, and not needed for --help
    from plancli.cli.page import write_page  # noqa: PLC0415 - as above

    job = Job.prepare(
        paths,
        taxonomy_file=taxonomy,
        themes=theme,
        language=language,
        paths_from=paths_from,
        stdin_name=stdin_name,
        documents_file=documents,
        where=where,
        workers=workers or None,
        no_cache=no_cache,
    )
    write_page(job, output, title=title, language=page_language, date=day, most=max_evidence)
    raise typer.Exit(job.finish(result_lists_all=True))


def _day(text: str | None) -> Date | None:
    if text is None:
        return None
    if text == "today":
        return Date.today()  # noqa: DTZ011 - the user's own day
    try:
        return Date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date: write it as 2026-01-31, or today") from error
