"""Several processes: one that dies or fails is told of in its turn; else the results are those of one, in order."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import worker_samples

from plancli.cli.workers import in_order
from plancli.errors import DocumentError

NAMES = [f"{number}.txt" for number in range(40)]


def test_a_document_that_a_process_dies_of_is_named_in_its_turn() -> None:
    results = in_order(worker_samples.dying, range(40), NAMES, workers=2)
    assert [square for square, _, _ in islice(results, 5)] == [0, 1, 4, 9, 16]
    with pytest.raises(DocumentError, match=r"a process ended while it read 5\.txt"):
        next(results)


def test_what_a_task_raises_is_raised_in_its_turn_and_says_where() -> None:
    results = in_order(worker_samples.failing, range(40), NAMES, workers=2)
    assert [square for square, _, _ in islice(results, 5)] == [0, 1, 4, 9, 16]
    with pytest.raises(ValueError, match="5 is wrong") as raised:
        next(results)
    assert "worker_samples.py" in raised.value.__notes__[0]


def test_a_process_that_cannot_begin_says_why() -> None:
    with pytest.raises(ValueError, match="not ready"):
        list(in_order(worker_samples.never_ready, range(40), NAMES, workers=2))


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_large_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    results = list(in_order(worker_samples.steady, range(40), NAMES, workers=workers))
    assert [square for square, _, _ in results] == [number**2 for number in range(40)]
    assert {len(carried) for _, carried, _ in results} == {300_000}


def test_each_process_hears_what_the_others_have_learnt_and_nothing_else() -> None:
    results = list(in_order(worker_samples.slow, range(200), [*NAMES] * 5, workers=2))
    heard = max((heard for _, _, heard in results), key=len)
    assert heard
    assert len(set(heard)) == len(heard)
    for number, (_, _, heard) in enumerate(results):
        assert number not in heard


def test_no_task_makes_no_result() -> None:
    assert list(in_order(worker_samples.steady, [], [], workers=2)) == []


def test_processes_end_when_nobody_wants_more_results() -> None:
    before = set(_children())
    results = in_order(worker_samples.slow, range(40), NAMES, workers=2)
    next(results)
    assert len(set(_children()) - before) >= 2
    results.close()  # type: ignore[attr-defined]  # a generator, for whoever ends sooner
    assert set(_children()) <= before | set(_helpers())


_PROGRAM = """
import sys, time
sys.path.insert(0, sys.argv[1])
import worker_samples
from plancli.cli.workers import in_order
results = in_order(worker_samples.slow, range(100000), ["x"] * 100000, workers=2)
next(results)
print("begun", flush=True)
for _ in results: pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_is_left_behind_however_the_first_one_ends(sent: signal.Signals) -> None:
    command = [sys.executable, "-c", _PROGRAM, str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        workers = list(_children(process.pid))
        assert len(workers) == 2
        process.send_signal(sent)
    until = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until
        time.sleep(0.05)


_KILLING = """
import os, signal, sys, time
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
sys.path.insert(0, sys.argv[1])
import worker_samples
from multiprocessing import active_children
from plancli.cli.workers import in_order
from plancli.errors import DocumentError
names = [f"{number}.txt" for number in range(400)]
results = in_order(getattr(worker_samples, sys.argv[2]), range(400), names, workers=2)
try:
    for number, _ in enumerate(results):
        if number == 100:
            os.kill(active_children()[0].pid, signal.SIGKILL)
            time.sleep(float(sys.argv[3]))
except DocumentError as error:
    print(error.problems[0].message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize(("how", "pause"), [("dying", "0"), ("slow", "0"), ("slow", "0.5")])
def test_a_process_that_is_killed_does_not_take_the_first_one_with_it(how: str, pause: str) -> None:
    command = [sys.executable, "-c", _KILLING, str(Path(__file__).parent), how, pause]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60, text=True)
    assert done.returncode == 0
    assert re.fullmatch(r"a process ended while it read \d+\.txt\n", done.stdout)
    assert not done.stderr


def _children(of: int | None = None) -> Iterator[int]:
    """The processes that a process has started and that run."""
    of = of or os.getpid()
    for entry in Path("/proc").glob("[0-9]*/stat") if Path("/proc/self/stat").exists() else ():
        try:
            state, parent = entry.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == of and state != "Z":
            yield int(entry.parent.name)


def _helpers() -> Iterator[int]:
    """Those of Python's own, which are there for later ones."""
    for child in _children():
        if b"resource_tracker" in Path(f"/proc/{child}/cmdline").read_bytes():
            yield child
