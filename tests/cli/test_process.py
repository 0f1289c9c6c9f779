"""The executable as a process: its streams, terminals, pipes and what it loads."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from cli_samples import PLANCLI, PLANS, plain_environment, project, run

SLOW = ("rich", "yaml", "rapidfuzz", "simplemma", "plancli.matching", "plancli.taxonomy", "plancli.corpus")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return project(tmp_path)


def _on_terminal(*arguments: str, cwd: Path, columns: int, environment: Mapping[str, str] | None = None) -> str:
    """What a terminal of that width gets on standard output."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    leader, follower = pty.openpty()
    termios.tcsetwinsize(follower, (40, columns))
    with subprocess.Popen(
        [PLANCLI, *arguments],
        cwd=cwd,
        env=plain_environment() | dict(environment or {}),
        stdin=follower,
        stdout=follower,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(follower)
        data = b""
        while True:
            try:
                data += os.read(leader, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if process.poll() is not None and not data:
                break
        os.close(leader)
        assert process.wait() == 0
    return data.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["themes", "--help"], ["evidence", "-h"]])
def test_what_needs_no_work_loads_nothing_slow(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom plancli.__main__ import main\n"
        f"code = main({arguments!r})\n"
        f"sys.exit(code or ' '.join(name for name in {SLOW!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert done.stderr == b"\n"
    assert done.stdout


def test_json_does_not_load_what_draws(here: Path) -> None:
    program = (
        "import sys\nfrom plancli.__main__ import main\n"
        "code = main(['themes', '--json'])\nsys.exit(code or 'rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=here, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", ["themes", "evidence"])
@pytest.mark.parametrize(
    "environment", [{"COLUMNS": "20"}, {"NO_COLOR": "1", "TERM": "dumb"}, {"PYTHONHASHSEED": "7", "LC_ALL": "C"}]
)
def test_a_pipe_gets_the_same_plain_bytes_whatever_the_environment(
    command: str, environment: Mapping[str, str], here: Path
) -> None:
    plain = run(command, cwd=here, environment={"PYTHONHASHSEED": "1"})
    assert run(command, cwd=here, environment=environment).stdout == plain.stdout
    assert (plain.returncode, plain.stderr) == (0, b"")
    assert b"\x1b" not in plain.stdout
    assert "öst" in plain.stdout.decode()


def test_a_pipe_gets_colour_only_when_it_is_asked_for_and_is_still_not_cropped(here: Path) -> None:
    forced = run("themes", cwd=here, environment={"FORCE_COLOR": "1", "COLUMNS": "20"}).stdout.decode()
    assert re.sub(r"\x1b\[[0-9;]*m", "", forced) == run("themes", cwd=here).stdout.decode()
    assert "\x1b[" in forced


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_a_terminal_gets_its_width_and_colour(columns: int, here: Path) -> None:
    shown = _on_terminal("themes", cwd=here, columns=columns)
    assert "\x1b[1;32m" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(map(len, plain.splitlines())) <= columns


@pytest.mark.parametrize(
    ("environment", "codes"),
    [
        ({"NO_COLOR": "1"}, {"0", "1", "2"}),
        ({"TERM": "dumb"}, set()),
        ({"TERM": "xterm-256color"}, {"0", "1", "2", "1;32"}),
    ],
)
def test_a_terminal_is_given_what_it_asks_for(environment: Mapping[str, str], codes: set[str], here: Path) -> None:
    shown = _on_terminal("themes", cwd=here, columns=100, environment=environment)
    assert set(re.findall(r"\x1b\[([0-9;]*)m", shown)) == codes


def test_on_a_terminal_columns_has_its_say(here: Path) -> None:
    wide = _on_terminal("themes", cwd=here, columns=140)
    assert _on_terminal("themes", cwd=here, columns=140, environment={"COLUMNS": "50"}) != wide


def test_standard_input_is_a_document(here: Path) -> None:
    done = run("themes", "-", "--json", cwd=here, stdin=PLANS["north.txt"].encode())
    (document,) = json.loads(done.stdout)["documents"]
    assert (document["id"], document["path"], document["status"]) == ("stdin", "-", "read")
    assert done.returncode == 0


def test_empty_standard_input_gives_two(here: Path) -> None:
    done = run("themes", "-", cwd=here)
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: -: not read: empty file\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGPIPE")
def test_a_reader_that_goes_away_ends_the_run_quietly(here: Path) -> None:
    # More than a pipe holds.
    (here / "corpus" / "long.txt").write_text("A warm home.\n\n" * 4_000, encoding="utf-8")
    with subprocess.Popen(
        [PLANCLI, "evidence", "--json"],
        cwd=here,
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"document": "long"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == -13


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("arguments", [["themes", "--json"], ["--version"]])
def test_a_full_disk_behind_standard_output_gives_two(here: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [PLANCLI, *arguments],
            cwd=here,
            stdout=full,
            stderr=subprocess.PIPE,
            env=plain_environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, b"error: cannot write to standard output: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a Unix shell")
def test_a_closed_standard_output_gives_two(here: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{PLANCLI}' themes >&-"],
        cwd=here,
        capture_output=True,
        env=plain_environment(),
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: standard output is closed\n")


@pytest.mark.skipif(sys.platform != "linux", reason="where the cache lies is named for Linux")
def test_the_first_run_says_that_it_prepares_a_dictionary(here: Path) -> None:
    # The smallest dictionary that there is.
    (here / "themes.yaml").write_text(
        "schema: 1\nid: one\nlanguages: [ms]\nthemes:\n  a: {label: {ms: A}, definition: x, keywords: {ms: [rumah]}}\n",
        encoding="utf-8",
    )
    cache = {"XDG_CACHE_HOME": str(here / "cache")}
    first = run("themes", "--language", "ms", "--json", cwd=here, environment=cache)
    assert first.stderr == b"preparing the dictionary of ms: a few seconds, this once\n"
    again = run("themes", "--language", "ms", "--json", cwd=here, environment=cache)
    assert (again.stdout, again.stderr) == (first.stdout, b"")


def test_the_module_runs_as_the_executable_does(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plancli", "themes"], cwd=here, capture_output=True, env=plain_environment(), check=False
    )
    assert done.stdout == run("themes", cwd=here).stdout
