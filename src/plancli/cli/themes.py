"""`plancli themes`: the matrix."""

from typing import TYPE_CHECKING, Annotated

import typer

from plancli.cli.options import (
    Commitments,
    DocumentsFile,
    Json,
    Language,
    NoCache,
    Output,
    Paths,
    PathsFrom,
    StdinName,
    TaxonomyFile,
    Themes,
    Where,
    Workers,
    chosen_format,
)
from plancli.cli.output import screen_for, writing
from plancli.report.formats import CoverageFormat, write_coverage
from plancli.version import VERSION

if TYPE_CHECKING:
    from plancli.model import Coverage, Grouping

_Format = Annotated[
    CoverageFormat | None,
    typer.Option("--format", "-f", help="How to write the matrix; a table unless said.", show_default=False),
]
_By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        help="Group the plans by an attribute, language or a column of documents.csv: how many plans of each group "
        "have evidence of a theme, and which share of it.",
        show_default=False,
    ),
]
_Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="NAME",
        help="The order of the plans: title, id, themes for how many they have, an attribute, or a theme for its "
        "passages; -NAME for descending. Without it: by title, in JSON and CSV by id.",
        show_default=False,
    ),
]


def themes(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    paths_from: PathsFrom = None,
    stdin_name: StdinName = None,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    where: Where = None,
    by: _By = None,
    sort: _Sort = None,
    documents: DocumentsFile = None,
    language: Language = None,
    only: Commitments = None,
    output: Output = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Show which plan covers which theme.

    One row a plan, one column a theme: how many passages speak of it, and how strong that evidence is. What could not
    be read, or is in a language that the taxonomy does not have, is listed below.
    """
    form = chosen_format(form, as_json=as_json, json=CoverageFormat.JSON, default=CoverageFormat.TABLE)
    if by and sort and form is not CoverageFormat.JSON:
        raise typer.BadParameter("--sort orders plans, and --by shows groups instead: leave one of them out")
    # Slow to load, and not needed for --help.
    from plancli.cli.filtering import known_attributes, sort_key  # noqa: PLC0415
    from plancli.cli.job import Job  # noqa: PLC0415
    from plancli.coverage import ID, TITLE, in_order  # noqa: PLC0415

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
    if only:
        job.keep_commitments()
    known_attributes([by] if by else [], job.catalogue)
    default = TITLE if form in {CoverageFormat.TABLE, CoverageFormat.MARKDOWN} else ID
    order, descending = sort_key(sort or default, job.catalogue, job.taxonomy)
    with writing(output, inputs=job.inputs) as write:
        screen = screen_for(form is CoverageFormat.TABLE, output)
        coverage = in_order(job.coverage(), order, descending=descending)
        grouping = _grouped(coverage, by) if by else None
        for piece in write_coverage(coverage, form, screen=screen, version=VERSION, grouping=grouping):
            write(piece)
    raise typer.Exit(job.finish(result_lists_all=not (by and form is CoverageFormat.CSV)))


def _grouped(coverage: "Coverage", attribute: str) -> "Grouping":
    from plancli.coverage.grouping import group  # noqa: PLC0415 - most runs need no groups

    return group(coverage, attribute)
