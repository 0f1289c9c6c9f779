"""Run a process to its end and say what it cost."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
"""The project's folder, from which every process is run."""


class FailedError(Exception):
    """A process did not do its job; the message is what it wrote of that to stderr."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and the processes that it waited for needed."""

    cpu: float
    """Seconds in the program and in the kernel for it."""
    wall: float
    """Seconds on the clock."""
    peak: int
    """Most memory that one of them held, in bytes."""


def run(command: Sequence[str | Path]) -> tuple[Cost, str]:
    """Run a command; what it cost and what it wrote to stdout. Raises FailedError."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=_plain())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise FailedError(_reason(_read(err), process.returncode))
        unit = 1 if sys.platform == "darwin" else 1024
        return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit), _read(out)


def speedup_of_two(code: str) -> float:
    """How many times the work of one process of some Python two of them do in the same time, by the clock."""
    clock = []
    for number in (1, 2):
        begun = time.perf_counter()
        processes = [subprocess.Popen(python(code), env=_plain()) for _ in range(number)]
        for process in processes:
            process.wait()
        clock.append(time.perf_counter() - begun)
    return 2 * clock[0] / clock[1]


def python(code: str) -> list[str | Path]:
    """The command that runs some Python in plancli's environment."""
    return [sys.executable, "-c", code]


def _plain() -> dict[str, str]:
    """The environment of this process without what would change what is measured."""
    ours = ("PLANCLI_", "PYTHON", "VIRTUAL_ENV", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "TTY_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | {"TERM": "dumb"}


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def _reason(stderr: str, code: int) -> str:
    """The lines that say why, without the folders of this machine: pip's last error, else the last two of them."""
    lines = [line for line in stderr.splitlines() if line[:1].strip() and not line.startswith("Traceback")]
    errors = [line for line in lines if line.startswith("ERROR: ")]
    told = "; ".join(errors[-1:] or lines[-2:]) or f"exit code {code}"
    return told.replace(str(ROOT), ".").replace(str(Path.home()), "~")
