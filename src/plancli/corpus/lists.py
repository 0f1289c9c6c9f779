"""Paths that stand in a file instead of on the command line: `@list.txt`, and what `find -print0` writes."""

import os
import re
import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from plancli.errors import DocumentError, Problem
from plancli.model import Location

STDIN = "-"
_MARK = "@"
_LONGEST = 4096
"""Characters of a path; what is longer comes from a file that is no list."""
_LINE_END = re.compile(r"\r\n|\r|\n")


class Asked(NamedTuple):
    """A path that was asked for: a file, a folder, a glob, or `-`."""

    path: str
    location: Location | None = None
    """Where it stands, if in a list."""

    def problem(self, message: str, hint: str | None = None) -> Problem:
        """What is wrong with it."""
        return Problem(message, self.location, hint, self.path if self.location else None)


def asked_for(paths: Sequence[str], paths_from: Sequence[str] = ()) -> tuple[Asked, ...]:
    """The paths themselves, those of each `@list` among them, and those of the lists in `paths_from`.

    A list has a path a line; blank lines and lines that begin with `#` are none. One with a NUL in it is split at the
    NULs instead, and every entry of it is a path. Paths are relative to the working folder, wherever the list lies. A
    list does not name further lists: `@` has no meaning in it. `-` is standard input, as a list and in one.

    Raises DocumentError with every list that cannot be read or names nothing, and for standard input asked for as a
    list and as a document.
    """
    found = [Asked(path) for path in paths if not _is_list(path)]
    marked = {
        path[len(_MARK) :]: f"a file whose name begins with {_MARK} is ./{path}" for path in paths if _is_list(path)
    }
    lists: dict[str, str | None] = {**marked, **dict.fromkeys(paths_from)}
    problems: list[Problem] = []
    for name, hint in lists.items():
        try:
            found += _read(name, hint)
        except DocumentError as error:
            problems += error.problems
    if STDIN in lists:
        message, hint = "standard input is a list of paths and no document", "put one of the two in a file"
        problems += [asked.problem(message, hint) for asked in found if asked.path == STDIN]
    if problems:
        raise DocumentError(*problems)
    return tuple(found)


def lists_of(paths: Sequence[str], paths_from: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of the lists that `asked_for` reads, `-` for standard input."""
    return (*(path[len(_MARK) :] for path in paths if _is_list(path)), *paths_from)


def _is_list(path: str) -> bool:
    return len(path) > len(_MARK) and path.startswith(_MARK)


def _read(name: str, hint: str | None) -> list[Asked]:
    """The paths of one list. Raises DocumentError; `hint` is for a list that is not there."""
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise DocumentError(Problem(f"cannot read the list {name}: {reason}", hint=hint)) from error
    try:
        paths = [Asked(path, Location(name, number, 1)) for number, path in _entries(data)]
    except UnicodeDecodeError as error:
        raise DocumentError(Problem("not UTF-16", Location(name, 1, 1), "save the list as UTF-8")) from error
    if too_long := next((path for path in paths if len(path.path) > _LONGEST), None):
        hint = f"a list has a path a line; name a document without {_MARK}"
        raise DocumentError(Problem(f"no path has {len(too_long.path)} characters", too_long.location, hint))
    if not paths:
        raise DocumentError(Problem("no path in this list", Location(name, 1, 1), "put a path on each line"))
    return paths


def _entries(data: bytes) -> list[tuple[int, str]]:
    """(number, path) of each entry: the number of its line, or its own where they are parted by NULs."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # what Windows PowerShell writes
        text = data.decode("utf-16")
    else:
        text = os.fsdecode(data.removeprefix(BOM_UTF8))
    if "\0" in text:
        return [(number, entry) for number, entry in enumerate(text.split("\0"), 1) if entry]
    lines = enumerate((line.strip() for line in _LINE_END.split(text)), 1)
    return [(number, line) for number, line in lines if line and not line.startswith("#")]
