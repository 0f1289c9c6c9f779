"""All commands of plancli. The next one has a module of its name with a function of its name, and a line here."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Annotated

import typer

from plancli.cli import help as epilogs
from plancli.cli.output import writing
from plancli.version import VERSION

_VERSION = "--version"
_TAXONOMY = "taxonomy"
"""A command with commands of its own, which has an app in its module."""

_EPILOGS: Mapping[str, str | None] = MappingProxyType(
    {
        "themes": epilogs.THEMES_EPILOG,
        "evidence": epilogs.EVIDENCE_EPILOG,
        "explain": epilogs.EXPLAIN_EPILOG,
        "report": epilogs.REPORT_EPILOG,
        "check": epilogs.GATE_EPILOG,
        "evaluate": epilogs.EVALUATE_EPILOG,
        "sample": epilogs.SAMPLE_EPILOG,
        "agreement": epilogs.AGREEMENT_EPILOG,
        _TAXONOMY: None,
    }
)


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The app that runs a command line: with the command that it begins with, none for the version, else all of them.

    To load all takes as long as to code a plan.
    """
    app = typer.Typer(
        name="plancli",
        no_args_is_help=True,
        rich_markup_mode=None,  # plain help, in half the time
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(plancli)
    first = arguments[0] if arguments else ""
    for name in () if first == _VERSION else (first,) if first in _EPILOGS else _EPILOGS:
        module = import_module(f"plancli.cli.{name}")
        if name == _TAXONOMY:
            about = "Check the taxonomy, show it as a codebook, or print its schema."
            app.add_typer(module.app, name=name, help=about)
        else:
            app.command(epilog=_EPILOGS[name])(getattr(module, name))
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        with writing(None, inputs=()) as write:
            write(f"plancli {VERSION}\n")
        raise typer.Exit


def plancli(
    *,
    _version: Annotated[
        bool, typer.Option(_VERSION, callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Say which health and social care plan covers which theme, and show the passages that say so."""
