"""How many of the keywords that were put into the texts are found, and how much is found where none was put."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.contestants.found import Found
from benchmarks.data.damage import EXACT
from benchmarks.data.index import Entry, Spot

_COVERED = 0.6
"""Share of a keyword's place that a hit of its theme must cover."""


@dataclass(slots=True)
class Tally:
    """What was found in some documents."""

    documents: int = 0
    bytes: int = 0
    words: int = 0
    hits: int = 0
    astray: int = 0
    """Inexact hits that touch no place where a keyword was put."""
    found: dict[str, int] = field(default_factory=dict)
    """By kind of damage."""
    put: dict[str, int] = field(default_factory=dict)
    """By kind of damage."""

    def add(self, entry: Entry, found: Iterable[Found]) -> None:
        """Count the hits of one document."""
        hits = sorted(found)
        self.documents += 1
        self.bytes += entry.bytes
        self.words += entry.words
        self.hits += len(hits)
        self.astray += sum(hit.inexact and not any(_shared(hit, spot) > 0 for spot in entry.spots) for hit in hits)
        for spot in entry.spots:
            self.put[spot.kind] = self.put.get(spot.kind, 0) + 1
            self.found[spot.kind] = self.found.get(spot.kind, 0) + _is_found(spot, hits)

    def recall(self, *, damaged: bool) -> float | None:
        """Share of the damaged keywords, or of the whole ones, that were found, 0 to 1; None where there were none."""
        put = self.number(damaged=damaged)
        found = sum(found for kind, found in self.found.items() if (kind != EXACT) is damaged)
        return found / put if put else None

    def number(self, *, damaged: bool) -> int:
        """How many damaged keywords, or whole ones, were put in."""
        return sum(put for kind, put in self.put.items() if (kind != EXACT) is damaged)

    @property
    def astray_per_million(self) -> float:
        """Inexact hits where no keyword was put, per million words."""
        return self.astray / self.words * 1e6 if self.words else 0.0


def _is_found(spot: Spot, hits: Sequence[Found]) -> bool:
    enough = _COVERED * (spot.end - spot.start)
    return any(hit.theme == spot.theme and _shared(hit, spot) >= enough for hit in hits)


def _shared(hit: Found, spot: Spot) -> int:
    return min(hit.end, spot.end) - max(hit.start, spot.start)
