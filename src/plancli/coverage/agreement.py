"""Two coders' files set against each other: how far they agree, and where they do not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plancli.coverage.crosstab import Crosstab, tabulate
from plancli.gold import Gold, Unit


@dataclass(frozen=True, slots=True)
class CoderPair:
    """One unit as two people coded it."""

    document: str
    """Its id."""
    first: Unit
    second: Unit
    """With the same offsets."""

    @property
    def disputed(self) -> frozenset[str]:
        """The themes that either coder was unsure of, which count neither way."""
        return self.first.disputed | self.second.disputed

    @property
    def differing(self) -> frozenset[str]:
        """The themes that only one of them coded."""
        return (self.first.themes ^ self.second.themes) - self.disputed


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two coders agree."""

    first: Gold
    second: Gold
    themes: tuple[str, ...]
    """Ids of the themes that both coded for, in the taxonomy's order."""
    pairs: tuple[CoderPair, ...]
    """The units that both coded, in the order of the documents' ids and their texts."""
    only_first: int
    """Units that only the first coded, or cut differently."""
    only_second: int
    by_theme: Mapping[str, Crosstab]
    """Units that both, one or neither coded with the theme, without disputed ones."""

    @property
    def overall(self) -> Crosstab:
        """All themes together."""
        return sum(self.by_theme.values(), Crosstab())

    @property
    def disagreements(self) -> Iterator[tuple[CoderPair, str, bool]]:
        """(pair, theme, whether it was the first who coded it), in the order of the units, then of the themes."""
        for pair in self.pairs:
            for theme in self.themes:
                if theme in pair.differing:
                    yield pair, theme, theme in pair.first.themes


def agree(
    first: Gold,
    second: Gold,
    units: tuple[Mapping[str, Sequence[Unit]], Mapping[str, Sequence[Unit]]],
    themes: Sequence[str],
) -> Agreement:
    """Compare two files; `units` are theirs by document id, `themes` those to look at in the taxonomy's order.

    Units are compared where both have the same offsets. A theme is compared where both coded for it: where each has a
    column for it, or neither has such columns and either used it.
    """
    places = [{(d, u.start, u.end): u for d, of_document in side.items() for u in of_document} for side in units]
    pairs = tuple(
        CoderPair(place[0], places[0][place], places[1][place]) for place in sorted(places[0].keys() & places[1].keys())
    )
    themes = tuple(theme for theme in themes if theme in _compared(first, second))
    return Agreement(
        first=first,
        second=second,
        themes=themes,
        pairs=pairs,
        only_first=len(places[0]) - len(pairs),
        only_second=len(places[1]) - len(pairs),
        by_theme={
            theme: tabulate(
                (theme in pair.first.themes, theme in pair.second.themes, 1)
                for pair in pairs
                if theme not in pair.disputed
            )
            for theme in themes
        },
    )


def _compared(first: Gold, second: Gold) -> frozenset[str]:
    closed = [gold.themes for gold in (first, second) if gold.closed]
    return frozenset.intersection(*closed) if closed else first.themes | second.themes
