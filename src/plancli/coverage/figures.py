"""Decisions, each what the program found and what the gold has, to figures with their intervals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from plancli.coverage.bootstrap import Counts, interval, resample
from plancli.coverage.crosstab import Crosstab, tabulate

_COUNTS = 3
"""Of a table that measures with intervals are made from: both, first, second."""


class Scope(StrEnum):
    """What a figure is about."""

    THEME = "theme"
    """One theme in all units."""
    LANGUAGE = "language"
    """All themes in the units of one language's documents."""
    THEME_IN_LANGUAGE = "theme in language"
    UNITS = "units"
    """All themes in all units."""
    CELLS = "cells"
    """Documents x themes: whether any unit of the document has the theme."""


class Drawn(StrEnum):
    """What the bootstrap drew. Documents are drawn whole, because the passages of a plan resemble each other."""

    DOCUMENTS = "documents"
    UNITS = "units"
    """Where there is only one document."""
    CELLS = "cells"
    """As above, for the figure of the cells."""


class Decision(NamedTuple):
    """One unit or document, and one theme."""

    found: bool
    coded: bool
    weight: float
    cluster: tuple[str, int]
    """What it is drawn with: its document or, where there is only one, itself."""


class Subject(NamedTuple):
    """What one figure is about."""

    scope: Scope
    theme: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share, 0 to 1, and the interval in which the bootstrap has 95 % of its values."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Figure:
    """How well the program codes, of one subject."""

    subject: Subject
    documents: int
    decisions: int
    """Units x themes, or documents x themes, without disputed ones."""
    right: int
    false_alarms: int
    missed: int
    precision: Estimate | None
    """None where nothing was found. Like all that follow, weighted where the gold is a sample."""
    recall: Estimate | None
    """None where the gold has nothing to find."""
    f1: Estimate | None
    """None where neither has anything."""
    kappa: float | None
    """None where chance alone would make the two agree always."""
    prevalence: float | None
    """The share of decisions for which the gold has the theme; None where there are none."""
    drawn: Drawn


def figures(
    decisions: Mapping[Subject, Sequence[Decision]], *, documents: int, drawn: Drawn, seed: str, resamples: int
) -> Iterator[Figure]:
    """A figure for each subject. They share one bootstrap, so that it is run once for all of them."""
    tables = {subject: _by_cluster(of_subject) for subject, of_subject in decisions.items()}
    clusters = sorted(set(chain.from_iterable(tables.values())))
    rows = [tuple(chain.from_iterable(map(_counts, _row(cluster, tables.values())))) for cluster in clusters]
    samples = list(resample(rows, seed, resamples))
    for index, (subject, of_subject) in enumerate(decisions.items()):
        drawn_tables = [Crosstab(*sums[_COUNTS * index : _COUNTS * (index + 1)]) for sums in samples]
        whole = sum(tables[subject].values(), Crosstab())
        outcomes = Counter((decision.found, decision.coded) for decision in of_subject)
        yield Figure(
            subject=subject,
            documents=documents,
            decisions=len(of_subject),
            right=outcomes[True, True],
            false_alarms=outcomes[True, False],
            missed=outcomes[False, True],
            precision=_estimate(whole.precision, [table.precision for table in drawn_tables]),
            recall=_estimate(whole.recall, [table.recall for table in drawn_tables]),
            f1=_estimate(whole.f1, [table.f1 for table in drawn_tables]),
            kappa=whole.kappa,
            prevalence=whole.prevalence,
            drawn=drawn,
        )


def _by_cluster(decisions: Sequence[Decision]) -> dict[tuple[str, int], Crosstab]:
    groups: dict[tuple[str, int], list[Decision]] = defaultdict(list)
    for decision in decisions:
        groups[decision.cluster].append(decision)
    return {cluster: tabulate((d.found, d.coded, d.weight) for d in group) for cluster, group in groups.items()}


def _row(cluster: tuple[str, int], tables: Iterable[Mapping[tuple[str, int], Crosstab]]) -> Iterator[Crosstab]:
    return (table.get(cluster, Crosstab()) for table in tables)


def _counts(table: Crosstab) -> Counts:
    return table.both, table.first, table.second


def _estimate(value: float | None, values: Sequence[float | None]) -> Estimate | None:
    """The figure with its interval, which exists where the figure does: some draws have all that it is made from."""
    bounds = interval(values)
    return None if value is None or bounds is None else Estimate(value, *bounds)
