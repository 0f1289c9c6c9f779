"""`plancli report` as it is run: first what it refuses."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plancli.__main__ import main
from plancli.cli.exits import ExitCode

_THEMES = """\
schema: 1
id: county
languages: [{languages}]
themes:
  warmth:
    label: {{en: Warm homes, sv: Varma hem}}
    definition: Homes that can be heated.
    keywords: {{en: [warm home, insulation], sv: [isolering]}}
  play:
    label: {{en: Play}}
    definition: Room for children to play.
    keywords: {{en: [playground], sv: [lekplats]}}
"""
_PLANS = {
    "north": "Our plan\n\nEvery family lives in a warm home. Insulation comes first, and warm homes follow.\n",
    "south": "The county plan of the south\n\nThere is nothing in it that would be about homes or children.\n",
    "öst": "Plan för öst\n\nVarje by får en ny lekplats, och alla barn i kommunen får plats i skolan.\n",
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)
    Path("corpus").mkdir()
    Path("themes.yaml").write_text(_THEMES.format(languages="en, sv"), encoding="utf-8")
    for name, text in _PLANS.items():
        Path(f"corpus/{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--date", "31.1.2026"], "'31.1.2026' is no date: write it as 2026-01-31, or today"),
        (["--page-language", "se"], "there is no page language `se`"),
        (["--max-evidence", "0"], "0 is not in the range x>=1"),
        (["--theme", "warmt"], "did you mean `warmth`?"),
        (["-o", "themes.yaml"], "themes.yaml is one of the files the result is made from"),
        (["-o", "no/such/folder.html"], "cannot write to no/such/folder.html"),
        (["nothing.txt"], "nothing.txt"),
    ],
)
def test_what_cannot_be_done_is_said_and_writes_no_page(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("themes.yaml").read_bytes()
    assert main(["report", *arguments]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert said in " ".join(err.replace("│", " ").split())
    assert not list(Path().glob("*.html"))
    assert Path("themes.yaml").read_bytes() == before


def test_the_page_lies_in_report_html_and_its_size_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report"]) == ExitCode.DONE
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"wrote report\.html: 3 plans, 3 quotes, 0\.1 MB\n", err)
    assert Path("report.html").read_bytes().startswith(b'<!doctype html>\n<html lang="en">')


def test_what_was_left_out_is_told_and_said_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--max-evidence", "1", "-o", "one.html"]) == ExitCode.DONE
    assert "3 plans, 2 quotes (1 more left out, see --max-evidence)" in capsys.readouterr().err
    assert "1 further passage with evidence is counted but not quoted." in Path("one.html").read_text(encoding="utf-8")


def test_a_pipe_gets_the_page_and_nothing_else(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["report"]) == ExitCode.DONE
    capfdbinary.readouterr()
    assert main(["report", "-o", "-"]) == ExitCode.DONE
    out, err = capfdbinary.readouterr()
    assert out == Path("report.html").read_bytes()
    assert err == b""


def test_the_language_title_and_date_are_as_asked_for() -> None:
    assert (
        main(["report", "--page-language", "sv", "--title", "Länets \x1bplaner", "--date", "2026-01-31"])
        == ExitCode.DONE
    )
    page = Path("report.html").read_text(encoding="utf-8")
    assert '<html lang="sv">' in page
    assert "<title>Länets ␛planer</title>" in page
    assert "2026-01-31" in page
    assert main(["report", "--date", "today"]) == ExitCode.DONE
    assert str(datetime.now(UTC).year) in Path("report.html").read_text(encoding="utf-8")


def test_the_page_opens_in_the_taxonomys_first_language() -> None:
    Path("themes.yaml").write_text(_THEMES.format(languages="sv, en"), encoding="utf-8")
    assert main(["report"]) == ExitCode.DONE
    assert '<html lang="sv">' in Path("report.html").read_text(encoding="utf-8")


def test_a_document_that_was_named_and_not_read_fails_the_run_but_not_the_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("corpus/empty.txt").touch()
    assert main(["report", "corpus/north.txt", "corpus/empty.txt"]) == ExitCode.FAILED
    assert "error: corpus/empty.txt: not read" in capsys.readouterr().err
    page = Path("report.html").read_text(encoding="utf-8")
    assert '<section id="left-out"' in page
    assert "corpus/empty.txt" in page
    assert main(["report"]) == ExitCode.DONE  # it was found, not named


def test_the_same_input_gives_the_same_bytes_whatever_the_seed_order_and_workers(project: Path) -> None:
    plans = [f"corpus/{name}.txt" for name in _PLANS]

    def page(seed: str, *arguments: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [str(Path(sys.executable).with_name("plancli")), "report", "-o", "-", *arguments]
        return subprocess.run(command, cwd=project, env=environment, capture_output=True, check=True, timeout=60).stdout

    first = page("0", *plans)
    assert len(first) > 50_000
    assert page("1", *reversed(plans)) == first
    assert page("2", "--workers", "2", *plans) == first


def test_other_commands_do_not_load_the_template_engine() -> None:
    script = "import sys; from plancli.__main__ import main; main(['themes']); print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.endswith("False\n")
