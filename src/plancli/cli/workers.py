"""Several processes at one job: the same results in the same order, and a document's name if one of them dies.

Each process is given a few documents at a time, together with what the others have learnt meanwhile, and answers
document by document. It is written to only when it has answered all, so that no two can wait for each other.
"""

import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from plancli.cli.processes import collect_seldom
from plancli.errors import DocumentError, Problem

_AT_ONCE = 8
"""The most documents that a process is given at a time; fewer at first, when there is most to tell each other, and
towards the end, so that all end together."""
_AHEAD = 16
"""How many documents for each process the results may be ahead of the first that is not done: memory does not grow."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_Task_contra = TypeVar("_Task_contra", contravariant=True)
_Result_co = TypeVar("_Result_co", covariant=True)


class _DiedError(Exception):
    """A process ended at a task; what a task itself raises is another thing."""


class Worker(Protocol[_Task_contra, _Result_co]):
    """What does the tasks in one process."""

    def do(self, task: _Task_contra) -> _Result_co:
        """Do one task."""

    def learnt(self) -> Any:
        """What it has learnt by itself since it was last asked, if that may help others; it must be able to travel."""

    def learn(self, learnt: Any) -> None:
        """Take in what another one has learnt."""


@dataclass(slots=True)
class _Hand:
    """A process, as seen from the first one."""

    process: BaseProcess
    line: Connection
    given: list[int] = field(default_factory=list)
    """The tasks that it has still to do, in their order."""
    untold: list[Any] = field(default_factory=list)
    """What others have learnt, until it is told."""
    is_gone: bool = False


def in_order(
    prepare: Callable[[], Worker[_Task, _Result]],
    tasks: Sequence[_Task],
    names: Sequence[str],
    *,
    workers: int,
) -> Iterator[_Result]:
    """Do the tasks, one a document, in `workers` processes, and give their results in the order of the tasks.

    `prepare` makes in each process what does the tasks there; it, the tasks and the results must be able to travel
    between processes. The processes are started at once. Raises DocumentError with the document's name if a process
    dies, and whatever a task raises, when its turn has come.
    """
    return _results(_started(prepare, tasks, workers), names)


def _started(prepare: Callable[[], Any], tasks: Sequence[Any], workers: int) -> list[_Hand]:
    # A forked process has at once all that this one has loaded, but could take over a lock that a thread of it holds.
    is_alone = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork") if is_alone else get_context("spawn")
    hands: list[_Hand] = []
    for _ in range(workers):
        ours, theirs = context.Pipe()
        # A forked process has this process's ends too; it must close them, to be told when this one is gone.
        inherited = [*(hand.line for hand in hands), ours] if is_alone else []
        process = context.Process(target=_serve, args=(theirs, inherited, prepare, tasks), daemon=True)
        process.start()
        theirs.close()
        hands.append(_Hand(process, ours))
    return hands


def _results(hands: list[_Hand], names: Sequence[str]) -> Iterator[Any]:
    done: dict[int, tuple[Any, BaseException | None]] = {}
    given = due = 0
    try:
        while due < len(names):
            for hand in hands:
                if not (hand.given or hand.is_gone) and given < min(len(names), due + _AHEAD * len(hands)):
                    number = min(_AT_ONCE, given // _AT_ONCE, (len(names) - given) // (2 * len(hands)))
                    given = _give(hand, given, given + max(1, number), done)
            while due in done:
                result, error = done.pop(due)
                if error is not None:
                    raise _explained(error, names[due])
                yield result
                due += 1
            if busy := [hand for hand in hands if hand.given]:
                for line in wait([hand.line for hand in busy]):
                    _take(next(hand for hand in busy if hand.line is line), hands, done)
    finally:
        for hand in hands:
            hand.line.close()
            hand.process.terminate()
        for hand in hands:
            hand.process.join()


def _give(hand: _Hand, first: int, behind: int, done: dict[int, tuple[Any, BaseException | None]]) -> int:
    """Give a process the tasks from `first` on, and tell it what it does not know. Returns the next one to give."""
    hand.given = list(range(first, behind))
    try:
        with _without_signal():
            hand.line.send((first, behind, hand.untold))
    except OSError as error:  # it died while it waited
        _lose(hand, error, done)
    hand.untold = []
    return behind


def _take(hand: _Hand, hands: Sequence[_Hand], done: dict[int, tuple[Any, BaseException | None]]) -> None:
    """Take what a process has sent: the result of its next task and, with its last one, what it has learnt."""
    try:
        result, error, learnt = hand.line.recv()
    except (EOFError, OSError) as gone:
        _lose(hand, gone, done)
        return
    done[hand.given.pop(0)] = result, error
    if learnt:
        for other in hands:
            if other is not hand:
                other.untold.append(learnt)


def _lose(hand: _Hand, error: Exception, done: dict[int, tuple[Any, BaseException | None]]) -> None:
    """Note at which task a process died: nothing behind it is waited for."""
    done[hand.given[0]] = None, _DiedError(str(error))
    hand.given, hand.is_gone = [], True


@contextmanager
def _without_signal() -> Iterator[None]:
    """Have an error told where nobody listens: the command line lets SIGPIPE end this process, for `| head`."""
    if not hasattr(signal, "SIGPIPE") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, before)


def _explained(error: BaseException, name: str) -> BaseException:
    if not isinstance(error, _DiedError):
        return error
    hint = "it may have run out of memory: try --workers 1, or leave this document out"
    return DocumentError(Problem(f"a process ended while it read {name}", hint=hint))


def _serve(line: Connection, inherited: Sequence[Connection], prepare: Callable[[], Any], tasks: Sequence[Any]) -> None:
    """What a process does until its line is closed."""
    for other in inherited:
        other.close()
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told of an interruption, and ends the others
    worker = None
    while True:
        try:
            first, behind, news = line.recv()
        except (EOFError, OSError):
            return
        for number in range(first, behind):
            result = learnt = error = None
            try:
                worker = worker or prepare()
                for each in news:
                    worker.learn(each)
                news = ()
                result = worker.do(tasks[number])
                learnt = worker.learnt() if number == behind - 1 else None
            except Exception as raised:  # noqa: BLE001 - it is raised in the first process
                raised.add_note("".join(traceback.format_exception(raised)))
                error = raised
            line.send((result, error, learnt))
