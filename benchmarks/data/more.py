"""Keywords that make a taxonomy a hundred times as large: phrases that no text is about, of words that it has."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from random import Random

from benchmarks.data.index import Entry, Keywords, bytes_of, read
from plancli.model import Taxonomy
from plancli.words import find_words, fold

TIMES = 100
_DOCUMENTS = 250
"""The words are taken from so many documents."""
_COMMONEST = 2_000
"""Words of a language that are left out: keywords do not hang on those."""
_POOL = 6_000
"""Words of a language that the keywords share."""
_SHORTEST = 4
_SEED = 24


def more_keywords(folder: Path, taxonomy: Taxonomy) -> Keywords:
    """Phrases of two and three words, the same number for each theme and language, 99 for each keyword there is.

    They seldom fire: their words, drawn from those of the documents, hardly ever stand side by side.
    """
    rng = Random(_SEED)
    wanted = (TIMES - 1) * sum(len(theme.keywords) for theme in taxonomy.themes)
    pools = {language: _pool(words, rng) for language, words in _counted(folder).items()}
    themes = [theme.id for theme in taxonomy.themes]
    made: dict[str, list[tuple[str, str]]] = {language: [] for language in pools}
    pairs: set[tuple[str, str]] = set()
    number = 0
    while number < wanted:
        language = list(pools)[number % len(pools)]
        words = rng.sample(pools[language], rng.choice((2, 3)))
        if pairs.isdisjoint(pairwise(words)):  # so that none is part of another
            pairs.update(pairwise(words))
            made[language].append((themes[number // len(pools) % len(themes)], " ".join(words)))
            number += 1
    return {language: tuple(keywords) for language, keywords in made.items()}


def _pool(words: Mapping[str, int], rng: Random) -> list[str]:
    """A sample of the words that are not among the commonest."""
    rarer = sorted(words, key=lambda word: (-words[word], word))[_COMMONEST:]
    return rng.sample(rarer, min(_POOL, len(rarer)))


def _counted(folder: Path) -> Mapping[str, Mapping[str, int]]:
    """How often the words of the first documents stand there, by language; words of four letters and more only."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in read(folder, _DOCUMENTS):
        counts[entry.language].update(_words(folder, entry))
    return counts


def _words(folder: Path, entry: Entry) -> list[str]:
    text = bytes_of(folder, entry).decode()
    words = (fold(text[start:end]) for start, end in find_words(text))
    return [word for word in words if word.isalpha() and len(word) >= _SHORTEST]
