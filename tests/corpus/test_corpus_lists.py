"""Lists of paths: what is no list or names nothing, with its line, and how a list is read."""

import io
import os
import sys
from pathlib import Path

import pytest

from plancli.corpus import Source, find
from plancli.corpus.lists import Asked, asked_for
from plancli.errors import DocumentError, Problem


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("Some words.", encoding="utf-8")


def listed(content: str | bytes, name: str = "list.txt") -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def on_stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


def problems(*paths: str, paths_from: tuple[str, ...] = ()) -> list[Problem]:
    with pytest.raises(DocumentError) as error:
        find(paths, paths_from=paths_from)
    return list(error.value.problems)


def shown(found: list[Problem]) -> list[str]:
    return [f"{problem.location}: {problem.message}" for problem in found]


def ids(sources: tuple[Source, ...]) -> list[str]:
    return [source.id for source in sources]


@pytest.mark.parametrize("content", ["", "\n \r\n\t\n", "# only\n  # comments\n", b"\xef\xbb\xbf", b"\0\0"])
def test_a_list_that_names_nothing_is_an_error(content: str | bytes) -> None:
    listed(content)
    assert shown(problems("@list.txt")) == ["list.txt:1:1: no path in this list"]


def test_a_list_that_is_not_there_is_an_error_and_a_file_may_be_called_so() -> None:
    (problem,) = problems("@list.txt")
    assert problem.message == "cannot read the list list.txt: No such file or directory"
    assert problem.hint == "a file whose name begins with @ is ./@list.txt"
    (problem,) = problems(paths_from=("list.txt",))
    assert (problem.message, problem.hint) == ("cannot read the list list.txt: No such file or directory", None)
    make("@list.txt")
    assert ids(find(["./@list.txt"])) == ["@list"]


def test_a_path_of_a_list_that_leads_nowhere_is_told_with_its_line() -> None:
    make("plans/kent.txt", "other/picture.png")
    listed("# plans\n\nplans/kent.txt\n  plans/knet.txt\nother\nno-*.txt\n", "lists/all.txt")
    found = problems("@lists/all.txt", "gone.txt")
    assert shown(found) == [
        "None: no such file or folder: gone.txt",
        "lists/all.txt:4:1: no such file or folder: plans/knet.txt",
        "lists/all.txt:5:1: no documents in this folder: other",
        "lists/all.txt:6:1: nothing matches: no-*.txt",
    ]
    assert (found[1].hint, found[1].source) == ("did you mean plans/kent.txt?", "plans/knet.txt")


def test_of_a_long_list_that_leads_nowhere_a_few_paths_are_told() -> None:
    listed("\n".join(f"plan-{number}.txt" for number in range(2_000)))
    found = problems("@list.txt")
    assert len(found) == 6
    assert shown(found)[-1] == "list.txt:6:1: this path and 1994 more below it lead to no document either"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + b"\xe2\xe3" * 5_000, b"word " * 2_000])
def test_a_document_given_as_a_list_is_told_to_be_none(data: bytes) -> None:
    listed(data, "plan.pdf")
    (problem,) = problems("@plan.pdf")
    assert problem.message.startswith("no path has ")
    assert problem.hint == "a list has a path a line; name a document without @"


def test_half_of_a_utf16_list_is_an_error() -> None:
    listed(b"\xff\xfea")
    assert shown(problems("@list.txt")) == ["list.txt:1:1: not UTF-16"]


def test_standard_input_is_not_a_list_and_a_document_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    on_stdin(monkeypatch, b"plan.txt\n")
    make("plan.txt")
    assert [problem.message for problem in problems("@-", "-")] == ["standard input is a list of paths and no document"]
    on_stdin(monkeypatch, b"plan.txt\n-\n")
    assert shown(problems(paths_from=("-",))) == ["-:2:1: standard input is a list of paths and no document"]


def test_an_at_sign_has_no_meaning_in_a_list() -> None:
    make("@eaDir/plan.txt")
    listed("@eaDir/plan.txt\n@list.txt\n")
    assert shown(problems("@list.txt")) == ["list.txt:2:1: no such file or folder: @list.txt"]
    listed("@eaDir/plan.txt\n")
    assert ids(find(["@list.txt"])) == ["plan"]


def test_an_at_sign_alone_is_a_path() -> None:
    assert asked_for(["@"]) == (Asked("@"),)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_has_a_path_a_line(line_end: str, encoding: str) -> None:
    make("a.txt", "plans/öst.txt", "plans/west plan.txt", "#b.txt", "c/deep.txt")
    lines = ["# which", "", "a.txt", "  plans/*.txt", "./#b.txt", "c"]
    listed(line_end.join(lines).encode(encoding))
    assert ids(find(["@list.txt"])) == ["#b", "a", "deep", "west plan", "öst"]
    assert find(["@list.txt"]) == find([], paths_from=["list.txt"])


def test_paths_of_a_list_are_relative_to_the_working_folder() -> None:
    make("plan.txt")
    listed("plan.txt\n", "lists/all.txt")
    assert find(["@lists/all.txt"])[0].path == "plan.txt"


def test_a_list_that_is_parted_by_nuls_holds_any_name() -> None:
    names = [" a.txt", "#b.txt", "two\nlines.txt", "c [1].txt"]
    make(*names)
    listed("\0".join(names) + "\0")
    assert sorted(source.file.name for source in find(["@list.txt"])) == sorted(names)
    listed("a.txt\0gone.txt\0")
    assert shown(problems("@list.txt"))[-1] == "list.txt:2:1: no such file or folder: gone.txt"


def test_a_name_that_is_no_utf8_is_found() -> None:
    name = os.fsdecode(b"pl\xe5n.txt")
    make(name)
    listed(b"pl\xe5n.txt\n")
    assert [source.file.name for source in find(["@list.txt"])] == [name]


def test_standard_input_may_be_the_list_or_stand_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a.txt", "b.txt")
    on_stdin(monkeypatch, b"a.txt\0b.txt\0")
    assert ids(find([], paths_from=["-"])) == ["a", "b"]
    listed("-\na.txt\n")
    assert [source.path for source in find(["@list.txt"])] == ["a.txt", "-"]


def test_what_a_list_names_is_named_and_counts_once() -> None:
    make("plans/a.txt", "plans/b.txt")
    listed("plans/a.txt\nplans/./a.txt\n")
    found = find(["plans", "@list.txt", "plans/a.txt"], paths_from=["list.txt"])
    assert [(source.id, source.named) for source in found] == [("a", True), ("b", False)]
