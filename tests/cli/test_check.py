"""`plancli check`: all that must fail, in every format and through the real executable, then what may pass."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from check_samples import BASELINE, PLANS, SPOILT, THEMES, add, clean, run_here, write
from cli_samples import run
from jsonschema import Draft202012Validator
from report_snapshots import same_as_file
from sarif_schema import SARIF
from syrupy.assertion import SnapshotAssertion

from plancli.report.formats import FindingsFormat
from plancli.version import VERSION

FINDINGS: dict[str, Any] = json.loads(
    files("plancli").joinpath("schemas", "findings-1.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return clean(tmp_path)


def codes(out: bytes, form: FindingsFormat) -> set[str]:
    """The codes that a machine finds in a result, which must be valid."""
    match form:
        case FindingsFormat.JSON:
            content = json.loads(out)
            Draft202012Validator(FINDINGS).validate(content)
            return {finding["code"] for finding in content["findings"]}
        case FindingsFormat.SARIF:
            content = json.loads(out)
            Draft202012Validator(SARIF).validate(content)
            (of_run,) = content["runs"]
            (invocation,) = of_run["invocations"]
            placeless = {each["associatedRule"]["id"] for each in invocation["toolExecutionNotifications"]}
            return placeless | {result["ruleId"] for result in of_run["results"]}
        case FindingsFormat.JUNIT:
            failures = ET.fromstring(out).iter("failure")  # noqa: S314 - our own
            return {code for failure in failures for code in failure.get("type", "").split()}
        case _:
            return {code for _, code, _ in SPOILT.values() if code in out.decode()}


@pytest.mark.parametrize("form", list(FindingsFormat))
@pytest.mark.parametrize("name", list(SPOILT))
def test_what_is_wrong_gives_its_code_message_and_exit_status(
    name: str, form: FindingsFormat, folder: Path, snapshot: SnapshotAssertion
) -> None:
    spoil, code, status = SPOILT[name]
    spoil(folder)
    baseline = ["--baseline", BASELINE] if code == "C301" else []
    done = run("check", "--format", form, *baseline, cwd=folder)
    assert (done.returncode, codes(done.stdout, form)) == (status, {code})
    shown = f"{done.stdout.decode()}--- standard error\n{done.stderr.decode()}--- exit status {done.returncode}\n"
    assert same_as_file(shown.replace(f'"{VERSION}"', '"VERSION"'), snapshot, "txt")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "C9"], b"there is no code `C9`"),
        (["--ignore", "C101,T30X"], b"there is no code `T30X`"),
        (["--select", ","], b"no code named"),
        (["--explain", "C999"], b"there is no code `C999`"),
        (["--format", "csv"], b"'csv' is not one of"),
        (["--json", "--format", "sarif"], b"--json asks for json, --format for sarif"),
        (["--baseline", "nowhere.json"], b"cannot read the baseline nowhere.json: No such file or directory"),
        (["--baseline", "themes.yaml"], b"themes.yaml:1:1: the baseline is no JSON"),
        (["--language", "fi"], b"there is no language `fi`"),
        (["--output", "no/such/file"], b"cannot write to no/such/file"),
    ],
)
def test_wrong_usage_is_refused(arguments: list[str], said: bytes, folder: Path) -> None:
    done = run_here("check", *arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr


@pytest.mark.parametrize("paths", [["nowhere"], ["corpus/*.pdf"], ["corpus/north.txt", "nowhere.txt"]])
def test_paths_that_lead_nowhere_are_never_a_pass(paths: list[str], folder: Path) -> None:
    done = run_here("check", *paths, "--json", cwd=folder)
    assert (done.returncode, codes(done.stdout, FindingsFormat.JSON)) == (2, {"C001"})
    assert done.stderr.startswith(b"error: ")


@pytest.mark.parametrize("ignore", [[], ["--ignore", "C,T"]])
def test_documents_of_which_none_can_be_read_are_never_a_pass(ignore: list[str], folder: Path) -> None:
    for plan in (folder / "corpus").iterdir():
        plan.write_bytes(b"")
    done = run_here("check", *ignore, cwd=folder)
    assert done.returncode == 2
    assert b"no document could be coded" in done.stderr


@pytest.mark.parametrize("form", list(FindingsFormat))
def test_an_unreadable_file_that_is_named_wins_over_findings(form: FindingsFormat, folder: Path) -> None:
    write(folder, THEMES.replace("text: A playground.", "text: A sandpit."))
    add(folder, "scan.txt", b"\x7fELF\0\0\0")
    done = run_here("check", "corpus", "corpus/scan.txt", "--format", form, cwd=folder)
    assert done.returncode == 2
    assert {"C102"} <= codes(done.stdout, form)
    assert b"T101" in done.stdout
    assert done.stderr.startswith(b"error: corpus/scan.txt: not read: binary file")


def test_a_failed_example_and_an_unused_keyword_are_found_too(folder: Path) -> None:
    write(
        folder, THEMES.replace("text: A playground.", "text: A sandpit.").replace("[playground]", "[playground, swing]")
    )
    done = run_here("check", "--format", "concise", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert [line.split()[1:3] for line in done.stdout.decode().splitlines()] == [
        ["warning:", "T302"],
        ["error:", "T101"],
    ]


@pytest.mark.parametrize("file", ["themes.yaml", BASELINE, "corpus/north.txt"])
@pytest.mark.parametrize("spoilt", ["", "languages:"])
def test_what_the_result_is_made_from_is_never_written_over(file: str, spoilt: str, folder: Path) -> None:
    if spoilt:
        write(folder, THEMES.replace(spoilt, "x"))
    before = (folder / file).read_bytes()
    done = run_here("check", "corpus/north.txt", "--baseline", BASELINE, "--output", file, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert (folder / file).read_bytes() == before


def test_the_taxonomy_says_what_fails(folder: Path) -> None:
    add(folder, "east.txt", b"Nothing about either of them is in here.\n")
    statuses = {}
    for severity in ("error", "warning", "off"):
        write(folder, f"{THEMES}check: {{severity: {{C101: {severity}}}}}\n")
        done = run_here("check", "--json", cwd=folder)
        statuses[severity] = (done.returncode, [f["severity"] for f in json.loads(done.stdout)["findings"]])
    assert statuses == {"error": (1, ["error"]), "warning": (0, ["warning"]), "off": (0, [])}


def test_the_command_line_has_the_last_word(folder: Path) -> None:
    add(folder, "east.txt", b"Nothing about either of them is in here.\n")
    assert run_here("check", "--ignore", "c1, t3", cwd=folder).returncode == 0
    assert run_here("check", "--select", "T", cwd=folder).returncode == 0
    assert run_here("check", "--select", "T", "--select", "C101", cwd=folder).returncode == 1


def test_a_cell_that_is_won_and_a_new_document_warn(folder: Path) -> None:
    with (folder / "corpus" / "south.txt").open("a", encoding="utf-8") as file:
        file.write("\nA playground for every village.\n")
    add(folder, "west.txt", PLANS["north.txt"].encode())
    done = run_here("check", "--baseline", BASELINE, "--format", "concise", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "corpus/south.txt:1:1: warning: C302 evidence of `play`, of which the baseline has none, by `playground`",
        "corpus/west.txt:1:1: warning: C304 not in the baseline: nothing holds its cells",
    ]


@pytest.mark.parametrize("form", list(FindingsFormat))
def test_a_clean_project_passes(form: FindingsFormat, folder: Path) -> None:
    done = run_here("check", "--baseline", BASELINE, "--format", form, cwd=folder)
    assert (done.returncode, done.stderr, codes(done.stdout, form)) == (0, b"", set())


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    _, form = SPOILT["a plan with no theme"][0](folder), "sarif"
    first = run("check", "--format", form, cwd=folder).stdout
    assert run("check", "--format", form, cwd=folder, environment={"PYTHONHASHSEED": "7"}).stdout == first
    assert run("check", "corpus/south.txt", "corpus", "-f", form, cwd=folder).stdout == first


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_in_github_actions_the_summary_of_the_step_is_added_to(form: str, folder: Path) -> None:
    summary = folder / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    add(folder, "east.txt", b"Nothing about either of them is in here.\n")
    environment = {"GITHUB_STEP_SUMMARY": str(summary)}
    assert run_here("check", "--format", form, cwd=folder, environment=environment).returncode == 1
    once = summary.read_text(encoding="utf-8")
    assert once.startswith("before\n## plancli check\n")
    assert "C101 document-without-theme" in once
    write(folder, "x")
    assert run_here("check", "--format", form, cwd=folder, environment=environment).returncode == 2
    assert "T001 taxonomy-unusable" in summary.read_text(encoding="utf-8").removeprefix(once)


def test_a_summary_that_cannot_be_written_is_a_warning(folder: Path) -> None:
    done = run_here("check", cwd=folder, environment={"GITHUB_STEP_SUMMARY": str(folder / "no" / "summary.md")})
    assert done.returncode == 0
    assert done.stderr.startswith(b"warning: cannot write the step summary ")


def test_a_result_that_goes_to_the_summary_stands_there_once(folder: Path) -> None:
    summary = {"GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    run_here("check", "-f", "markdown", "-o", "summary.md", cwd=folder, environment=summary)
    assert (folder / "summary.md").read_text(encoding="utf-8").count("## plancli check") == 1


def test_explain_says_what_a_code_means_and_needs_no_project(tmp_path: Path) -> None:
    done = run_here("check", "--explain", "c301", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"C301 cell-lost (error)\n\nA document had evidence of a theme")


def test_the_help_has_the_exit_codes_and_examples(tmp_path: Path) -> None:
    done = run_here("check", "--help", cwd=tmp_path)
    assert b"\n  Examples:\n    plancli check\n" in done.stdout
    assert b"\n  Exit codes:\n    0    no errors" in done.stdout
