"""The bar: only on standard error, only for people, only after a while."""

import io
import sys

import pytest

from plancli.cli import progress


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


def test_long_work_shows_how_far_it_is_and_cleans_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = _Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("TTY_INTERACTIVE", raising=False)
    items = iter(progress.with_progress("abc", "Coding"))
    assert next(items) == "a"
    assert list(items) == ["b", "c"]
    assert "Coding" in stream.getvalue()
    assert "/3" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K"), "the line is erased at the end"
    assert capsys.readouterr().out == ""
