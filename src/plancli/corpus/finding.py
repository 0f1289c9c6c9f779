"""Paths as a user gives them, files, folders, globs or `-`, to the sources to read: each once, in the order of ids."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from glob import glob, has_magic
from os.path import exists, isdir, lexists  # unlike Path's, these say no to a folder that may not be entered
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from rapidfuzz import process

from plancli.corpus.attributes import NAMES as ATTRIBUTES
from plancli.corpus.lists import STDIN, Asked, asked_for
from plancli.corpus.readers import AWAITED, SUFFIXES
from plancli.errors import DocumentError, Problem

_STDIN_NAME = "stdin.txt"
_VCS = frozenset({"CVS", "_darcs"})  # the others are hidden
_ALIKE = 60
_TOLD = 5
"""Paths of one list that are told of by name if they lead nowhere."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was asked for and not yet read."""

    id: str
    """The file's stem, with as much of its folder in front as makes it unique in the run."""
    path: str
    """As shown: with forward slashes, relative to the working folder where it lies below it; `-` for standard input."""
    named: bool
    """Whether the user named this very file, rather than a folder or glob that it was found in."""
    file: Path
    """Where to read it; for standard input the name that stands for it."""
    top: Path | None = field(default=None, compare=False)
    """The folder above which no documents.csv is asked about it; None where none is asked at all."""


class _Way(NamedTuple):
    """One way to a file, of several."""

    shown: str
    file: Path
    named: bool
    top: Path | None


class _Nowhere(Exception):  # noqa: N818 - caught here
    """A path that leads to no document: what to say of it."""

    def __init__(self, message: str, hint: str | None = None, *, missing: Path | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.missing = message, hint, missing

    def problem(self, asked: Asked) -> Problem:
        return asked.problem(self.message, did_you_mean(self.missing) if self.missing else self.hint)


def find(paths: Sequence[str], *, paths_from: Sequence[str] = (), stdin_name: str | None = None) -> tuple[Source, ...]:
    """Find the documents of some paths: files, folders with all that is below them, globs, and `-` for standard input.

    `@list.txt` among the paths, and each of `paths_from`, is a list of further paths. Of folders and globs only files
    of a known type count, and nothing hidden; types that no reader is there for yet count, so that they are told of. A
    file counts once, whichever way it is reached; documents.csv never does. `stdin_name` is what standard input would
    be called if it were a file. The result does not depend on the order of the paths.

    Raises DocumentError with every path that leads to no document; those of a list with its line.
    """
    asked = asked_for(paths, paths_from)
    if not asked:
        raise DocumentError(Problem("nothing to read", hint="name files or folders, or - for standard input"))
    ways: dict[str, list[_Way]] = {}
    real_folder = lru_cache(os.path.realpath)  # most files lie in one with many others
    nowhere: list[tuple[Asked, _Nowhere]] = []
    for each in asked:
        try:
            for way in _expand(each.path, stdin_name):
                file = way.file
                is_link = file.is_symlink()
                real = os.path.realpath(file) if is_link else os.path.join(real_folder(file.parent), file.name)  # noqa: PTH118
                ways.setdefault(STDIN if way.shown == STDIN else real, []).append(way)
        except _Nowhere as error:
            nowhere.append((each, error))
    if nowhere:
        raise DocumentError(*_problems(nowhere))
    if not ways:
        hint = f"{ATTRIBUTES[0]} says what the documents are and is none itself"
        raise DocumentError(Problem(f"nothing to read but {ATTRIBUTES[0]}", hint=hint))
    first = {real: min(way) for real, way in ways.items()}
    names = {real: way.file.as_posix() if real == STDIN else way.shown for real, way in first.items()}
    ids = _ids({real: PurePosixPath(name) for real, name in names.items()})
    sources = (
        Source(ids[real] or way.shown, way.shown, any(w.named for w in ways[real]), way.file, _highest(ways[real]))
        for real, way in first.items()
    )
    return tuple(sorted(sources, key=lambda source: (source.id, source.path)))


def _highest(ways: Sequence[_Way]) -> Path | None:
    """The top that is furthest up."""
    return min((way.top for way in ways if way.top), key=lambda top: (len(top.parts), top), default=None)


def _problems(nowhere: Sequence[tuple[Asked, _Nowhere]]) -> Iterator[Problem]:
    """One for each path that leads nowhere; of a list's no more than a few, and how many more there are."""
    counts = Counter(asked.location.path for asked, _ in nowhere if asked.location)
    told: Counter[str] = Counter()
    for asked, error in nowhere:
        name = asked.location.path if asked.location else None
        if name is None or told[name] < _TOLD:
            yield error.problem(asked)
        elif told[name] == _TOLD:
            yield asked.problem(f"this path and {counts[name] - _TOLD - 1} more below it lead to no document either")
        told.update([name] if name else [])


def show(file: Path) -> str:
    """A path as it is shown: forward slashes, relative to the working folder where it lies below it, else absolute."""
    # Texts, as this is asked of every file; and resolve() would show where a link leads, not the link.
    path, here = os.path.abspath(file), os.path.join(os.getcwd(), "")  # noqa: PTH100, PTH109, PTH118
    is_below = os.path.normcase(os.path.join(path, "")).startswith(os.path.normcase(here))  # noqa: PTH118
    shown = (path[len(here) :] or ".") if is_below else path
    text = shown.replace(os.sep, "/").encode(errors="surrogateescape").decode(errors="replace")
    return f"./{text}" if text == STDIN else text


def _expand(path: str, stdin_name: str | None) -> Iterator[_Way]:
    """The files that one path leads to. Raises _Nowhere where there are none."""
    here = Path(path)
    if path == STDIN:
        file = Path(stdin_name or _STDIN_NAME)
        yield _Way(STDIN, file, named=True, top=_top(file.parent) if stdin_name else None)
    elif isdir(path):  # noqa: PTH112 - see the import
        yield from _all_of(path, ((file, here) for file in _walk(here)), "no documents in this folder")
    elif lexists(path):
        if here.name not in ATTRIBUTES:
            yield _Way(show(here), here, named=True, top=_top(here.parent))
    elif has_magic(path):
        matches = [Path(match) for match in glob(path, recursive=True)]  # noqa: PTH207 - Path.glob wants a folder
        files = (
            (file, match if match.is_dir() else match.parent)
            for match in matches
            for file in (_walk(match) if match.is_dir() else _documents([match]))
        )
        yield from _all_of(path, files, "no documents match" if matches else "nothing matches")
    else:
        raise _Nowhere(f"no such file or folder: {path}", missing=here)


def _all_of(path: str, files: Iterator[tuple[Path, Path]], complaint: str) -> Iterator[_Way]:
    """The (file, folder it was found below) of a folder or glob as ways to it."""
    top = lru_cache(_top)
    found = [_Way(show(file), file, named=False, top=top(folder)) for file, folder in files]
    if not found:
        readable = ", ".join(sorted(SUFFIXES))
        raise _Nowhere(f"{complaint}: {path}", f"documents are files of these types: {readable}")
    yield from found


def _top(folder: Path) -> Path:
    """The working folder for what lies below it, so that it does not matter how a file is named; else the folder."""
    path = Path(os.path.abspath(folder))  # noqa: PTH100 - as above
    return Path.cwd() if path.is_relative_to(Path.cwd()) else path


def _walk(folder: Path) -> Iterator[Path]:
    """The documents below a folder, and each folder that may not be looked into."""
    entered: set[str] = set()
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, followlinks=True, onerror=lambda e: closed.append(Path(e.filename))):
        real = os.path.realpath(root)
        # Links may lead back up.
        folders[:] = [] if real in entered else sorted(f for f in folders if not f.startswith(".") and f not in _VCS)
        if real not in entered:
            yield from _documents([Path(root, name) for name in files])
        entered.add(real)
    yield from closed


