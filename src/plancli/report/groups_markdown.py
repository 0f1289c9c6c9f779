"""The groups as a Markdown table."""

from collections.abc import Iterator

from plancli.model import Coverage, Group, Grouping
from plancli.report.coverage_markdown import escape, left_out_lines, row_line, summary_line
from plancli.report.text import label
from plancli.report.wording import NO_VALUE, group_legend, share_text


def write(coverage: Coverage, grouping: Grouping) -> str:
    """A table with a row a group and one of all plans, the legend, and what was left out."""
    table = _table(coverage, grouping)
    lines = [*table, "", group_legend(coverage), "", *left_out_lines(coverage), summary_line(coverage)]
    return "\n".join(lines) + "\n"


def _table(coverage: Coverage, grouping: Grouping) -> Iterator[str]:
    taxonomy = coverage.taxonomy
    counts = ["Plans", *(["Not coded"] if grouping.whole.left_out else [])]
    yield row_line(
        [escape(grouping.attribute), *counts, *(escape(label(theme, taxonomy)) for theme in taxonomy.themes)]
    )
    yield row_line([":---", *["---:"] * (len(counts) + len(taxonomy.themes))])
    for group in grouping.groups:
        value = NO_VALUE if group.value is None else group.value
        yield row_line([escape(value), *_numbers(group, len(counts))])
    yield row_line(["**All plans**", *(f"**{text}**" for text in _numbers(grouping.whole, len(counts)))])


def _numbers(group: Group, counts: int) -> list[str]:
    shares = (" ".join(share_text(share).split()) for share in group.shares)
    return [*map(str, (group.documents, group.left_out)[:counts]), *shares]
