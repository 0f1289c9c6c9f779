"""The matrix for people: plans down, themes across, a number and a mark in each cell."""

from collections.abc import Sequence
from itertools import chain

from rich.text import Text

from plancli.model import Cell, Coverage, Row, Strength
from plancli.report.drawing import draw, left_out_texts, names
from plancli.report.grid import Column, Grid, lay_out
from plancli.report.screen import Screen
from plancli.report.text import for_people, label
from plancli.report.wording import cell_text, legend, plans_name, plans_per_theme, summary, themes_of

_STYLES = {Strength.STRONG: "bold green", Strength.WEAK: "", Strength.NONE: "dim"}


def write(coverage: Coverage, screen: Screen) -> str:
    """The table or, where the themes do not fit beside each other, tables; the legend; what was left out; a summary."""
    rows = [row for row in coverage.rows if row.cells]
    table = lay_out(_grid(coverage, rows), screen) if rows else ()
    key = [Text(), Text(legend(coverage), style="dim"), Text()] if rows else []
    last = Text(summary(coverage.taxonomy, (row.document for row in coverage.rows)))
    return draw(chain(table, key, left_out_texts(coverage.rows), [last]), screen)


def _grid(coverage: Coverage, rows: Sequence[Row]) -> Grid:
    """Every theme's numbers, and a column of how many themes each plan has."""
    columns = []
    for index, (theme, plans) in enumerate(zip(coverage.taxonomy.themes, plans_per_theme(coverage), strict=True)):
        cells = tuple(_number(row.cells[index]) for row in rows)
        # Counts stand below counts, as if a mark followed.
        columns.append(Column(label(theme, coverage.taxonomy), cells, foot=f"{plans}  "))
    columns.append(Column("Themes", tuple(Text(str(themes_of(row))) for row in rows)))
    return Grid(
        corners=("Plan", "Document"),
        names=tuple((names(row.document)[0], Text(for_people(row.document.id), style="dim")) for row in rows),
        short=tuple(tuple(names(row.document)) for row in rows),
        columns=tuple(columns),
        foot=plans_name(coverage),
    )


def _number(cell: Cell) -> Text:
    return Text(cell_text(cell), style=_STYLES[cell.strength])
