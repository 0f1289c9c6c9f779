"""Which table speaks of which document: what none says, whose rows lead nowhere, and how far up one is looked for."""

import unicodedata
from pathlib import Path

import pytest

from plancli.corpus import Catalogue, catalogue, find
from plancli.errors import DocumentError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def make(*paths: str) -> None:
    for path in paths:
        write(path, "Some words.")


def write(path: str, content: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(content, encoding="utf-8")


def known(*paths: str, table: str | None = None, stdin_name: str | None = None) -> Catalogue:
    return catalogue(find(paths, stdin_name=stdin_name), table)


def titles(found: Catalogue) -> dict[str, str | None]:
    return {name: entry.title for name, entry in found.entries.items()}


def complaints(*paths: str, table: str | None = None) -> list[str]:
    with pytest.raises(DocumentError) as error:
        known(*paths, table=table)
    return [": ".join(str(part) for part in (p.location, p.message, p.hint) if part) for p in error.value.problems]


def test_without_a_table_nothing_is_known_and_nothing_is_amiss() -> None:
    make("plans/a.txt")
    found = known("plans")
    assert (titles(found), found.columns, found.tables) == ({"a": None}, (), ())
    assert (found.without_row, found.without_file) == ((), ())


def test_two_tables_in_one_folder_are_an_error() -> None:
    make("plans/a.txt")
    write("plans/documents.csv", "file\na.txt\n")
    write("plans/documents.tsv", "file\na.txt\n")
    assert complaints("plans") == [
        "documents.csv and documents.tsv lie in one folder: plans: keep one of them, or name one with --documents"
    ]
    assert known("plans", table="plans/documents.tsv").tables == (Path("plans/documents.tsv"),)


def test_all_that_is_wrong_in_any_table_is_told_at_once() -> None:
    make("a/plan.txt", "b/plan.txt")
    write("a/documents.csv", "title\nx\n")
    write("b/documents.tsv", "file\tyear\nplan.txt\n")
    assert [complaint.rpartition(": ")[0] for complaint in complaints("a", "b")] == [
        "a/documents.csv:1:1: no column is called file",
        "b/documents.tsv:2:1: 1 columns where the first line has 2",
    ]


def test_a_table_that_was_named_must_be_there() -> None:
    make("a.txt", "meta/table.csv")
    assert complaints("a.txt", table="meta/tabel.csv") == [
        "no such table of documents: meta/tabel.csv: did you mean meta/table.csv?"
    ]
    assert complaints("a.txt", table="meta") == ["cannot read meta: Is a directory"]


def test_rows_without_a_file_and_files_without_a_row_are_known() -> None:
    make("plans/a.txt", "plans/b.txt", "plans/notes.py")
    write("plans/documents.csv", "file,title\na.txt,A\ngone.txt,G\nsub/gone.txt,G\nnotes.py,N\n")
    found = known("plans")
    assert found.without_row == ("plans/b.txt",)
    assert found.without_file == ("plans/gone.txt", "plans/sub/gone.txt")
    assert known("plans/a.txt").without_row == (), "of documents that nobody asked for nothing is told"


def test_a_table_further_up_than_the_working_folder_is_not_asked(here: Path) -> None:
    make("plans/a.txt")
    write("../documents.csv", "file,title\nwork/plans/a.txt,Not this\n")
    assert titles(known("plans")) == titles(known("plans/a.txt")) == {"a": None}
    assert titles(known(str(here / "plans"))) == {"a": None}


def test_a_table_outside_of_the_working_folder_is_asked_up_to_the_folder_that_was_named() -> None:
    make("../far/plans/en/a.txt")
    write("../far/documents.csv", "file,title\nplans/en/a.txt,Too far up\n")
    write("../far/plans/documents.csv", "file,title\nen/a.txt,A\n")
    assert titles(known("../far/plans")) == titles(known("../far/pl*")) == {"a": "A"}
    assert titles(known("../far/plans/en")) == titles(known("../far/plans/en/a.txt")) == {"a": None}


def test_it_does_not_matter_how_a_file_below_the_working_folder_is_named() -> None:
    make("plans/en/a.txt")
    write("plans/documents.csv", "file,title\nen/a.txt,A\n")
    for path in (".", "plans", "plans/en", "plans/en/a.txt", "plans/**/a.*", "plans/../plans/en/a.txt"):
        assert titles(known(path)) == {"a": "A"}


def test_the_nearest_table_speaks_alone() -> None:
    make("plans/en/a.txt", "plans/sv/b.txt")
    write("plans/documents.csv", "file,title,year\nen/a.txt,Far,2020\nsv/b.txt,B,2021\n")
    write("plans/en/documents.tsv", "file\ttitle\tcountry\na.txt\tNear\tWales\n")
    found = known("plans")
    assert titles(found) == {"a": "Near", "b": "B"}
    assert dict(found.entries["a"].attributes) == {"country": "Wales"}
    assert found.columns == ("country", "year")
    assert (found.without_row, found.without_file) == ((), ())


def test_a_named_table_speaks_of_all_and_its_names_are_relative_to_its_folder() -> None:
    make("plans/a.txt", "other/b.txt")
    write("plans/documents.csv", "file,title\na.txt,Not this\n")
    write("meta/table.csv", "file,title,year\n../plans/a.txt,A,2020\n../other/none.txt,N,2021\n")
    found = known("plans", "other", table="meta/table.csv")
    assert titles(found) == {"a": "A", "b": None}
    assert found.without_row == ("other/b.txt",)
    assert found.without_file == ("other/none.txt",)


def test_a_row_may_be_absolute_and_a_document_may_be_reached_through_a_link(here: Path) -> None:
    make("plans/a.txt", "plans/b.txt")
    write("plans/documents.csv", f"file,title\n{here / 'plans' / 'a.txt'},A\nb.txt,B\n")
    Path("linked").symlink_to("plans")
    assert titles(known("linked")) == {"a": "A", "b": "B"}
    make("texts/real.txt")
    Path("plans/c.txt").symlink_to("../texts/real.txt")
    write("plans/documents.csv", "file,title\nc.txt,C\n")
    assert titles(known("plans/c.txt")) == {"c": "C"}


def test_a_name_is_found_however_its_letters_are_composed() -> None:
    composed = "sk\u00e5ne.txt"
    make(unicodedata.normalize("NFD", composed))
    write("documents.csv", f"file,title\n{composed},Composed\n")
    found = known(".")
    assert list(titles(found).values()) == ["Composed"]
    assert found.without_file == ()
    assert known("documents.csv", unicodedata.normalize("NFD", composed)).without_file == ()


def test_no_table_speaks_of_standard_input_unless_it_has_a_name() -> None:
    make("plans/a.txt")
    write("documents.csv", "file,title\nstdin.txt,Not this\n")
    write("plans/documents.csv", "file,title\na.txt,A\n")
    found = known("-")
    assert (titles(found), found.without_row, found.tables) == ({"stdin": None}, (), ())
    assert titles(known("-", table="documents.csv")) == {"stdin": None}
    assert titles(known("-", stdin_name="plans/a.txt")) == {"a": "A"}
    assert titles(known("-", stdin_name="a.txt", table="plans/documents.csv")) == {"a": None}
