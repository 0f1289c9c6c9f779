"""The cells that the taxonomy says documents have, against those that they have: C401 to C403."""

from collections.abc import Iterator, Sequence
from shlex import quote

from plancli.checking.plans import Checked
from plancli.codes.of_corpus import CELL_MISSING, CELL_UNEXPECTED, EXPECTED_NOWHERE
from plancli.errors import closest, quoted
from plancli.model import Expectation, Finding, Status, Taxonomy


def unexpected(checked: Sequence[Checked], taxonomy: Taxonomy) -> Iterator[Finding]:
    """What is other than `check: expect:` and `expect_only:` say, each where the taxonomy says it."""
    by_id = {each.row.document.id: each for each in checked}
    for expectation in taxonomy.check.expected:
        found = by_id.get(expectation.document)
        if found is None or found.row.document.status is not Status.READ:
            yield _nowhere(expectation, found, list(by_id))
        else:
            yield from _missing(expectation, found)
            yield from _others(expectation, found)


def _missing(expectation: Expectation, checked: Checked) -> Iterator[Finding]:
    document = checked.row.document
    for theme, place in expectation.themes.items():
        if theme not in checked.found:
            yield CELL_MISSING.finding(
                f"{quoted(theme)} is expected in {document.path}, and no evidence of it was found",
                place,
                hint=f"plancli explain {quote(document.id)} {theme} says what came nearest",
                theme=theme,
                document=document.id,
            )


def _others(expectation: Expectation, checked: Checked) -> Iterator[Finding]:
    document = checked.row.document
    for theme, cell in checked.found.items() if expectation.only else ():
        if theme not in expectation.themes:
            yield CELL_UNEXPECTED.finding(
                f"{quoted(theme)} is not expected in {document.path}, and is found there by "
                f"{' and '.join(map(quoted, cell.held_by))}",
                expectation.location,
                hint=f"plancli explain {quote(document.id)} {theme} shows where; narrow the keyword or add the theme",
                theme=theme,
                document=document.id,
            )


def _nowhere(expectation: Expectation, checked: Checked | None, ids: Sequence[str]) -> Finding:
    name = quoted(expectation.document)
    if checked:
        why, hint = f"{name} was not coded", "see the finding about the document itself"
    else:
        meant = closest(expectation.document, ids)
        why = f"no document is called {name}"
        hint = f"did you mean {quoted(meant)}?" if meant else "correct it, check that document too, or remove this"
    return EXPECTED_NOWHERE.finding(
        f"{why}: the themes that it should have were not looked for",
        expectation.location,
        hint=hint,
        document=checked.row.document.id if checked else None,
    )
