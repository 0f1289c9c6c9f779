"""evaluate, sample and agreement through the real executable: what fails first, then from a drawn sheet to figures."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from cli_samples import PLANS, project, run
from jsonschema import Draft202012Validator

_Row = dict[str, str]


def _gold(folder: Path, *rows: str, name: str = "gold.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(["document,start,end,themes,disputed", *rows, ""]), encoding="utf-8")
    return path


def _unit(name: str, text: str, themes: str = "", disputed: str = "") -> str:
    start = PLANS[name].index(text)
    return f"{name},{start},{start + len(text)},{themes},{disputed}"


UNITS = (
    _unit("north.txt", "Every family lives in a warm home.", "warmth"),  # right
    _unit("north.txt", "Insulation comes first, and warm homes follow."),  # a false alarm
    _unit("north.txt", "A playgruond for every village.", "play"),  # right
    _unit("south.txt", "There is nothing in it that would be about homes or children.", "warmth"),  # missed
    _unit("öst.txt", "Varje by får en ny lekplats, och alla barn i kommunen får plats i skolan.", "play"),  # right
)
"""Precision 3/4, recall 3/4, F1 0.75."""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = project(tmp_path)
    _gold(folder, *UNITS)
    return folder


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["evaluate"], ["Missing argument 'GOLD'"]),
        (["evaluate", "nowhere.csv"], ["error: cannot read nowhere.csv", "hint: name the file with the hand coding"]),
        (["evaluate", "gold.csv", "--min-f1", "80"], ["Invalid value for '--min-f1'", "0<=x<=1"]),
        (["evaluate", "gold.csv", "--theme", "plya"], ["no theme `plya`", "did you mean `play`?"]),
        (["evaluate", "gold.csv", "--format", "jsn"], ["'jsn' is not one of"]),
        (
            ["evaluate", "wrong.csv"],
            ["wrong.csv:2:1: the taxonomy has no theme `warmht`", "`warmth`?", "wrong.csv:3:1: "],
        ),
        (["evaluate", "other.csv"], ["other.csv:2:1: `nrth.txt` is not among the documents", "`north.txt`?"]),
        (
            ["evaluate", "beyond.csv"],
            ["beyond.csv:2:1: the unit ends at 9999", "beyond.csv:3:1: the unit ends at 8888"],
        ),
        (["evaluate", "empty.csv"], ["no row of empty.csv is coded", "hint: write a row for each unit of text"]),
        (["evaluate", "gold.csv", "--output", "gold.csv"], ["gold.csv is one of the files the result is made from"]),
        (["agreement", "gold.csv"], ["Missing argument 'CODER2'"]),
        (["agreement", "gold.csv", "wrong.csv"], ["wrong.csv:2:1: "]),
        (["sample", "--size", "0"], ["Invalid value for '--size'", "x>=1"]),
        (["sample", "nowhere/"], ["no such file or folder: nowhere"]),
    ],
)
def test_what_cannot_be_done_is_said_and_gives_two(arguments: Sequence[str], said: Sequence[str], folder: Path) -> None:
    _gold(folder, "north.txt,0,8,warmht,", "north.txt,9,3,,", name="wrong.csv")
    _gold(folder, "nrth.txt,0,8,,", name="other.csv")
    _gold(folder, "north.txt,0,9999,,", "south.txt,0,8888,,", name="beyond.csv")
    _gold(folder, name="empty.csv")
    done = run(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    for part in said:
        assert part in done.stderr.decode()
    assert (folder / "gold.csv").read_text(encoding="utf-8").startswith("document,start")


@pytest.mark.parametrize(
    ("least", "code", "said"),
    [
        ("0.7501", 1, "error: F1 over all units is 0.7500, below 0.7501\n"),
        ("1", 1, "error: F1 over all units is 0.7500, below 1\n"),
        ("0.75", 0, ""),
        ("0", 0, ""),
    ],
)
def test_the_gate_says_no_below_its_figure_and_shows_the_result_either_way(
    least: str, code: int, said: str, folder: Path
) -> None:
    done = run("evaluate", "gold.csv", "--min-f1", least, cwd=folder)
    assert (done.returncode, done.stderr.decode()) == (code, said)
    assert b"All units" in done.stdout


def test_a_figure_that_is_not_defined_does_not_pass_the_gate(folder: Path) -> None:
    _gold(folder, _unit("south.txt", "There is nothing in it that would be about homes or children."))
    done = run("evaluate", "gold.csv", "--min-f1", "0", "--theme", "play", cwd=folder)
    assert done.returncode == 1
    assert "F1 over all units is not defined" in done.stderr.decode()


def test_a_named_document_that_cannot_be_read_wins_over_the_gate(folder: Path) -> None:
    (folder / "corpus" / "south.txt").write_bytes(b"\xff\xfe\x00")
    paths = ["corpus/north.txt", "corpus/south.txt", "corpus/öst.txt"]
    done = run("evaluate", "gold.csv", *paths, "--min-f1", "1", "--json", cwd=folder)
    assert done.returncode == 2
    result = json.loads(done.stdout)
    assert {document["id"]: document["status"] for document in result["documents"]} == {
        "north": "read",
        "south": "unread",
        "öst": "read",
    }
    assert next(figure for figure in result["figures"] if figure["scope"] == "units")["missed"] == 0


def test_documents_that_are_not_there_are_told_of_and_the_others_count(folder: Path) -> None:
    _gold(folder, *UNITS, "gone.txt,0,4,play,", "gone.txt,5,9,play,")
    done = run("evaluate", "gold.csv", "corpus", "--json", cwd=folder)
    assert done.returncode == 0
    assert (
        "warning: gold.csv:7:1: `gone.txt` is not among the documents: its 2 units are left out\n"
        in done.stderr.decode()
    )
    assert json.loads(done.stdout)["unknown_documents"] == ["gone.txt"]


def test_a_theme_that_is_nowhere_coded_is_told_of(folder: Path) -> None:
    _gold(folder, *(unit for unit in UNITS if ",play," not in unit))
    done = run("evaluate", "gold.csv", "--json", cwd=folder)
    assert "nothing coded as `play`: what is found of that counts as false alarms" in done.stderr.decode()
    assert "name the other themes with --theme" in done.stderr.decode()
    assert not run("evaluate", "gold.csv", "--theme", "warmth", cwd=folder).stderr


def test_the_figures_are_those_of_the_units(folder: Path) -> None:
    done = run("evaluate", "gold.csv", "--json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    result = json.loads(done.stdout)
    _schema("evaluation-1").validate(result)
    figures = {(f["scope"], f["theme"], f["language"]): f for f in result["figures"]}
    overall = figures["units", None, None]
    assert (overall["right"], overall["false_alarms"], overall["missed"], overall["f1"]) == (3, 1, 1, 0.75)
    assert figures["theme", "play", None]["f1"] == figures["language", None, "sv"]["f1"] == 1
    assert figures["cells", None, None]["missed"] == 1
    assert [(k["keyword"], k["false_alarms"], k["right"]) for k in result["keywords"]] == [
        ("insulation", 1, 0),
        ("warm home", 1, 1),
    ]
    assert [(m["document"], m["line"], m["passage"][:16]) for m in result["missed"]] == [
        ("south", 3, "There is nothing")
    ]


def test_the_same_run_gives_the_same_bytes_and_another_seed_the_same_figures(folder: Path) -> None:
    first, again, other = (
        run(
            "evaluate", "gold.csv", "--json", "--seed", seed, cwd=folder, environment={"PYTHONHASHSEED": hash_seed}
        ).stdout
        for seed, hash_seed in (("1", "1"), ("1", "2"), ("2", "1"))
    )
    assert first == again != other
    values = [[f["f1"] for f in json.loads(out)["figures"]] for out in (first, other)]
    assert values[0] == values[1]


def test_a_table_and_csv_are_written_to_a_file_too(folder: Path) -> None:
    assert run("evaluate", "gold.csv", "--format", "csv", "-o", "figures.csv", cwd=folder).stdout == b""
    rows = list(csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8"))))
    assert [row["f1"] for row in rows if row["scope"] == "units"] == ["0.75"]


def test_a_sheet_has_every_passage_once_and_the_same_for_a_seed(folder: Path) -> None:
    first, again = (run("sample", "--size", "4", cwd=folder) for _ in range(2))
    assert first.returncode == 0
    assert first.stdout == again.stdout
    assert first.stderr.decode() == "4 of 8 passages drawn, from 3 strata\n"
    drawn = _rows(first.stdout)
    assert len({(row["document"], row["start"]) for row in drawn}) == 4
    assert _rows(run("sample", "--size", "4", "--seed", "2", cwd=folder).stdout) != drawn
    assert len(_rows(run("sample", cwd=folder).stdout)) == 8


def test_a_sheet_quotes_the_text_at_its_offsets(folder: Path) -> None:
    for row in _rows(run("sample", cwd=folder).stdout):
        text = (folder / row["document"]).read_text(encoding="utf-8")
        assert text[int(row["start"]) : int(row["end"])] == row["passage"]
        assert text.splitlines()[int(row["line"]) - 1].find(row["passage"]) >= 0


def test_a_sheet_that_nobody_filled_in_is_refused(folder: Path) -> None:
    run("sample", "--output", "sheet.csv", cwd=folder)
    done = run("evaluate", "sheet.csv", cwd=folder)
    assert done.returncode == 2
    assert "error: no row of sheet.csv is coded" in done.stderr.decode()


def _as_excel(rows: Sequence[_Row]) -> bytes:
    return _written(rows, ";", [*rows[0]]).encode("cp1252", errors="replace")


def _as_libre_office(rows: Sequence[_Row]) -> bytes:
    return _written(rows, ",", [*reversed(rows[0])]).replace("\r\n", "\n").encode("utf-8-sig")


def _as_excel_unicode(rows: Sequence[_Row]) -> bytes:
    return _written(rows, "\t", [*rows[0]]).encode("utf-16")


@pytest.mark.parametrize("save", [_as_excel, _as_libre_office, _as_excel_unicode])
def test_a_filled_sheet_is_read_back_however_it_was_saved(
    save: Callable[[Sequence[_Row]], bytes], folder: Path
) -> None:
    rows = _rows(run("sample", cwd=folder).stdout)
    _fill(rows)
    (folder / "sheet.csv").write_bytes(save(rows))
    done = run("evaluate", "sheet.csv", "--json", cwd=folder)
    assert done.returncode == 0
    assert done.stderr.decode().splitlines()[0] == "warning: 1 row of sheet.csv not filled in: left out"
    result = json.loads(done.stdout)
    overall = next(figure for figure in result["figures"] if figure["scope"] == "units")
    assert (overall["right"], overall["false_alarms"], overall["missed"]) == (3, 1, 1)
    assert result["gold"]["sampled"]
    assert "changed" not in done.stderr.decode()


def test_a_document_that_changed_since_is_noticed(folder: Path) -> None:
    rows = _rows(run("sample", cwd=folder).stdout)
    _fill(rows)
    (folder / "sheet.csv").write_bytes(_as_excel(rows))
    plan = folder / "corpus" / "north.txt"
    plan.write_text("New: " + plan.read_text(encoding="utf-8"), encoding="utf-8")
    done = run("evaluate", "sheet.csv", cwd=folder)
    assert done.returncode == 0
    assert "quoted otherwise than corpus/north.txt has at the offsets" in done.stderr.decode()
    assert "has the document changed since it was coded?" in done.stderr.decode()


def test_two_coders_and_where_they_differ(folder: Path) -> None:
    rows = _rows(run("sample", "-o", "a.csv", cwd=folder).stdout) or _rows((folder / "a.csv").read_bytes())
    _fill(rows)
    (folder / "a.csv").write_bytes(_as_excel(rows))
    last = next(row for row in rows if row["passage"].startswith("A playgruond"))
    last.update({"theme:play": "", "theme:warmth": "X", "comment": "a slip"})
    (folder / "b.csv").write_bytes(_as_libre_office(rows))
    done = run("agreement", "a.csv", "b.csv", "--json", cwd=folder)
    assert done.returncode == 0
    result = json.loads(done.stdout)
    _schema("agreement-1").validate(result)
    assert result["units"] == {"both": 7, "only_first": 0, "only_second": 0}
    assert [(each["theme"], each["coded_by"], each["second_comment"]) for each in result["disagreements"]] == [
        ("warmth", "second", "a slip"),
        ("play", "first", "a slip"),
    ]
    overall = result["figures"][-1]
    assert (overall["scope"], overall["decisions"], overall["agreement"]) == ("all", 14, round(12 / 14, 3))
    table = run("agreement", "a.csv", "b.csv", cwd=folder).stdout.decode()
    assert "Disagreements  2\n" in table
    assert (
        "Warm homes · only b.csv\n    north, line 5\n      A playgruond for every village.\n      2: a slip\n" in table
    )
    shown = run("agreement", "a.csv", "b.csv", "--format", "csv", "--theme", "play", cwd=folder).stdout.decode()
    assert [row["theme"] for row in csv.DictReader(io.StringIO(shown))] == ["play", ""]


def _fill(rows: Sequence[_Row]) -> None:
    """Code the rows as UNITS do, and leave the heading of the south as it was drawn."""
    for row in rows:
        themes = next(
            (
                unit.split(",")[3]
                for unit in UNITS
                if row["document"].endswith(",".join(unit.split(",")[:1])) and unit.split(",")[1] == row["start"]
            ),
            "",
        )
        if row["passage"].startswith("The county plan"):
            continue
        row["theme:warmth"], row["theme:play"] = ("X" if theme in themes else "" for theme in ("warmth", "play"))
        row["no_theme"] = "" if themes else "x"


def _rows(data: bytes) -> list[_Row]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _written(rows: Sequence[_Row], delimiter: str, columns: Sequence[str]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _schema(name: str) -> Draft202012Validator:
    shipped: Any = json.loads(files("plancli").joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(shipped)
