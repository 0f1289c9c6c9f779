"""Which elements a word of a text meets, and how: worked out once for each distinct word of a run."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from plancli.lexicon import Lexicon, without_owner
from plancli.matching.elements import Element, Mode
from plancli.matching.typos import SHORTEST, Typos
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

_SPELLINGS = tuple(
    ("is" + end, "iz" + end) for end in ("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational")
)
_SHORTEST_STEM = 3
_SLACK = 1
"""Edits too many that a loose vocabulary lets a slip have."""
_BEGINNING = 3


class Vocabulary:
    """The elements of a rulebook, ready for look-up, and what has been learnt of each word so far."""

    def __init__(self, elements: Sequence[Element], lexicon: Lexicon, language: str, *, loose: bool = False) -> None:
        self._elements, self._lexicon, self._language, self._loose = elements, lexicon, language, loose
        self._cased: dict[str, list[int]] = defaultdict(list)
        self._capitals: dict[str, list[int]] = defaultdict(list)
        self._stars: dict[Mode, dict[str, list[int]]] = {Mode.BEGINS: {}, Mode.ENDS: {}}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._forms: dict[str, list[int]] = defaultdict(list)
        self._spellings: dict[str, list[int]] = defaultdict(list)
        self._dotted: dict[str, list[int]] = defaultdict(list)
        self._plain: dict[str, list[int]] = defaultdict(list)
        self._compounds: set[str] = set()
        for number, element in enumerate(elements):
            self._add(number, element)
        begins, ends = self._stars[Mode.BEGINS], self._stars[Mode.ENDS]
        self._star_edges = {text[:_BEGINNING] for text in begins} | {text[-_BEGINNING:] for text in ends}
        self._lengths = {mode: sorted({len(text) for text in found}) for mode, found in self._stars.items()}
        self._typos = Typos(self._plain)
        breakable = [word for word in self._plain if len(word) >= SHORTEST]
        self._heads = {word[:cut] for word in breakable for cut in range(1, len(word))}
        self._tails = {word[cut:] for word in breakable for cut in range(1, len(word))}
        self._keys = self._exact.keys() | self._forms.keys() | self._spellings.keys() | self._dotted.keys()
        self._meanings: dict[str, Meaning] = {}
        self._meanings_in_any_case: dict[str, Meaning] = {}
        self._met_by_halves: dict[str, Meetings] = {}

    def _add(self, number: int, element: Element) -> None:
        match element.mode:
            case Mode.CASED:
                self._cased[element.text].append(number)
            case Mode.CAPITALS:
                self._capitals[squash(element.text)].append(number)
            case Mode.BEGINS | Mode.ENDS:
                self._stars[element.mode].setdefault(element.text, []).append(number)
            case Mode.PLAIN | Mode.JOINED:
                self._exact[element.text].append(number)
                if not is_short(element.text):
                    self._add_long(number, element)

    def _add_long(self, number: int, element: Element) -> None:
        word = squash(element.text)
        lemma = self._lexicon.lemma(element.text, self._language)
        if not lemma and element.mode is Mode.PLAIN:
            self._compounds.add(element.text[:_BEGINNING])
            lemma = self._lexicon.compound_lemma(element.text, self._language)
        lemma = lemma or element.text
        for form in {element.text, lemma}:
            self._forms[form].append(number)
        for form in {_one_spelling(word), _one_spelling(squash(lemma))}:
            self._spellings[form].append(number)
        if (dotless := _without_dots(word)) != word:
            self._dotted[dotless].append(number)
        if element.mode is Mode.PLAIN:
            self._plain[word].append(number)

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
        whole = left + right
        if (met := self._met_by_halves.get(whole)) is None:
            plain = (
                number
                for number, how in self.met_by(whole).items()
                if how is not How.TYPO and self._elements[number].mode is Mode.PLAIN
            )
            met = self._met_by_halves[whole] = dict.fromkeys(plain, How.VARIANT)
        return met

    def _is_piece(self, squashed: str) -> bool:
        tails = self._tails
        if squashed in self._heads or squashed in tails:
            return True
        stem = len(squashed) - _SHORTEST_STEM
        return (
            (stem >= 1 and squashed[:-1] in tails)
            or (stem >= 2 and squashed[:-2] in tails)  # noqa: PLR2004 - endings of one to three letters, spelt out
            or (stem >= 3 and squashed[:-3] in tails)  # noqa: PLR2004
        )

    def _learn(self, word: str) -> Meaning:
        folded = fold(word)
        if (meaning := self._meanings_in_any_case.get(folded)) is None:
            meaning = self._meanings_in_any_case[folded] = self._learn_in_any_case(folded)
        as_written = dict.fromkeys(self._cased.get(straighten(word), ()), How.EXACT) if self._cased else {}
        if word.isupper():
            for number in self._capitals.get(squash(folded), ()):
                as_written[number] = How.EXACT if self._elements[number].text == folded else How.VARIANT
        return meaning._replace(met={**meaning.met, **as_written}) if as_written else meaning

    def _learn_in_any_case(self, folded: str) -> Meaning:
        # Once for each distinct word of all documents: written for speed, strongest way first.
        squashed = squash(folded)
        lemma = self._lexicon.lemma(folded, self._language)
        met = dict.fromkeys(self._exact.get(folded, ()), How.EXACT)
        is_long = not is_short(folded)
        if is_long and self._may_be_form(folded, squashed, lemma):
            forms = self._forms_of(folded, lemma)
            for form in forms:
                if form in self._forms:
                    _add(met, self._forms[form], How.INFLECTED)
            _add(met, self._variants(folded, squashed, forms), How.VARIANT)
        if self._star_edges:
            _add(met, self._starred(squashed), How.WILDCARD)
        if is_long and (not lemma or self._loose):
            _add(met, self._misspelt(folded, squashed), How.TYPO)
        is_half = not lemma and self._is_piece(squashed) and not self._lexicon.known(folded, self._language)
        return Meaning(met, is_half) if met or is_half else NOTHING

    def _may_be_form(self, folded: str, squashed: str, lemma: str | None) -> bool:
        """Whether a word may meet anything as a form or variant; most words are told from all others at a glance."""
        return (
            folded in self._keys
            or (lemma is not None and (lemma in self._keys or not lemma.isalnum() or "iz" in lemma))
            or squashed != folded
            or "iz" in folded
            or (not folded.isascii() and _without_dots(folded) in self._dotted)
            or (lemma is None and folded[:_BEGINNING] in self._compounds)
        )

    def _forms_of(self, folded: str, lemma: str | None) -> set[str]:
        """The words under which a word may be looked up: itself, its dictionary form, and those without *'s*."""
        found = {folded, lemma or folded}
        if not lemma and folded[:_BEGINNING] in self._compounds:
            found.add(self._lexicon.compound_lemma(folded, self._language) or folded)
        if (owned := without_owner(folded)) != folded:
            found |= self._forms_of(owned, self._lexicon.lemma(owned, self._language))
        return found

    def _variants(self, folded: str, squashed: str, forms: set[str]) -> Iterator[int]:
        if squashed != folded:
            forms = forms | self._forms_of(squashed, self._lexicon.lemma(squashed, self._language))
        for form in forms:
            if (spelling := _one_spelling(squash(form))) in self._spellings:
                yield from self._spellings[spelling]
        for number in self._dotted.get(_without_dots(squashed), ()) if self._dotted else ():
            element = self._elements[number]
            if _lost_dots(squashed, squash(element.text)) and not (
                element.alone and squashed == folded and self._lexicon.known_anywhere(folded)
            ):
                yield number

    def _starred(self, squashed: str) -> Iterator[int]:
        begins, ends = self._stars[Mode.BEGINS], self._stars[Mode.ENDS]
        if squashed[:_BEGINNING] in self._star_edges:  # all of them have so many letters
            for length in self._lengths[Mode.BEGINS]:
                yield from begins.get(squashed[:length], ())
        if squashed[-_BEGINNING:] in self._star_edges:
            for length in self._lengths[Mode.ENDS]:
                yield from ends.get(squashed[-length:], ())

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


def _add(met: dict[int, How], elements: Iterable[int], how: How) -> None:
    for element in elements:
        met.setdefault(element, how)


def _one_spelling(word: str) -> str:
    """Bring -ise and -ize, with their endings, to one form; *prise* and *prize* stay two words."""
    if "iz" not in word:
        return word
    for s_form, z_form in _SPELLINGS:
        if word.endswith(z_form) and len(word) - len(z_form) >= _SHORTEST_STEM:
            return word.removesuffix(z_form) + s_form
    return word


def _without_dots(word: str) -> str:
    return word if word.isascii() else word.translate(_DOTLESS)


class _Dotless(dict[int, str]):
    """Each letter without its dots or ring, for `str.translate`."""

    def __missing__(self, letter: int) -> str:
        parts = unicodedata.normalize("NFD", chr(letter))
        found = self[letter] = "".join(part for part in parts if not unicodedata.combining(part))
        return found


_DOTLESS = _Dotless()


def _lost_dots(word: str, meant: str) -> bool:
    """Whether each letter is the one meant, or the same without its dots or ring: *nara*, never *värd* for *vård*."""
    return len(word) == len(meant) and all(a == b or a == _without_dots(b) for a, b in zip(word, meant, strict=True))
