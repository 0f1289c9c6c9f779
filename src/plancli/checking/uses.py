"""What became of each keyword in the documents and examples, gathered one text after the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from plancli.checking.examples import ExampleRun
from plancli.checking.trials import Key
from plancli.matching import Candidate, Decided, Fate
from plancli.matching.spans import touch
from plancli.model import Document, Phrase

_MET = {Fate.COUNTS, Fate.OVERLAPPED}
"""Where the keyword would be a hit if it were the only one of its theme."""


class Uses:
    """How the keywords fare in some texts. No text is kept."""

    def __init__(self) -> None:
        self.documents = 0
        """How many were read."""
        self.languages: set[str] = set()
        """Those that the documents, or parts of them, are in."""
        self.fired: Counter[Key] = Counter()
        """Hits, those counted in that a longer one takes the place of."""
        self.dropped: dict[Key, Counter[Fate]] = defaultdict(Counter)
        """What other rules dropped."""
        self.excluded: dict[Key, Phrase] = {}
        """The first `exclude` phrase that dropped it."""
        self.beside: dict[Key, set[Key]] = {}
        """The keywords that were met at every place where it fired."""

    def note_document(self, document: Document, decided: Decided) -> None:
        """Take in a coded document."""
        self.documents += 1
        self.languages.update(document.languages)
        self._note(decided.fates, decided.phrases)

    def note_example(self, run: ExampleRun) -> None:
        """Take in an example; where its own theme must not be found, its keywords are meant to be dropped."""
        met = [met for met in run.decided.fates if run.wanted or met[0].theme != run.theme]
        self._note(met, run.decided.phrases)

    def _note(self, fates: Iterable[tuple[Candidate, Fate]], phrases: Mapping[Candidate, Phrase]) -> None:
        for _, group in groupby(fates, key=lambda met: met[0].passage.start):
            met = list(group)
            for candidate, fate in met:
                if fate in _MET:
                    self._fired(candidate, [other for other, _ in met])
                else:
                    self._dropped(candidate, fate, phrases)

    def _fired(self, candidate: Candidate, others: Sequence[Candidate]) -> None:
        key = key_of(candidate)
        self.fired[key] += 1
        beside = {key_of(other) for other in others if touch(other.span, candidate.span)}
        self.beside[key] = self.beside.get(key, beside) & beside

    def _dropped(self, candidate: Candidate, fate: Fate, phrases: Mapping[Candidate, Phrase]) -> None:
        key = key_of(candidate)
        self.dropped[key][fate] += 1
        if fate is Fate.EXCLUDED:
            self.excluded.setdefault(key, phrases[candidate])


def key_of(candidate: Candidate) -> Key:
    """Which keyword a candidate is of."""
    return candidate.theme, candidate.order
