"""Words as a growing text brings them: a few again and again, and always new ones (the laws of Zipf and Heaps)."""

from collections.abc import Sequence
from random import Random

from benchmarks.data.damage import edited

_OFFSET = 500
"""Of the distribution of ranks: the word of rank r is drawn with a chance of about 500 / (500 + r)². White space then
cuts 1, 5 and 50 MB of text into some 25,000, 67,000 and 250,000 distinct chunks. Real English and Swedish reports,
statutes and leaflets, of the same size and damaged as much, have 26,000, 75,000 and 251,000."""
_SLIPS = 0.006
"""Share of the drawn words that get a slip of their own, as scanned text has them."""
_SHORTEST_TO_SLIP = 5


class Words:
    """An endless supply of words of one language."""

    def __init__(self, common: Sequence[str], rare: Sequence[str], letters: str, rng: Random) -> None:
        """Take the commonest words, in that order, and a stock that the rarer ones are drawn and made from."""
        self._common, self._rare, self._letters, self._rng = common, rare, letters, rng
        self._seen: dict[int, str] = {}

    def draw(self) -> str:
        """The next word of the text: one of the common ones, one that was drawn before, or a new one."""
        rng = self._rng
        rank = int(_OFFSET / (1 - rng.random())) - _OFFSET
        word = self._common[rank] if rank < len(self._common) else self._seen.get(rank) or self._new(rank)
        if rng.random() < _SLIPS and len(word) >= _SHORTEST_TO_SLIP:
            return edited(word, self._letters, rng)
        return word

    def _new(self, rank: int) -> str:
        """A word that the text has not had: from the stock, a compound, a name, a number or a common slip."""
        rng, rare = self._rng, self._rare
        one, other = rng.choice(rare), rng.choice(rare)
        kind = rng.random()
        if kind < 0.4:  # noqa: PLR2004 - the shares stand here, each beside what it makes
            word = one
        elif kind < 0.6:  # noqa: PLR2004
            word = one + rng.choice(("", "-")) + other
        elif kind < 0.75:  # noqa: PLR2004
            word = (one[: len(one) // 2 + 1] + other[len(other) // 2 :]).capitalize()
        elif kind < 0.85:  # noqa: PLR2004
            word = rng.choice(("{0}", "{1}/{0}", "{0},{1}", "{0}:{1}")).format(rng.randrange(2100), rng.randrange(100))
        else:
            word = edited(rng.choice(self._common), self._letters, rng)
        self._seen[rank] = word
        return word
