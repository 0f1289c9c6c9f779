"""The bar: only on standard error, only for people, only after a while, and with the name of the file."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest
from cli_samples import PLANCLI, PLANS, plain_environment, project, run
from rich.cells import cell_len

from plancli.cli import progress

_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    assert list(progress.with_progress("abc", "Coding")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_nothing_is_shown_of_work_that_is_soon_done(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = _Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 60.0)
    assert list(progress.with_progress("abc", "Coding")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def _until(condition: Callable[[], bool]) -> None:
    end = monotonic() + 20
    while not condition():
        assert monotonic() < end, "waited in vain"
        sleep(0.01)


def _watched(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """A terminal of 60 columns in place of standard error, on which bars show at once."""
    stream = _Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    for name, value in {"TERM": "xterm", "COLUMNS": "60"}.items():
        monkeypatch.setenv(name, value)
    for name in ("NO_COLOR", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    return stream


def test_no_name_of_a_file_steers_the_display_or_breaks_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _watched(monkeypatch)
    names = ["[red]\x1b]0;owned\x07\u202e\nplan :heart:.txt", "long " * 60, "漢字" * 60]
    for name in progress.with_progress(names, "Coding", lambda name: name):
        _until(lambda name=name: name[:4] in terminal.getvalue())  # type: ignore[misc]
    shown = _SEQUENCE.sub("", terminal.getvalue())
    assert "[red]␛]0;owned␇� plan :heart:.txt" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert max(map(cell_len, re.split(r"[\r\n]", shown))) <= 60


def test_a_consumer_that_stops_early_leaves_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _watched(monkeypatch)
    items = progress.with_progress("abc", "Coding")
    assert next(items) == "a"
    _until(lambda: "Coding" in terminal.getvalue())
    items.close()
    assert terminal.getvalue().endswith("\x1b[2K")
    length = len(terminal.getvalue())
    sleep(0.3)
    assert len(terminal.getvalue()) == length


def test_long_work_shows_how_far_it_is_and_cleans_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = _watched(monkeypatch)
    for item in progress.with_progress("abc", "Coding", lambda item: f"plan-{item}.txt"):
        _until(lambda item=item: f"plan-{item}.txt" in terminal.getvalue())  # type: ignore[misc]
        sys.stdout.write(item)
    shown = terminal.getvalue()
    assert "Coding" in shown
    assert [part for part in ("0/3", "1/3", "2/3") if part in shown] == ["0/3", "1/3", "2/3"]
    assert shown.endswith("\x1b[2K"), "the line is erased at the end"
    assert capsys.readouterr().out == "abc", "the result goes where it always goes"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a Unix terminal and a named pipe")
def test_a_single_file_that_takes_long_is_named_on_the_terminal(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    here = project(tmp_path)
    os.mkfifo(here / "slow.txt")  # read to its end because it is named, and as slow as the test wants
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [PLANCLI, "themes", "slow.txt", "--json"],
        cwd=here,
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=follower,
    ) as process:
        os.close(follower)
        shown = b""
        while b"slow.txt" not in shown:
            shown += os.read(leader, 65536)
        (here / "slow.txt").write_text(PLANS["north.txt"], encoding="utf-8")
        assert process.stdout is not None
        assert b'"id": "slow"' in process.stdout.read()
        assert process.wait() == 0
    os.close(leader)


def test_nothing_is_shown_in_a_pipe_however_long_it_takes(tmp_path: Path) -> None:
    here = project(tmp_path)
    done = run("themes", "corpus", cwd=here, environment={"FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"})
    assert (done.returncode, done.stderr) == (0, b"")
