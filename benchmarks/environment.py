"""The environments that are measured beside plancli's own, each made once in the folder .bench."""

import hashlib
import json
import re
import shutil
import sys
import venv
from pathlib import Path

from benchmarks.processes import ROOT, FailedError, run

WORK = ROOT / ".bench"
"""Everything that the benchmark writes but its result."""
_PEERS = WORK / "peers"
_REQUIREMENTS = Path(__file__).with_name("requirements.txt")
TYPERS = ("0.27.3", "0.28.0", "0.29.2")
"""Releases of Typer to compare: the last before, of and after the one that plancli is held to."""


def peers() -> tuple[Path, dict[str, str]]:
    """The Python that has the peers, and why one of them is not installed, by its name.

    Made anew where the requirements or the Python differ from those it was made with; what failed is tried again.
    """
    pinned = _pinned(_REQUIREMENTS.read_text(encoding="utf-8"))
    stamp = hashlib.sha256(json.dumps([pinned, sys.version]).encode()).hexdigest()
    note = _PEERS / "made.json"
    made = json.loads(note.read_text(encoding="utf-8")) if note.exists() else {}
    if made.get("stamp") == stamp:
        interpreter, wanted = _python_in(_PEERS), [name for name in pinned if name in made["failed"]]
    else:
        interpreter, wanted = _environment(_PEERS), list(pinned)
    failed = {}
    for name in wanted:
        try:
            _install(interpreter, pinned[name])
        except FailedError as error:
            failed[name] = str(error)
    note.write_text(json.dumps({"stamp": stamp, "failed": failed}), encoding="utf-8")
    return interpreter, failed


def typer(version: str) -> Path:
    """A Python that has a release of Typer and what that needs, nothing else. Raises FailedError."""
    folder = WORK / f"typer-{version}"
    note = folder / "made"
    if not note.exists():
        _install(_environment(folder), f"typer=={version}")
        note.touch()
    return _python_in(folder)


def versions(interpreter: Path) -> dict[str, str]:
    """The installed packages of an environment, by name in small letters with hyphens."""
    _, listed = run([sys.executable, "-m", "pip", "--python", interpreter, "list", "--format", "json"])
    return {package["name"].lower().replace("_", "-"): package["version"] for package in json.loads(listed)}


def _environment(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, symlinks=True)
    return _python_in(folder)


def _python_in(folder: Path) -> Path:
    return folder / "bin" / "python"


def _install(interpreter: Path, requirement: str) -> None:
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "--disable-pip-version-check")
    run([*pip, "install", "--quiet", requirement])


def _pinned(requirements: str) -> dict[str, str]:
    """The lines of a requirements file by the names they begin with."""
    lines = [line.split("#")[0].strip() for line in requirements.splitlines()]
    return {re.split(r"[=<>~! \[;]", line)[0]: line for line in lines if line}
