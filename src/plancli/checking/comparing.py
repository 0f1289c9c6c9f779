"""The cells of now against those of an earlier run: C301 to C306."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from shlex import quote

from plancli.checking.baseline import Baseline
from plancli.checking.plans import Checked, start_of
from plancli.codes.of_corpus import CELL_LOST, CELL_WON, DOCUMENT_GONE, DOCUMENT_NEW, THEME_GONE, THEME_NEW
from plancli.errors import quoted
from plancli.model import Cell, Document, Finding, Location, Status, Taxonomy


def compared(checked: Sequence[Checked], taxonomy: Taxonomy, baseline: Baseline) -> Iterator[Finding]:
    """What is other than it was: cells first, then the documents and themes that there is nothing to compare with."""
    read = [each for each in checked if each.row.document.status is Status.READ]
    names = _then([each.row.document for each in read], baseline)
    keywords = {theme.id: {keyword.text for keyword in theme.keywords} for theme in taxonomy.themes}
    for each in read:
        document = each.row.document
        if document.id in names:
            yield from _cells(each, names[document.id], keywords, baseline)
        else:
            message = "not in the baseline: nothing holds its cells"
            yield DOCUMENT_NEW.finding(message, start_of(document), hint=baseline.again, document=document.id)
    yield from _gone(set(names.values()), set(keywords), baseline)
    for theme in taxonomy.themes:
        if theme.id not in baseline.themes:
            message = f"{quoted(theme.id)} is not in the baseline: nothing holds its cells"
            yield THEME_NEW.finding(message, theme.location, hint=baseline.again, theme=theme.id)


def _then(documents: Sequence[Document], baseline: Baseline) -> dict[str, str]:
    """What documents were called in the baseline, by what they are called now.

    It is the one with the same path, else the one with the same id if no other document has its path: ids change as
    documents of the same name come and go, and paths with the folder that the check is run in.
    """
    by_path = {each.id: baseline.documents[each.path] for each in documents if each.path in baseline.documents}
    left = set(baseline.documents.values()) - set(by_path.values())
    return by_path | {each.id: each.id for each in documents if each.id not in by_path and each.id in left}


def _gone(documents: Collection[str], themes: Collection[str], baseline: Baseline) -> Iterator[Finding]:
    """The documents and themes that are in the baseline alone."""
    start = Location(baseline.path, 1, 1)
    for path, document in baseline.documents.items():
        if document not in documents:
            message = f"{quoted(document)}, in {path}, was not coded now: its cells were not compared"
            yield DOCUMENT_GONE.finding(message, start, hint=f"check it too, or {baseline.again}")
    for theme in baseline.themes:
        if theme not in themes:
            message = f"the theme {quoted(theme)} is not in the taxonomy any more: its cells were not compared"
            yield THEME_GONE.finding(message, start, hint=baseline.again)


def _cells(checked: Checked, before: str, keywords: Mapping[str, set[str]], baseline: Baseline) -> Iterator[Finding]:
    for theme in baseline.themes:
        held_by, found = baseline.cells.get((before, theme)), checked.found.get(theme)
        if theme in keywords and held_by and not found:
            yield _lost(checked.row.document, theme, held_by, keywords[theme], baseline)
        if theme in keywords and found and not held_by:
            yield _won(checked.row.document, found, baseline)


def _lost(document: Document, theme: str, held_by: Sequence[str], keywords: set[str], baseline: Baseline) -> Finding:
    gone = [text for text in held_by if text not in keywords]
    why = f"; {_listed(gone)} {'is' if len(gone) == 1 else 'are'} no keyword any more" if gone else ""
    return CELL_LOST.finding(
        f"no evidence found of {quoted(theme)}, which was held by {_listed(held_by)}{why}",
        start_of(document),
        hint=f"plancli explain {quote(document.id)} {theme} says what came nearest; if it is meant, {baseline.again}",
        theme=theme,
        document=document.id,
    )


def _won(document: Document, cell: Cell, baseline: Baseline) -> Finding:
    return CELL_WON.finding(
        f"evidence of {quoted(cell.theme)}, of which the baseline has none, by {_listed(cell.held_by)}",
        start_of(document),
        hint=f"plancli explain {quote(document.id)} {cell.theme} shows it; then {baseline.again}",
        theme=cell.theme,
        document=document.id,
    )


def _listed(keywords: Sequence[str]) -> str:
    return ", ".join(map(quoted, keywords))
