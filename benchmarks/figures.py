"""What is asked of a measuring process, and what it answers: both go from process to process as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.recall import Tally


@dataclass(frozen=True, slots=True)
class Job:
    """One measurement of one contestant."""

    contestant: str
    folder: str
    """Of the data."""
    passes: int = 1
    """Over the documents: a second one finds every word learnt."""
    documents: int | None = None
    """Only so many of them."""
    seconds: float | None = None
    """CPU time after which no further document is begun."""
    more_keywords: bool = False
    """Whether the taxonomy is made a hundred times as large."""
    as_bytes: bool = False
    """Whether the texts are given undecoded."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one contestant needed. Times are CPU time of its process in seconds."""

    ready: float
    """To import it and read its keywords."""
    seconds: tuple[float, ...]
    """Of each pass."""
    peak: int
    """Most memory that the process held, in bytes."""
    tally: Tally

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "Figures":
        """Read what a process wrote."""
        return cls(fields["ready"], tuple(fields["seconds"]), fields["peak"], Tally(**fields["tally"]))

    def rate(self, number: int = 0) -> float:
        """Bytes a second of one pass."""
        return self.tally.bytes / self.seconds[number]


def best(runs: Sequence[Figures]) -> Figures:
    """The least time of some runs for each pass, and the most memory; what was found is the same in all."""
    passes = zip(*(run.seconds for run in runs), strict=True)
    return replace(
        runs[0],
        ready=min(run.ready for run in runs),
        seconds=tuple(min(seconds) for seconds in passes),
        peak=max(run.peak for run in runs),
    )
