"""Which elements a word of a text meets, and how: worked out once for each distinct word of a run."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from plancli.lexicon import Lexicon, without_owner
from plancli.matching.index import BEGINNING, Index, one_spelling, without_dots
from plancli.model import How
from plancli.words import fold, is_short, squash, straighten

Meetings: TypeAlias = Mapping[int, How]
"""The elements that a word meets, by number, each with the strongest way."""


class Meaning(NamedTuple):
    """What a word is to a rulebook."""

    met: Meetings
    is_half: bool
    """Whether it is no known word, and begins or ends one that is looked for, as half of *ser vices* would."""


NOTHING = Meaning({}, is_half=False)
"""Shared by the many words that mean nothing."""

_SHORTEST_STEM, _LONGEST_ENDING = 3, 3
_SLACK = 1
"""Edits too many that a loose vocabulary lets a slip have."""


class Vocabulary:
    """The words that the elements of a rulebook are met by, and what has been learnt of each so far."""

    def __init__(self, index: Index, lexicon: Lexicon, language: str, *, loose: bool = False) -> None:
        self._lexicon, self._language, self._loose = lexicon, language, loose
        # As attributes of its own: they are looked at for each word of a run.
        self._texts, self._whole, self._alone = index.texts, index.whole, index.alone
        self._cased, self._capitals = index.cased, index.capitals
        self._begins, self._ends = index.begins, index.ends
        self._star_edges = {text[:BEGINNING] for text in index.begins} | {text[-BEGINNING:] for text in index.ends}
        self._begin_lengths = sorted({len(text) for text in index.begins})
        self._end_lengths = sorted({len(text) for text in index.ends})
        self._exact, self._forms, self._spellings = index.exact, index.forms, index.spellings
        self._dotted, self._plain, self._compounds = index.dotted, index.plain, index.compounds
        self._typos, self._broken, self._backwards = index.typos, index.broken, index.backwards
        self._keys = index.exact.keys() | index.forms.keys() | index.spellings.keys() | index.dotted.keys()
        self._meanings: dict[str, Meaning] = {}
        self._meanings_in_any_case: dict[str, Meaning] = {}
        self._met_by_halves: dict[str, Meetings] = {}

    def meaning(self, word: str) -> Meaning:
        """What a word of the text, as it stands there, is to the rulebook."""
        if (meaning := self._meanings.get(word)) is None:
            meaning = self._meanings[word] = self._learn(word)
        return meaning

    def met_by(self, word: str) -> Meetings:
        """The elements that a word of the text, as it stands there, meets."""
        return self.meaning(word).met

    def met_by_halves(self, left: str, right: str) -> Meetings:
        """The elements that two words meet as the halves of one that text extraction split: *ser vices*.

        One of the halves is no known word; the whole is met exactly, inflected or in another spelling, never as a typo.
        """
        if not (self.meaning(left).is_half or self.meaning(right).is_half):
            return NOTHING.met
        whole = fold(left + right)
        if (met := self._met_by_halves.get(whole)) is None:
            plainly = self._met_plainly(whole, squash(whole), self._lexicon.lemma(whole, self._language))
            plain = (number for number in plainly if number in self._whole)
            met = self._met_by_halves[whole] = dict.fromkeys(plain, How.VARIANT)
        return met

    def _is_piece(self, squashed: str) -> bool:
        if _begins_one(squashed, self._broken):
            return True
        backwards = squashed[::-1]
        longest = max(0, min(_LONGEST_ENDING, len(squashed) - _SHORTEST_STEM))
        return any(_begins_one(backwards[ending:], self._backwards) for ending in range(longest + 1))

    def _learn(self, word: str) -> Meaning:
        folded = fold(word)
        if (meaning := self._meanings_in_any_case.get(folded)) is None:
            meaning = self._meanings_in_any_case[folded] = self._learn_in_any_case(folded)
        as_written = dict.fromkeys(self._cased.get(straighten(word), ()), How.EXACT) if self._cased else {}
        if word.isupper():
            for number in self._capitals.get(squash(folded), ()):
                as_written[number] = How.EXACT if self._texts[number] == folded else How.VARIANT
        return meaning._replace(met={**meaning.met, **as_written}) if as_written else meaning

    def _learn_in_any_case(self, folded: str) -> Meaning:
        # Once for each distinct word of all documents: written for speed, strongest way first.
        squashed = squash(folded)
        lemma = self._lexicon.lemma(folded, self._language)
        met = self._met_plainly(folded, squashed, lemma)
        if self._star_edges:
            _add(met, self._starred(squashed), How.WILDCARD)
        if (not lemma or self._loose) and not is_short(folded):
            _add(met, self._misspelt(folded, squashed), How.TYPO)
        is_half = not lemma and self._is_piece(squashed) and not self._lexicon.known(folded, self._language)
        return Meaning(met, is_half) if met or is_half else NOTHING

    def _met_plainly(self, folded: str, squashed: str, lemma: str | None) -> dict[int, How]:
        """What a word meets exactly, inflected or in another spelling."""
        met = dict.fromkeys(self._exact.get(folded, ()), How.EXACT)
        if not is_short(folded) and self._may_be_form(folded, squashed, lemma):
            forms = self._forms_of(folded, lemma)
            for form in forms:
                if form in self._forms:
                    _add(met, self._forms[form], How.INFLECTED)
            _add(met, self._variants(folded, squashed, forms), How.VARIANT)
        return met

    def _may_be_form(self, folded: str, squashed: str, lemma: str | None) -> bool:
        """Whether a word may meet anything as a form or variant; most words are told from all others at a glance."""
        return (
            folded in self._keys
            or (lemma is not None and (lemma in self._keys or not lemma.isalnum() or "iz" in lemma))
            or squashed != folded
            or "iz" in folded
            or (not folded.isascii() and without_dots(folded) in self._dotted)
            or (lemma is None and folded[:BEGINNING] in self._compounds)
        )

    def _forms_of(self, folded: str, lemma: str | None) -> set[str]:
        """The words under which a word may be looked up: itself, its dictionary form, and those without *'s*."""
        found = {folded, lemma or folded}
        if not lemma and folded[:BEGINNING] in self._compounds:
            found.add(self._lexicon.compound_lemma(folded, self._language) or folded)
        if (owned := without_owner(folded)) != folded:
            found |= self._forms_of(owned, self._lexicon.lemma(owned, self._language))
        return found

    def _variants(self, folded: str, squashed: str, forms: set[str]) -> Iterator[int]:
        if squashed != folded:
            forms = forms | self._forms_of(squashed, self._lexicon.lemma(squashed, self._language))
        for form in forms:
            if (spelling := one_spelling(squash(form))) in self._spellings:
                yield from self._spellings[spelling]
        for number in self._dotted.get(without_dots(squashed), ()) if self._dotted else ():
            if _lost_dots(squashed, squash(self._texts[number])) and not (
                number in self._alone and squashed == folded and self._lexicon.known_anywhere(folded)
            ):
                yield number

    def _starred(self, squashed: str) -> Iterator[int]:
        if squashed[:BEGINNING] in self._star_edges:  # all of them have so many letters
            for length in self._begin_lengths:
                yield from self._begins.get(squashed[:length], ())
        if squashed[-BEGINNING:] in self._star_edges:
            for length in self._end_lengths:
                yield from self._ends.get(squashed[-length:], ())

    def _misspelt(self, folded: str, squashed: str) -> Iterator[int]:
        if self._loose:
            slack = 0 if self._lexicon.known_anywhere(folded) else _SLACK
            meant = self._typos.meant_by(squashed, slack=slack)
        else:
            meant = self._typos.meant_by(squashed)
            if meant and self._lexicon.known_anywhere(folded):
                return
        for plain in meant:
            yield from self._plain[plain]


def _begins_one(word: str, words: Sequence[str]) -> bool:
    """Whether one of some words, which are in order, begins so and goes on."""
    after = bisect_right(words, word)
    return after < len(words) and words[after].startswith(word)


def _add(met: dict[int, How], elements: Iterable[int], how: How) -> None:
    for element in elements:
        met.setdefault(element, how)


def _lost_dots(word: str, meant: str) -> bool:
    """Whether each letter is the one meant, or the same without its dots or ring: *nara*, never *värd* for *vård*."""
    return len(word) == len(meant) and all(a == b or a == without_dots(b) for a, b in zip(word, meant, strict=True))
