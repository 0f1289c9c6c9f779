"""What the two commands answer, and that their options change what they say they change."""

import csv
import io
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from cli_samples import PLANS, project
from jsonschema import Draft202012Validator

from plancli.__main__ import main


@pytest.fixture(autouse=True)
def _in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def _matrix(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(_out(capsys, "themes", "--json", *arguments))
    return result


def _hits(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _out(capsys, "evidence", "--json", *arguments).splitlines()]


def _filled(matrix: dict[str, Any]) -> list[tuple[str, str]]:
    return [(cell["document"], cell["theme"]) for cell in matrix["cells"] if cell["strength"] != "none"]


def test_the_matrix_fills_no_other_cells(capsys: pytest.CaptureFixture[str]) -> None:
    assert _filled(_matrix(capsys)) == [("north", "warmth"), ("north", "play"), ("öst", "play")]


@pytest.mark.parametrize(("command", "schema"), [("themes", "coverage-1"), ("evidence", "evidence-1")])
def test_the_json_of_a_real_run_is_valid(command: str, schema: str, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = json.loads(files("plancli").joinpath("schemas", f"{schema}.schema.json").read_text(encoding="utf-8"))
    Path("corpus/empty.txt").touch()
    out = _out(capsys, command, "--json")
    for text in [out] if command == "themes" else out.splitlines():
        Draft202012Validator(shipped).validate(json.loads(text))


def test_every_hit_is_the_text_at_its_offsets(capsys: pytest.CaptureFixture[str]) -> None:
    hits = _hits(capsys)
    assert {(hit["document"], hit["match"], hit["how"]) for hit in hits} >= {
        ("north", "warm home", "exact"),
        ("north", "playgruond", "typo"),
        ("öst", "lekplats", "exact"),
    }
    for hit in hits:
        text = PLANS[f"{hit['document']}.txt"]
        assert text[hit["start"] : hit["end"]] == hit["match"]
        assert text.split("\n")[hit["line"] - 1][hit["column"] - 1 :].startswith(hit["match"])


def test_the_matrix_counts_what_the_evidence_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    hits = _hits(capsys)
    for cell in _matrix(capsys)["cells"]:
        ours = [hit for hit in hits if (hit["document"], hit["theme"]) == (cell["document"], cell["theme"])]
        assert cell["hits"] == len(ours)
        assert cell["passages"] == len({hit["passage"] for hit in ours})


@pytest.mark.parametrize("form", ["json", "csv", "markdown", "table"])
def test_a_chosen_theme_is_the_only_one(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = _out(capsys, "themes", "--theme", "play", "--format", form)
    assert "Warm homes" not in out
    assert "warmth" not in out


def test_chosen_themes_stand_in_the_order_of_the_taxonomy(capsys: pytest.CaptureFixture[str]) -> None:
    matrix = _matrix(capsys, "--theme", "play", "--theme", "warmth", "--theme", "play")
    assert [theme["id"] for theme in matrix["themes"]] == ["warmth", "play"]


def test_a_chosen_theme_has_the_cells_that_it_has_among_others(capsys: pytest.CaptureFixture[str]) -> None:
    among = [cell for cell in _matrix(capsys)["cells"] if cell["theme"] == "play"]
    assert _matrix(capsys, "--theme", "play")["cells"] == among


def test_a_chosen_document_is_the_only_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert {hit["document"] for hit in _hits(capsys, "--document", "öst")} == {"öst"}
    table = _out(capsys, "evidence", "-d", "öst", "-d", "south")
    assert table.index("south\n  no evidence found") < table.index("öst\n")
    assert "north" not in table


def test_an_unreadable_document_that_was_not_chosen_is_not_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/empty.txt").touch()
    assert main(["evidence", "--json", "--document", "north", "corpus", "corpus/empty.txt"]) == 0
    assert capsys.readouterr().err == ""


def test_the_language_may_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    matrix = _matrix(capsys, "--language", "en")
    assert {document["language"] for document in matrix["documents"]} == {"en"}
    assert _filled(matrix) == [("north", "warmth"), ("north", "play")]


def test_titles_and_attributes_come_from_documents_csv(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/documents.csv").write_text("file,title,year\nnorth.txt,[red]=North,2030\n", encoding="utf-8")
    north = _matrix(capsys)["documents"][0]
    assert (north["title"], north["attributes"]) == ("[red]=North", {"year": "2030"})
    assert "[red]=North" in _out(capsys, "themes")
    rows = list(csv.DictReader(io.StringIO(_out(capsys, "themes", "--format", "csv"), newline="")))
    assert rows[0]["title"] == "[red]=North"


def test_the_order_of_paths_and_how_they_are_named_change_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    paths = [f"corpus/{name}" for name in PLANS]
    whole = _out(capsys, "themes", "--json")
    assert _out(capsys, "themes", "--json", *paths) == _out(capsys, "themes", "--json", *reversed(paths)) == whole
    assert _out(capsys, "themes", "--json", "corpus/*.txt", "corpus", "corpus/north.txt") == whole


def test_a_taxonomy_of_a_parent_folder_is_named_from_here(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("corpus")
    matrix = _matrix(capsys, ".")
    assert matrix["taxonomy"]["path"] == "../themes.yaml"
    assert [document["path"] for document in matrix["documents"]] == sorted(PLANS)


def test_the_taxonomy_may_be_named_by_option_or_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("other.yaml").write_bytes(Path("themes.yaml").read_bytes())
    Path("themes.yaml").write_text("schema: 1\n", encoding="utf-8")
    assert _matrix(capsys, "--taxonomy", "other.yaml")["taxonomy"]["path"] == "other.yaml"
    monkeypatch.setenv("PLANCLI_TAXONOMY", "other.yaml")
    assert _matrix(capsys)["taxonomy"]["path"] == "other.yaml"
