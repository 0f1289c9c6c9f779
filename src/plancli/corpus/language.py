"""Which of the taxonomy's languages a text is in, by how many of its running words their dictionaries know."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancli.lexicon import Lexicon
from plancli.words import find_words, fold

_WINDOW = 400
_WINDOWS = 40
_GLANCE = 4
_KNOWN = 0.8
_CLEAR, _ENOUGH = 0.9, 0.25


def detect(text: str, languages: Sequence[str], lexicon: Lexicon) -> str | None:
    """The language of a text, or None where it is in none of them or has too few words to tell.

    The text is looked at through 40 windows of 400 code points spread over it, some 2,500 words; a shorter text is
    looked at whole. A window is in the language that knows most of its words, if that is 80 % and no other knows as
    many. Numbers do not count, nor do names: words with a capital, unless most words have one. A text is in a language
    if a quarter of its words lie in windows of that language; of several, in the one that knows most words of the
    whole. Of a long text every fourth window is enough where one language has 90 % of the words in them.

    Measured with English and Swedish dictionaries. Of 217 texts of 20 kB all are told right, among them four that mix
    languages. The dictionary knows 91 % and more of a text's words where it is in one language, 80 % and more where
    every fifth word was damaged (still told right), but of Norwegian 55 %, Danish 48 %, Spanish 41 %, French 38 %,
    Dutch 36 %, German 29 %, Finnish 14 %. The hardest is Danish to a Norwegian dictionary with 71 %. Of lines of five
    words 91 % are told right and the rest not at all, of ten 96 %; of foreign lines of five words 5 % are taken for one
    of the two, of ten 2 %.
    """
    is_long = len(text) > _WINDOW * _WINDOWS / _GLANCE
    for windows in (range(0, _WINDOWS, _GLANCE), range(_WINDOWS)) if is_long else (range(_WINDOWS),):
        known: Counter[str] = Counter()
        held: Counter[str] = Counter()
        total = 0
        for words in _words_in(text, windows):
            counts = {language: sum(_known(lexicon, word, language) for word in words) for language in languages}
            (best, most), *others = sorted(counts.items(), key=lambda count: -count[1])
            known.update(counts)
            total += len(words)
            if most >= _KNOWN * len(words) and all(count < most for _, count in others):
                held[best] += len(words)
        for language, words_held in held.items():
            if words_held >= _CLEAR * total:
                return language
    return max(
        (language for language in held if held[language] >= _ENOUGH * total), key=known.__getitem__, default=None
    )


def _words_in(text: str, windows: range) -> Iterator[list[str]]:
    """The words to judge by, folded, of each window that has any."""
    step = max(_WINDOW, len(text) / _WINDOWS)
    for index in windows:
        start = round(index * step)
        end = min(start + _WINDOW, len(text))
        words = [text[a:b] for a, b in find_words(text, start, end) if _is_whole(text, (a, b), (start, end))]
        words = [word for word in words if word[0].isalpha()]
        small = [word for word in words if word[0].islower()]
        if words:
            yield [fold(word) for word in (small if 2 * len(small) >= len(words) else words)]


def _is_whole(text: str, word: tuple[int, int], window: tuple[int, int]) -> bool:
    """Whether a word was not cut by an edge of its window."""
    cut_before = word[0] == window[0] > 0 and not text[word[0] - 1].isspace()
    cut_behind = word[1] == window[1] < len(text) and not text[word[1]].isspace()
    return not (cut_before or cut_behind)


@lru_cache(maxsize=1 << 16)  # the same words again and again, in every document
def _known(lexicon: Lexicon, word: str, language: str) -> bool:
    return lexicon.known(word, language)
