"""A table of numbers under long heads, as wide as the screen lets it be: the matrix, and its groups."""

from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple

from rich.box import SIMPLE
from rich.cells import cell_len
from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from plancli.report.drawing import lines_needed
from plancli.report.screen import Screen

_GAP = 2
"""Blanks between two columns."""
_NAME = 28
"""Columns that are enough for names beside the numbers; with fewer they stand above them."""
_HEAD_LINES = 3
_HEAD_WORD = 16
"""A word of a head that is longer is broken."""


class Column(NamedTuple):
    """Numbers under a head; the same width in every row."""

    head: str
    cells: tuple[Text, ...]
    """One a row."""
    foot: str = ""

    def width(self, head_lines: int) -> int:
        """The fewest columns of the screen that its cells, and its head in that many lines, let it be."""
        return max(len(self.foot), *(len(cell) for cell in self.cells), _head_width(self.head, head_lines))


class Grid(NamedTuple):
    """Rows with names, and columns of numbers with a sum below."""

    corners: tuple[str, ...]
    """The heads of the names where they stand beside each other, in a pipe."""
    names: tuple[tuple[Text, ...], ...]
    """What each row is called, as many as there are corners."""
    short: tuple[tuple[Text, ...], ...]
    """The same for a terminal, where they stand below each other and need not say anything twice."""
    columns: tuple[Column, ...]
    foot: str
    """What the sums are called."""


class _Fitted(NamedTuple):
    """A column as wide as it will be."""

    column: Column
    width: int


def lay_out(grid: Grid, screen: Screen) -> Iterator[RenderableType]:
    """The widest of the layouts that fit: heads in few lines and names beside, then above, then several tables."""
    if screen.width is None:
        yield _beside(grid, _fit(grid, 1), screen)
        return
    layouts = [_fit(grid, lines) for lines in range(1, _HEAD_LINES + 1)]
    longest = max((cell_len(name.plain) for names in grid.short for name in names), default=0)
    roomy, tight = product([longest], layouts), product([min(longest, _NAME)], layouts[1:])
    for needed, columns in chain(roomy, tight):
        if needed + _width(columns) <= screen.width:
            yield _beside(grid, columns, screen)
            return
    fitting = (columns for columns in layouts if _width(columns) <= screen.width)
    for index, group in enumerate(_groups(next(fitting, layouts[-1]), screen.width)):
        if index:
            yield Text()
        yield from _above(grid, group)


def _fit(grid: Grid, head_lines: int) -> list[_Fitted]:
    return [_Fitted(column, column.width(head_lines)) for column in grid.columns]


def _head_width(head: str, lines: int) -> int:
    """The fewest columns in which the head takes no more than that many lines; at the most lines long words break."""
    whole = cell_len(head)
    least = max(map(cell_len, head.split()), default=0)
    if lines == _HEAD_LINES:
        return min(least, _HEAD_WORD)
    return next((width for width in range(max(1, least), whole) if lines_needed(head, width) <= lines), whole)


def _width(columns: Sequence[_Fitted]) -> int:
    return sum(_GAP + column.width for column in columns)


def _groups(columns: Sequence[_Fitted], width: int) -> Iterator[list[_Fitted]]:
    """The columns in order, as many together as fit."""
    group: list[_Fitted] = []
    for column in columns:
        if group and _width([*group, column]) > width:
            yield group
            group = []
        group.append(column)
    yield group


def _beside(grid: Grid, columns: Sequence[_Fitted], screen: Screen) -> Table:
    """One table with the names in its first column; for a pipe a row stays a line, to be searched by line."""
    wrap = screen.width is not None
    table = Table(
        box=SIMPLE,
        show_edge=False,
        show_footer=True,
        padding=(0, 0, 0, _GAP - 1),
        pad_edge=False,  # the box adds one
    )
    table.add_column(Text(grid.corners[0]), Text(grid.foot), no_wrap=not wrap, overflow="fold", vertical="middle")
    for corner in () if wrap else grid.corners[1:]:
        table.add_column(Text(corner), no_wrap=True)
    for column in columns:
        _add(table, column)
    for index, names in enumerate(grid.short if wrap else grid.names):
        heads = [Text("\n").join(names)] if wrap else names
        table.add_row(*heads, *(column.column.cells[index] for column in columns))
    return table


def _above(grid: Grid, columns: Sequence[_Fitted]) -> Iterator[RenderableType]:
    """The names each on a line of their own above the numbers."""

    def line(cells: Sequence[Text]) -> Table:
        table = Table(box=None, show_header=False, padding=(0, 0, 0, _GAP), pad_edge=True)
        for column in columns:
            _add(table, column)
        table.add_row(*cells)
        return table

    yield line([Text(each.column.head, style="bold") for each in columns])
    yield Rule(style="dim", characters="─")
    for index, names in enumerate(grid.short):
        yield Text("  ").join(names)
        yield line([each.column.cells[index] for each in columns])
    yield Rule(style="dim", characters="─")
    yield Text(grid.foot)
    yield line([Text(each.column.foot, style="bold") for each in columns])


def _add(table: Table, fitted: _Fitted) -> None:
    head, foot = Text(fitted.column.head), Text(fitted.column.foot)
    table.add_column(head, foot, width=fitted.width, justify="right", vertical="bottom", overflow="fold")
