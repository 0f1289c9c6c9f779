"""Tables of figures for people: a name and its numbers in each row, groups of rows with a blank line between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rich.box import SIMPLE
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from plancli.report.drawing import indented
from plancli.report.screen import Screen

UNDEFINED = "–"
_GAP = 2
"""Blanks between two columns; one where the screen is narrow."""
_SHORTEST_NAME = 8
"""Names are wrapped to no less than that."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, and what stands behind it, or below it where the screen is narrow."""

    value: str
    bounds: str = ""

    @property
    def on_one_line(self) -> str:
        """`0.929 (0.87–1.00)`."""
        return f"{self.value} ({self.bounds})" if self.bounds else self.value

    @property
    def on_two_lines(self) -> str:
        """The bounds below."""
        return f"{self.value}\n{self.bounds}" if self.bounds else self.value

    def width(self, *, is_tight: bool) -> int:
        """In columns of the screen."""
        return max(len(self.value), len(self.bounds)) if is_tight else len(self.on_one_line)


Row: TypeAlias = tuple[str, Sequence[Number]]


def figure_table(heads: Sequence[str], groups: Sequence[Sequence[Row]], screen: Screen) -> Iterator[RenderableType]:
    """A table with the names in its first column; where it does not fit it is drawn tighter, at last as plain lines."""
    rows = [row for group in groups for row in group]
    columns = [(head, [row[1][index] for row in rows]) for index, head in enumerate(heads)]
    names = max(cell_len(name) for name, _ in rows)
    if screen.width is None or names + _width(columns, _GAP, is_tight=False) <= screen.width:
        yield _table(heads, groups, _GAP, is_tight=False)
    elif min(names, _SHORTEST_NAME) + _width(columns, 1, is_tight=True) <= screen.width:
        yield _table(heads, groups, 1, is_tight=True)
    else:
        for name, numbers in rows:
            yield Text(name, style="bold")
            line = ", ".join(f"{head} {each.on_one_line}" for head, each in zip(heads, numbers, strict=True))
            yield indented(Text(line), 2, screen)


def _width(columns: Sequence[tuple[str, Sequence[Number]]], gap: int, *, is_tight: bool) -> int:
    return sum(gap + max(len(head), *(each.width(is_tight=is_tight) for each in column)) for head, column in columns)


def _table(heads: Sequence[str], groups: Sequence[Sequence[Row]], gap: int, *, is_tight: bool) -> Table:
    table = Table(box=SIMPLE, show_edge=False, padding=(0, 0, 0, gap - 1), pad_edge=False)  # the box adds one
    table.add_column("", overflow="fold", vertical="top", no_wrap=not is_tight)
    for head in heads:
        table.add_column(Text(head), justify="right", no_wrap=True, vertical="top")
    for group in groups:
        for name, numbers in group:
            cells = (each.on_two_lines if is_tight else each.on_one_line for each in numbers)
            table.add_row(Text(name), *map(Text, cells))
        table.add_section()
    return table


def share(value: float | None, bounds: tuple[float, float] | None = None) -> Number:
    """A figure from 0 to 1 with three decimals, its bounds with two; a dash where it is not defined."""
    return Number(UNDEFINED if value is None else f"{value:.3f}", f"{bounds[0]:.2f}–{bounds[1]:.2f}" if bounds else "")
