"""Coding files: what cannot be used is told with its line, and whatever a spreadsheet does to a sheet is read."""

import csv
import io
import json
from pathlib import Path

import pytest
from gold_samples import THEMES, coded, only, rows

from plancli.errors import GoldError
from plancli.gold import load

_SHEET = "document,start,end,theme:warmth,theme:play,no_theme,comment"


def _problems(text: str | bytes) -> list[tuple[int | None, str, str]]:
    with pytest.raises(GoldError) as caught:
        coded(text)
    return [(p.location.line if p.location else None, p.message, p.hint or "") for p in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("document,start,themes\na.txt,0,warmth\n", 1, "no column is called `end`", "document, start, end, themes"),
        ("document,start,end,theme\na.txt,0,1,x\n", 1, "no column is called `themes`", "rename `theme`?"),
        ("", 1, "no column is called `document`", "document, start, end, themes"),
        ("document,start,end,themes,themes\n", 1, "two columns are called `themes`", "rename or remove"),
        ("document,start,end,themes,theme:play\n", 1, "`themes` beside columns", "one or the other"),
        ("document,start,end,theme:plya\n", 1, "no theme `plya`", "did you mean `play`?"),
        (rows("a.txt,0,1,,", "a.txt,7,7,,"), 3, "ends at 7, not after its start at 7", "code points from 0"),
        (rows("a.txt,9,2,,"), 2, "ends at 2, not after its start at 9", "code points from 0"),
        (rows("a.txt,zero,2,,"), 2, "`zero` in the column start is no offset", "whole numbers"),
        (rows("a.txt,-3,2,,"), 2, "`-3` in the column start is no offset", "whole numbers"),
        (rows("a.txt,0,,,"), 2, "`` in the column end is no offset", "whole numbers"),
        (rows(",0,1,,"), 2, "a row without a document", "name the file"),
        (rows("a.txt,0,1,wramth,"), 2, "no theme `wramth`", "did you mean `warmth`?"),
        (rows("a.txt,0,1,,zzz"), 2, "no theme `zzz`", "the taxonomy has green_space, play, warmth"),
        (rows("a.txt,0,1,warmth play,,more"), 2, "6 cells where the first line has 5", "quotation marks"),
        (rows('a.txt,0,1,"warmth,', "b.txt,0,1,,"), 2, "not a row of CSV", "quotation mark"),
        (f"{_SHEET}\na.txt,0,1,x,,x,\n", 2, "no_theme is ticked beside warmth", "one or the other"),
        (f"{_SHEET}\na.txt,0,1,maybe,,,\n", 2, "`maybe` in the column `theme:warmth`", "x is yes, ? is unsure"),
        (
            '{"document": "a.txt", "start": 0, "end": 1, "themes": []}\n{"document"\n',
            2,
            "not JSON",
            "one object a line",
        ),
        ('{"document": "a", "start": 0, "end": 1, "themes": []}\n[1]\n', 2, "not a JSON object", "themes"),
        ('{"document": "a.txt", "start": 1.5, "end": 2, "themes": []}', 1, "`1.5` in the column start", "whole"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(text: str, line: int, message: str, hint: str) -> None:
    assert any(found[0] == line and message in found[1] and hint in found[2] for found in _problems(text)), _problems(
        text
    )


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    found = _problems(rows("a.txt,0,1,wramth,", "a.txt,5,2,,", "a.txt,x,y,plaay,"))
    assert [line for line, _, _ in found] == [2, 3, 4, 4, 4]


def test_a_problem_shows_its_line() -> None:
    with pytest.raises(GoldError) as caught:
        coded(rows("a.txt,0,1,,", "a.txt,5,2,warmth,"))
    assert caught.value.problems[0].source == "a.txt,5,2,warmth,"


def test_the_size_of_a_stratum_must_be_what_was_written() -> None:
    head = "document,start,end,theme:play,stratum,stratum_passages"
    assert "not the size of stratum 1" in _problems(f"{head}\na.txt,0,1,x,1,\n")[0][1]
    assert "not the size of stratum 1" in _problems(f"{head}\na.txt,0,1,x,1,9\na.txt,2,3,x,1,8\n")[0][1]


def test_a_binary_file_and_one_that_is_not_there_are_refused() -> None:
    assert "binary file" in _problems(b"PK\x03\x04\0\0")[0][1]
    with pytest.raises(GoldError, match=r"cannot read nowhere\.csv"):
        load(Path("nowhere.csv"), THEMES)


def test_blank_is_coded_with_nothing_where_there_is_one_cell_for_themes() -> None:
    gold = coded(rows("a.txt,0,1,,", "a.txt,1,2,-,"))
    assert [unit.themes for unit in gold.units["a.txt"]] == [frozenset(), frozenset()]
    assert (gold.uncoded, gold.closed, gold.sampled, gold.themes) == (0, False, False, frozenset())


@pytest.mark.parametrize(
    "cell", ["warmth play", "play;warmth", "Warmth, PLAY", "warmth | play", "  warmth   play play "]
)
def test_themes_of_one_cell_may_be_parted_and_written_in_many_ways(cell: str) -> None:
    assert only(coded(f'document,start,end,themes\na.txt,0,1,"{cell}"\n')).themes == {"warmth", "play"}


def test_json_lines_say_the_same_as_csv() -> None:
    units = [
        {"document": "a.txt", "start": 0, "end": 4, "themes": ["warmth", "play"]},
        {"document": "a.txt", "start": 5, "end": 9, "themes": "play", "disputed": ["warmth"], "who": "ann"},
        {"document": "b.txt", "start": 0, "end": 2, "themes": None},
    ]
    text = "\n\n".join(map(json.dumps, units))
    by_csv = coded(rows("a.txt,0,4,warmth play,", "a.txt,5,9,play,warmth", "b.txt,0,2,,"))
    by_json = coded(text, path="gold.jsonl")
    plain = [
        [(name, u.start, u.end, u.themes, u.disputed) for name, units in gold.units.items() for u in units]
        for gold in (by_csv, by_json)
    ]
    assert plain[0] == plain[1]
    assert by_json.units["a.txt"][1].line == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_sheet_is_read_however_a_spreadsheet_saved_it(encoding: str, delimiter: str, line_end: str) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    writer.writerow(["", "passage", "theme:play", "End", " START ", "document", "theme:warmth", "no_theme", "", ""])
    writer.writerow(["", "Varma hem; en, två\tåäö\noch mer", "X", "31.0", "0", "öst.txt", "", "", "", ""])
    writer.writerow([""] * 10)
    writer.writerow(["", "Nästa", "", "40", "32", "öst.txt", "?", "FALSE", "", ""])
    gold = coded(text.getvalue().encode(encoding))
    first, second = gold.units["öst.txt"]
    assert (first.start, first.end, first.themes, first.disputed) == (0, 31, frozenset({"play"}), frozenset())
    assert (second.themes, second.disputed) == (frozenset(), frozenset({"warmth"}))
    assert (first.line, gold.uncoded, gold.closed) == (2, 0, True)


@pytest.mark.parametrize("mark", ["x", "X", "1", "1.0", "TRUE", "true"])
def test_ticks(mark: str) -> None:
    assert only(coded(f"{_SHEET}\na.txt,0,1,{mark},,,\n")).themes == {"warmth"}


@pytest.mark.parametrize("mark", ["", "0", "0.0", "FALSE", "-"])
def test_a_row_without_a_tick_is_one_that_nobody_coded(mark: str) -> None:
    gold = coded(f"{_SHEET}\na.txt,0,1,{mark},{mark},{mark},a note\na.txt,1,2,,,x,\n")
    assert gold.uncoded == 1
    assert only(gold).themes == frozenset()
    assert gold.themes == {"warmth", "play"}


def test_without_a_column_to_say_so_a_row_without_a_tick_is_coded_with_nothing() -> None:
    gold = coded("document,start,end,theme:play\na.txt,0,1,\n")
    assert (gold.uncoded, only(gold).themes) == (0, frozenset())


def test_a_passage_stands_for_its_share_of_what_was_coded_of_its_stratum() -> None:
    head = "document,start,end,theme:play,no_theme,stratum,stratum_passages,stratum_drawn"
    lines = [
        "a.txt,0,1,x,,1,10,2",
        "a.txt,2,3,,x,1,10,2",
        "a.txt,4,5,,,2,30,3",
        "a.txt,6,7,,x,2,30,3",
        "a.txt,8,9,x,,2,30,3",
    ]
    gold = coded("\n".join([head, *lines]))
    assert [unit.weight for unit in gold.units["a.txt"]] == [5, 5, 15, 15]
    assert (gold.sampled, gold.uncoded) == (True, 1)
