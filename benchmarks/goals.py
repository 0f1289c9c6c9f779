"""The goals for speed and memory, each with the figure that was measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import startup
from benchmarks.commands import Commands
from benchmarks.plan import A_TENTH, MORE, OURS, YARDSTICK, Measured, same_documents
from benchmarks.startup import Starts

_MB = 1e6


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing that is promised, and what came of it."""

    what: str
    value: float | None
    """None where it was not measured."""
    least: float | None = None
    most: float | None = None
    note: str = ""

    @property
    def wanted(self) -> str:
        """The bound in words."""
        return f"at least {self.least:g}" if self.least is not None else f"at most {self.most:g}"

    @property
    def verdict(self) -> str:
        """`met`, `not met` or `not measured`."""
        if self.value is None:
            return "not measured"
        enough = self.least is None or self.value >= self.least
        return "met" if enough and (self.most is None or self.value <= self.most) else "not met"


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured."""

    inside: Measured
    commands: Commands
    starts: Starts

    def rate(self, name: str, number: int = 0) -> float | None:
        """Bytes a second of one pass of a measurement in process; None where it was not made."""
        figures = self.inside.figures.get(name)
        return figures.rate(number) if figures else None

    def ratio(self, name: str, number: int = 0) -> float | None:
        """The rate of one pass in times that of the yardstick."""
        return _divided(self.rate(name, number), self.rate(YARDSTICK, 1))

    def put(self, name: str, *, damaged: bool) -> int:
        """How many damaged, or whole, keywords stood in the documents of a measurement in process."""
        figures = self.inside.figures.get(name)
        return figures.tally.number(damaged=damaged) if figures else 0

    def more_recall(self, peer: str, *, damaged: bool) -> float | None:
        """The recall of plancli less that of a peer, on the peer's documents."""
        figures = self.inside.figures
        if peer not in figures or same_documents(peer) not in figures:
            return None
        ours, its = (figures[name].tally.recall(damaged=damaged) for name in (same_documents(peer), peer))
        return None if ours is None or its is None else ours - its


def goals(results: Results) -> Iterator[Goal]:
    """Every goal, in the order of the issue that set them."""
    cold = results.rate(OURS)
    yield Goal("cold, one process, in times split + look-up", results.ratio(OURS), least=0.25)
    yield Goal("warm, in times split + look-up", results.ratio(OURS, 1), least=0.6)
    for peer, times in (("spaczz", 500), ("rapidfuzz windows", 10)):
        yield Goal(f"cold, in times {peer}", _divided(cold, results.rate(peer)), least=times)
        for damaged in (True, False):
            what = f"recall of {'damaged' if damaged else 'whole'} keywords less that of {peer}"
            note = f"of {results.put(peer, damaged=damaged)} on the peer's documents"
            yield Goal(what, results.more_recall(peer, damaged=damaged), least=0, note=note)
    flashtext = results.rate("flashtext")
    yield Goal("cold, in times flashtext, which finds whole keywords only", _divided(cold, flashtext), least=1)
    yield from _of_commands(results)
    yield from _of_growth(results)
    starts = results.starts
    yield Goal(
        "`plancli themes` over the corpus, in times its imports",
        starts.ratio(startup.THEMES, startup.IMPORT_ALL),
        most=2,
    )
    yield Goal(
        "`plancli --version`, in times `import typer`", starts.ratio(startup.VERSION, startup.IMPORT_TYPER), most=1.3
    )


def _of_commands(results: Results) -> Iterator[Goal]:
    one, two = results.commands.one, results.commands.two
    ours = results.inside.figures.get(OURS)
    whole = ours.tally.bytes / one.cpu if ours and one else None
    missing = results.commands.missing
    what = "`plancli evidence --format jsonl` on files, in times the rate in process, cold"
    yield Goal(what, _divided(whole, results.rate(OURS)), least=0.5, note="" if one else missing)
    speedup = one.wall / two.wall if one and two else None
    machine = results.commands.machine
    by_clock = "by the clock" + (f"; two loops that share nothing reached {machine:.2f}" if machine else "")
    yield Goal("two workers, in times one", speedup, least=1.7, note=by_clock if two else missing)
    peak = max(cost.peak for cost in (one, two) if cost) / _MB if one else None
    note = f"at {ours.tally.bytes / _MB:.0f} MB of text; the goal is for 500" if ours else ""
    yield Goal("most memory of a process of the command, MB", peak, most=250, note=note)


def _of_growth(results: Results) -> Iterator[Goal]:
    whole, tenth, more = (results.inside.figures.get(name) for name in (OURS, A_TENTH, MORE))
    times = None
    if whole and tenth:
        times = 10 * tenth.rate() / whole.rate()
    yield Goal("ten times the text, in times the time, cold", times, most=10.5)
    yield Goal(
        "a hundred times the keywords, in times the time, cold",
        more.seconds[0] / whole.seconds[0] if more and whole else None,
        most=3,
    )


def _divided(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one / other
