"""documents.csv, the table beside the texts: titles, languages and whatever else is known of each document."""

import csv
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from posixpath import normpath

from plancli.corpus.readers import UnreadableError, read_text
from plancli.errors import DocumentError, Problem, closest
from plancli.model import Location

NAMES = ("documents.csv", "documents.tsv")
"""What the table is called; never a document itself."""
NAME = NAMES[0]
_TABS = ".tsv"
_DELIMITERS = ",;\t"
_FILE, _TITLE, _LANGUAGE = "file", "title", "language"
_OURS = frozenset({_FILE, _TITLE, _LANGUAGE})


@dataclass(frozen=True, slots=True)
class Entry:
    """What documents.csv says of one document."""

    title: str | None = None
    language: str | None = None
    """The language's code, in small letters and without a region: `en` for *en-GB*."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """The further columns in the order of the file; cells without text are left out."""


@dataclass(frozen=True, slots=True)
class Table:
    """A documents.csv, read."""

    columns: tuple[str, ...] = ()
    """The names of the further columns, in the order of the file."""
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By what stands under `file`, in NFC and with forward slashes, in the order of the file."""


def read_table(file: Path, shown: str) -> Table:
    """Read a documents.csv or documents.tsv.

    Columns are parted by tabs in a .tsv, else by what the first line has most of: commas, semicolons or tabs. Raises
    DocumentError with everything that is wrong, each problem with its line; `shown` is the path that it names.
    """
    try:
        text = read_text(file.read_bytes())
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise DocumentError(Problem(f"cannot read {shown}: {reason}")) from error
    except UnreadableError as error:
        place = Location(shown, error.line or 1, 1)
        raise DocumentError(Problem(f"cannot read {file.name}: {error.reason}", place, error.hint)) from error
    return _Reader(text, shown, "\t" if file.suffix.lower() == _TABS else None).table()


class _Reader:
    """Reads the rows of a documents.csv, and keeps what is wrong with them."""

    def __init__(self, text: str, shown: str, delimiter: str | None) -> None:
        self._lines, self._shown = list(StringIO(text, newline="")), shown
        self._problems: list[Problem] = []
        first = next((line for line in self._lines if line.strip()), "")
        self._delimiter = delimiter or max(_DELIMITERS, key=first.count)

    def table(self) -> Table:
        rows = self._rows()
        heading_line, heading = next(rows, (1, []))
        columns = self._columns(heading_line, _without_blank_end(heading))
        lines: dict[str, int] = {}
        entries: dict[str, Entry] = {}
        for line, row in rows if columns else ():
            cells = self._cells(line, row, columns)
            name = _name(cells.pop(_FILE, ""))
            if name in lines:
                self._complain(
                    line, f"a second row for {name}", f"the first is in line {lines[name]}: keep one of them"
                )
            elif name:
                lines[name] = line
                entries[name] = _entry(cells)
        if self._problems:
            raise DocumentError(*self._problems)
        return Table(tuple(name for name in columns if name not in _OURS), entries)

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """(line, cells) of each row that has any text; a row may go over several lines."""
        reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        line = 1
        try:
            for row in reader:
                cells = [cell.strip() for cell in row]
                if any(cells):
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            self._complain(line, f"not a row of CSV: {error}", "look for a quotation mark without its partner")

    def _columns(self, line: int, heading: Sequence[str]) -> list[str]:
        """The columns' names; none if they cannot be used."""
        columns = [name.lower() if name.lower() in _OURS else name for name in heading]
        if _FILE not in columns:
            alike = closest(_FILE, columns)
            rename = f"; rename {alike}?" if alike else ""
            self._complain(
                line, "no column is called file", f"the first line names the columns, one of them file{rename}"
            )
            return []
        for index, name in enumerate(columns):
            if not name:
                self._complain(line, f"column {index + 1} has no name", "give it one, or take it out")
            elif name in columns[:index]:
                self._complain(line, f"two columns are called {name}", "rename one of them")
        return [] if self._problems else columns

    def _cells(self, line: int, row: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
        count = max(len(_without_blank_end(row)), min(len(row), len(columns)))
        if count != len(columns):
            message = f"{count} columns where the first line has {len(columns)}"
            delimiter = "tab" if self._delimiter == "\t" else self._delimiter
            self._complain(line, message, f"put quotation marks around a cell that has a {delimiter} in it")
            return {}
        cells = dict(zip(columns, row, strict=False))
        if not cells[_FILE]:
            self._complain(line, "a row without a file", "name the file, or take the row out")
        return cells

    def _complain(self, line: int, message: str, hint: str) -> None:
        source = self._lines[line - 1].rstrip("\r\n") if line <= len(self._lines) else None
        self._problems.append(Problem(message, Location(self._shown, line, 1), hint, source))


def _name(cell: str) -> str:
    """A file's name as names are compared: letters count as the same however a disk composes them."""
    return normpath(unicodedata.normalize("NFC", cell).replace("\\", "/")) if cell else ""


def _entry(cells: Mapping[str, str]) -> Entry:
    language = cells.get(_LANGUAGE, "").lower().replace("_", "-").partition("-")[0]
    others = {name: cell for name, cell in cells.items() if name not in {_TITLE, _LANGUAGE} and cell}
    return Entry(cells.get(_TITLE) or None, language or None, others)


def _without_blank_end(row: Sequence[str]) -> Sequence[str]:
    """A row without the blank cells at its end, which spreadsheets like to add."""
    return row[: max((index for index, cell in enumerate(row, 1) if cell), default=0)]
