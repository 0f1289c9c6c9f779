"""What became of each keyword in the documents and examples, gathered one text after the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from plancli.checking.examples import ExampleRun
from plancli.checking.texts import as_document, touch
from plancli.checking.trials import Key
from plancli.matching import Candidate, Decided, Fate
from plancli.model import Document

_MET = {Fate.COUNTS, Fate.OVERLAPPED}
"""Where the keyword would be a hit if it were the only one of its theme."""


class Uses:
    """How the keywords fare in some texts. No text is kept whole."""

    def __init__(self) -> None:
        self.documents = 0
        """How many were read."""
        self.languages: set[str] = set()
        """Those that the documents, or parts of them, are in."""
        self.fired: Counter[Key] = Counter()
        """Hits, those counted in that a longer one takes the place of."""
        self.dropped: dict[Key, Counter[Fate]] = defaultdict(Counter)
        """What other rules dropped."""
        self.excluded: dict[Key, Document] = {}
        """The first passage in which an `exclude` phrase dropped it, as a document."""
        self.beside: dict[Key, set[Key]] = {}
        """The keywords that were met at every place where it fired."""

    def note_document(self, document: Document, decided: Decided) -> None:
        """Take in a coded document."""
        self.documents += 1
        self.languages.update(document.languages)
        self._note(document, decided.fates)

    def note_example(self, run: ExampleRun) -> None:
        """Take in an example; where its own theme must not be found, its keywords are meant to be dropped."""
        self._note(run.document, [met for met in run.decided.fates if run.wanted or met[0].theme != run.theme])

    def _note(self, document: Document, fates: Iterable[tuple[Candidate, Fate]]) -> None:
        for _, group in groupby(fates, key=lambda met: met[0].passage.start):
            met = list(group)
            for candidate, fate in met:
                if fate in _MET:
                    self._fired(candidate, [other for other, _ in met])
                else:
                    self._dropped(candidate, fate, document)

    def _fired(self, candidate: Candidate, others: Sequence[Candidate]) -> None:
        key = key_of(candidate)
        self.fired[key] += 1
        beside = {key_of(other) for other in others if touch(other, candidate)}
        self.beside[key] = self.beside.get(key, beside) & beside

    def _dropped(self, candidate: Candidate, fate: Fate, document: Document) -> None:
        key = key_of(candidate)
        self.dropped[key][fate] += 1
        if fate is Fate.EXCLUDED and key not in self.excluded:
            passage = document.text[candidate.passage.start : candidate.passage.end]
            self.excluded[key] = as_document(passage, candidate.keyword.language)


def key_of(candidate: Candidate) -> Key:
    """Which keyword a candidate is of."""
    return candidate.theme, candidate.order
