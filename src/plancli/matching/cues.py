"""Commitment or mention: whether a passage has one of the words that the taxonomy lists as cues.

A heuristic, and labelled as one wherever it is shown: *will* may foretell instead of promise, and a plan may commit
itself in other words. Cues are short and common (*will*, *ska*), so they are looked for in passages with evidence only.
"""

from plancli.lexicon import Lexicon
from plancli.matching.elements import Element, numbered, patterns
from plancli.matching.reading import Reading, words_of
from plancli.matching.vocabulary import Vocabulary
from plancli.model import Passage, Taxonomy


class Cues:
    """The cues of one language, ready to be looked for."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon, language: str) -> None:
        phrases = (phrase.text for phrase in taxonomy.cues if phrase.language == language)
        numbers: dict[Element, int] = {}
        self._patterns = [numbered(pattern, numbers) for phrase in phrases for pattern in patterns(phrase)]
        self._vocabulary = Vocabulary(tuple(numbers), lexicon, language)

    def stand_in(self, text: str, passage: Passage) -> bool:
        """Whether one of the cues stands in a passage of a text."""
        words = words_of(text, passage.start, passage.end)
        reading = Reading(text, lambda i: words[i] if 0 <= i < len(words) else None, self._vocabulary)
        return any(
            reading.row_from(pattern, first)
            for first, word in enumerate(words)
            if self._vocabulary.met_by(word.text)  # most words meet no cue
            for pattern in self._patterns
        )
