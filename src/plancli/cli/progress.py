"""A bar on standard error for work that takes more than a second, where someone is there to see it."""

import sys
from collections.abc import Callable, Collection, Generator
from contextlib import ExitStack
from threading import Lock, Timer
from typing import TYPE_CHECKING, Self, TypeVar

from plancli.report.text import for_people

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds without a bar."""

_Item = TypeVar("_Item")


def with_progress(
    items: Collection[_Item], what: str, name: Callable[[_Item], str] = lambda _: ""
) -> Generator[_Item, None, None]:
    """Pass the items on and, from a second on, show which is worked on and how many are done.

    `name` says what an item is called. Nothing is shown if nobody watches.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    with _Bar(what, len(items)) as bar:
        for done, item in enumerate(items):
            bar.now(done, name(item))
            yield item


class _Bar:
    """A bar that shows itself after a while, even in the middle of one long item."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total = what, total
        self._done, self._name = 0, ""
        self._lock, self._stack = Lock(), ExitStack()
        self._bar: Progress | None = None
        self._timer = Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()  # it may be showing the bar at this moment
        self._stack.close()

    def now(self, done: int, name: str) -> None:
        """So many items are done, and this one is worked on."""
        with self._lock:
            self._done, self._name = done, for_people(name)
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], completed=done, name=self._name)

    def _show(self) -> None:
        bar = self._stack.enter_context(_drawn())
        with self._lock:
            bar.add_task(self._what, total=self._total, completed=self._done, name=self._name)
            self._bar = bar


def _drawn() -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only long runs need it
    from rich.progress import MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415
    from rich.table import Column  # noqa: PLC0415

    # One line whatever the file is called: a line that wraps is not wiped away.
    named = TextColumn("{task.fields[name]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis"))
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), named)
    # Without being told not to, rich would send the result to standard error too.
    return Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
    )
