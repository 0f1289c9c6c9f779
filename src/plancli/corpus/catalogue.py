"""Which documents.csv speaks of which document, and what they say of all of them."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from os.path import abspath, dirname, join, lexists, normpath, realpath
from pathlib import Path
from typing import NamedTuple

from plancli.corpus.attributes import NAMES, Entry, read_table
from plancli.corpus.finding import Source, did_you_mean, show
from plancli.errors import DocumentError, Problem


class Catalogue(NamedTuple):
    """What is known of the documents of a run before they are read."""

    entries: Mapping[str, Entry]
    """By the sources' ids, one for each."""
    columns: tuple[str, ...] = ()
    """The attributes that any of the tables has, in the order in which they are met."""
    tables: tuple[Path, ...] = ()
    """The files that were read."""
    without_file: tuple[str, ...] = ()
    """Paths that a table has a row for and that are not there."""
    without_row: tuple[str, ...] = ()
    """Paths of documents that a table should have a row for and has not."""


def catalogue(sources: Sequence[Source], table: str | None = None) -> Catalogue:
    """Look up the sources in their tables.

    That is `table` for all of them, if it is given. Else it is for each the nearest documents.csv or documents.tsv
    beside it or further up, no further than the working folder or, outside of it, the folder that was named. Names in a
    table are relative to its folder. No table speaks of standard input that has no name.

    Raises DocumentError with everything that is wrong in any table.
    """
    if table is not None and not lexists(table):
        raise DocumentError(Problem(f"no such table of documents: {table}", hint=did_you_mean(Path(table))))
    tables = _Tables()
    entries: dict[str, Entry] = {}
    without_row: list[str] = []
    for source in sources:
        entries[source.id] = Entry()
        if source.top is None:
            continue
        file = tables.nearest(source.file, source.top) if table is None else Path(table)
        if file and (entry := tables.entry(file, source.file)):
            entries[source.id] = entry
        elif file:
            without_row.append(source.path)
    if tables.problems:
        raise DocumentError(*tables.problems)
    return Catalogue(
        entries, tuple(tables.columns), tuple(tables.read), tuple(tables.without_file()), tuple(without_row)
    )


class _Tables:
    """The tables of a run, each read when it is first asked for."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.columns: dict[str, None] = {}
        self.read: dict[Path, dict[str, str]] = {}
        """By file: what its rows call a document, by each path that this may mean."""
        self._entries: dict[Path, Mapping[str, Entry]] = {}
        self._used: set[tuple[Path, str]] = set()
        self._beside: dict[Path, Path | None] = {}
        """By folder."""
        self._nearest: dict[tuple[str, Path], Path | None] = {}
        """By folder and the top one: most documents lie in one with many others."""

    def nearest(self, document: Path, top: Path) -> Path | None:
        """The table beside a document or in one of the folders above it, up to the top one."""
        key = dirname(abspath(document)), top  # noqa: PTH100, PTH120 - a link is looked up where it lies
        if key not in self._nearest:
            folder = Path(key[0])
            above = [each for each in folder.parents if each.is_relative_to(top)]
            self._nearest[key] = next(filter(None, map(self._in, [folder, *above])), None)
        return self._nearest[key]

    def entry(self, table: Path, document: Path) -> Entry | None:
        """What a table says of a document."""
        if table not in self.read:
            self._read(table)
        path = _composed(abspath(document)), _composed(realpath(document))  # noqa: PTH100 - as above
        name = next((self.read[table][each] for each in path if each in self.read[table]), None)
        if name is None:
            return None
        self._used.add((table, name))
        return self._entries[table][name]

    def without_file(self) -> Iterator[str]:
        """The paths of rows that name a file which is not there."""
        for table, entries in self._entries.items():
            for name in entries:
                file = table.parent / name
                there = lexists(file) or lexists(unicodedata.normalize("NFD", str(file)))
                if not there and (table, name) not in self._used:
                    yield show(file)

    def _in(self, folder: Path) -> Path | None:
        """The table in a folder. Complains if there are two."""
        if folder not in self._beside:
            there = [folder / name for name in NAMES if lexists(folder / name)]
            self._beside[folder] = there[0] if there else None
            if len(there) > 1:
                message = f"{' and '.join(NAMES)} lie in one folder: {show(folder)}"
                self.problems.append(Problem(message, hint="keep one of them, or name one with --documents"))
        return self._beside[folder]

    def _read(self, file: Path) -> None:
        self.read[file], self._entries[file] = {}, {}
        try:
            table = read_table(file, show(file))
        except DocumentError as error:
            self.problems += error.problems
            return
        self.columns |= dict.fromkeys(table.columns)
        self._entries[file] = table.entries
        for name in table.entries:
            for folder in (abspath(file.parent), realpath(file.parent)):  # noqa: PTH100 - as above
                self.read[file].setdefault(_composed(normpath(join(folder, name))), name)  # noqa: PTH118


def _composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)
