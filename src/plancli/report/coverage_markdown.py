"""The matrix as a Markdown table, for a README, an issue or the summary of a GitHub Actions job."""

import re
from collections.abc import Iterable, Iterator

from plancli.model import Coverage
from plancli.report.text import for_people, label
from plancli.report.wording import LEGEND, PLANS, cell_text, left_out, plans_per_theme, summary, themes_of

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#!$]|:(?=[\w+-]+:)")


def write(coverage: Coverage) -> str:
    """A table with a row a coded document and one of plans per theme, the legend, and what was left out."""
    return "\n".join([*_table(coverage), "", LEGEND, "", *_left_out(coverage), _summary(coverage)]) + "\n"


def escape(text: str) -> str:
    """Text that a Markdown page shows as it is: on one line, all that could be markup escaped, `:heart:` too."""
    return _MARKUP.sub(r"\\\g<0>", for_people(text))


def _table(coverage: Coverage) -> Iterator[str]:
    taxonomy = coverage.taxonomy
    yield _row(["Plan", "Document", *(escape(label(theme, taxonomy)) for theme in taxonomy.themes), "Themes"])
    yield _row([":---", ":---", *["---:"] * (len(taxonomy.themes) + 1)])
    for row in coverage.rows:
        if row.cells:
            numbers = [cell_text(cell) for cell in row.cells]
            yield _row([escape(row.document.title), escape(row.document.id), *numbers, str(themes_of(row))])
    yield _row([f"**{PLANS}**", "", *(f"**{number}**" for number in plans_per_theme(coverage)), ""])


def _left_out(coverage: Coverage) -> Iterator[str]:
    documents = [row.document for row in coverage.rows if not row.cells]
    for document in documents:
        hint = f" ({escape(document.hint)})" if document.hint else ""
        yield f"- {escape(left_out(document))}{hint}"
    if documents:
        yield ""


def _summary(coverage: Coverage) -> str:
    return escape(summary(coverage.taxonomy, (row.document for row in coverage.rows)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
