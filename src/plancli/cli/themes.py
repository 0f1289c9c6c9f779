"""`plancli themes`: the matrix."""

from typing import Annotated

import typer

from plancli.cli.options import Json, Language, Output, Paths, TaxonomyFile, Themes, chosen_format
from plancli.cli.output import screen_for, writing
from plancli.cli.version import version
from plancli.report.formats import CoverageFormat, write_coverage

_Format = Annotated[
    CoverageFormat | None,
    typer.Option("--format", "-f", help="How to write the matrix; a table unless said.", show_default=False),
]


def themes(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    language: Language = None,
    output: Output = None,
) -> None:
    """Show which plan covers which theme.

    One row a plan, one column a theme: how many passages speak of it, and how strong that evidence is. What could not
    be read, or is in a language that the taxonomy does not have, is listed below.
    """
    form = chosen_format(form, as_json=as_json, json=CoverageFormat.JSON, default=CoverageFormat.TABLE)
    from plancli.cli.job import Job  # noqa: PLC0415 - slow to load, and not needed for --help

    job = Job.prepare(paths, taxonomy_file=taxonomy, themes=theme, language=language)
    with writing(output, inputs=job.inputs) as write:
        screen = screen_for(form is CoverageFormat.TABLE, output)
        for piece in write_coverage(job.coverage(), form, screen=screen, version=version()):
            write(piece)
    raise typer.Exit(job.finish(result_lists_all=True))
