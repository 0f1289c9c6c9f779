"""Which languages the words of a text speak for: one look-up for each piece of a text between spaces."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from unicodedata import normalize

from plancli.lexicon import Lexicon
from plancli.words import fold

SILENT = 0
"""The voice of a piece that does not count."""
MOST = 5
"""Languages that a voice can tell apart and be no more than 32, so that a byte has room for two other bits."""

_SORTS = range(SILENT + 1, SILENT + 1 + (1 << MOST))
"""All that a byte may say but that."""
_SIGNS = "()[]{}<>\"'“”„‘’«»‹›.,;:!?…*_"


class Voices(dict[str, int]):
    """The voice of each piece of a text between spaces: SILENT, else one more than the bits of the languages it is in.

    Only words of letters that do not begin with a capital count, so that names, acronyms and addresses do not make a
    text one of their language.
    """

    def __init__(self, lexicon: Lexicon, languages: Sequence[str]) -> None:
        super().__init__()
        self._lexicon, self._languages = lexicon, languages

    @property
    def is_of_many(self) -> bool:
        """Whether there are too many languages for a voice to be a byte."""
        return len(self._languages) > MOST

    def __missing__(self, piece: str) -> int:
        word, voice = normalize("NFC", piece.strip(_SIGNS)), SILENT
        if word.isalpha() and not word[0].isupper():
            folded, voice = fold(word), 1
            for bit, language in enumerate(self._languages):
                if self._lexicon.lemma(folded, language):
                    voice += 1 << bit
        self[piece] = voice
        return voice


@lru_cache(maxsize=4)  # the same words again and again, in every document
def voices(lexicon: Lexicon, languages: tuple[str, ...]) -> Voices:
    """What has been learnt of the pieces of all texts."""
    return Voices(lexicon, languages)


def heard(pieces: Iterable[str], known: Voices) -> dict[int, int]:
    """How often which voice is among some pieces, but for those that do not count."""
    return tally(list(map(known.__getitem__, pieces)))


def tally(spoken: Sequence[int]) -> dict[int, int]:
    """How often which voice was heard, but for those that do not count."""
    return {voice: spoken.count(voice) for voice in sorts_of(spoken)}  # a Counter takes twice as long


def sorts_of(spoken: Sequence[int]) -> Collection[int]:
    """The different voices that were heard, but for that of what does not count."""
    if isinstance(spoken, bytes):
        return [voice for voice in _SORTS if voice in spoken]  # far sooner told than by a set
    return set(spoken) - {SILENT}
