"""Several processes at one job: the same results in the same order, and a document's name if one of them dies."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from plancli.cli.processes import collect_seldom
from plancli.errors import DocumentError, Problem

_AHEAD = 16
"""Documents that each process may have waiting, so that memory does not grow with their number."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def in_order(
    prepare: Callable[[], Callable[[_Task], _Result]],
    tasks: Sequence[_Task],
    names: Sequence[str],
    *,
    workers: int,
) -> Iterator[_Result]:
    """Do the tasks, one a document, in `workers` processes, and give their results in the order of the tasks.

    `prepare` makes in each process what does one task there; it, the tasks and the results must be able to travel
    between processes. Raises DocumentError with the document's name if a process dies, and whatever a task raises.
    """
    # Each process has a pool of its own, which does its tasks in their order: so it is known at which one it died. A
    # forked process could take over locks that threads hold, of the progress bar for one; a spawned one cannot.
    context = multiprocessing.get_context("spawn")
    pools = [ProcessPoolExecutor(1, context, _begin, (prepare,)) for _ in range(workers)]
    waiting: deque[tuple[str, Future[_Result]]] = deque()
    given: list[deque[Future[_Result]]] = [deque() for _ in pools]
    try:
        for task, name in zip(tasks, names, strict=True):
            if len(waiting) >= _AHEAD * workers:
                yield _result(*waiting.popleft())
            idlest = min(range(workers), key=lambda number: _unfinished(given[number]))
            future = _submitted(pools[idlest], task)
            given[idlest].append(future)
            waiting.append((name, future))
        while waiting:
            yield _result(*waiting.popleft())
        # All at once, and to their end: Python stumbles over a pool that is still ending when it ends itself.
        with ThreadPoolExecutor(workers) as ending:
            list(ending.map(ProcessPoolExecutor.shutdown, pools))
    finally:
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)


def _unfinished(given: "deque[Future[Any]]") -> int:
    """How many tasks a process still has to do; it does them in their order."""
    while given and given[0].done():
        given.popleft()
    return len(given)


def _submitted(pool: ProcessPoolExecutor, task: _Task) -> "Future[Any]":
    try:
        return pool.submit(_do, task)
    except BrokenProcessPool as error:  # told of when its turn comes, behind the document at which the process died
        failed: Future[Any] = Future()
        failed.set_exception(error)
        return failed


def _result(name: str, future: "Future[_Result]") -> _Result:
    try:
        return future.result()
    except BrokenProcessPool as error:
        hint = "it may have run out of memory: try --workers 1, or leave this document out"
        raise DocumentError(Problem(f"a process ended while it read {name}", hint=hint)) from error


_doing: Callable[[Any], Any] | None = None
"""What does one task in this process."""


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _doing  # noqa: PLW0603 - a process of a pool keeps what it works with in no other place
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told of an interruption, and ends the others
    _doing = prepare()


def _do(task: Any) -> Any:
    if _doing is None:
        raise AssertionError("a process that was not prepared")
    return _doing(task)