def _documents(files: Sequence[Path]) -> Iterator[Path]:
    """Those of some files that are documents by their names; `~$` begins the lock files of word processors."""
    types = SUFFIXES.keys() | AWAITED
    for file in files:
        if file.suffix.lower() in types and not file.name.startswith((".", "~$")):
            yield file


def did_you_mean(missing: Path) -> str | None:
    """A hint for a path that does not exist: the name most like its first part that is not there."""
    part = next((part for part in reversed(missing.parents) if not exists(part)), missing)  # noqa: PTH110
    try:
        names = sorted(entry.name for entry in part.parent.iterdir())
    except OSError:
        return None
    found = process.extractOne(part.name, names, processor=str.lower, score_cutoff=_ALIKE)
    return f"did you mean {part.with_name(found[0]).as_posix()}?" if found else None


def _ids(paths: dict[str, PurePosixPath]) -> dict[str, str]:
    """An id for each file: its stem, and where stems are the same as much more of its path as tells them apart.

    Empty where nothing does.
    """
    stems = {file: path.with_suffix("") if path.suffix else path for file, path in paths.items()}
    alike = Counter(stems.values())  # such as plan.txt and plan.md in one folder: they keep their suffixes
    parts = {
        file: (path if alike[stems[file]] > 1 else stems[file]).relative_to(path.anchor).parts
        for file, path in paths.items()
    }
    depth = dict.fromkeys(paths, 1)
    while True:
        ids = {file: "/".join(parts[file][-depth[file] :]) for file in paths}
        times = Counter(ids.values())
        short = [file for file in paths if times[ids[file]] > 1 and depth[file] < len(parts[file])]
        if not short:
            return {file: id_ if times[id_] == 1 else "" for file, id_ in ids.items()}
        for file in short:
            depth[file] += 1
