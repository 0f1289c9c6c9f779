"""The groups for people: values of an attribute down, themes across, plans and their share in each cell."""

from itertools import chain

from rich.text import Text

from plancli.model import Coverage, Group, Grouping
from plancli.report.drawing import draw, left_out_texts
from plancli.report.grid import Column, Grid, lay_out
from plancli.report.screen import Screen
from plancli.report.text import for_people, label
from plancli.report.wording import NO_VALUE, group_legend, share_text, summary


def write(coverage: Coverage, grouping: Grouping, screen: Screen) -> str:
    """The table or tables, the legend, what was left out and a summary."""
    table = lay_out(_grid(coverage, grouping), screen)
    last = Text(summary(coverage.taxonomy, (row.document for row in coverage.rows)))
    parts = [Text(), Text(group_legend(coverage), style="dim"), Text(), *left_out_texts(coverage.rows), last]
    return draw(chain(table, parts), screen)


def _grid(coverage: Coverage, grouping: Grouping) -> Grid:
    groups, whole = grouping.groups, grouping.whole
    columns = [Column("Plans", tuple(Text(str(group.documents)) for group in groups), str(whole.documents))]
    if whole.left_out:
        columns.append(Column("Not coded", tuple(Text(str(group.left_out)) for group in groups), str(whole.left_out)))
    for index, theme in enumerate(coverage.taxonomy.themes):
        cells = tuple(_number(group, index) for group in groups)
        columns.append(Column(label(theme, coverage.taxonomy), cells, share_text(whole.shares[index])))
    names = tuple((_name(group),) for group in groups)
    return Grid((for_people(grouping.attribute),), names, names, tuple(columns), "All plans")


def _name(group: Group) -> Text:
    if group.value is None:
        return Text(NO_VALUE, style="dim")
    return Text(for_people(group.value), style="bold")


def _number(group: Group, theme: int) -> Text:
    share = group.shares[theme]
    return Text(share_text(share), style="" if share.documents else "dim")
