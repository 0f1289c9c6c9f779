"""Where a result goes: standard output, or a file that is complete or not touched."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plancli.errors import Problem, UsageError
from plancli.report.screen import Screen


def is_terminal(output: str | None) -> bool:
    """Whether the result is shown to a person as it is written."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


def screen_for(is_table: bool, output: str | None) -> Screen:
    """The terminal that a table is drawn for; whole and plain for a pipe and a file.

    rich looks at TERM, NO_COLOR, FORCE_COLOR and, on a terminal only, COLUMNS.
    """
    if not is_table or output is not None:
        return Screen()
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only tables need it

    console = Console()
    styles = console.is_terminal and console.color_system is not None and not console.legacy_windows
    return Screen(console.width if is_terminal(output) else None, styles, styles and not console.no_color)


@contextmanager
def writing(output: str | None, *, inputs: Iterable[Path]) -> Iterator[Callable[[str], None]]:
    """Write a result, in pieces, to a file or to standard output.

    A file is UTF-8 with the line ends of the pieces, and takes the place of an older one only when all is written.
    Raises UsageError for a place that cannot be written to, or that is one of the files the result is made from.
    """
    if output is None:
        yield _write_stdout
        return
    target = Path(output).resolve()
    with _usable(output):
        if any(target.exists() and path.exists() and target.samefile(path) for path in inputs):
            raise UsageError(
                Problem(f"{output} is one of the files the result is made from", hint="name another file for --output")
            )
        # Devices and pipes cannot be replaced, only written to.
        in_place = target.exists() and not target.is_file()
        path = target if in_place else target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
        file = path.open("w" if in_place else "x", encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield _checked(file.write, output)
        with _usable(output):
            file.close()
            if not in_place:
                if target.exists():
                    shutil.copymode(target, path)
                path.replace(target)
    finally:
        with suppress(OSError):
            file.close()
            if not in_place:
                path.unlink(missing_ok=True)


def flush_stdout() -> None:
    """Write out what is left. Raises UsageError where that fails, such as on a full disk."""
    if sys.stdout is not None:
        with _usable_stdout():
            sys.stdout.flush()


def _write_stdout(text: str) -> None:
    if sys.stdout is None:
        raise UsageError(Problem("standard output is closed", hint="open it, or name a file with --output"))
    with _usable_stdout():
        sys.stdout.write(text)


def _checked(write: Callable[[str], object], place: str) -> Callable[[str], None]:
    def checked(text: str) -> None:
        with _usable(place):
            write(text)

    return checked


@contextmanager
def _usable(place: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(Problem(f"cannot write to {place}: {error.strerror or error}")) from error


@contextmanager
def _usable_stdout() -> Iterator[None]:
    try:
        with _usable("standard output"):
            yield
    except UsageError:
        # Python flushes once more as it ends, and would put its own exit code in place of ours.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
