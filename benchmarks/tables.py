"""The results as Markdown tables."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.figures import Figures
from benchmarks.goals import Results, goals
from benchmarks.plan import (
    A_TENTH,
    FAST_PEERS,
    LIMITS,
    MORE,
    OURS,
    SLOW_PEERS,
    YARDSTICK,
    same_documents,
)
from benchmarks.startup import IMPORT_ALL, IMPORT_TYPER, PYTHON, THEMES, VERSION, importing, running

_MB = 1e6


def tables(results: Results, typers: Sequence[str]) -> Iterator[str]:
    """The lines of all tables, with their headings."""
    yield from ("## Goals", "")
    yield from _table(
        ("goal", "wanted", "measured", "", "note"),
        [(goal.what, goal.wanted, _number(goal.value), goal.verdict, goal.note) for goal in goals(results)],
    )
    yield from ("", "## In process: text in memory to hits with offsets", "")
    yield from _table(
        ("", "MB", "ready s", "CPU s", "MB/s", "ratio", "whole", "damaged", "astray", "hits", "peak MB"),
        list(_contestants(results)),
    )
    yield from ("", "## Recall of plancli by kind of damage", "")
    if ours := results.inside.figures.get(OURS):
        put, found = ours.tally.put, ours.tally.found
        yield from _table(
            ("kind", "put in", "found", "recall"),
            [(kind, str(put[kind]), str(found[kind]), f"{found[kind] / put[kind]:.3f}") for kind in sorted(put)],
        )
    yield from ("", "## The whole command on files", "")
    yield from _table(("", "CPU s", "clock s", "MB/s by the clock", "hits", "peak MB"), list(_commands(results)))
    yield from ("", "## Start-up: CPU time of whole processes, medians", "")
    yield from _table(("process", "ms", "ratio to `import typer`"), list(_starts(results, typers)))
    yield from ("", "## Not measured", "")
    yield from list(_missing(results)) or ["Nothing is missing."]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _contestants(results: Results) -> Iterator[Sequence[str]]:
    figures = results.inside.figures
    rows = [(name, name, 1 if name == YARDSTICK else 0) for name in LIMITS]
    rows += [("**plancli**, cold", OURS, 0), ("**plancli**, warm", OURS, 1)]
    rows += [(f"plancli, cold, {A_TENTH}", A_TENTH, 0)]
    rows += [(f"plancli, {state}, {MORE}", MORE, number) for number, state in enumerate(("cold", "warm"))]
    rows += [(name, name, 0) for name in FAST_PEERS]
    for name in SLOW_PEERS:
        rows += [(name, name, 0), (same_documents(name), same_documents(name), 0)]
    for label, name, number in rows:
        if name in figures:
            yield (label, *_of(figures[name], number, results.ratio(name, number), finds=name not in LIMITS))


def _of(figures: Figures, number: int, ratio: float | None, *, finds: bool) -> Iterator[str]:
    tally = figures.tally
    yield from (f"{tally.bytes / _MB:.3g}", f"{figures.ready:.2f}", f"{figures.seconds[number]:.3g}")
    yield from (_number(figures.rate(number) / _MB), _number(ratio))
    if finds:
        yield from (_share(tally.recall(damaged=False)), _share(tally.recall(damaged=True)))
        yield from (f"{tally.astray_per_million:.0f}", str(tally.hits))
    else:
        yield from ("", "", "", "")
    yield f"{figures.peak / _MB:.0f}"


def _commands(results: Results) -> Iterator[Sequence[str]]:
    ours = results.inside.figures.get(OURS)
    for label, cost in (("one process", results.commands.one), ("two workers", results.commands.two)):
        if cost and ours:
            rate = _number(ours.tally.bytes / cost.wall / _MB)
            times = (f"{cost.cpu:.3g}", f"{cost.wall:.3g}")
            yield (label, *times, rate, str(results.commands.hits), f"{cost.peak / _MB:.0f}")


def _starts(results: Results, typers: Sequence[str]) -> Iterator[Sequence[str]]:
    seconds = results.starts.seconds
    names = (PYTHON, IMPORT_TYPER, VERSION, IMPORT_ALL, THEMES)
    for name in (*names, *map(importing, typers), *map(running, typers)):
        if name in seconds:
            yield (name, f"{seconds[name] * 1000:.0f}", _number(results.starts.ratio(name, IMPORT_TYPER)))


def _missing(results: Results) -> Iterator[str]:
    missing = results.inside.missing | results.starts.missing
    if results.commands.missing:
        name = "two workers" if results.commands.one else "`plancli evidence`"
        missing |= {name: results.commands.missing}
    for name, reason in missing.items():
        yield f"- {name}: {reason}"
    ours = results.inside.figures.get(OURS)
    if ours and results.commands.one and ours.tally.hits != results.commands.hits:
        yield f"- The same work: the command wrote {results.commands.hits} hits, in process there are {ours.tally.hits}"


def _number(value: float | None) -> str:
    """Three figures that count, but whole numbers whole."""
    if value is None:
        return "-"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
