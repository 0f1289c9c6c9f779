"""The matcher: a taxonomy made ready once, then asked for the hits of one document after the other."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from rapidfuzz.fuzz import ratio

from plancli.lexicon import Lexicon
from plancli.matching.compiled import Compiled, compiled
from plancli.matching.cues import Cues
from plancli.matching.deciding import Candidate, Decided, Fate, decide
from plancli.matching.reading import words_of
from plancli.matching.scan import Place, Scanner
from plancli.matching.spans import Spans
from plancli.matching.vocabulary import Vocabulary
from plancli.model import Document, Hit, How, Layout, Passage, Status, Taxonomy
from plancli.voices import voices
from plancli.words import LINE_END_HYPHEN, fold

Learnt: TypeAlias = Mapping[str, tuple[str, bytes]]
"""What one matcher can tell another of the words of a language: they themselves, and a byte for each."""


class _Ready(NamedTuple):
    """The rules of one language and what has been learnt of its words."""

    scanner: Scanner
    cues: Cues


class Matcher:
    """A taxonomy's rules, ready to be met. It keeps what it learns of a word: one matcher serves a whole run.

    A `loose` one takes known words for slips too, and slips that are an edit too far: for telling what nearly matched.
    What is `compiled` already, of the same taxonomy and dictionaries, by language, need not be compiled here.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        lexicon: Lexicon,
        *,
        loose: bool = False,
        compiled: Mapping[str, Compiled] = MappingProxyType({}),
    ) -> None:
        self._taxonomy, self._lexicon, self._loose, self._compiled = taxonomy, lexicon, loose, compiled
        self._ready: dict[str, _Ready] = {}

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy that it was made of."""
        return self._taxonomy

    @property
    def lexicon(self) -> Lexicon:
        """The dictionaries that it looks words up in."""
        return self._lexicon

    @property
    def themes(self) -> tuple[str, ...]:
        """The ids of the taxonomy's themes, in its order."""
        return tuple(theme.id for theme in self._taxonomy.themes)

    def hits(self, document: Document, decided: Decided | None = None) -> tuple[Hit, ...]:
        """The hits of a document, in the order of the text, then of the themes; none for a document that was not read.

        Offsets count code points of the document's text. `decided` saves asking twice.
        """
        fates = (decided or self.decide(document)).fates
        return tuple([self._hit(document.text, candidate) for candidate, fate in fates if fate is Fate.COUNTS])

    def decide(self, document: Document) -> Decided:
        """Every keyword that a document meets, with what became of it, and its furniture.

        Each stretch of the document is decided by the rules of its own language. The document's main language has its
        say in every stretch, but for words that the stretch's language knows: in the English summary of a Swedish plan
        *jämlikhet* is still a keyword, and *personal* is English.
        """
        layout, main = document.layout, document.language
        if document.status is not Status.READ or layout is None or main is None:
            return Decided((), frozenset())
        text, ready = document.text, self._for(main)
        places = ready.scanner.scan(text)
        if not document.stretches:
            return _decide(places, text, layout, ready)
        parts: list[Decided] = []
        in_order = sorted(places)
        for start, end, language in document.stretches:
            here = in_order[bisect_left(in_order, (start,)) : bisect_left(in_order, (end,))]
            of_main = [place for place in here if place.end <= end]
            if language is None or language == main:
                parts.append(_decide(of_main, text, layout, ready))
                continue
            scanned = self._for(language).scanner.scan(text[start:end])
            of_own = [place._replace(start=place.start + start, end=place.end + start) for place in scanned]
            own = _decide(of_own, text, layout, self._for(language))
            guests = [place for place in of_main if not self._is_known(text[place.start : place.end], language)]
            parts += [own, _beside(_decide(guests, text, layout, ready), own)]
        fates = tuple(sorted((fate for part in parts for fate in part.fates), key=lambda f: (f[0].span[0], f[0].theme)))
        phrases = {candidate: phrase for part in parts for candidate, phrase in part.phrases.items()}
        return Decided(fates, frozenset().union(*(part.furniture for part in parts)), phrases)

    def listen(self, text: str, language: str) -> bytes:
        """The voices of a text's pieces, see `plancli.voices`, for telling its stretches before it is coded.

        In the same pass its words are looked up in the rules of the language, which is what coding it costs most.
        """
        return self._for(language).scanner.listen(text)

    def learnt(self) -> Learnt:
        """What was learnt, since it was last asked, of words that mean nothing to the taxonomy: most words."""
        return {language: ready.scanner.chunks.learnt() for language, ready in self._ready.items()}

    def learn(self, learnt: Learnt) -> None:
        """Take in what another matcher of the same taxonomy and dictionaries has learnt, to look fewer words up."""
        for language, (chunks, codes) in learnt.items():
            self._for(language).scanner.chunks.learn(chunks, codes)

    def _is_known(self, phrase: str, language: str) -> bool:
        return all(self._lexicon.known(word, language) for word in _folded(phrase).split())

    def _hit(self, text: str, candidate: Candidate) -> Hit:
        start, end = candidate.span
        theme = self._taxonomy.themes[candidate.theme].id
        return Hit(theme, candidate.keyword, start, end, candidate.how, _similarity(text, candidate))

    def is_commitment(self, document: Document, passage: Passage) -> bool | None:
        """Whether a passage has one of the taxonomy's cues, or the line that leads it in does (*We will:*).

        None where the taxonomy has no cues for the passage's language.
        """
        language = document.language_at(passage.start) if self._taxonomy.cues else None
        if document.layout is None or language is None or not self._taxonomy.has_cues(language):
            return None
        cues = self._for(language).cues
        if cues.stand_in(document.text, passage):
            return True
        heading = document.layout.heading_above(passage.start)
        leads_in = heading is not None and document.text[heading.end - 1] == ":"
        return heading is not None and leads_in and cues.stand_in(document.text, heading)

    def _for(self, language: str) -> _Ready:
        if language not in self._ready:
            ready = self._compiled.get(language) or compiled(self._taxonomy, self._lexicon, language)
            vocabulary = Vocabulary(ready.words, self._lexicon, language, loose=self._loose)
            cues = Cues(ready.cues, self._lexicon, language)
            heard = voices(self._lexicon, self._taxonomy.languages)
            self._ready[language] = _Ready(Scanner(ready.rules, vocabulary, heard), cues)
        return self._ready[language]


