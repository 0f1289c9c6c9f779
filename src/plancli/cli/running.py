"""Running one command line: the one place that turns errors into messages and exit codes."""

import io
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import NoReturn

import typer

from plancli.cli.app import app_for
from plancli.cli.exits import ExitCode
from plancli.cli.output import flush_stdout
from plancli.errors import PlancliError
from plancli.report.text import visible


def run() -> NoReturn:
    """Run the command line as a process of its own, and end it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The same bytes everywhere. What is no text (half a surrogate pair from a file's name) is written as JSON
            # would escape it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if hasattr(signal, "SIGPIPE"):
        # `plancli ... | head` ends quietly, as every Unix tool does.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if (code := main()) or sys.getprofile() or sys.gettrace():
        sys.exit(code)
    # All is written. To take down what was learnt, object by object, would take a tenth of a short run. What measures
    # a program has its say at the end, so where one is measured it ends as usual.
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(ExitCode.DONE)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line, by default that of the process, and return its exit code."""
    return max(_guarded(lambda: _dispatch(argv)), _guarded(flush_stdout))


def _guarded(step: Callable[[], int | None]) -> int:
    try:
        return step() or ExitCode.DONE
    except PlancliError as error:
        from plancli.cli.problems import show  # noqa: PLC0415 - rich is slow to load

        show(error.problems)
        return ExitCode.FAILED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception:  # noqa: BLE001 - whatever it is, it must not look like a finding
        lines = traceback.format_exc().splitlines()
        typer.echo("\n".join([*map(visible, lines), "error: this is a bug in plancli; please report it"]), err=True)
        return ExitCode.FAILED


def _dispatch(argv: Sequence[str] | None) -> int:
    arguments = sys.argv[1:] if argv is None else argv
    try:
        app_for(arguments)(args=arguments, prog_name="plancli")
    except SystemExit as end:  # Typer ends every command with it, and ignores what the command returns
        return end.code if isinstance(end.code, int) else ExitCode.DONE if end.code is None else ExitCode.FAILED
    return ExitCode.DONE
