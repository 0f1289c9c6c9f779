"""What the README shows is what the program prints."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = {"themes": ["themes"], "explain": ["explain", "scotland-health-social-care-integration", "digital"]}


def plancli(*arguments: str) -> str:
    command = [sys.executable, "-m", "plancli", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


@pytest.mark.parametrize("name", SHOWN)
def test_the_readme_shows_what_the_program_prints(name: str) -> None:
    shown = re.search(
        rf"<!-- {name} -->\n```console\n\$ plancli ([^\n]*)\n(.*?)```\n<!-- /{name} -->", README, re.DOTALL
    )
    assert shown
    assert shown[1].split() == SHOWN[name]
    printed = [line.rstrip() for line in plancli(*SHOWN[name]).splitlines()]
    assert shown[2].splitlines() == printed


def test_every_command_of_the_readme_is_there() -> None:
    known = set(re.findall(r"^  (\w+) ", plancli("--help").split("Commands:")[1], re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ |: )plancli ([a-z]+)", README))
    assert named <= known
    assert known <= named