def _decide(places: Iterable[Place], text: str, layout: Layout, ready: _Ready) -> Decided:
    return decide(places, text, layout, ready.scanner.rules, ready.scanner.vocabulary)


def _beside(guests: Decided, own: Decided) -> Decided:
    """What the main language finds in a stretch, less what the stretch's own language has found there already."""
    taken: dict[int, Spans] = defaultdict(Spans)
    for candidate, fate in own.fates:
        if fate is Fate.COUNTS:
            taken[candidate.theme].add(candidate.span)
    fates = (
        (c, Fate.OVERLAPPED if fate is Fate.COUNTS and any(taken[c.theme].touching(c.span)) else fate)
        for c, fate in guests.fates
    )
    return Decided(tuple(fates), guests.furniture, guests.phrases)


def _similarity(text: str, candidate: Candidate) -> float:
    """How alike the folded match and the folded keyword are, 0 to 100."""
    if candidate.how is How.EXACT:
        return 100.0
    return _alike(tuple([text[start:end] for start, end in candidate.parts]), candidate.keyword.terms)


@lru_cache(maxsize=1 << 14)
def _alike(parts: tuple[str, ...], terms: tuple[str, ...]) -> float:
    return ratio(" ".join(map(_folded, parts)), " ".join(map(_folded, terms)))


def _folded(phrase: str) -> str:
    return " ".join(fold(word.text) for word in words_of(LINE_END_HYPHEN.sub("", phrase)))
