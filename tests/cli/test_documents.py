"""Which documents a run reads, and how it filters, groups and sorts them."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from cli_samples import PLANCLI, PLANS, plain_environment, project, run

from plancli.__main__ import main

TABLE = (
    "file,title,language,county,year\n"
    "north.txt,The North,en,Kent,2019\nsouth.txt,A South,,Kent,999\nöst.txt,Öst,sv,Skåne,\n"
)
_TABLE = Path("corpus/documents.csv")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)
    _TABLE.write_text(TABLE, encoding="utf-8")
    return tmp_path


Capture = pytest.CaptureFixture[str]


def _out(capsys: Capture, *arguments: str) -> str:
    """The result of a run that has nothing to tell."""
    code = main(arguments)
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


def _matrix(capsys: Capture, *arguments: str) -> dict[str, Any]:
    matrix: dict[str, Any] = json.loads(_out(capsys, "themes", "--json", *arguments))
    return matrix


def _ids(capsys: Capture, *arguments: str) -> list[str]:
    return [document["id"] for document in _matrix(capsys, *arguments)["documents"]]


def _add(row: str) -> None:
    _TABLE.write_text(f"{TABLE}{row}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--where", "county"], ["error: no condition: county", "hint: for example --where "]),
        (["--where", "=Kent"], ["error: no condition: =Kent"]),
        (["--where", "!=Kent"], ["error: no condition: !=Kent"]),
        (["--where", "conty=Kent"], ["error: there is no attribute `conty`", "hint: did you mean `county`?"]),
        (["--where", "file=north.txt"], ["error: there is no attribute `file`", "each attribute: language, county"]),
        (
            ["--where", "county=Wales"],
            ["error: --where county=Wales leaves no document", "hint: county: Kent (2), Skåne (1)"],
        ),
        (
            ["--where", "county=Kent", "--where", "year="],
            [
                "--where county=Kent --where year= leave no document",
                "county: Kent (2), Skåne (1); year: 2019 (1), 999 (1), (none) (1)",
            ],
        ),
        (["--where", "language=fi"], ["--where language=fi leaves no document", "hint: language: en (2), sv (1)"]),
        (["--by", "conty"], ["error: there is no attribute `conty`", "hint: did you mean `county`?"]),
        (["--sort", "titel"], ["error: there is no sort key `titel`", "hint: did you mean `title`?"]),
        (["--sort", "-wramth"], ["error: there is no sort key `wramth`", "hint: did you mean `warmth`?"]),
        (["--by", "county", "--sort", "title"], ["--sort orders plans", "leave one of them out"]),
        (["--documents", "corpus/document.csv"], ["no such table of documents: corpus/document.csv", "documents.csv?"]),
        (["--stdin-name", "plan.txt"], ["--stdin-name names standard input, which is not read", "put - among"]),
        (["-", "--stdin-name", ".."], ["--stdin-name is no name of a file: .."]),
        (
            ["@corpus/north.txt"],
            ["corpus/north.txt:1:1: no such file or folder: Our plan", " problems in corpus/north"],
        ),
        (["--paths-from", "none.txt"], ["error: cannot read the list none.txt: No such file or directory"]),
    ],
)
@pytest.mark.parametrize("command", ["themes", "evidence"])
def test_what_cannot_be_done_is_said_and_gives_two(
    command: str, arguments: Sequence[str], said: Sequence[str], capsys: Capture
) -> None:
    if command == "evidence" and not {"--by", "--sort"}.isdisjoint(arguments):
        said = ["No such option"]
    assert main([command, *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    for part in said:
        assert part in err


def test_without_a_table_there_is_no_attribute_but_the_language(capsys: Capture) -> None:
    _TABLE.unlink()
    assert main(["themes", "--by", "county"]) == 2
    assert capsys.readouterr().err == (
        "error: there is no attribute `county`\n"
        "hint: no documents.csv lies beside the documents; name one that lies elsewhere with --documents\n"
    )
    assert _ids(capsys, "--where", "language=sv") == ["öst"]


@pytest.mark.parametrize("form", ["csv", "jsonl", "table"])
def test_where_no_document_is_in_the_language_nothing_is_written(form: str, capsys: Capture) -> None:
    _TABLE.unlink()
    assert main(["evidence", "--where", "language=fi", "--format", form]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "error: --where language=fi leaves no document\nhint: language: en (2), sv (1)\n"


@pytest.mark.parametrize("command", ["themes", "evidence"])
def test_rows_without_a_file_and_files_without_a_row_are_told_and_no_error(command: str, capsys: Capture) -> None:
    lines = ["file,year", *(f"gone-{number}.txt,1" for number in range(5)), "south.txt,2"]
    _TABLE.write_text("\n".join(lines), encoding="utf-8")
    assert main([command, "--json"]) == 0
    assert capsys.readouterr().err == (
        "warning: 5 rows of documents.csv without a file: "
        "corpus/gone-0.txt, corpus/gone-1.txt, corpus/gone-2.txt and 2 more\n"
        "warning: 2 files without a row in documents.csv: corpus/north.txt, corpus/öst.txt\n"
    )


@pytest.mark.parametrize(
    ("conditions", "left"),
    [
        (["county=Kent"], ["north", "south"]),
        (["county=kent", "year!=2019"], ["south"]),
        (["county!=Kent"], ["öst"]),
        (["county= SKÅNE "], ["öst"]),
        (["year="], ["öst"]),
        (["year!="], ["north", "south"]),
        (["language=SV"], ["öst"]),
        (["language!=sv"], ["north", "south"]),
        (["language=en", "county=Kent"], ["north", "south"]),
    ],
)
def test_where_leaves_what_meets_all_conditions(conditions: list[str], left: list[str], capsys: Capture) -> None:
    options = [part for condition in conditions for part in ("--where", condition)]
    assert _ids(capsys, *options) == left
    evidence = _out(capsys, "evidence", *options)
    titles = {"The North  north\n": "north", "A South  south\n": "south", "Öst  öst\n": "öst"}
    assert [name for title, name in titles.items() if title in evidence] == left


def test_the_language_that_the_command_line_says_is_the_one_that_is_asked_for(capsys: Capture) -> None:
    assert _ids(capsys, "--where", "language=en", "--language", "en") == ["north", "south", "öst"]
    assert main(["themes", "--where", "language=sv", "--language", "en"]) == 2
    assert "hint: language: en (3)\n" in capsys.readouterr().err


def test_of_what_could_not_be_read_nobody_knows_that_it_is_not_in_the_language(capsys: Capture) -> None:
    Path("corpus/empty.txt").touch()
    _add("empty.txt,,,Kent,")
    assert "! corpus/empty.txt: not read: empty file" in _out(capsys, "themes", "--where", "language=sv")
    _add("empty.txt,,en,Kent,")
    assert _ids(capsys, "--where", "language=sv") == ["öst"]


def test_what_is_not_wanted_is_not_told_of(capsys: Capture) -> None:
    Path("corpus/empty.txt").touch()
    _add("empty.txt,,,Wales,")
    assert "empty" not in _out(capsys, "themes", "corpus/empty.txt", "corpus", "--where", "county!=Wales")


@pytest.mark.parametrize(
    ("form", "by", "expected"),
    [
        ("table", "county", ["county     Plans", "Kent           2", "Skåne          1", "All plans      3"]),
        ("markdown", "year", ["| year | Plans |", "| 999 | 1 |", "| 2019 | 1 |", "| (none) | 1 |"]),
        ("csv", "language", ["language,en,2,0,warmth,1,0.5", "language,sv,1,0,play,1,1.0"]),
    ],
)
def test_the_groups_take_the_place_of_the_plans(form: str, by: str, expected: list[str], capsys: Capture) -> None:
    lines = _out(capsys, "themes", "--by", by, "--format", form).splitlines()
    places = [index for part in expected for index, line in enumerate(lines) if line.startswith(part)]
    assert places == sorted(places)
    assert len(places) == len(expected)


def test_json_has_groups_beside_the_cells(capsys: Capture) -> None:
    matrix = _matrix(capsys, "--by", "county", "--where", "county!=Wales")
    assert [(group["value"], group["documents"]) for group in matrix["groups"]] == [("Kent", 2), ("Skåne", 1)]
    assert matrix["groups"][0]["shares"] == [
        {"theme": "warmth", "documents": 1, "share": 0.5},
        {"theme": "play", "documents": 1, "share": 0.5},
    ]
    assert {**matrix, "groups": []} == _matrix(capsys)


def test_in_the_csv_of_groups_what_was_left_out_is_told(capsys: Capture) -> None:
    Path("corpus/empty.txt").touch()
    _add("empty.txt,,,Wales,")
    assert main(["themes", "--by", "county", "--format", "csv"]) == 0
    out, err = capsys.readouterr()
    assert err.startswith("warning: corpus/empty.txt: not read: empty file")
    assert list(csv.DictReader(io.StringIO(out)))[-1]["left_out"] == "1"


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("id", ["north", "south", "öst"]),
        ("-id", ["öst", "south", "north"]),
        ("title", ["south", "north", "öst"]),
        ("year", ["south", "north", "öst"]),
        ("-year", ["north", "south", "öst"]),
        ("-themes", ["north", "öst", "south"]),
        ("-play", ["north", "öst", "south"]),
        ("-language", ["öst", "north", "south"]),
    ],
)
def test_the_order_of_the_plans_may_be_chosen(sort: str, ids: list[str], capsys: Capture) -> None:
    assert _ids(capsys, "--sort", sort) == ids
    table = _out(capsys, "themes", "--sort", sort)
    assert sorted(ids, key=lambda name: table.index(f" {name} ")) == ids


def test_people_get_the_plans_by_title_and_scripts_by_id(capsys: Capture) -> None:
    texts = {form: _out(capsys, "themes", "--format", form) for form in ("table", "markdown", "csv", "json")}
    by_title = {form for form, text in texts.items() if text.index("A South") < text.index("The North")}
    assert by_title == {"table", "markdown"}


def test_a_table_may_lie_elsewhere(capsys: Capture) -> None:
    Path("meta").mkdir()
    Path("meta/plans.tsv").write_text(
        "file\tcounty\n../corpus/north.txt\tWales\n../corpus/south.txt\tWales\n../corpus/öst.txt\tÅland\n",
        encoding="utf-8",
    )
    matrix = _matrix(capsys, "--documents", "meta/plans.tsv", "--by", "county")
    assert [group["value"] for group in matrix["groups"]] == ["Wales", "Åland"]
    assert [document["title"] for document in matrix["documents"]] == ["north", "south", "öst"]


@pytest.mark.parametrize("target", ["list.txt", "corpus/documents.csv"])
def test_a_list_and_a_table_are_never_written_over(target: str, capsys: Capture) -> None:
    Path("list.txt").write_text("corpus\n", encoding="utf-8")
    before = Path(target).read_bytes()
    assert main(["themes", "@list.txt", "--output", target]) == 2
    assert f"error: {target} is one of the files the result is made from" in capsys.readouterr().err
    assert Path(target).read_bytes() == before


def test_paths_may_come_from_a_list(capsys: Capture) -> None:
    Path("list.txt").write_text("# the Kentish ones\ncorpus/north.txt\n\ncorpus/so*.txt\n", encoding="utf-8")
    assert _ids(capsys, "@list.txt") == _ids(capsys, "--paths-from", "list.txt") == ["north", "south"]
    assert _ids(capsys, "--paths-from", "list.txt", "corpus/öst.txt") == ["north", "south", "öst"]


def test_a_document_of_a_list_that_cannot_be_read_gives_two_after_the_others(capsys: Capture) -> None:
    Path("empty.txt").touch()
    Path("list.txt").write_text("corpus\nempty.txt\n", encoding="utf-8")
    assert main(["themes", "@list.txt"]) == 2
    out, err = capsys.readouterr()
    assert "The North" in out
    assert "error: empty.txt: not read: empty file\n" in err


NORTH = PLANS["north.txt"].replace("playgruond", "playground")
FRENCH = (
    "La région souhaite que chaque habitant puisse être soigné près de chez lui, quel que soit son revenu. Les "
    "hôpitaux et les médecins de ville travailleront ensemble afin de mieux suivre les malades qui sortent de "
    "l'hôpital. Nous allons aussi former davantage de soignants, car les besoins augmentent chaque année dans toutes "
    "les communes.\n"
)


@pytest.mark.parametrize("said", ["", "en"])
def test_a_part_in_a_third_language_is_not_coded_and_told(said: str, capsys: Capture) -> None:
    part = FRENCH * (2 if said else 1)
    words = len(re.findall(r"\w+", part.replace("l'h", "lh")))
    Path("corpus/north.txt").write_text(f"{NORTH * 3}\n{part}\n{NORTH}", encoding="utf-8")
    _TABLE.write_text(f"file,language\nnorth.txt,{said}\nsouth.txt,\nöst.txt,\n", encoding="utf-8")
    told = f"corpus/north.txt: {words} words not coded: in a language that the taxonomy does not have"
    assert f"\n! {told}\n" in _out(capsys, "themes")
    assert f"\n! {told}\n" in _out(capsys, "themes", "--by", "language")
    assert f"\n- {told}\n" in _out(capsys, "themes", "--format", "markdown")
    assert f"\n! {told}\n" in _out(capsys, "evidence")
    document = _matrix(capsys)["documents"][0]
    assert (document["language"], document["languages"], document["other_words"]) == ("en", ["en"], words)
    rows = list(csv.DictReader(io.StringIO(_out(capsys, "themes", "--format", "csv"), newline="")))
    assert (rows[0]["languages"], rows[0]["other_words"], rows[2]["other_words"]) == ("en", str(words), "0")
    assert main(["evidence", "--json"]) == 0
    assert capsys.readouterr().err == f"warning: {told}\n"


def test_each_part_is_coded_with_the_keywords_of_its_language(capsys: Capture) -> None:
    swedish = "Isolering kommer först, och varje by får en lekplats med plats för alla barn. " * 3
    Path("corpus/north.txt").write_text(f"{NORTH * 3}\n{swedish}\n", encoding="utf-8")
    matrix = _matrix(capsys, "--where", "year=2019", "--theme", "warmth")
    assert matrix["documents"][0]["languages"] == ["en"], "the table says English, and there are few Swedish words"
    _TABLE.unlink()
    matrix = _matrix(capsys, "corpus/north.txt")
    assert matrix["documents"][0]["languages"] == ["en", "sv"]
    assert set(matrix["cells"][0]["held_by"]) == {"warm home", "insulation", "isolering"}
    assert [document["languages"] for document in _matrix(capsys, "--language", "en")["documents"]] == [["en"]] * 3


# ------------------------------------------------------------------------------------------------- as a process


def test_standard_input_may_have_a_name(here: Path) -> None:
    def document(name: str) -> dict[str, Any]:
        done = run("themes", "-", "--json", "--stdin-name", name, cwd=here, stdin=PLANS["öst.txt"].encode())
        (found,) = json.loads(done.stdout)["documents"]
        assert found["path"] == "-"
        return dict(found)

    assert (document("plans/väst.txt")["id"], document("plans/väst.txt")["title"]) == ("väst", "väst")
    assert document("corpus/öst.txt")["title"] == "Öst"
    assert document("corpus/öst.txt")["attributes"] == {"county": "Skåne"}


def test_the_result_may_be_written_to_what_standard_input_is_named_after(here: Path) -> None:
    (here / "out.txt").write_text("old", encoding="utf-8")
    text = PLANS["north.txt"].encode()
    done = run("themes", "-", "--stdin-name", "out.txt", "--output", "out.txt", cwd=here, stdin=text)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (here / "out.txt").read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize("arguments", [["--paths-from", "-"], ["@-"]])
def test_standard_input_may_be_the_list(arguments: Sequence[str], here: Path) -> None:
    done = run("themes", "--json", *arguments, cwd=here, stdin=b"corpus/north.txt\0corpus/south.txt\0")
    assert [document["id"] for document in json.loads(done.stdout)["documents"]] == ["north", "south"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs find and a Unix shell")
def test_find_may_write_the_list(here: Path) -> None:
    (here / "corpus" / "two\nlines.txt").write_text("A warm home for everybody here.", encoding="utf-8")
    command = f"find corpus -name '*.txt' -print0 | '{PLANCLI}' themes --paths-from - --format csv"
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=here, env=plain_environment(), capture_output=True, check=False
    )
    assert done.returncode == 0
    documents = {row["document"] for row in csv.DictReader(io.StringIO(done.stdout.decode()))}
    assert documents == {"north", "south", "two lines", "öst"}


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["themes", "--by", "county"], {"PYTHONHASHSEED": "1", "COLUMNS": "20"}),
        (["themes", "--sort", "-county", "--where", "county!=Wales", "--json"], {"PYTHONHASHSEED": "2", "LC_ALL": "C"}),
    ],
)
def test_the_same_input_gives_the_same_bytes(
    arguments: Sequence[str], environment: Mapping[str, str], here: Path
) -> None:
    plain = run(*arguments, cwd=here)
    paths = [f"corpus/{name}" for name in sorted(PLANS, reverse=True)]
    assert plain.returncode == 0
    assert run(*arguments, *paths, cwd=here, environment=environment).stdout == plain.stdout
