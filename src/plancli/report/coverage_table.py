"""The matrix for people: plans down, themes across, a number and a mark in each cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product

from rich.box import SIMPLE
from rich.cells import cell_len
from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from plancli.model import Cell, Coverage, Row, Strength
from plancli.report.drawing import draw, left_out_text, lines_needed, names
from plancli.report.screen import Screen
from plancli.report.text import for_people, label
from plancli.report.wording import LEGEND, PLANS, cell_text, plans_per_theme, summary, themes_of

_STYLES = {Strength.STRONG: "bold green", Strength.WEAK: "", Strength.NONE: "dim"}
_GAP = 2
"""Blanks between two columns."""
_TITLE = 28
"""Columns that are enough for titles beside the numbers; with fewer they stand above them."""
_HEAD_LINES = 3
_HEAD_WORD = 16
"""A word of a head that is longer is broken."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A theme's numbers, or the last column's counts of themes; the same width in every row."""

    head: str
    cells: tuple[Text, ...]
    """One a row of the matrix."""
    foot: str
    width: int


def write(coverage: Coverage, screen: Screen) -> str:
    """The table or, where the themes do not fit beside each other, tables; the legend; what was left out; a summary."""
    rows = [row for row in coverage.rows if row.cells]
    left_out = [row.document for row in coverage.rows if not row.cells]
    parts: list[RenderableType] = []
    if rows:
        parts += [*_matrix(coverage, rows, screen), Text(), Text(LEGEND, style="dim"), Text()]
    if left_out:
        parts += [*map(left_out_text, left_out), Text()]
    parts.append(Text(summary(coverage.taxonomy, (row.document for row in coverage.rows))))
    return draw(parts, screen)


def _matrix(coverage: Coverage, rows: Sequence[Row], screen: Screen) -> Iterator[RenderableType]:
    """The widest of the layouts that fit: heads in few lines and titles beside, then above, then several tables."""
    if screen.width is None:
        yield _beside(rows, _columns(coverage, rows, head_lines=1), screen)
        return
    layouts = [_columns(coverage, rows, head_lines=lines) for lines in range(1, _HEAD_LINES + 1)]
    longest = max(cell_len(name.plain) for row in rows for name in names(row.document))
    roomy, tight = product([longest], layouts), product([min(longest, _TITLE)], layouts[1:])
    for needed, columns in chain(roomy, tight):
        if needed + _width(columns) <= screen.width:
            yield _beside(rows, columns, screen)
            return
    fitting = (columns for columns in layouts if _width(columns) <= screen.width)
    for index, group in enumerate(_groups(next(fitting, layouts[-1]), screen.width)):
        if index:
            yield Text()
        yield from _above(rows, group)


def _columns(coverage: Coverage, rows: Sequence[Row], *, head_lines: int) -> list[_Column]:
    """Every theme's column, as narrow as its numbers and its head in that many lines let it be, and one of counts."""
    taxonomy = coverage.taxonomy
    columns = []
    for index, (theme, plans) in enumerate(zip(taxonomy.themes, plans_per_theme(coverage), strict=True)):
        cells = tuple(_number(row.cells[index]) for row in rows)
        foot = f"{plans}  "  # as if a mark followed, so that counts stand below counts
        head = label(theme, taxonomy)
        widest = max(len(foot), *(len(cell) for cell in cells))
        columns.append(_Column(head, cells, foot, max(widest, _head_width(head, head_lines))))
    counts = tuple(Text(str(themes_of(row))) for row in rows)
    return [*columns, _Column("Themes", counts, "", len("Themes"))]


def _head_width(head: str, lines: int) -> int:
    """The fewest columns in which the head takes no more than that many lines; at the most lines long words break."""
    whole = cell_len(head)
    least = max(map(cell_len, head.split()), default=0)
    if lines == _HEAD_LINES:
        return min(least, _HEAD_WORD)
    return next((width for width in range(max(1, least), whole) if lines_needed(head, width) <= lines), whole)


def _width(columns: Sequence[_Column]) -> int:
    return sum(_GAP + column.width for column in columns)


def _groups(columns: Sequence[_Column], width: int) -> Iterator[list[_Column]]:
    """The columns in order, as many together as fit."""
    group: list[_Column] = []
    for column in columns:
        if group and _width([*group, column]) > width:
            yield group
            group = []
        group.append(column)
    yield group


def _beside(rows: Sequence[Row], columns: Sequence[_Column], screen: Screen) -> Table:
    """One table with the titles in its first column; for a pipe a row stays a line, to be searched by line."""
    wrap = screen.width is not None
    table = Table(
        box=SIMPLE,
        show_edge=False,
        show_footer=True,
        padding=(0, 0, 0, _GAP - 1),
        pad_edge=False,  # the box adds one
    )
    table.add_column(Text("Plan"), Text(PLANS), no_wrap=not wrap, overflow="fold", vertical="middle")
    if not wrap:
        table.add_column(Text("Document"), no_wrap=True)
    for column in columns:
        _add(table, column)
    for index, row in enumerate(rows):
        if wrap:
            heads = [Text("\n").join(names(row.document))]
        else:
            heads = [names(row.document)[0], Text(for_people(row.document.id), style="dim")]
        table.add_row(*heads, *(column.cells[index] for column in columns))
    return table


def _above(rows: Sequence[Row], columns: Sequence[_Column]) -> Iterator[RenderableType]:
    """The titles each on a line of its own above its numbers."""

    def line(cells: Sequence[Text]) -> Table:
        table = Table(box=None, show_header=False, padding=(0, 0, 0, _GAP), pad_edge=True)
        for column in columns:
            _add(table, column)
        table.add_row(*cells)
        return table

    yield line([Text(column.head, style="bold") for column in columns])
    yield Rule(style="dim", characters="─")
    for index, row in enumerate(rows):
        yield Text("  ").join(names(row.document))
        yield line([column.cells[index] for column in columns])
    yield Rule(style="dim", characters="─")
    yield Text(PLANS)
    yield line([Text(column.foot, style="bold") for column in columns])


def _add(table: Table, column: _Column) -> None:
    table.add_column(
        Text(column.head), Text(column.foot), width=column.width, justify="right", vertical="bottom", overflow="fold"
    )


def _number(cell: Cell) -> Text:
    return Text(cell_text(cell), style=_STYLES[cell.strength])
