"""Two yes-or-no codings of the same things set against each other, and the measures that are worked out from that."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crosstab:
    """How often two codings agree and differ: counts, or sums of weights.

    For an evaluation the first coding is the program's and the second the gold: `first` are its false alarms and
    `second` what it missed. Measures run from 0 to 1, kappa and PABAK from -1; each is None where it is not defined.
    """

    both: float = 0
    first: float = 0
    """Only the first says yes."""
    second: float = 0
    """Only the second says yes."""
    neither: float = 0

    def __add__(self, other: "Crosstab") -> "Crosstab":
        return Crosstab(
            self.both + other.both,
            self.first + other.first,
            self.second + other.second,
            self.neither + other.neither,
        )

    @property
    def total(self) -> float:
        """All decisions."""
        return self.both + self.first + self.second + self.neither

    @property
    def precision(self) -> float | None:
        """How much of what the first says yes to the second does too."""
        return _share(self.both, self.both + self.first)

    @property
    def recall(self) -> float | None:
        """How much of what the second says yes to the first does too."""
        return _share(self.both, self.both + self.second)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; the same whichever coding is called the first."""
        return _share(2 * self.both, 2 * self.both + self.first + self.second)

    @property
    def prevalence(self) -> float | None:
        """The share that the second says yes to."""
        return _share(self.both + self.second, self.total)

    @property
    def mean_prevalence(self) -> float | None:
        """The share that the two say yes to on average, where neither is the measure of the other."""
        return _share(2 * self.both + self.first + self.second, 2 * self.total)

    @property
    def agreement(self) -> float | None:
        """The share of decisions in which both say the same."""
        return _share(self.both + self.neither, self.total)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: agreement beyond what the two would reach by chance, given how often each says yes."""
        if not self.total:
            return None
        yes = (self.both + self.first) / self.total, (self.both + self.second) / self.total
        chance = yes[0] * yes[1] + (1 - yes[0]) * (1 - yes[1])
        observed = (self.both + self.neither) / self.total
        return _share(observed - chance, 1 - chance)

    @property
    def pabak(self) -> float | None:
        """Kappa adjusted for prevalence and bias: with rare themes kappa falls however well two coders agree."""
        return None if self.agreement is None else 2 * self.agreement - 1


def tabulate(decisions: Iterable[tuple[bool, bool, float]]) -> Crosstab:
    """Count decisions, each what the first says, what the second says, and its weight."""
    cells = {(True, True): 0.0, (True, False): 0.0, (False, True): 0.0, (False, False): 0.0}
    for first, second, weight in decisions:
        cells[first, second] += weight
    return Crosstab(*cells.values())


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
