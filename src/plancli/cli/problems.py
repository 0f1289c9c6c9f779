"""How an error is told on standard error: place, what is wrong, the line with a caret under it, what to do."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from plancli.errors import Problem
from plancli.model import Location
from plancli.report.text import count, for_people, visible

_TAB = 4
_BEFORE, _AFTER = 60, 40
"""Code points of a long line that are shown before and after the place."""


def show(problems: Sequence[Problem], kind: str = "error") -> None:
    """Print the problems, and how many a file has if they are more than one. Red only where rich finds a terminal."""
    console = Console(stderr=True, markup=False, emoji=False, highlight=False, soft_wrap=True)
    for problem in problems:
        for line in _lines(problem, kind):
            console.print(line)
    files = Counter(problem.location.path for problem in problems if problem.location)
    for path, number in files.items():
        if number > 1:
            console.print(Text(f"{count(number, 'problem')} in {for_people(path)}", style="bold"))


def _lines(problem: Problem, kind: str) -> Iterator[Text]:
    place = f"{for_people(str(problem.location))}: " if problem.location else ""
    style = "bold red" if kind == "error" else "bold yellow"
    yield Text.assemble((f"{kind}: ", style), (place, "bold"), for_people(problem.message))
    if problem.location and problem.source is not None:
        yield from _source(problem.source, problem.location)
    if problem.hint:
        yield Text.assemble(("hint: ", "bold"), for_people(problem.hint))


def _source(line: str, location: Location) -> Iterator[Text]:
    """The line of the file, cut around the place if it is long, and a caret below the column."""
    place = location.column - 1
    start, end = max(0, place - _BEFORE), place + _AFTER
    before = ("…" if start else "") + line[start:place]
    after = line[place:end] + ("…" if end < len(line) else "")
    shown = visible((before + after).expandtabs(_TAB))
    margin = f"{location.line:>5} | "
    yield Text.assemble((margin, "dim"), shown)
    indent = cell_len(visible(before.expandtabs(_TAB)))
    yield Text.assemble((f"{'':>5} | ", "dim"), " " * indent, ("^", "bold red"))
