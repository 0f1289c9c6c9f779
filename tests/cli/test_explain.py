"""`plancli explain`: what it refuses, one cell filled or empty, and a text tried on the themes."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from cli_samples import PLANS, project, run
from jsonschema import Draft202012Validator

from plancli.__main__ import main
from plancli.corpus import read_documents
from plancli.coverage.explaining import explain
from plancli.coverage.misses import Misses
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Keyword, Taxonomy
from plancli.taxonomy import load

_ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments]) == 0
    done = capsys.readouterr()
    assert done.err == ""
    return done.out


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(_out(capsys, *arguments, "--json"))
    schema = files("plancli").joinpath("schemas", "explanation-1.schema.json").read_text(encoding="utf-8")
    Draft202012Validator(json.loads(schema)).validate(value)
    return value


def _cell(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    (cell,) = _json(capsys, *arguments)["cells"]
    return dict(cell)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nort", "play"], "there is no document `nort`\nhint: did you mean `north`?"),
        (["corpus/nort.txt", "play"], "there is no document `corpus/nort.txt`\nhint: did you mean `corpus/north.txt`?"),
        (["zzz", "play"], "there is no document `zzz`\nhint: each document: north, south, öst"),
        (["corpus", "play"], "there is no document `corpus`"),
        (["north", "plya"], "there is no theme `plya`\nhint: did you mean `play`?"),
        (["north", "play", "corpus/south.txt"], "there is no document `north`"),
        (["north"], "missing THEME"),
        ([], "missing DOCUMENT and THEME, or --text"),
        (["north", "play", "--theme", "play"], "--theme goes with --text"),
        (["north", "play", "--text", "a playground"], "--text takes the place of documents"),
        (["north", "play", "--json", "--format", "table"], "--json asks for json"),
        (["north", "play", "--language", "fi"], "there is no language `fi`"),
        (["--text", " - "], "the text has no words"),
        (["--text", "playground", "--theme", "plya"], "there is no theme `plya`"),
        (["--text", "playground", "--language", "fi"], "there is no language `fi`"),
    ],
)
def test_what_is_not_there_or_does_not_fit_is_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", *arguments]) == 2
    done = capsys.readouterr()
    assert told in done.err
    assert done.out == ""


def test_a_document_that_cannot_be_coded_is_no_empty_cell(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/scan.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    Path("corpus/documents.csv").write_text("file,language\nsouth.txt,fi\n", encoding="utf-8")
    for document, state in (("scan", "not read"), ("south", "not coded: its language is fi")):
        assert main(["explain", document, "play"]) == 2
        done = capsys.readouterr()
        assert f"error: corpus/{document}.txt: {state}" in done.err
        assert "hint: " in done.err
        assert done.out == ""


def test_an_output_does_not_take_the_place_of_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "north", "play", "--output", "corpus/south.txt"]) == 2
    assert "is one of the files" in capsys.readouterr().err
    assert Path("corpus/south.txt").read_text(encoding="utf-8") == PLANS["south.txt"]


def test_a_filled_cell_names_what_holds_it(capsys: pytest.CaptureFixture[str]) -> None:
    cell = _cell(capsys, "north", "play")
    assert cell["misses"] == []
    assert (cell["held_by"], cell["only_typos"], cell["filled_cells"]) == ("playground", True, 2)
    (keyword,) = cell["keywords"]
    assert (keyword["ways"], keyword["falls"], keyword["cells"]) == (["typo"], True, 1)
    table = _out(capsys, "north", "play")
    assert "A «playgruond» for every village." in table
    assert "held by one keyword: without playground this cell would be empty\n" in table
    assert "stands on typos alone" in table
    assert "1 of 2\n" in table


def test_a_cell_with_two_keywords_is_held_by_neither(capsys: pytest.CaptureFixture[str]) -> None:
    cell = _cell(capsys, "north", "warmth")
    assert (cell["passages"], cell["held_by"], cell["only_typos"]) == (2, None, False)
    assert [(each["keyword"], each["hits"], each["cells"]) for each in cell["keywords"]] == [
        ("warm home", 2, 0),
        ("insulation", 1, 0),
    ]


def test_the_evidence_is_what_the_evidence_command_writes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", "--json", "--document", "north", "--theme", "warmth"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert _cell(capsys, "north", "warmth")["evidence"] == lines


def test_an_empty_cell_says_no_evidence_found_and_what_came_near(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/south.txt").write_text("The plan\n\nA pleyground and homes that are not warm.\n\nInsultaion.\n")
    Path("corpus/west.txt").write_text("The plan\n\nWarm old homes for the many people of the village.\n")
    table = _out(capsys, "west", "warmth")
    assert "Warm homes  no evidence found\n" in table
    assert "«Warm old homes» for the many" in table
    assert "↳ warm home: its words are there, with one word between\n" in table
    assert "covered" not in table
    (miss,) = _cell(capsys, "west", "warmth")["misses"]
    assert (miss["why"], miss["match"], miss["line"], miss["between"]) == ("apart", "Warm old homes", 3, 1)


def test_an_empty_cell_with_nothing_near_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Play  no evidence found\n    nothing came near\n" in _out(capsys, "south", "play")


def test_a_document_may_be_named_by_its_file_or_come_from_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    by_id = _out(capsys, "north", "play", "--json")
    assert _out(capsys, "corpus/north.txt", "play", "--json") == by_id
    assert _out(capsys, "./corpus/../corpus/north.txt", "play", "corpus/*.txt", "--json") == by_id
    outside = Path("outside.txt")
    outside.write_text(PLANS["north.txt"], encoding="utf-8")
    assert _json(capsys, "outside.txt", "play")["document"]["id"] == "outside"
    assert _cell(capsys, "outside.txt", "play")["filled_cells"] == 3  # one of the corpus now
    assert _cell(capsys, "outside.txt", "play", "corpus/south.txt")["filled_cells"] == 1


def test_standard_input_is_a_document_too(tmp_path: Path) -> None:
    done = run("explain", "-", "play", "--json", cwd=tmp_path, stdin=PLANS["north.txt"].encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["document"]["path"] == "-"


def test_without_a_corpus_a_file_is_the_only_document(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "corpus").rename(tmp_path / "plans")
    assert _cell(capsys, "plans/north.txt", "play")["filled_cells"] == 1
    assert main(["explain", "north", "play"]) == 2
    assert "there is no folder corpus here" in capsys.readouterr().err


def test_other_documents_are_read_for_a_filled_cell_and_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/empty.txt").touch()
    assert main(["explain", "north", "play"]) == 0
    assert "warning: corpus/empty.txt: not read: empty file" in capsys.readouterr().err
    assert main(["explain", "south", "play"]) == 0
    assert capsys.readouterr().err == ""


def test_the_result_may_be_written_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _out(capsys, "north", "play", "--json")
    assert _out(capsys, "north", "play", "--json", "--output", "cell.json") == ""
    assert Path("cell.json").read_text(encoding="utf-8") == shown


def test_a_text_is_tried_on_every_theme(capsys: pytest.CaptureFixture[str]) -> None:
    table = _out(capsys, "--text", "Every family shall have a warm home and a playgruond.")
    assert table.startswith("Tried in en, as it was detected\n")
    assert "«warm home»" in table
    assert "↳ playground (typo, 90)" in table
    value = _json(capsys, "--text", "Every family shall have a warm old home.", "--theme", "warmth")
    assert value["document"] is None
    assert [(cell["theme"], cell["passages"], len(cell["misses"])) for cell in value["cells"]] == [("warmth", 0, 1)]


def test_a_short_text_is_tried_in_every_language_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    value = _json(capsys, "--text", "lekplats")
    assert value["text"] == {"text": "lekplats", "languages": ["en", "sv"], "detected": False}
    assert [(c["theme"], c["language"]) for c in value["cells"] if c["passages"]] == [("play", "sv")]
    table = _out(capsys, "--text", "lekplats")
    assert table.startswith("Its language could not be told: tried in en and sv\n")
    assert "no evidence found, and nothing came near: Warm homes, Play\n" in table
    assert _json(capsys, "--text", "lekplats", "--language", "sv")["text"]["languages"] == ["sv"]


_ENTRY = re.compile(r'(?:"[^"]*"|\{(?:[^{}\[\]]|\[[^\]]*\])*\}|[^,\]]+),?')
"""A keyword in a list of the taxonomy, with the comma behind it."""


def test_removing_the_keyword_that_holds_a_cell_empties_it(tmp_path: Path) -> None:
    """Through the real executable, on the project's own corpus and a copy of its taxonomy without that keyword."""
    original, corpus, copy = _ROOT / "themes.yaml", _ROOT / "corpus", tmp_path / "without.yaml"
    document, theme, keyword = _held(load(original), corpus)
    lines = original.read_text(encoding="utf-8").split("\n")
    place = keyword.location
    before, entry = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
    lines[place.line - 1] = before + _ENTRY.sub("", entry, count=1)
    copy.write_text("\n".join(lines), encoding="utf-8")
    cells = [
        json.loads(run("explain", document, theme, str(corpus), "--json", "-t", str(each), cwd=tmp_path).stdout)
        for each in (original, copy)
    ]
    assert [cell["cells"][0]["held_by"] for cell in cells] == [keyword.text, None]
    assert cells[0]["cells"][0]["passages"] > cells[1]["cells"][0]["passages"] == 0


def _held(taxonomy: Taxonomy, corpus: Path) -> tuple[str, str, Keyword]:
    """The first cell that one keyword holds."""
    matcher = Matcher(taxonomy, Lexicon.open(taxonomy.languages))
    for document in read_documents([str(corpus)], taxonomy, matcher.lexicon):
        for theme in matcher.themes:
            cell = explain(document, theme, matcher, Misses(matcher), [document])
            if cell.held_by:
                return document.id, theme, cell.held_by
    raise AssertionError
