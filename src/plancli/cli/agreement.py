"""`plancli agreement`: how far two people who coded the same passages agree."""

from typing import Annotated

import typer

from plancli.cli.options import Json, Language, Output, Paths, TaxonomyFile, Themes, chosen_format
from plancli.cli.output import screen_for, writing
from plancli.report.formats import EvaluationFormat
from plancli.version import VERSION

_HELP = "hand coding, as `plancli evaluate` reads it."
_First = Annotated[str, typer.Argument(metavar="CODER1", help=f"The first person's {_HELP}", show_default=False)]
_Second = Annotated[str, typer.Argument(metavar="CODER2", help=f"The second person's {_HELP}", show_default=False)]
_Format = Annotated[
    EvaluationFormat | None,
    typer.Option("--format", "-f", help="How to write the figures; a table unless said.", show_default=False),
]


def agreement(  # noqa: PLR0913 - each is an option
    first: _First,
    second: _Second,
    paths: Paths = None,
    *,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    theme: Themes = None,
    language: Language = None,
    output: Output = None,
) -> None:
    """Measure how far two coders agree.

    Units that both coded are compared, theme by theme: percent agreement, Cohen's kappa, PABAK, F1 and prevalence, then
    every disagreement with its passage. Themes that either disputed count neither way.
    """
    form = chosen_format(form, as_json=as_json, json=EvaluationFormat.JSON, default=EvaluationFormat.TABLE)
    # Slow to load, and not needed for --help.
    from plancli.cli.coding_files import CodingFiles  # noqa: PLC0415
    from plancli.coverage.agreement import agree  # noqa: PLC0415
    from plancli.report.evaluation_formats import write_agreement  # noqa: PLC0415

    files = CodingFiles.prepare([first, second], paths, taxonomy_file=taxonomy, themes=theme, language=language)
    one, other = files.golds
    units = files.located[0].units, files.located[1].units
    with writing(output, inputs=files.inputs) as write:
        documents = list(files.documents(files.job.matcher()))
        result = agree(one, other, units, files.themes)
        screen = screen_for(form is EvaluationFormat.TABLE, output)
        for piece in write_agreement(result, files.job.taxonomy, documents, form, screen=screen, version=VERSION):
            write(piece)
    raise typer.Exit(files.job.finish(result_lists_all=False))
