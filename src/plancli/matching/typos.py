"""Which keyword words a misspelt word may stand for, without comparing it with all of them.

An edit touches one letter or two neighbours. So of two words one edit apart either the first two letters or the last
two are the same, and of two words two edits apart the first letter is (that is the rule): only words that share such
an end, and are about as long, are compared.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from plancli.matching.plain import Plain

SHORTEST = 5
"""Letters of the shortest keyword word that a typo may stand for."""
_LONG = 9
"""Letters from which a keyword word may stand two edits away."""


class Typos(Plain):
    """The words of a vocabulary that typos are looked up in; words are squashed (no hyphens, no apostrophes)."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word for word in words if may_be_misspelt(word)}
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._far: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._words):
            # Under every length that a slip for it may have: one look-up then gives all that are about as long.
            for length in range(len(word) - 1, len(word) + 2):
                self._near["^" + word[:2], length].append(word)
                self._near[word[-2:] + "$", length].append(word)
            if allowed(word) > 1:
                for length in range(len(word) - 2, len(word) + 3):
                    self._far[word[0], length].append(word)

    def meant_by(self, word: str, *, slack: int = 0) -> set[str]:
        """The words of the vocabulary that a word, squashed and not known, may be a slip for.

        Within one edit, a swap of neighbours being one; within two for words of nine letters and more that share the
        first letter (optimal string alignment distance). Letters at the end count half: a word may go on by two, a
        long one by three, as the inflected forms do that no dictionary has: *mångfaldet*, *klimatförändringarens*.

        With `slack`, those are found too that are so many edits too far: the nearest misses.
        """
        if len(word) < SHORTEST - 1:
            return set()
        if slack:
            return {meant for meant in self._words if OSA.distance(word, meant) <= allowed(meant) + slack}
        length = len(word)
        found: set[str] = set()
        for words, edits in (
            (self._near.get(("^" + word[:2], length)), 1),
            (self._near.get((word[-2:] + "$", length)), 1),
            (self._far.get((word[0], length)), 2),
        ):
            if words:
                found.update(
                    meant for meant, _, _ in extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
                )
        for ending in (1, 2, 3):
            meant = word[:-ending]
            if meant in self._words and ending <= allowed(meant) + 1:
                found.add(meant)
        return found


def allowed(meant: str) -> int:
    """How many edits a squashed word of a keyword allows."""
    return 2 if len(meant) >= _LONG else 1


def may_be_misspelt(word: str) -> bool:
    """Whether a squashed word of a keyword is long enough for typos; digits mean what they say."""
    return len(word) >= SHORTEST and word.isalpha()
