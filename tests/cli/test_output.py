"""Results in files: complete or not there, and never over what they are made from."""

import sys
from pathlib import Path

import pytest
from cli_samples import project

from plancli.__main__ import main
from plancli.cli.exits import ExitCode
from plancli.cli.output import writing


@pytest.fixture(autouse=True)
def _in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path))


@pytest.mark.parametrize(
    "target", ["themes.yaml", "corpus/north.txt", "./corpus/../corpus/north.txt", "corpus/documents.csv", "link.txt"]
)
def test_what_the_result_is_made_from_is_never_written_over(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/documents.csv").write_text("file\nnorth.txt\n", encoding="utf-8")
    Path("link.txt").symlink_to("corpus/south.txt")
    before = Path(target).read_bytes()
    assert main(["themes", "--output", target]) == ExitCode.FAILED
    assert f"error: {target} is one of the files the result is made from" in capsys.readouterr().err
    assert Path(target).read_bytes() == before


def test_a_run_that_fails_midway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    Path("out.txt").write_text("old", encoding="utf-8")
    before = sorted(tmp_path.iterdir())

    def fail() -> None:
        with writing("out.txt", inputs=()) as write:
            write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert Path("out.txt").read_text(encoding="utf-8") == "old"
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("target", ["corpus", "themes.yaml/out.csv", "no/out.csv"])
def test_a_place_that_cannot_be_written_to_is_said(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "--output", target]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: cannot write to {target}: ")
    assert "Traceback" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_said_and_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "--output", "/dev/full"]) == ExitCode.FAILED
    assert capsys.readouterr().err == "error: cannot write to /dev/full: No space left on device\n"


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_a_file_holds_what_a_pipe_would_get(form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["themes", "--format", form, "--output", f"out.{form}"]) == ExitCode.DONE
    assert capfdbinary.readouterr().out == b""
    assert main(["themes", "--format", form]) == ExitCode.DONE
    assert Path(f"out.{form}").read_bytes() == capfdbinary.readouterr().out


def test_a_table_in_a_file_is_plain_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main(["themes", "--output", "out.txt"]) == ExitCode.DONE
    assert b"\x1b" not in Path("out.txt").read_bytes()


def test_csv_ends_its_lines_as_the_standard_says() -> None:
    assert main(["themes", "--format", "csv", "--output", "out.csv"]) == ExitCode.DONE
    data = Path("out.csv").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") == 1 + 2 * 3


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as Unix has them")
def test_an_older_file_gives_its_permissions_and_its_place(tmp_path: Path) -> None:
    Path("shared.json").touch(mode=0o600)
    Path("shared.json").chmod(0o640)
    Path("link.json").symlink_to("shared.json")
    assert main(["themes", "--json", "--output", "link.json"]) == ExitCode.DONE
    assert Path("link.json").is_symlink()
    assert Path("shared.json").read_text(encoding="utf-8").startswith("{")
    assert Path("shared.json").stat().st_mode & 0o777 == 0o640
    assert not list(tmp_path.glob(".*"))


def test_text_that_is_no_unicode_is_escaped_and_does_not_stop_the_run() -> None:
    with writing("out.txt", inputs=()) as write:
        write("byte \udcff")
    assert Path("out.txt").read_bytes() == b"byte \\udcff"
