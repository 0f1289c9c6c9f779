"""`--only commitments`: refused without cues, never a false nought, and the same in every format."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from cli_samples import project

from plancli.__main__ import main

_CUES = 'cues: {en: [will, shall], sv: ["=ska"]}\n'


@pytest.fixture(autouse=True)
def _in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)
    Path("corpus/north.txt").write_text(
        "Our plan\n\nEvery family will live in a warm home. Insulation is good.\n\nA playground for every village.\n",
        encoding="utf-8",
    )


def _with_cues(cues: str = _CUES) -> None:
    with Path("themes.yaml").open("a", encoding="utf-8") as file:
        file.write(cues)


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def _cells(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[tuple[str, str], dict[str, Any]]:
    matrix = json.loads(_out(capsys, "themes", "--json", *arguments))
    return {(cell["document"], cell["theme"]): cell for cell in matrix["cells"]}


@pytest.mark.parametrize("command", ["themes", "evidence"])
def test_a_taxonomy_without_cues_is_refused(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--only", "commitments"]) == 2
    done = capsys.readouterr()
    assert "error: the taxonomy has no cues to tell commitments from mentions by\n" in done.err
    assert "hint: list them in themes.yaml, under `cues:`\n" in done.err
    assert done.out == ""


def test_there_is_nothing_else_to_ask_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "--only", "mentions"]) == 2
    assert "'commitments'" in capsys.readouterr().err


def test_a_document_without_cues_for_its_language_is_left_out_and_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues("cues: {en: [will]}\n")
    assert ("öst", "play") not in _cells(capsys, "--only", "commitments")
    table = _out(capsys, "themes", "--only", "commitments")
    assert "! corpus/öst.txt: not coded: the taxonomy has no cues for sv" in table
    assert main(["themes", "--only", "commitments", "corpus/öst.txt"]) == 2
    assert "no document could be coded" in capsys.readouterr().err


def test_the_matrix_has_the_commitments_alone(capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues()
    everything, alone = _cells(capsys), _cells(capsys, "--only", "commitments")
    assert everything.keys() == alone.keys()
    for key, cell in everything.items():
        assert alone[key]["passages"] == alone[key]["commitments"] == cell["commitments"]
    warm = alone["north", "warmth"]
    assert (warm["passages"], warm["hits"], warm["held_by"], warm["strength"]) == (1, 1, ["warm home"], "weak")
    assert (everything["north", "play"]["passages"], alone["north", "play"]["strength"]) == (1, "none")
    assert json.loads(_out(capsys, "themes", "--json", "--only", "commitments"))["only"] == "commitments"


def test_without_cues_the_matrix_says_nothing_of_commitments(capsys: pytest.CaptureFixture[str]) -> None:
    assert {cell["commitments"] for cell in _cells(capsys).values()} == {None}
    assert "mention" not in _out(capsys, "evidence")


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_every_format_has_the_commitments_alone(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues()
    out = _out(capsys, "themes", "--only", "commitments", "--format", form)
    if form == "csv":
        rows = {(row["document"], row["theme"]): row for row in csv.DictReader(io.StringIO(out, newline=""))}
        assert (rows["north", "warmth"]["passages"], rows["north", "warmth"]["commitments"]) == ("1", "1")
        assert rows["north", "play"]["passages"] == "0"
    else:
        assert "1 ○" in out
        assert "a heuristic" in out
        assert "no commitment found" in out


def test_groups_are_of_commitments_too(capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues()
    assert "a heuristic" in _out(capsys, "themes", "--only", "commitments", "--by", "language")


def test_the_evidence_is_of_commitments_alone_in_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues()
    lines = [json.loads(line) for line in _out(capsys, "evidence", "--json", "--only", "commitments").splitlines()]
    assert [(line["document"], line["match"], line["commitment"]) for line in lines] == [("north", "warm home", True)]
    rows = list(csv.DictReader(io.StringIO(_out(capsys, "evidence", "--format", "csv", "--only", "commitments"))))
    assert [(row["match"], row["commitment"]) for row in rows] == [("warm home", "true")]
    table = _out(capsys, "evidence", "--only", "commitments")
    assert "line 3 · Our plan · commitment\n" in table
    assert "öst\n  no commitment found\n" in table


def test_all_evidence_says_which_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    _with_cues()
    lines = [json.loads(line) for line in _out(capsys, "evidence", "--json").splitlines()]
    assert {(line["match"], line["commitment"]) for line in lines} == {
        ("warm home", True),
        ("Insulation", False),
        ("playground", False),
        ("lekplats", False),
    }


@pytest.mark.parametrize("command", ["themes", "evidence", "explain"])
def test_the_help_says_that_it_is_a_heuristic(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "heuristic" in " ".join(_out(capsys, command, "--help").split())
