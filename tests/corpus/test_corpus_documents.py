"""Documents: what cannot be read says why and is not lost, and what can carries its text as it is in the file."""

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from corpus_samples import ENGLISH, FOREIGN, LANGUAGES, SWEDISH, lexicon

from plancli.corpus import read_documents
from plancli.corpus import readers as readers_module
from plancli.errors import DocumentError, UsageError
from plancli.model import Document, Kind, Status, Taxonomy

TAXONOMY = Taxonomy("t", "1", LANGUAGES, (), (), "themes.yaml", "")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content if isinstance(content, bytes) else content.encode())


def read(*paths: str, language: str | None = None) -> list[Document]:
    return list(read_documents(paths, TAXONOMY, lexicon(), language=language))


def only(path: str = "plan.txt", content: str | bytes = ENGLISH) -> Document:
    write(path, content)
    (document,) = read(path)
    return document


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b" \r\n\t\xc2\xa0\n", "empty file"),
        (b"\xef\xbb\xbf", "empty file"),
        (b"-- * --", "no words in it"),
        (b"Text\0with nothing", "binary file"),
        (b"\xff\xfeA", "not UTF-16 at byte 3"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    document = only(content=content)
    assert (document.status, document.reason) == (Status.UNREAD, reason)
    assert document.hint
    assert (document.text, document.layout, document.language) == ("", None, None)


@pytest.mark.parametrize("suffix", [".doc", ".odt", ".ODT", ".rtf", ".epub"])
def test_a_document_without_a_reader_is_told_of_not_skipped(suffix: str) -> None:
    write(f"c/plan{suffix}", b"anything")
    write("c/other.txt", ENGLISH)
    other, plan = read("c")
    assert (other.status, plan.status) == (Status.READ, Status.UNREAD)
    assert plan.reason == f"no reader for {suffix.lower()} files"
    assert plan.hint


def test_a_text_that_begins_with_many_blank_lines_is_read_at_once() -> None:
    assert only(content="\n \n" * 5000 + ENGLISH).status is Status.READ


def test_what_the_system_refuses_is_told_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    write("c/plan.txt", ENGLISH)
    Path("c/gone.txt").symlink_to("nothing-here")

    really_open = Path.open

    def refuse(path: Path, mode: str) -> object:
        if path.name == "plan.txt":
            raise PermissionError(13, "Permission denied")
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    gone, plan = read("c")
    assert (gone.reason, plan.reason) == ("No such file or directory", "Permission denied")


def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    write("c/plan.txt", ENGLISH)
    os.mkfifo("c/pipe.txt")
    pipe, plan = read("c")
    assert (pipe.status, plan.status) == (Status.UNREAD, Status.READ)


def test_what_would_fill_the_memory_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plancli.corpus.documents.LARGEST", 1024**2)
    assert only(content=b"a " * 1024**2).reason == "larger than 1 MiB"
    assert readers_module.LARGEST > 1024**2


def test_a_broken_list_is_raised_before_any_document() -> None:
    write("a/plan.txt", ENGLISH)
    write("a/documents.csv", "title\nx\n")
    write("b/plan.txt", ENGLISH)
    write("b/documents.csv", "file\n\0")
    with pytest.raises(DocumentError) as error:
        read_documents(["a", "b"], TAXONOMY, lexicon())
    places = [str(problem.location) for problem in error.value.problems]
    assert places == ["a/documents.csv:1:1", "b/documents.csv:1:1"]


def test_a_language_that_the_taxonomy_does_not_have_cannot_be_asked_for() -> None:
    write("plan.txt", ENGLISH)
    with pytest.raises(UsageError, match="does not have the language de"):
        read_documents(["plan.txt"], TAXONOMY, lexicon(), language="de")


def test_another_language_is_not_empty_and_not_read() -> None:
    document = only(content=FOREIGN["Danish"])
    assert (document.status, document.language, document.layout) == (Status.OTHER_LANGUAGE, None, None)
    assert document.reason == "in none of the taxonomy's languages: en, sv"
    assert document.hint


def test_too_few_words_are_told_apart_from_another_language() -> None:
    reason = "too few words to tell which of the taxonomy's languages it is in: en, sv"
    assert only(content="Plan 2024").reason == reason


def test_the_list_may_say_that_a_text_is_in_another_language() -> None:
    write("documents.csv", "file,language\nplan.txt,de\n")
    document = only(content=ENGLISH)
    assert (document.status, document.language) == (Status.OTHER_LANGUAGE, "de")
    assert document.reason == "its language is de; the taxonomy has en, sv"


def test_the_command_line_beats_the_list_and_the_list_beats_detection() -> None:
    assert only(content=SWEDISH).language == "sv"
    write("documents.csv", "file,language\nplan.txt,EN\n")
    assert only(content=SWEDISH).language == "en"
    (document,) = read("plan.txt", language="sv")
    assert document.language == "sv"


@dataclass(frozen=True)
class Written:
    bytes: bytes
    text: str


@pytest.mark.parametrize(
    "written",
    [
        Written(b"Care for all people\r\nin their own home.\r\n", "Care for all people\r\nin their own home.\r\n"),
        Written("\ufeffCare for all the people".encode(), "Care for all the people"),
        Written("Care for all the people".encode("utf-16"), "Care for all the people"),
        Written(b"\xfe\xff" + "Care for all the people".encode("utf-16-be"), "Care for all the people"),
        Written(b"Care \x1b[31mfor\x07 all\x0b people", "Care \x1b[31mfor\x07 all\x0b people"),
        Written("Ca\u0301re for all the people\u2028here".encode(), "Ca\u0301re for all the people\u2028here"),
    ],
)
def test_the_text_is_the_files_own_but_for_a_byte_order_mark(written: Written) -> None:
    document = only(content=written.bytes)
    assert (document.status, document.language, document.text) == (Status.READ, "en", written.text)


def test_a_document_has_title_attributes_and_passages() -> None:
    write("c/documents.csv", "file,title,year\nplan.txt,The plan,2021\nno-such-file.txt,Gone,2020\n")
    write("c/plan.txt", "Aims\n\nWe shall care for all the people here.")
    write("c/unlisted.md", ENGLISH)
    plan, unlisted = read("c")
    assert (plan.id, plan.path, plan.title, dict(plan.attributes)) == (
        "plan",
        "c/plan.txt",
        "The plan",
        {"year": "2021"},
    )
    assert (unlisted.title, dict(unlisted.attributes)) == ("unlisted", {})
    assert plan.layout is not None
    assert [passage.kind for passage in plan.layout.passages()] == [Kind.HEADING, Kind.PARAGRAPH]


def test_an_unread_document_keeps_what_the_list_says_of_it() -> None:
    write("documents.csv", "file,title,year\nplan.pdf,The plan,2021\n")
    document = only("plan.pdf", b"%PDF")
    assert (document.title, dict(document.attributes)) == ("The plan", {"year": "2021"})


def test_standard_input_is_read_and_no_list_speaks_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    write("documents.csv", "file,title\nstdin.txt,Not this\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SWEDISH.encode()), encoding="ascii"))
    (document,) = read("-")
    assert (document.id, document.path, document.title, document.text) == ("stdin", "-", "stdin", SWEDISH)


def test_a_named_file_of_an_unknown_type_is_read_as_text() -> None:
    assert only("notes", ENGLISH).status is Status.READ
    assert only("plan.rst", ENGLISH).status is Status.READ


def test_documents_come_in_the_order_of_their_ids_whatever_the_order_of_paths() -> None:
    for name in ("b/plan.txt", "a/plan.txt", "z.txt", "A.txt"):
        write(name, ENGLISH)
    assert [d.id for d in read("z.txt", "b", "a", "A.txt")] == ["A", "a/plan", "b/plan", "z"]


def test_documents_are_read_one_after_the_other() -> None:
    write("a.txt", ENGLISH)
    write("b.txt", ENGLISH)
    documents = read_documents(["."], TAXONOMY, lexicon())
    assert next(documents).id == "a"
    Path("b.txt").unlink()
    assert next(documents).reason == "No such file or directory"
