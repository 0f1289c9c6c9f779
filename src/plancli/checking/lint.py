"""A taxonomy checked against itself, its examples and some documents."""

from collections.abc import Iterable, Iterator

from plancli.checking.balance import unbalanced
from plancli.checking.clashes import in_two_themes, slips_across_themes
from plancli.checking.examples import failed, lacking, run_examples
from plancli.checking.firing import never_firing, unused
from plancli.checking.shadows import shadowed
from plancli.checking.slips import Slips
from plancli.checking.trials import run_trials
from plancli.checking.uses import Uses
from plancli.matching import Decided, Matcher
from plancli.model import Document, Finding, Findings, Location, Status

_NOWHERE = Location("", 0, 0)


class Lint:
    """A check of the taxonomy that a matcher was made of, which takes in one document after the other and keeps none.

    Whether keywords are used (T302, T303) is asked of the languages that the documents are in.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._examples = list(run_examples(matcher.taxonomy, matcher))
        self._trials = list(run_trials(matcher.taxonomy, matcher))
        self._uses, self._slips = Uses(), Slips(matcher.lexicon)

    @property
    def documents(self) -> int:
        """How many were taken in."""
        return self._uses.documents

    def note(self, document: Document, decided: Decided) -> None:
        """Take in a document that was read."""
        self._uses.note_document(document, decided)
        self._slips.note(document, decided)

    def findings(self) -> Iterator[Finding]:
        """All that is wrong, kind by kind; to be asked for once, after the last document."""
        taxonomy, matcher, uses, trials = self._matcher.taxonomy, self._matcher, self._uses, self._trials
        for run in self._examples:
            uses.note_example(run)
        yield from failed(self._examples, taxonomy)
        yield from lacking(taxonomy)
        yield from in_two_themes(taxonomy)
        yield from shadowed(trials, uses, taxonomy, matcher.lexicon)
        yield from slips_across_themes(trials, taxonomy)
        yield from self._slips.findings(taxonomy)
        yield from never_firing(trials, taxonomy)
        yield from unused(trials, uses, taxonomy)
        yield from unbalanced(taxonomy)


def lint(matcher: Matcher, documents: Iterable[Document]) -> Findings:
    """Check the taxonomy that a matcher was made of; documents that were not read are passed over."""
    linter = Lint(matcher)
    for document in documents:
        if document.status is Status.READ:
            linter.note(document, matcher.decide(document))
    return Findings(matcher.taxonomy, linter.documents, in_order(linter.findings()))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the files, the lines in them, then of the codes; those without a place first."""
    return tuple(sorted(findings, key=lambda f: (f.location or _NOWHERE, f.code, f.message)))
