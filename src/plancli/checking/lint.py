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
from plancli.matching import Matcher
from plancli.model import Document, Finding, Findings, Location, Status

_NOWHERE = Location("", 0, 0)


def lint(matcher: Matcher, documents: Iterable[Document]) -> Findings:
    """Check the taxonomy that a matcher was made of.

    Documents that were not read are passed over, and none is kept. Whether keywords are used (T302, T303) is asked
    of the languages that they are in.
    """
    taxonomy = matcher.taxonomy
    examples = list(run_examples(taxonomy, matcher))
    trials = list(run_trials(taxonomy, matcher))
    uses, slips = Uses(), Slips(matcher.lexicon)
    for document in documents:
        if document.status is Status.READ:
            decided = matcher.decide(document)
            uses.note_document(document, decided)
            slips.note(document, decided)
    for run in examples:
        uses.note_example(run)

    def findings() -> Iterator[Finding]:
        yield from failed(examples, taxonomy, matcher)
        yield from lacking(taxonomy)
        yield from in_two_themes(taxonomy)
        yield from shadowed(trials, uses, taxonomy, matcher.lexicon)
        yield from slips_across_themes(trials, taxonomy)
        yield from slips.findings(taxonomy)
        yield from never_firing(trials, taxonomy, matcher)
        yield from unused(trials, uses, taxonomy, matcher)
        yield from unbalanced(taxonomy)

    in_order = sorted(findings(), key=lambda f: (f.location or _NOWHERE, f.code, f.message))
    return Findings(taxonomy, uses.documents, tuple(in_order))
