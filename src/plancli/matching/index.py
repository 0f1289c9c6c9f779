"""The elements of a rulebook by all that a word of a text may be looked up by.

It is worked out before any text is seen, and holds nothing but texts and numbers, so that it can be kept.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from plancli.lexicon import Lexicon
from plancli.matching.elements import Element, Mode
from plancli.matching.plain import Plain
from plancli.matching.typos import SHORTEST, Typos
from plancli.words import is_short, squash

BEGINNING = 3
"""Letters of a word by which most are told at a glance."""

_SPELLINGS = tuple(
    ("is" + end, "iz" + end) for end in ("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational")
)
_SHORTEST_STEM = 3


class Index(Plain):
    """Where to look a word up: the numbers of the elements that stand there."""

    def __init__(self, elements: Sequence[Element], lexicon: Lexicon, language: str) -> None:
        self.texts = tuple(element.text for element in elements)
        """Of the elements, by number."""
        self.whole = {number for number, element in enumerate(elements) if element.mode is Mode.PLAIN}
        """Those that are plain words, as the taxonomy has them."""
        self.alone = {number for number, element in enumerate(elements) if element.alone}
        """Those that are their whole pattern."""
        self.cased: dict[str, list[int]] = defaultdict(list)
        """As written."""
        self.capitals: dict[str, list[int]] = defaultdict(list)
        """Acronyms, squashed."""
        self.begins: dict[str, list[int]] = defaultdict(list)
        self.ends: dict[str, list[int]] = defaultdict(list)
        self.exact: dict[str, list[int]] = defaultdict(list)
        """Plain and joined words, folded; the short ones stand nowhere else."""
        self.forms: dict[str, list[int]] = defaultdict(list)
        """By themselves and by their dictionary forms."""
        self.spellings: dict[str, list[int]] = defaultdict(list)
        """The same, squashed and in one spelling."""
        self.dotted: dict[str, list[int]] = defaultdict(list)
        """Words with dots or rings, squashed, by what is left without them."""
        self.plain: dict[str, list[int]] = defaultdict(list)
        """Plain words, squashed: those that may be misspelt, or split in halves."""
        self.compounds = set[str]()
        """How those begin that are in no dictionary."""
        for number, element in enumerate(elements):
            self._add(number, element, lexicon, language)
        self.typos = Typos(self.plain)
        breakable = [word for word in self.plain if len(word) >= SHORTEST]
        self.broken = sorted(breakable)
        """Those that may be split, in order, so that all that begin alike stand together."""
        self.backwards = sorted(word[::-1] for word in breakable)

    def _add(self, number: int, element: Element, lexicon: Lexicon, language: str) -> None:
        match element.mode:
            case Mode.CASED:
                self.cased[element.text].append(number)
            case Mode.CAPITALS:
                self.capitals[squash(element.text)].append(number)
            case Mode.BEGINS:
                self.begins[element.text].append(number)
            case Mode.ENDS:
                self.ends[element.text].append(number)
            case Mode.PLAIN | Mode.JOINED:
                self.exact[element.text].append(number)
                if not is_short(element.text):
                    self._add_long(number, element, lexicon, language)

    def _add_long(self, number: int, element: Element, lexicon: Lexicon, language: str) -> None:
        word = squash(element.text)
        lemma = lexicon.lemma(element.text, language)
        if not lemma and element.mode is Mode.PLAIN:
            self.compounds.add(element.text[:BEGINNING])
            lemma = lexicon.compound_lemma(element.text, language)
        lemma = lemma or element.text
        for form in {element.text, lemma}:
            self.forms[form].append(number)
        for form in {one_spelling(word), one_spelling(squash(lemma))}:
            self.spellings[form].append(number)
        if (dotless := without_dots(word)) != word:
            self.dotted[dotless].append(number)
        if element.mode is Mode.PLAIN:
            self.plain[word].append(number)


def one_spelling(word: str) -> str:
    """Bring -ise and -ize, with their endings, to one form; *prise* and *prize* stay two words."""
    if "iz" not in word:
        return word
    for s_form, z_form in _SPELLINGS:
        if word.endswith(z_form) and len(word) - len(z_form) >= _SHORTEST_STEM:
            return word.removesuffix(z_form) + s_form
    return word


def without_dots(word: str) -> str:
    """A word with each letter bare of its dots or ring."""
    return word if word.isascii() else word.translate(_DOTLESS)


class _Dotless(dict[int, str]):
    """Each letter without its dots or ring, for `str.translate`."""

    def __missing__(self, letter: int) -> str:
        parts = unicodedata.normalize("NFD", chr(letter))
        found = self[letter] = "".join(part for part in parts if not unicodedata.combining(part))
        return found


_DOTLESS = _Dotless()
