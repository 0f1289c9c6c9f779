"""The whole command on files, as a user runs it: one process and, if the command has them, two workers."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data.index import DOCUMENTS, TAXONOMY
from benchmarks.environment import WORK
from benchmarks.processes import Cost, FailedError, run, speedup_of_two

PLANCLI = Path(sys.executable).with_name("plancli")
_LOOP = "for _ in range(30_000_000): pass"


@dataclass(frozen=True, slots=True)
class Commands:
    """What `plancli evidence --format jsonl` cost."""

    one: Cost | None = None
    """In one process: the least CPU time and the least time on the clock of some runs, and the most memory."""
    two: Cost | None = None
    """With two workers."""
    hits: int = 0
    """Lines written."""
    machine: float | None = None
    """How many times the work of one process the machine let two do that share nothing: the most that workers reach."""
    missing: str = ""
    """Why there is no figure for one or for two."""


def measure(folder: Path, times: int, tell: Callable[[str], None]) -> Commands:
    """Run the command over a folder of data, with one worker and with two in turn."""
    ones: list[Cost] = []
    twos: list[Cost] = []
    machine: list[float] = []
    hits = 0
    try:
        for number in range(times):
            tell(f"plancli evidence, {number + 1} of {times}")
            cost, hits = _evidence(folder, 1)
            ones.append(cost)
            tell(f"plancli evidence with two workers, {number + 1} of {times}")
            cost, _ = _evidence(folder, 2)
            twos.append(cost)
            machine.append(speedup_of_two(_LOOP))
    except FailedError as error:
        return Commands(_least(ones), _least(twos), hits, missing=str(error))
    return Commands(_least(ones), _least(twos), hits, max(machine))


def _evidence(folder: Path, workers: int) -> tuple[Cost, int]:
    """What one run cost, and the lines that it wrote."""
    out = WORK / "evidence.jsonl"
    paths: list[str | Path] = [folder / DOCUMENTS, "--taxonomy", folder / TAXONOMY, "--output", out]
    try:
        cost, _ = run([PLANCLI, "evidence", *paths, "--format", "jsonl", "--no-cache", "--workers", str(workers)])
        with out.open("rb") as file:
            return cost, sum(1 for _ in file)
    finally:
        out.unlink(missing_ok=True)


def _least(costs: Sequence[Cost]) -> Cost | None:
    if not costs:
        return None
    return Cost(min(c.cpu for c in costs), min(c.wall for c in costs), max(c.peak for c in costs))
