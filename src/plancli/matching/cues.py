"""Commitment or mention: whether a passage has one of the words that the taxonomy lists as cues.

A heuristic, and labelled as one wherever it is shown: *will* may foretell instead of promise, and a plan may commit
itself in other words. Cues are short and common (*will*, *ska*), so they are looked for in passages with evidence only.
"""

from typing import NamedTuple

from plancli.lexicon import Lexicon
from plancli.matching.elements import Element, Numbers, numbered, patterns
from plancli.matching.index import Index
from plancli.matching.reading import Reading, words_of
from plancli.matching.vocabulary import Vocabulary
from plancli.model import Passage, Taxonomy


class CueRules(NamedTuple):
    """The cues of one language with what their words are looked up by."""

    by_first: dict[int, list[Numbers]]
    """The patterns by their first elements."""
    words: Index


def cue_rules(taxonomy: Taxonomy, lexicon: Lexicon, language: str) -> CueRules:
    """Collect a taxonomy's cues in one language."""
    phrases = (phrase.text for phrase in taxonomy.cues if phrase.language == language)
    numbers: dict[Element, int] = {}
    by_first: dict[int, list[Numbers]] = {}
    for pattern in (numbered(pattern, numbers) for phrase in phrases for pattern in patterns(phrase)):
        by_first.setdefault(pattern[0], []).append(pattern)
    return CueRules(by_first, Index(tuple(numbers), lexicon, language))


class Cues:
    """The cues of one language, ready to be looked for."""

    def __init__(self, rules: CueRules, lexicon: Lexicon, language: str) -> None:
        self._by_first = rules.by_first
        self._vocabulary = Vocabulary(rules.words, lexicon, language)

    def stand_in(self, text: str, passage: Passage) -> bool:
        """Whether one of the cues stands in a passage of a text."""
        words = words_of(text, passage.start, passage.end)
        reading = Reading(text, lambda i: words[i] if 0 <= i < len(words) else None, self._vocabulary)
        for size in (1, 2):  # most cues are whole words: halves are looked at where there is none
            for first, word in enumerate(words):
                # Most words meet no cue, and are passed over in a look-up.
                for element in self._vocabulary.met_by(word.text) if size == 1 else reading.met(first, size):
                    if any(reading.row_around(row, 0, first, size) for row in self._by_first.get(element, ())):
                        return True
        return False
