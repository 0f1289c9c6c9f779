"""Finding: which paths lead nowhere and say so, and which files are documents, each once and with an id of its own."""

import os
from itertools import permutations
from pathlib import Path

import pytest

from plancli.corpus import Source, find
from plancli.errors import DocumentError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def make(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("Some words.", encoding="utf-8")


def ids(*paths: str) -> list[str]:
    return [source.id for source in find(paths)]


def problems(*paths: str) -> list[tuple[str, str | None]]:
    with pytest.raises(DocumentError) as error:
        find(paths)
    return [(problem.message, problem.hint) for problem in error.value.problems]


def test_a_missing_file_is_an_error_that_names_the_one_most_like_it() -> None:
    make("corpus/kent-plan.txt", "corpus/other.txt")
    assert problems("corpus/kent-plam.txt") == [
        ("no such file or folder: corpus/kent-plam.txt", "did you mean corpus/kent-plan.txt?")
    ]


def test_a_slip_in_a_folder_of_the_path_is_hinted_at() -> None:
    make("corpus/plan.txt")
    assert problems("corpsu/plan.txt") == [("no such file or folder: corpsu/plan.txt", "did you mean corpus?")]


def test_nothing_is_hinted_at_where_nothing_is_alike() -> None:
    make("corpus/plan.txt")
    assert problems("corpus/xyz.txt") == [("no such file or folder: corpus/xyz.txt", None)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    make("good.txt", "empty/picture.png")
    found = problems("missing.txt", "good.txt", "empty", "none-*.txt", "empty/*.png")
    assert [message for message, _ in found] == [
        "no such file or folder: missing.txt",
        "no documents in this folder: empty",
        "nothing matches: none-*.txt",
        "no documents match: empty/*.png",
    ]
    assert all(hint is None or (".md" in hint and ".txt" in hint) for _, hint in found)


@pytest.mark.parametrize("path", ["", "a" * 5000, "x\0y"])
def test_what_cannot_be_a_path_is_missing(path: str) -> None:
    assert problems(path)[0][0] == f"no such file or folder: {path}"


def test_no_paths_at_all_is_an_error() -> None:
    assert problems()[0][0] == "nothing to read"


def test_documents_csv_is_no_document() -> None:
    make("corpus/documents.csv", "corpus/plan.txt")
    assert ids("corpus") == ids("corpus/documents.csv", "corpus/plan.txt") == ["plan"]
    assert problems("corpus/documents.csv")[0][0] == "nothing to read but documents.csv"


def test_a_folder_gives_documents_and_nothing_hidden_or_foreign() -> None:
    make(
        *("c/a.txt", "c/deep/er/b.md", "c/C.TEXT", "c/d.pdf", "c/e.html"),
        *(
            "c/.git/config.txt",
            "c/.hidden.txt",
            "c/CVS/root.txt",
            "c/~$d.docx",
            "c/table.csv",
            "c/logo.png",
            "c/run.py",
        ),
    )
    assert ids("c") == ["C", "a", "b", "d", "e"]


def test_a_named_file_counts_whatever_its_type_and_is_marked() -> None:
    make("notes", "c/plan.txt")
    assert [(source.id, source.named) for source in find(["notes", "c"])] == [("notes", True), ("plan", False)]


def test_a_file_reached_by_two_ways_counts_once_and_stays_named() -> None:
    make("c/plan.txt")
    Path("link.txt").symlink_to("c/plan.txt")
    assert find(["c", "./c/../c/plan.txt", "c/*.txt"]) == (Source("plan", "c/plan.txt", True, Path("c/../c/plan.txt")),)
    assert [(s.path, s.named) for s in find(["c", "link.txt"])] == [("c/plan.txt", True)]


def test_a_glob_that_the_shell_left_alone_is_opened() -> None:
    make("c/x-1.txt", "c/x-2.md", "c/y.txt", "c/sub/x-3.txt", "c/x.csv")
    assert ids("c/x-*") == ["x-1", "x-2"]
    assert ids("c/**/x-*") == ["x-1", "x-2", "x-3"]
    assert ids("c/s*") == ["x-3"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_glob() -> None:
    make("plan[1].txt", "plan1.txt")
    assert ids("plan[1].txt") == ["plan[1]"]


def test_an_id_takes_as_much_of_the_folder_as_it_needs() -> None:
    make("2023/en/plan.txt", "2023/sv/plan.txt", "2024/sv/plan.txt", "2024/sv/other.txt", "plan.txt")
    assert ids(".") == ["2023/sv/plan", "2024/sv/plan", "en/plan", "other", "plan"]


def test_files_that_differ_in_their_suffix_alone_keep_it() -> None:
    make("a/plan.txt", "a/plan.md", "b/plan.txt", "plan.v2.txt")
    assert ids(".") == ["plan", "plan.md", "plan.txt", "plan.v2"]


def test_standard_input_is_a_source_with_a_name_to_stand_for_it() -> None:
    make("stdin.txt")
    assert find(["-", "-"]) == (Source("stdin", "-", True, Path("stdin.txt")),)
    (source,) = find(["-"], stdin_name="plans/kent.md")
    assert (source.id, source.path, source.file) == ("kent", "-", Path("plans/kent.md"))
    assert ids("-", "stdin.txt") == ["-", "stdin.txt"]


def test_a_file_called_dash_is_not_standard_input() -> None:
    make("-")
    assert [source.path for source in find(["./-", "-"])] == ["./-", "-"]


def test_paths_are_shown_from_the_working_folder_or_whole(here: Path) -> None:
    make("c/plan.txt", "../outside/far.txt")
    assert [source.path for source in find([str(here / "c"), "../outside"])] == [
        (here.parent / "outside/far.txt").as_posix(),
        "c/plan.txt",
    ]


def test_links_in_a_circle_end() -> None:
    make("c/d/plan.txt")
    Path("c/d/up").symlink_to(Path("c").absolute())
    assert ids("c") == ["plan"]


def test_a_link_to_itself_is_a_source_and_not_followed() -> None:
    make("c/plan.txt")
    Path("c/loop.txt").symlink_to("loop.txt")
    Path("c/ring").symlink_to("ring")
    assert ids("c") == ids("c", "c/loop.txt") == ["loop", "plan"]


def test_folders_that_link_to_each_other_end() -> None:
    make("a/one.txt", "b/two.txt")
    Path("a/b").symlink_to(Path("b").absolute())
    Path("b/a").symlink_to(Path("a").absolute())
    assert ids("a") == ids("b") == ids("a", "b", "a/b/a") == ["one", "two"]


def test_a_link_that_leads_nowhere_is_a_source_all_the_same() -> None:
    make("c/plan.txt")
    Path("c/gone.txt").symlink_to("nothing-here")
    assert ids("c") == ["gone", "plan"]


def test_a_folder_that_may_not_be_entered_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    make("c/plan.txt", "c/closed/secret.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(s.id, s.path) for s in find(["c"])] == [("closed", "c/closed"), ("plan", "c/plan.txt")]


def test_the_order_of_paths_does_not_matter() -> None:
    make("a/plan.txt", "b/plan.txt", "b/more.txt", "z.txt")
    Path("b/link").symlink_to(Path("a").absolute())
    results = {find(order) for order in permutations(["a", "b", "z.txt", "b/*"])}
    assert len(results) == 1
    assert [source.id for source in results.pop()] == ["a/plan", "b/plan", "more", "z"]


def test_a_name_that_is_no_utf8_can_be_shown_and_opened() -> None:
    Path(os.fsdecode(b"pl\xe5n.txt")).write_text("Some words.", encoding="utf-8")
    (source,) = find(["."])
    assert source.path == "pl�n.txt"
    assert source.file.read_text(encoding="utf-8") == "Some words."
