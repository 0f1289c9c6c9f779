"""Coding files to gold: `document,start,end,themes` with a row a unit, or the sheet that `plancli sample` draws."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from plancli.errors import GoldError, Problem, closest, quoted
from plancli.gold import sheet
from plancli.gold.table import Record, Table, decode, rows
from plancli.gold.units import Gold, Unit

_BETWEEN = re.compile(r"[\s;,|]+")
_NUMBER = re.compile(r"(\d+)(?:\.0*)?")
_YES = frozenset({"x", "1", "1.0", "true"})
_NO = frozenset({"", "0", "0.0", "false", "-"})
_UNSURE = "?"


def load(path: Path, known: Collection[str]) -> Gold:
    """Read a coding file; `known` are the ids of the taxonomy's themes.

    Raises GoldError with everything that is wrong, each problem with its line.
    """
    shown = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "name the file with the hand coding first, then the documents"
        raise GoldError(Problem(f"cannot read {shown}: {error.strerror or error}", hint=hint)) from error
    return read(data, shown, known)


def read(data: bytes, path: str, known: Collection[str]) -> Gold:
    """Read the bytes of a coding file, as `load` does."""
    table = Table(path, decode(data, path))
    columns, records = rows(table)
    gold = _Reader(table, columns, known).gold(list(records), hashlib.sha256(data).hexdigest())
    table.check()
    return gold


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one file. What is missing or wrong is noted."""

    table: Table
    columns: Sequence[str]
    known: Collection[str]

    @property
    def ticks(self) -> dict[str, str]:
        """The theme of each column to tick."""
        return {name: name.removeprefix(sheet.THEME) for name in self.columns if name.startswith(sheet.THEME)}

    def gold(self, records: Sequence[Record], sha256: str) -> Gold:
        self._check_columns()
        sampled = sheet.STRATUM in self.columns and sheet.PASSAGES in self.columns
        units: dict[str, list[tuple[Unit, str]]] = defaultdict(list)
        strata: Counter[str] = Counter()
        sizes: dict[str, int] = {}
        uncoded = 0
        for record in records:
            unit = self._unit(record)
            if unit is None:
                uncoded += 1
                continue
            stratum = record.get(sheet.STRATUM) if sampled else ""
            if sampled:
                strata[stratum] += 1
                self._size(record, stratum, sizes)
            units[record.get(sheet.DOCUMENT)].append((unit, stratum))
        # What a coder skipped is taken to be like the rest of its stratum, so the coded ones stand for it too.
        weights = {stratum: sizes.get(stratum, number) / number for stratum, number in strata.items()}
        weighed = {
            name: tuple(replace(unit, weight=weights.get(stratum, 1.0)) for unit, stratum in of_document)
            for name, of_document in units.items()
        }
        seen = {theme for unit in chain.from_iterable(weighed.values()) for theme in unit.themes | unit.disputed}
        themes = frozenset(self.ticks.values()) | seen
        return Gold(self.table.path, sha256, weighed, themes, bool(self.ticks), sampled, uncoded)

    def _check_columns(self) -> None:
        """Raise GoldError where the columns cannot be used: then every row would be wrong for the same reason."""
        wanted = (sheet.DOCUMENT, sheet.START, sheet.END, *([] if self.ticks else [sheet.THEMES]))
        for name in wanted:
            if name not in self.columns:
                meant = closest(name, [column for column in self.columns if column and column not in wanted])
                hint = f"rename {quoted(meant)}?" if meant else f"it needs {', '.join(wanted)}"
                self.table.complain(1, f"no column is called {quoted(name)}", hint)
        if self.ticks and sheet.THEMES in self.columns:
            message = f"a column {quoted(sheet.THEMES)} beside columns for single themes"
            self.table.complain(1, message, "keep one or the other")
        for theme in self.ticks.values():
            self._check_theme(theme, 1)
        self.table.check()

    def _unit(self, record: Record) -> Unit | None:
        """The unit of a row; None for a row that nobody has filled in."""
        if not record.get(sheet.DOCUMENT):
            self.table.complain(record.line, "a row without a document", "name the file, or take the row out")
        start, end = self._offset(record, sheet.START), self._offset(record, sheet.END)
        if start is not None and end is not None and end <= start:
            message = f"the unit ends at {end}, not after its start at {start}"
            self.table.complain(record.line, message, "offsets count code points from 0; the end lies behind the unit")
        themes, disputed = self._ticked(record) if self.ticks else (self._ids(record, sheet.THEMES), frozenset[str]())
        disputed |= self._ids(record, sheet.DISPUTED)
        if self.ticks and sheet.NO_THEME in self.columns:
            nothing = self._mark(record, sheet.NO_THEME) == "x"
            if nothing and themes:
                message = f"{sheet.NO_THEME} is ticked beside {', '.join(sorted(themes))}"
                self.table.complain(record.line, message, "take out one or the other")
            if not (nothing or themes or disputed):
                return None
        passage, note = record.get(sheet.PASSAGE) or None, record.get(sheet.COMMENT) or None
        return Unit(start or 0, end or 0, themes, disputed, record.line, passage=passage, comment=note)

    def _ticked(self, record: Record) -> tuple[frozenset[str], frozenset[str]]:
        """The themes that a row ticks, and those that its coder was unsure of."""
        marks = {theme: self._mark(record, column) for column, theme in self.ticks.items()}
        ticked, unsure = (frozenset(t for t, mark in marks.items() if mark == wanted) for wanted in ("x", _UNSURE))
        return ticked, unsure

    def _mark(self, record: Record, column: str) -> str:
        mark = record.get(column).lower()
        if mark in _YES:
            return "x"
        if mark not in _NO and mark != _UNSURE:
            message = f"{quoted(mark)} in the column {quoted(column)}"
            self.table.complain(record.line, message, "x is yes, ? is unsure, an empty cell is no")
        return mark

    def _ids(self, record: Record, column: str) -> frozenset[str]:
        # Spreadsheets like to begin a cell with a capital.
        ids = dict.fromkeys(part for part in _BETWEEN.split(record.get(column).lower()) if part not in _NO)
        for theme in ids:
            self._check_theme(theme, record.line)
        return frozenset(ids)

    def _check_theme(self, theme: str, line: int) -> None:
        if theme not in self.known:
            meant = closest(theme, self.known)
            hint = f"did you mean {quoted(meant)}?" if meant else f"the taxonomy has {', '.join(sorted(self.known))}"
            self.table.complain(line, f"the taxonomy has no theme {quoted(theme)}", hint)

    def _offset(self, record: Record, column: str) -> int | None:
        number = _NUMBER.fullmatch(record.get(column))
        if number is None:
            message = f"{quoted(record.get(column))} in the column {column} is no offset"
            self.table.complain(record.line, message, "offsets are whole numbers, code points of the document's text")
            return None
        return int(number[1])

    def _size(self, record: Record, stratum: str, sizes: dict[str, int]) -> None:
        number = _NUMBER.fullmatch(record.get(sheet.PASSAGES))
        if number is None or sizes.setdefault(stratum, int(number[1])) != int(number[1]):
            size = quoted(record.get(sheet.PASSAGES))
            message = f"{size} in the column {sheet.PASSAGES} is not the size of stratum {stratum}"
            self.table.complain(record.line, message, "leave the last columns as `plancli sample` wrote them")
