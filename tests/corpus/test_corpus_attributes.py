"""documents.csv: what is wrong with one and in which line, and what a good one says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plancli.corpus.attributes import Entry, Table, read_table
from plancli.errors import DocumentError


def table(tmp_path: Path, content: str | bytes, name: str = "documents.csv") -> Table:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(file, f"c/{name}")


def entries(tmp_path: Path, content: str | bytes) -> Mapping[str, Entry]:
    return table(tmp_path, content).entries


def complaints(tmp_path: Path, content: str | bytes) -> list[str]:
    with pytest.raises(DocumentError) as error:
        entries(tmp_path, content)
    assert all(problem.hint for problem in error.value.problems)
    return [f"{problem.location}: {problem.message}" for problem in error.value.problems]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "1:1: no column is called file"),
        ("title,year\nA,1\n", "1:1: no column is called file"),
        ("file,file\na,b\n", "1:1: two columns are called file"),
        ("file,,year\na,b,c\n", "1:1: column 2 has no name"),
        ("file,year\na.txt,1\n\nb.txt,2,3\n", "4:1: 3 columns where the first line has 2"),
        ("file,year\na.txt\n", "2:1: 1 columns where the first line has 2"),
        ("file,year\na.txt,1\na.txt,2\n", "3:1: a second row for a.txt"),
        ("file,year\n,2\n", "2:1: a row without a file"),
        ('file,year\na.txt,"1\nb.txt,2\n', "2:1: not a row of CSV: unexpected end of data"),
        (b"file,title\na.txt,M\xe5l\n", "2:1: cannot read documents.csv: not UTF-8 at byte 19, in line 2"),
        (b"file\0", "1:1: cannot read documents.csv: binary file"),
    ],
)
def test_a_broken_list_says_where(tmp_path: Path, content: str | bytes, complaint: str) -> None:
    assert complaints(tmp_path, content) == [f"c/documents.csv:{complaint}"]


def test_everything_that_is_wrong_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    content = 'file,note\na.txt,"two\nlines"\na.txt,again\n,none\nb.txt,1,2\n'
    assert complaints(tmp_path, content) == [
        "c/documents.csv:4:1: a second row for a.txt",
        "c/documents.csv:5:1: a row without a file",
        "c/documents.csv:6:1: 3 columns where the first line has 2",
    ]
    with pytest.raises(DocumentError) as error:
        entries(tmp_path, content)
    assert error.value.problems[0].source == "a.txt,again"
    assert error.value.problems[0].hint == "the first is in line 2: keep one of them"


def test_a_column_with_almost_the_right_name_is_hinted_at(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as error:
        entries(tmp_path, "files,title\na.txt,A\n")
    assert str(error.value.problems[0].hint).endswith("rename files?")


def test_a_table_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"cannot read documents\.csv: No such file or directory"):
        read_table(tmp_path / "documents.csv", "documents.csv")


def test_a_file_named_in_two_ways_has_two_rows(tmp_path: Path) -> None:
    content = "file,year\nen/a.txt,1\n./en/a.txt,2\nen\\a.txt,3\n"
    assert complaints(tmp_path, content) == [
        "c/documents.csv:3:1: a second row for en/a.txt",
        "c/documents.csv:4:1: a second row for en/a.txt",
    ]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_title_and_language_are_known_and_the_rest_are_attributes(
    tmp_path: Path, bom: str, delimiter: str, line_end: str
) -> None:
    lines = [["file", "year", "Title", "language", "country"], ["a.txt", "2021", "Mål", "sv-SE", "Sweden"]]
    content = bom + line_end.join(delimiter.join(line) for line in lines)
    found = entries(tmp_path, content)
    assert found == {"a.txt": Entry("Mål", "sv", {"year": "2021", "country": "Sweden"})}
    assert list(found["a.txt"].attributes) == ["year", "country"]


def test_blank_lines_blank_cells_and_a_spreadsheets_blank_columns_are_left_out(tmp_path: Path) -> None:
    content = "\nfile,title,year,,\n a.txt , , 2020 ,,\n,,,,\nb.txt,B,,,\n"
    assert entries(tmp_path, content) == {"a.txt": Entry(attributes={"year": "2020"}), "b.txt": Entry("B")}


def test_quoted_cells_may_hold_the_delimiter_and_line_ends(tmp_path: Path) -> None:
    found = entries(tmp_path, 'file,title\na.txt,"Care, closer\nto home"\n')
    assert found["a.txt"].title == "Care, closer\nto home"


def test_names_are_composed_and_have_forward_slashes(tmp_path: Path) -> None:
    assert list(entries(tmp_path, "file,title\n.\\sv\\ska\u030ane.txt,T\n")) == ["sv/sk\u00e5ne.txt"]


def test_a_tsv_is_parted_by_tabs_whatever_else_is_in_its_first_line(tmp_path: Path) -> None:
    found = table(tmp_path, "file\tyear, as printed, or guessed\na.txt\t2021, guessed\n", "documents.tsv")
    assert found.columns == ("year, as printed, or guessed",)
    assert found.entries == {"a.txt": Entry(attributes={"year, as printed, or guessed": "2021, guessed"})}


def test_a_column_without_a_value_is_a_column(tmp_path: Path) -> None:
    assert table(tmp_path, "file,Language,title,country\na.txt,,,\n").columns == ("country",)
