"""What each run tells the shell: first all that must fail, and how it is said."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from cli_samples import project

from plancli.__main__ import main
from plancli.cli.exits import ExitCode
from plancli.cli.job import Job

BROKEN = """\
schema: 1
id: broken
languages: [en]
themes:
  a:
    lable: {en: A}
    definition: x
    keywords: {en: []}
"""


@pytest.fixture(autouse=True)
def _in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path))
    monkeypatch.delenv("PLANCLI_TAXONOMY", raising=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], ["Usage: plancli"]),
        (["thems"], ["No such command 'thems'"]),
        (["themes", "--jsn"], ["No such option: --jsn"]),
        (["themes", "--format", "jsn"], ["'jsn' is not one of", "markdown"]),
        (["themes", "--json", "--format", "csv"], ["--json asks for json, --format for csv"]),
        (["evidence", "--json", "--format", "table"], ["--json asks for jsonl, --format for table"]),
        (["themes", "--theme", "warmt"], ["error: there is no theme `warmt`", "hint: did you mean `warmth`?"]),
        (["themes", "--theme", "xyz", "--theme", "q"], ["no theme `xyz`", "no theme `q`", "warmth, play"]),
        (["themes", "--language", "fi"], ["error: there is no language `fi`", "en, sv"]),
        (["evidence", "--document", "nort"], ["error: there is no document `nort`", "did you mean `north`?"]),
        (["themes", "corpus/nrth.txt"], ["corpus/nrth.txt", "did you mean corpus/north.txt?"]),
        (["themes", "empty-folder"], ["no documents in this folder: empty-folder"]),
        (["themes", "*.nothing"], ["nothing matches: *.nothing"]),
        (["themes", "--taxonomy", "theme.yaml"], ["no such taxonomy file: theme.yaml", "did you mean themes.yaml?"]),
        (
            ["themes", "--taxonomy", "broken.yaml"],
            ["broken.yaml:6:5: ", "\n      |     ^\n", " problems in broken.yaml"],
        ),
        (["themes", "--output", "no/such/folder.csv"], ["cannot write to no/such/folder.csv"]),
    ],
)
def test_what_cannot_be_done_is_said_and_gives_two(
    arguments: Sequence[str], said: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty-folder").mkdir()
    Path("broken.yaml").write_text(BROKEN, encoding="utf-8")
    assert main(arguments) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    for part in said:
        assert part in err


def test_without_paths_and_without_a_corpus_it_says_what_to_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert main(["themes"]) == ExitCode.FAILED
    assert capsys.readouterr().err == (
        "error: no documents named, and there is no folder corpus here\n"
        "hint: name files, folders or globs, for example: plancli themes plans/\n"
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty file"),
        ("binary.txt", b"\x7fELF\0\0", "binary file"),
        ("letter.odt", b"text", "no reader for .odt files"),
        ("cut.pdf", b"%PDF-1.7", "cut off: the end of the PDF is missing"),
    ],
)
@pytest.mark.parametrize("command", ["themes", "evidence"])
def test_a_named_document_that_cannot_be_read_gives_two_after_the_others_are_shown(
    command: str, name: str, data: bytes, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(data)
    assert main([command, name, "corpus"]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert f"! {name}: not read: {reason}" in out
    assert "north" in out
    assert err.startswith(f"error: {name}: not read: {reason}\nhint: ")


def test_an_unreadable_document_of_a_folder_is_listed_and_gives_nought(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/empty.txt").touch()
    assert main(["themes"]) == ExitCode.DONE
    out, err = capsys.readouterr()
    assert "! corpus/empty.txt: not read: empty file" in out
    assert "3 documents read, 1 not read" in out
    assert err == ""


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_where_the_result_cannot_list_it_a_warning_does(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/empty.txt").touch()
    assert main(["evidence", "--format", form]) == ExitCode.DONE
    assert capsys.readouterr().err.startswith("warning: corpus/empty.txt: not read: empty file\n")


def test_a_document_in_another_language_is_listed_and_gives_nought(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/documents.csv").write_text("file,language\nsouth.txt,fi\nnorth.txt,\nöst.txt,\n", encoding="utf-8")
    assert main(["themes"]) == ExitCode.DONE
    out, err = capsys.readouterr()
    assert "! corpus/south.txt: not coded: its language is fi" in out
    assert "2 documents read, 1 in another language" in out
    assert err == ""


def test_a_run_that_codes_nothing_gives_two(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bare").mkdir()
    Path("bare/empty.txt").touch()
    assert main(["themes", "bare", "--json"]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert [document["status"] for document in json.loads(out)["documents"]] == ["unread"]
    assert err == "error: no document could be coded\n"


def test_a_broken_documents_csv_gives_two(capsys: pytest.CaptureFixture[str]) -> None:
    Path("corpus/documents.csv").write_text("name,title\nnorth.txt,North\n", encoding="utf-8")
    assert main(["themes"]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        "error: corpus/documents.csv:1:1: no column is called file\n    1 | name,title\n      | ^\nhint: "
    )


def test_a_bug_gives_two_and_never_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a \x1b[31mbad\x1b[0m day")

    monkeypatch.setattr(Job, "prepare", broken)
    assert main(["themes"]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Traceback (most recent call last):\n")
    assert err.endswith("RuntimeError: a ␛[31mbad␛[0m day\nerror: this is a bug in plancli; please report it\n")


def test_an_interrupted_run_gives_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Job, "prepare", interrupted)
    assert main(["themes"]) == ExitCode.INTERRUPTED
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["-h"], ["themes", "-h"], ["evidence", "--help"], ["themes"], ["evidence"]]
)
def test_what_can_be_done_gives_nought_and_a_result(
    arguments: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == ExitCode.DONE
    out, err = capsys.readouterr()
    assert out
    assert err == ""


@pytest.mark.parametrize("command", ["themes", "evidence"])
def test_the_help_names_the_exit_codes_and_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([command, "--help"])
    out = capsys.readouterr().out
    assert f"\n  Examples:\n    plancli {command}" in out
    assert "\n  Exit codes:\n    0    done\n    2    the job could not be done" in out
