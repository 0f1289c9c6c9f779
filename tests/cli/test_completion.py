"""What a shell may complete: theme ids, or nothing where there is no taxonomy to read."""

from pathlib import Path

import pytest
from cli_samples import project, run

_ASK = {"_PLANCLI_COMPLETE": "complete_bash", "COMP_CWORD": "3", "COMP_WORDS": "plancli themes --theme "}


@pytest.mark.parametrize("taxonomy", [None, "schema: 1\nthemes: [\n"])
def test_without_a_taxonomy_nothing_is_offered(tmp_path: Path, taxonomy: str | None) -> None:
    (tmp_path / ".git").mkdir()
    if taxonomy:
        (tmp_path / "themes.yaml").write_text(taxonomy, encoding="utf-8")
    done = run(cwd=tmp_path, environment=_ASK)
    assert (done.stdout.strip(), done.stderr) == (b"", b"")


@pytest.mark.parametrize(("begun", "offered"), [("", [b"warmth", b"play"]), ("wa", [b"warmth"]), ("x", [])])
def test_the_themes_of_the_taxonomy_are_offered(tmp_path: Path, begun: str, offered: list[bytes]) -> None:
    done = run(cwd=project(tmp_path), environment=_ASK | {"COMP_WORDS": f"plancli themes --theme {begun}"})
    assert done.stdout.split() == offered
    assert done.stderr == b""
