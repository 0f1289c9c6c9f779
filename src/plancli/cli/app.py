"""All commands of plancli."""

from typing import Annotated

import typer

from plancli.cli.evidence import evidence
from plancli.cli.help import EVIDENCE_EPILOG, THEMES_EPILOG
from plancli.cli.themes import themes
from plancli.cli.version import version

app = typer.Typer(
    name="plancli",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help, in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=THEMES_EPILOG)(themes)
app.command(epilog=EVIDENCE_EPILOG)(evidence)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"plancli {version()}")
        raise typer.Exit


@app.callback()
def plancli(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Say which health and social care plan covers which theme, and show the passages that say so."""
