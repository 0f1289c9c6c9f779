"""Each document by itself, and the themes that none of them has: C101 to C105 and C201."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from shlex import quote

from plancli.codes.code import Code
from plancli.codes.of_corpus import IN_NO_DOCUMENT, NO_THEME, OTHER_LANGUAGE, PARTLY_CODED, UNCOVERED, UNREAD
from plancli.errors import quoted
from plancli.model import Cell, Document, Finding, Location, Row, Status, Strength, Taxonomy


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was checked."""

    row: Row
    covered: int
    """Its passages with evidence of any theme."""

    @property
    def found(self) -> dict[str, Cell]:
        """Its filled cells by theme; none where it was not read."""
        return {cell.theme: cell for cell in self.row.cells if cell.strength is not Strength.NONE}


def of_document(checked: Checked, taxonomy: Taxonomy) -> Iterator[Finding]:
    """What there is to say of one document."""
    document = checked.row.document
    match document.status:
        case Status.UNREAD:
            yield _finding(UNREAD, document, f"not read: {document.reason}", document.hint)
        case Status.OTHER_LANGUAGE:
            yield _finding(OTHER_LANGUAGE, document, f"not coded: {document.reason}", document.hint)
        case Status.READ:
            yield from _of_read(checked, taxonomy)


def in_no_document(checked: Sequence[Checked], taxonomy: Taxonomy) -> Iterator[Finding]:
    """The themes that no document has evidence of."""
    found = {theme for each in checked for theme in each.found}
    for theme in taxonomy.themes:
        if theme.id not in found:
            yield IN_NO_DOCUMENT.finding(
                f"{quoted(theme.id)} is found in no document",
                theme.location,
                hint="look at its keywords, or check more documents",
                theme=theme.id,
            )


def start_of(document: Document) -> Location:
    """The place of a finding that is about all of a document."""
    return Location(document.path, 1, 1)


def _of_read(checked: Checked, taxonomy: Taxonomy) -> Iterator[Finding]:
    row, document, limit = checked.row, checked.row.document, taxonomy.check.uncovered
    if not checked.found:
        hint = f"plancli explain {quote(document.id)} THEME says what came nearest"
        yield _finding(NO_THEME, document, "no evidence found of any theme", hint)
    without = row.passages - checked.covered
    if limit is not None and row.passages and without / row.passages > limit:
        share = without / row.passages
        message = f"{without} of {row.passages} passages have no theme: {share:.2f} of them, and the limit is {limit:g}"
        yield _finding(UNCOVERED, document, message, "see what it speaks of that no theme covers, or raise the limit")
    if row.other_words:
        message = f"{row.other_words} words not coded: in a language that the taxonomy does not have"
        yield _finding(PARTLY_CODED, document, message, "add the language to the taxonomy")
    if document.note:
        yield _finding(PARTLY_CODED, document, document.note, document.hint)


def _finding(code: Code, document: Document, message: str, hint: str | None) -> Finding:
    return code.finding(message, start_of(document), hint=hint, document=document.id)
