"""How long it takes until there is work to do: whole processes against the imports that they cannot do without."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.commands import PLANCLI
from benchmarks.environment import TYPERS, typer
from benchmarks.processes import FailedError, python, run

PYTHON = "python -c pass"
IMPORT_TYPER = "python -c 'import typer'"
VERSION = "plancli --version"
IMPORT_ALL = "importing the packages that `plancli themes` loads"
THEMES = "plancli themes, over the project's corpus"
_TIMES = 15

_LOADED = """
import json, sys
before = set(sys.modules)
from plancli.__main__ import main
if code := main(["themes"]):
    sys.exit(code)
left_out = before | sys.stdlib_module_names | {"plancli"}
names = [name for name, module in sys.modules.items() if getattr(module, "__spec__", None)]
names = [name for name in names if name not in before and name.split(".")[0] not in left_out]
sys.stdout.write("\\n" + json.dumps(names))
"""
"""Writes, last, the modules of other packages that the command loads, in their order."""

_IMPORTING = "from importlib import import_module\nfor name in {}: import_module(name)"

_COMMAND = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def say(name: str = "", times: int = 1) -> None: pass
app(["--name", "x"])
"""


@dataclass(slots=True)
class Starts:
    """CPU times of whole processes, medians, in seconds."""

    seconds: dict[str, float] = field(default_factory=dict)
    """By what was run."""
    missing: dict[str, str] = field(default_factory=dict)
    """Why something was not run."""

    def ratio(self, one: str, other: str) -> float | None:
        """How many times as long as the other one takes; None where one of them was not run."""
        if one in self.seconds and other in self.seconds:
            return self.seconds[one] / self.seconds[other]
        return None


def importing(version: str) -> str:
    """The name of the import of a release of Typer."""
    return f"import typer {version}"


def running(version: str) -> str:
    """The name of a run of a command with two options made with a release of Typer."""
    return f"a command made with typer {version}"


def measure(tell: Callable[[str], None]) -> Starts:
    """Start every process many times, in turn."""
    starts = Starts()
    commands: dict[str, Sequence[str | Path]] = {
        PYTHON: python("pass"),
        IMPORT_TYPER: python("import typer"),
        VERSION: [PLANCLI, "--version"],
        THEMES: [PLANCLI, "themes"],
    }
    try:
        run(commands[THEMES])  # keeps the taxonomy, so that the next one loads what every later run does
        _, written = run(python(_LOADED))
        commands[IMPORT_ALL] = python(_IMPORTING.format(json.loads(written.splitlines()[-1])))
    except FailedError as error:
        starts.missing[IMPORT_ALL] = str(error)
    for version in TYPERS:
        try:
            interpreter = typer(version)
        except FailedError as error:
            starts.missing[importing(version)] = f"not installed: {error}"
            continue
        commands[importing(version)] = [interpreter, "-c", "import typer"]
        commands[running(version)] = [interpreter, "-c", _COMMAND]
    tell("start-up")
    starts.seconds = _medians(commands, starts.missing)
    return starts


def _medians(commands: Mapping[str, Sequence[str | Path]], missing: dict[str, str]) -> dict[str, float]:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(_TIMES + 1):
        for name, command in commands.items():
            if name in missing:
                continue
            try:
                cost, _ = run(command)
            except FailedError as error:
                missing[name] = str(error)
                continue
            if number:  # the first one fills caches
                seconds[name].append(cost.cpu)
    return {name: median(found) for name, found in seconds.items() if name not in missing}
