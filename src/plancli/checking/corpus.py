"""Documents checked with a taxonomy, and the taxonomy against them, in one pass."""

from collections.abc import Iterable, Iterator

from plancli.checking.baseline import Baseline
from plancli.checking.choosing import Choice
from plancli.checking.comparing import compared
from plancli.checking.expected import unexpected
from plancli.checking.lint import Lint, in_order
from plancli.checking.plans import Checked, in_no_document, of_document
from plancli.codes.of_corpus import NO_DOCUMENTS
from plancli.coverage import code, row
from plancli.matching import Matcher
from plancli.model import Document, Finding, Findings, Status


def check(
    matcher: Matcher, documents: Iterable[Document], *, choice: Choice, baseline: Baseline | None = None
) -> Findings:
    """Code documents one after the other, keeping none of their texts, and find what is wrong with them.

    What the matcher's taxonomy says under `check:` is held against them, and `baseline` where there is one; `choice`
    says which kinds are left out.
    """
    taxonomy, linter = matcher.taxonomy, Lint(matcher)
    checked: list[Checked] = []
    for document in documents:
        decided = matcher.decide(document)
        coding = code(document, matcher, decided)
        if document.status is Status.READ:
            linter.note(document, decided)
        checked.append(Checked(row(taxonomy, coding), len({each.passage.start for each in coding.evidence})))

    def findings() -> Iterator[Finding]:
        if not linter.documents:
            yield NO_DOCUMENTS.finding("no document could be coded", None, hint="see why each of them could not")
        for each in checked:
            yield from of_document(each, taxonomy)
        if linter.documents:
            yield from in_no_document(checked, taxonomy)
        yield from unexpected(checked, taxonomy)
        if baseline:
            yield from compared(checked, taxonomy, baseline)
        yield from linter.findings()

    looked_at = tuple(each.row.document for each in checked)
    return Findings(taxonomy, linter.documents, in_order(choice.of(findings())), looked_at)
