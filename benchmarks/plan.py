"""The measurements in process: which contestant over how much of the data, each in a process of its own."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from benchmarks.data.index import read
from benchmarks.figures import Figures, Job, best
from benchmarks.processes import FailedError, run

OURS = "plancli"
YARDSTICK = "split + look-up"
"""What the ratios are to: its second pass, with every word learnt."""
LIMITS = ("bytes.split", YARDSTICK, "regex tokenise")
FAST_PEERS = ("ahocorasick_rs", "flashtext")
SLOW_PEERS = ("spaCy PhraseMatcher", "rapidfuzz windows", "spaczz")
LIBRARY = {"spaCy PhraseMatcher": "spacy", "rapidfuzz windows": "rapidfuzz"}
"""The package of a peer that is not called as it is."""

A_TENTH = "a tenth of the text"
MORE = "a hundred times the keywords"


def same_documents(peer: str) -> str:
    """The name of the measurement of plancli on the documents that a slow peer got through."""
    return f"plancli on the documents of {peer}"


@dataclass(slots=True)
class Measured:
    """What the processes answered."""

    figures: dict[str, Figures] = field(default_factory=dict)
    """By the name of the measurement; that of a contestant on all its documents is its own."""
    missing: dict[str, str] = field(default_factory=dict)
    """Why a measurement was not made, by its name."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    folder: Path
    """Of the data."""
    slow_documents: int
    """The most that a slow peer gets."""
    seconds: float
    """CPU time after which a slow peer is stopped."""
    times: int
    """Each fast measurement is made so often, and the best counts."""


def measure(extent: Extent, peers: Path, not_installed: Mapping[str, str], tell: Callable[[str], None]) -> Measured:
    """Make all measurements in process, those that are repeated in turn, so that a busy machine slows all alike."""
    measured = Measured()
    job = Job(OURS, str(extent.folder))
    documents = sum(1 for _ in read(extent.folder))
    for peer in (*FAST_PEERS, *SLOW_PEERS):
        if reason := not_installed.get(LIBRARY.get(peer, peer)):
            measured.missing[peer] = f"not installed: {reason}"
    ours = Path(sys.executable)
    fast = {
        **{name: (ours, replace(job, contestant=name, passes=2, as_bytes=name == "bytes.split")) for name in LIMITS},
        OURS: (ours, replace(job, passes=2)),
        **{name: (peers, replace(job, contestant=name)) for name in FAST_PEERS if name not in measured.missing},
        A_TENTH: (ours, replace(job, documents=max(1, documents // 10))),
        MORE: (ours, replace(job, passes=2, more_keywords=True)),
    }
    _repeat(fast, extent.times, measured, tell)
    slow = {
        name: (peers, replace(job, contestant=name, documents=extent.slow_documents, seconds=extent.seconds))
        for name in SLOW_PEERS
        if name not in measured.missing
    }
    _repeat(slow, 1, measured, tell)
    beside = {
        same_documents(name): (ours, replace(job, documents=measured.figures[name].tally.documents))
        for name in slow
        if name in measured.figures
    }
    _repeat(beside, extent.times, measured, tell)
    return measured


def _repeat(jobs: Mapping[str, tuple[Path, Job]], times: int, measured: Measured, tell: Callable[[str], None]) -> None:
    runs: dict[str, list[Figures]] = {name: [] for name in jobs}
    for number in range(times):
        for name, (interpreter, job) in jobs.items():
            if name in measured.missing:
                continue
            tell(f"{name}, {number + 1} of {times}")
            try:
                runs[name].append(_answer(interpreter, job))
            except FailedError as error:
                measured.missing[name] = str(error)
    measured.figures |= {name: best(found) for name, found in runs.items() if len(found) == times}


def _answer(interpreter: Path, job: Job) -> Figures:
    _, answer = run([interpreter, "-m", "benchmarks.worker", json.dumps(asdict(job))])
    return Figures.from_json(json.loads(answer))
