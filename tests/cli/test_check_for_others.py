"""The action and the pre-commit hook: what must not be in them, then that they run `plancli check` as it is."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any

import pytest
import yaml
from check_samples import clean
from cli_samples import PLANCLI, plain_environment, run

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_no_input_of_the_action_is_pasted_into_a_script() -> None:
    assert all("${{" not in step["run"] for step in STEPS)
    passed = {name for step in STEPS for value in step["env"].values() for name in re.findall(r"inputs\.(\w+)", value)}
    assert passed == set(ACTION["inputs"])


@pytest.mark.skipif(sys.platform == "win32" or which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("inputs", "status", "said"),
    [
        ({"PATHS": "nowhere"}, 2, "C001"),
        ({"PATHS": "corpus/*.pdf\n"}, 2, "C001"),
        ({"ARGS": "--nonsense"}, 2, ""),
        ({"PLANCLI_TAXONOMY": "nowhere.yaml"}, 2, "T001"),
        ({"PATHS": "corpus/east.txt"}, 1, "C101"),
        ({"PATHS": "\ncorpus/north.txt\n  \ncorpus/a b.txt\n"}, 0, "2 documents read"),
        ({"ARGS": "--ignore C101  --baseline coverage.json"}, 0, "C304"),
    ],
)
def test_the_action_checks_what_its_inputs_name(inputs: dict[str, str], status: int, said: str, tmp_path: Path) -> None:
    clean(tmp_path)
    (tmp_path / "corpus" / "a b.txt").write_text("A playground for every village in the county.\n", encoding="utf-8")
    (tmp_path / "corpus" / "east.txt").write_text("Nothing about either of them is in here.\n", encoding="utf-8")
    environment = plain_environment() | {"PATHS": "", "PLANCLI_TAXONOMY": "", "ARGS": ""} | inputs
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[-1]["run"]],  # noqa: S607 - as a runner does
        cwd=tmp_path,
        env=environment | {"PATH": f"{PLANCLI.parent}:{environment['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == status, done.stderr
    assert said in done.stdout


def test_the_hook_checks_all_documents_at_once(tmp_path: Path) -> None:
    assert HOOK["pass_filenames"] is False
    program, *arguments = HOOK["entry"].split()
    assert program == PLANCLI.name
    assert run(*arguments, cwd=clean(tmp_path)).returncode == 0


@pytest.mark.parametrize(
    "name", ["themes.yaml", "plans/kent.txt", "plans/kent.PDF.pdf", "documents.csv", "coverage.json"]
)
def test_the_hook_runs_where_a_plan_a_taxonomy_or_a_baseline_changes(name: str) -> None:
    assert re.search(HOOK["files"], name)
    assert not re.search(HOOK["files"], "src/main.py")
