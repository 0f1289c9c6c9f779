"""The rows of a coding file, CSV as spreadsheets write it or JSON Lines, as cells by column."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from itertools import chain

from plancli.corpus.readers import UnreadableError, read_text
from plancli.errors import GoldError, Problem, quoted
from plancli.model import Location

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Record:
    """One row."""

    line: int
    """Where it begins, from 1."""
    cells: Mapping[str, str]
    """By the column's name in small letters, without white space around them."""

    def get(self, column: str) -> str:
        """The cell of a column; empty where there is none."""
        return self.cells.get(column, "")


@dataclass(slots=True)
class Table:
    """The text of a coding file, and what is found wrong with it."""

    path: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def complain(self, line: int, message: str, hint: str | None = None) -> None:
        """Note a problem of a line."""
        lines = list(StringIO(self.text, newline=""))
        source = lines[line - 1].rstrip("\r\n") if line <= len(lines) else None
        self.problems.append(Problem(message, Location(self.path, line, 1), hint, source))

    def check(self) -> None:
        """Raise GoldError if anything was noted."""
        if self.problems:
            raise GoldError(*self.problems)


def decode(data: bytes, path: str) -> str:
    """The text of a coding file: UTF-8, UTF-16 with its mark, or what spreadsheets on Windows write without asking.

    Raises GoldError for a binary file.
    """
    try:
        return read_text(data)
    except UnreadableError as error:
        # "CSV" in Excel is the code page of the machine. Columns and theme ids are ASCII, so that what another code
        # page makes of a quoted passage does no harm.
        if b"\0" not in data:
            return data.decode("cp1252", errors="replace")
        hint = "save the sheet as CSV in UTF-8"
        raise GoldError(Problem(f"cannot read {path}: {error.reason}", hint=hint)) from error


def rows(table: Table) -> tuple[tuple[str, ...], Iterator[Record]]:
    """The names of the columns and the rows, blank ones left out. What is wrong is noted in the table."""
    if table.text.lstrip().startswith("{"):
        records = list(_json_lines(table))
        return tuple(dict.fromkeys(chain.from_iterable(record.cells for record in records))), iter(records)
    found = _csv_rows(table)
    line, head = next(found, (1, []))
    names = tuple(_name(cell) for cell in head)
    for index, name in enumerate(names):
        if name and name in names[:index]:
            table.complain(line, f"two columns are called {quoted(name)}", "rename or remove one of them")
    return names, _records(table, names, found)


def _records(table: Table, names: tuple[str, ...], found: Iterator[tuple[int, list[str]]]) -> Iterator[Record]:
    for line, row in found:
        if any(row[len(names) :]):
            message = f"{len(row)} cells where the first line has {len(names)}"
            table.complain(line, message, "put quotation marks around a cell that has the separator in it")
        else:
            yield Record(line, {name: cell for name, cell in zip(names, row, strict=False) if name})


def _csv_rows(table: Table) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each row that has any text; a row may go over several lines."""
    first = next((line for line in StringIO(table.text, newline="") if line.strip()), "")
    reader = csv.reader(StringIO(table.text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True)
    line = 1
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        table.complain(line, f"not a row of CSV: {error}", "look for a quotation mark without its partner")


def _json_lines(table: Table) -> Iterator[Record]:
    for number, line in enumerate(table.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            table.complain(number, f"not JSON: {error}", "JSON Lines have one object a line")
            continue
        if isinstance(value, dict):
            yield Record(number, {_name(key): _cell(cell) for key, cell in value.items()})
        else:
            table.complain(number, "not a JSON object", 'write {"document": "...", "start": 0, "end": 1, "themes": []}')


def _name(cell: str) -> str:
    return cell.strip().lower()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return " ".join(map(_cell, value))
        case bool():
            return str(value).lower()
        case _:
            return str(value).strip()
