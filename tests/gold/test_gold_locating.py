"""Which document a coding file means: never a guess between two, never silence about one that is not there."""

import pytest
from gold_samples import coded, rows, source

from plancli.errors import GoldError
from plancli.gold import Unit, changed_units, check_offsets, locate
from plancli.model import Document, Status

_DOCUMENT = Document("a", "plans/a.txt", "A", Status.READ, "en", text="Warm homes  for\nall åäö.")


def _unit(start: int, end: int, passage: str | None = None) -> Unit:
    return Unit(start, end, frozenset(), frozenset(), line=5, passage=passage)


def test_a_name_that_several_documents_have_is_refused() -> None:
    with pytest.raises(GoldError) as caught:
        locate(
            coded(rows("plan.txt,0,1,,")),
            [source("north/plan.txt", "north/plan"), source("south/plan.txt", "south/plan")],
        )
    (problem,) = caught.value.problems
    assert "may be several documents" in problem.message
    assert problem.hint == "name one of north/plan.txt, south/plan.txt"


@pytest.mark.parametrize(
    "lines", [("a.txt,0,5,,", "a.txt,0,5,,"), ("a.txt,0,5,,", "a.txt,4,9,,"), ("a.txt,0,5,,", "b/a.txt,2,3,,")]
)
def test_units_that_overlap_are_refused(lines: tuple[str, str]) -> None:
    with pytest.raises(GoldError, match=r"overlaps 0-5 in line 2") as caught:
        locate(coded(rows(*lines)), [source("b/a.txt")])
    assert caught.value.problems[0].location is not None
    assert caught.value.problems[0].location.line == 3


def test_units_may_touch() -> None:
    assert len(locate(coded(rows("a.txt,4,9,,", "a.txt,0,4,,")), [source("a.txt")]).units["a"]) == 2


def test_an_unknown_document_is_listed_with_what_may_be_meant() -> None:
    located = locate(
        coded(rows("norht.txt,0,1,,", "norht.txt,1,2,,", "south.txt,0,1,,")), [source("north.txt"), source("south.txt")]
    )
    assert list(located.units) == ["south"]
    problem = located.unknown["norht.txt"]
    assert "its 2 units are left out" in problem.message
    assert problem.hint == "did you mean `north.txt`?"


@pytest.mark.parametrize(
    "name",
    ["a.txt", "a", "plans/2020/a.txt", "elsewhere/plans/2020/a.txt", "2020\\a.txt", "other/a.txt", " a.txt", "./a.txt"],
)
def test_a_document_is_found_by_its_name_path_or_id(name: str) -> None:
    found = locate(coded(rows(f"{name},0,1,,")), [source("plans/2020/a.txt", "a"), source("plans/b.txt", "b")])
    assert list(found.units) == ["a"]


def test_of_documents_with_one_name_the_one_with_the_most_folders_alike_is_meant() -> None:
    sources = [source("x/2020/plan.txt", "2020/plan"), source("x/2021/plan.txt", "2021/plan")]
    assert list(locate(coded(rows("y/2021/plan.txt,0,1,,")), sources).units) == ["2021/plan"]


@pytest.mark.parametrize("path", ["=plan.txt", "-", "@home.txt", "a\u0308pple.txt", "two  blanks.txt"])
def test_names_that_sheets_and_disks_write_otherwise_are_found(path: str) -> None:
    written = {"=plan.txt": "'=plan.txt", "-": "'-", "@home.txt": "'@home.txt", "two  blanks.txt": "two blanks.txt"}
    name = written.get(path, "äpple.txt")
    assert list(locate(coded(rows(f"{name},0,1,,")), [source(path, "it")]).units) == ["it"]


def test_an_offset_behind_the_text_is_a_problem_and_its_very_end_is_none() -> None:
    length = len(_DOCUMENT.text)
    assert check_offsets([_unit(0, length)], _DOCUMENT, "gold.csv") == ()
    (problem,) = check_offsets([_unit(0, length + 1)], _DOCUMENT, "gold.csv")
    assert str(problem.location) == "gold.csv:5:1"
    assert f"has {length}" in problem.message


@pytest.mark.parametrize(
    "passage", ["Warm homes for all ???.", "'Warm homes for all", "Warm homes\r\nfor all åäö.", None]
)
def test_a_quote_that_a_spreadsheet_changed_is_still_the_same(passage: str | None) -> None:
    assert changed_units([_unit(0, len(_DOCUMENT.text), passage)], _DOCUMENT) == ()


def test_a_quote_of_another_text_is_noticed() -> None:
    unit = _unit(0, 10, "Cold homes")
    assert changed_units([unit], _DOCUMENT) == (unit,)
