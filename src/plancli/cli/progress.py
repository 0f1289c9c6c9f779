"""A bar on standard error for work that takes more than a second, where someone is there to see it."""

import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds without a bar."""

_Item = TypeVar("_Item")


def with_progress(items: Collection[_Item], what: str) -> Iterator[_Item]:
    """Pass the items on and, from a second on, show how many are done; nothing if nobody watches."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    start = monotonic()
    with ExitStack() as stack:
        bar = None
        for done, item in enumerate(items):
            if bar is None and monotonic() - start > _PATIENCE:
                bar = stack.enter_context(_bar())
                bar.add_task(what, total=len(items))
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
            yield item


def _bar() -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - slow to load, and only long runs need it
    from rich.progress import MofNCompleteColumn, Progress  # noqa: PLC0415

    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
