"""The matrix as a Markdown table, for a README, an issue or the summary of a GitHub Actions job."""

import re
from collections.abc import Iterable, Iterator

from plancli.model import Coverage
from plancli.report.text import for_people, label
from plancli.report.wording import (
    cell_text,
    left_out,
    legend,
    partly_coded,
    plans_name,
    plans_per_theme,
    summary,
    themes_of,
)

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#!$]|:(?=[\w+-]+:)")


def write(coverage: Coverage) -> str:
    """A table with a row a coded document and one of plans per theme, the legend, and what was left out."""
    lines = [*_table(coverage), "", legend(coverage), "", *left_out_lines(coverage), summary_line(coverage)]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Text that a Markdown page shows as it is: on one line, all that could be markup escaped, `:heart:` too."""
    return _MARKUP.sub(r"\\\g<0>", for_people(text))


def _table(coverage: Coverage) -> Iterator[str]:
    taxonomy = coverage.taxonomy
    yield row_line(["Plan", "Document", *(escape(label(theme, taxonomy)) for theme in taxonomy.themes), "Themes"])
    yield row_line([":---", ":---", *["---:"] * (len(taxonomy.themes) + 1)])
    for row in coverage.rows:
        if row.cells:
            numbers = [cell_text(cell) for cell in row.cells]
            yield row_line([escape(row.document.title), escape(row.document.id), *numbers, str(themes_of(row))])
    yield row_line([f"**{plans_name(coverage)}**", "", *(f"**{number}**" for number in plans_per_theme(coverage)), ""])


def left_out_lines(coverage: Coverage) -> Iterator[str]:
    """A list of what was not coded, whole or in part, and a blank line; nothing where all was."""
    told = [row for row in coverage.rows if not row.cells or row.other_words or row.document.note]
    for row in told:
        document = row.document
        hint = f" ({escape(document.hint)})" if document.hint else ""
        yield f"- {escape(partly_coded(document, row.other_words) if row.cells else left_out(document))}{hint}"
    if told:
        yield ""


def summary_line(coverage: Coverage) -> str:
    """What was coded with which taxonomy."""
    return escape(summary(coverage.taxonomy, (row.document for row in coverage.rows)))


def row_line(cells: Iterable[str]) -> str:
    """One line of a table; its cells are Markdown already."""
    return f"| {' | '.join(cells)} |"
