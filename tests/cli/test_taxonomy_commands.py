"""`plancli taxonomy`, through the real executable: what fails first, then what each command answers."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from cli_samples import THEMES, project, run
from jsonschema import Draft202012Validator

GOOD = THEMES.replace(
    "    keywords: {en: [warm home, insulation], sv: [isolering]}\n",
    "    keywords: {en: [warm home, insulation], sv: [isolering]}\n"
    "    examples: {match: [{lang: en, text: Warm homes.}, {lang: sv, text: God isolering.}]}\n",
).replace(
    '    keywords: {en: [playground, "=Swing"], sv: [lekplats]}\n',
    "    keywords: {en: [playground], sv: [lekplats]}\n"
    "    examples: {match: [{lang: en, text: A playground.}, {lang: sv, text: En lekplats.}]}\n",
)
FAILING = GOOD.replace("text: A playground.", "text: A sandpit.")
BROKEN = GOOD.replace("languages:", "langauges:")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (project(tmp_path) / "themes.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def _write(folder: Path, text: str) -> None:
    (folder / "themes.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("form", ["table", "concise", "json"])
def test_a_taxonomy_that_cannot_be_read_is_no_finding(folder: Path, form: str) -> None:
    _write(folder, BROKEN)
    done = run("taxonomy", "check", "--format", form, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"error: themes.yaml:4:1: unknown key `langauges`" in done.stderr


@pytest.mark.parametrize("paths", [["nowhere"], ["corpus/none-*.txt"], ["corpus/north.txt", "nowhere.txt"]])
def test_named_documents_that_there_are_not_end_the_check(folder: Path, paths: list[str]) -> None:
    done = run("taxonomy", "check", *paths, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"error: ")


def test_a_document_that_cannot_be_read_wins_over_findings(folder: Path) -> None:
    _write(folder, FAILING)
    (folder / "empty.txt").touch()
    done = run("taxonomy", "check", "-f", "concise", "corpus", "empty.txt", cwd=folder)
    assert done.returncode == 2
    assert b"T101" in done.stdout
    assert b"empty.txt: not read: empty file" in done.stderr


def test_documents_of_which_none_can_be_coded_are_not_as_good_as_none_named(folder: Path) -> None:
    for plan in (folder / "corpus").iterdir():
        plan.write_text("", encoding="utf-8")
    done = run("taxonomy", "check", cwd=folder)
    assert done.returncode == 2
    assert b"no documents: unused keywords not looked for" in done.stdout
    assert b"no document could be coded" in done.stderr


@pytest.mark.parametrize("arguments", [["--json", "--format", "table"], ["--format", "csv"], ["--theme", "play"]])
def test_wrong_usage_is_refused(folder: Path, arguments: list[str]) -> None:
    done = run("taxonomy", "check", *arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize("form", ["table", "concise", "json"])
def test_an_example_that_fails_fails_the_check(folder: Path, form: str) -> None:
    _write(folder, FAILING)
    done = run("taxonomy", "check", "--format", form, cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "`play` is not found in “A sandpit.”: none of its keywords is met".encode() in done.stdout
    if form != "json":
        assert b"themes.yaml:15:24: " in done.stdout


def test_warnings_alone_do_not_fail_the_check(folder: Path) -> None:
    _write(folder, GOOD.replace("[playground]", "[playground, swing]"))
    done = run("taxonomy", "check", "--format", "concise", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (b"themes.yaml:14:33: warning: T302 `swing` counts in no document and no example\n")


@pytest.mark.parametrize(
    ("form", "out"), [("concise", ""), ("table", "county 2.0.1 · nothing found · 3 documents read\n")]
)
def test_a_clean_taxonomy_is_clean(folder: Path, form: str, out: str) -> None:
    done = run("taxonomy", "check", "--format", form, cwd=folder)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, out, b"")


def test_the_json_of_a_real_run_is_valid_and_the_same_again(folder: Path) -> None:
    _write(folder, FAILING)
    shipped = files("plancli").joinpath("schemas", "findings-1.schema.json").read_text(encoding="utf-8")
    done = run("taxonomy", "check", "--json", cwd=folder)
    found = json.loads(done.stdout)
    Draft202012Validator(json.loads(shipped)).validate(found)
    assert (found["documents"], found["errors"], found["findings"][0]["line"]) == (3, 1, 15)
    for seed in ("1", "2"):
        again = run("taxonomy", "check", "--json", cwd=folder, environment={"PYTHONHASHSEED": seed})
        assert again.stdout == done.stdout


def test_without_documents_the_taxonomy_alone_is_checked(folder: Path) -> None:
    (folder / "alone").mkdir()
    (folder / "alone" / "themes.yaml").write_text(FAILING.replace("[playground]", "[swing]"), encoding="utf-8")
    done = run("taxonomy", "check", "--json", cwd=folder / "alone")
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr, found["documents"]) == (1, b"", 0)
    assert {finding["code"] for finding in found["findings"]} == {"T101"}


def test_the_result_may_go_to_a_file_but_not_to_the_taxonomy(folder: Path) -> None:
    done = run("taxonomy", "check", "-f", "concise", "-o", "themes.yaml", cwd=folder)
    assert done.returncode == 2
    assert (folder / "themes.yaml").read_text(encoding="utf-8") == GOOD
    _write(folder, FAILING)
    done = run("taxonomy", "check", "-f", "concise", "-o", "found.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (1, b"")
    assert (folder / "found.txt").read_text(encoding="utf-8").startswith("themes.yaml:15:24: error: T101 ")


def test_show_refuses_a_theme_that_there_is_not(folder: Path) -> None:
    done = run("taxonomy", "show", "--theme", "plya", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"did you mean `play`?" in done.stderr


def test_show_counts_keywords_or_lists_those_of_a_theme(folder: Path) -> None:
    every = run("taxonomy", "show", cwd=folder).stdout.decode()
    assert "Warm homes / Varma hem  warmth\n  Homes that can be heated.\n  Keywords: 2 in en, 1 in sv" in every
    assert "insulation" not in every
    play = run("taxonomy", "show", "--theme", "play", cwd=folder).stdout.decode()
    assert (
        "  Keywords in en\n    playground\n  Keywords in sv\n    lekplats\n  Found in\n    en: A playground.\n" in play
    )
    assert "Warm homes" not in play


def test_schema_needs_no_taxonomy_and_prints_what_is_shipped(tmp_path: Path) -> None:
    done = run("taxonomy", "schema", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == files("plancli").joinpath("schemas", "taxonomy-1.schema.json").read_bytes()


@pytest.mark.parametrize("command", ["check", "show", "schema"])
def test_each_command_has_help_with_examples(tmp_path: Path, command: str) -> None:
    done = run("taxonomy", command, "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"plancli taxonomy {command}".encode() in done.stdout
