"""`plancli taxonomy`: check, show and describe the taxonomy itself."""

from pathlib import Path
from typing import Annotated

import typer

from plancli.cli.completion import theme_ids
from plancli.cli.exits import ExitCode
from plancli.cli.help import CHECK_EPILOG, SCHEMA_EPILOG, SHOW_EPILOG
from plancli.cli.options import Json, Language, Output, Paths, TaxonomyFile, chosen_format
from plancli.cli.output import screen_for, writing
from plancli.model import Severity
from plancli.report.formats import FindingsFormat, write_findings
from plancli.version import VERSION

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_Format = Annotated[
    FindingsFormat | None,
    typer.Option("--format", "-f", help="How to write what is found; a table unless said.", show_default=False),
]
_InFull = Annotated[
    list[str] | None,
    typer.Option(
        "--theme",
        metavar="ID",
        help="Only this theme, with all its keywords and examples. May be given several times.",
        autocompletion=theme_ids,
        show_default=False,
    ),
]


@app.command(epilog=CHECK_EPILOG)
def check(  # noqa: PLR0913 - each is an option
    paths: Paths = None,
    *,
    form: _Format = None,
    as_json: Json = False,
    taxonomy: TaxonomyFile = None,
    language: Language = None,
    output: Output = None,
) -> None:
    """Run the taxonomy's examples as tests, and look for keywords that are not what they seem.

    A keyword in two themes, one that adds nothing, one that takes another word for a slip of itself, one that can never
    match, one that no document and no example has, an exclude phrase that hides every hit, languages out of balance.
    """
    form = chosen_format(form, as_json=as_json, json=FindingsFormat.JSON, default=FindingsFormat.TABLE)
    from plancli.checking import lint  # noqa: PLC0415 - slow to load, and not needed for --help
    from plancli.cli.inputs import CORPUS, read_taxonomy  # noqa: PLC0415
    from plancli.cli.job import Job  # noqa: PLC0415

    if paths or Path(CORPUS).is_dir():
        job = Job.prepare(paths, taxonomy_file=taxonomy, themes=None, language=language)
    else:
        job = Job(read_taxonomy(taxonomy), sources=(), language=None)
    matcher = job.matcher()
    found = lint(matcher, job.documents(matcher))
    with writing(output, inputs=job.inputs) as write:
        screen = screen_for(form is FindingsFormat.TABLE, output)
        for piece in write_findings(found, form, screen=screen, version=VERSION):
            write(piece)
    failed = any(finding.severity is Severity.ERROR for finding in found.findings)
    told = job.finish(result_lists_all=False) if job.sources else ExitCode.DONE
    raise typer.Exit(max(told, ExitCode.FINDINGS if failed else ExitCode.DONE))


@app.command(epilog=SHOW_EPILOG)
def show(*, theme: _InFull = None, taxonomy: TaxonomyFile = None, output: Output = None) -> None:
    """Show the taxonomy as a codebook: what each theme means, when to code it and when not."""
    from plancli.cli.choosing import chosen  # noqa: PLC0415 - slow to load, and not needed for --help
    from plancli.cli.inputs import read_taxonomy  # noqa: PLC0415
    from plancli.report import codebook_table  # noqa: PLC0415

    codebook = read_taxonomy(taxonomy).taxonomy
    wanted = chosen(theme or (), [each.id for each in codebook.themes], "theme")
    with writing(output, inputs=[Path(codebook.path)]) as write:
        screen = screen_for(is_table=True, output=output)
        themes = [each for each in codebook.themes if each.id in wanted]
        write(
            codebook_table.write_in_full(codebook, themes, screen) if theme else codebook_table.write(codebook, screen)
        )


@app.command(epilog=SCHEMA_EPILOG)
def schema(*, output: Output = None) -> None:
    """Print the JSON Schema of the taxonomy file, for editors that help while it is written."""
    from importlib.resources import files  # noqa: PLC0415 - as above

    from plancli.taxonomy.reader import SCHEMA  # noqa: PLC0415

    text = files("plancli").joinpath("schemas", f"taxonomy-{SCHEMA}.schema.json").read_text(encoding="utf-8")
    with writing(output, inputs=[]) as write:
        write(text)
