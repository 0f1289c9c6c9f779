"""Cells against an earlier run: baselines that cannot be used, what is as it was, then what is other than it was."""

import json
from typing import Any

import pytest
from checking_samples import documents, lexicon
from gate_samples import BOTH, THEMES, checked, unread

from plancli.checking import Baseline, read_baseline
from plancli.coverage import code, cover
from plancli.errors import UsageError
from plancli.matching import Matcher
from plancli.model import Document, Severity
from plancli.report import coverage_json
from plancli.taxonomy.reader import read


def written(plans: list[str | Document], themes: str = THEMES) -> str:
    """What `plancli themes --json` writes of some texts."""
    taxonomy = read(themes.encode(), "t.yaml")
    matcher = Matcher(taxonomy, lexicon())
    every = [
        *documents([plan for plan in plans if isinstance(plan, str)]),
        *(p for p in plans if isinstance(p, Document)),
    ]
    return coverage_json.write(cover(taxonomy, [code(document, matcher) for document in every]), "0.1.0")


def baseline(plans: list[str | Document], themes: str = THEMES) -> Baseline:
    return read_baseline(written(plans, themes).encode(), "coverage.json")


def damaged(**changes: Any) -> bytes:
    return json.dumps(json.loads(written([BOTH])) | changes).encode()


CELL = {"document": "plan-0", "theme": "care", "held_by": ["care"]}
DOCUMENT = {"id": "plan-0", "path": "plan-0.txt", "status": "read"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the baseline is no JSON: Expecting value"),
        (b"{", "the baseline is no JSON"),
        (b"\xff", "the baseline coverage.json is not UTF-8"),
        (b"[" * 100_000, "the baseline coverage.json is nested too deeply"),
        (b"[]", "is not plancli/coverage/1: it names no schema"),
        (b"{}", "is not plancli/coverage/1: it names no schema"),
        (damaged(schema=1), "is not plancli/coverage/1: it names no schema"),
        (damaged(schema="plancli/coverage/2"), "is not plancli/coverage/1: it is `plancli/coverage/2`"),
        (damaged(only="commitments"), "was written with --only"),
        (damaged(themes=None), "is damaged: `themes` is no list of objects"),
        (damaged(themes=["care"]), "is damaged: `themes` is no list of objects"),
        (damaged(themes=[{"id": 1}]), "is damaged: `id` is no text"),
        (damaged(documents=[{"id": "a", "path": "a.txt"}]), "is damaged: `status` is no text"),
        (damaged(documents=[DOCUMENT | {"status": "red"}]), "is damaged: 'red' is not a valid Status"),
        (damaged(documents=[]), "is damaged: a cell of `plan-0` and `care`, which it does not list"),
        (damaged(cells=[CELL | {"theme": "play"}]), "is damaged: a cell of `plan-0` and `play`"),
        (damaged(cells=[CELL | {"held_by": "care"}]), "is damaged: `held_by` is no list of texts"),
        (damaged(cells=[CELL | {"held_by": [1]}]), "is damaged: `held_by` is no list of texts"),
    ],
)
def test_what_is_no_baseline_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_baseline(data, "coverage.json")
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.hint == "write the baseline anew with `plancli themes --json --output coverage.json`"


def test_a_baseline_that_is_no_json_is_told_of_with_its_line() -> None:
    with pytest.raises(UsageError) as caught:
        read_baseline(b'{\n  "schema" 1}', "coverage.json")
    assert str(caught.value.problems[0].location) == "coverage.json:2:12"


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_baseline(b"\xef\xbb\xbf" + written([BOTH]).encode(), "b.json").themes == ("care", "home")


@pytest.mark.parametrize("plans", [[BOTH], [BOTH, "Care."], [BOTH, "Nothing.", unread()]])
def test_what_is_as_it_was_is_not_told_of(plans: list[str | Document]) -> None:
    assert [f for f in checked(plans, baseline=baseline(plans)) if f.code.startswith("C3")] == []


def test_cells_with_other_numbers_are_as_they_were() -> None:
    assert checked([BOTH * 3], baseline=baseline([BOTH])) == ()


def test_a_lost_cell_is_an_error_that_names_what_held_it() -> None:
    (finding,) = [f for f in checked(["Care."], baseline=baseline([BOTH])) if f.code.startswith("C3")]
    assert (finding.code, finding.severity, str(finding.location)) == ("C301", Severity.ERROR, "plan-0.txt:1:1")
    assert finding.message == "no evidence found of `home`, which was held by `home`"
    assert (finding.document, finding.theme) == ("plan-0", "home")
    assert finding.hint == (
        "plancli explain plan-0 home says what came nearest; if it is meant, "
        "write the baseline anew with `plancli themes --json --output coverage.json`"
    )


def test_a_keyword_that_is_gone_is_named() -> None:
    before = baseline([BOTH], THEMES.replace("[home]", "[home, at home]"))
    (finding,) = [
        f
        for f in checked([BOTH], baseline=before, themes=THEMES.replace("[home]", "[homes near]"), ignore=["T"])
        if f.code == "C301"
    ]
    assert (
        finding.message == "no evidence found of `home`, which was held by `at home`; `at home` is no keyword any more"
    )


def test_a_cell_that_is_won_is_a_warning() -> None:
    (finding,) = checked([BOTH], baseline=baseline(["Care."]))
    assert (finding.code, finding.severity) == ("C302", Severity.WARNING)
    assert finding.message == "evidence of `home`, of which the baseline has none, by `home`"


def test_documents_and_themes_that_are_new_or_gone_are_warnings() -> None:
    before = baseline([BOTH, BOTH], THEMES.replace("  home:", "  house:"))
    findings = checked([BOTH, unread("plan-1"), *documents([BOTH] * 3)[2:]], baseline=before)
    assert [f"{f.location}: {f.code} {f.message}" for f in findings if f.code.startswith("C3")] == [
        "coverage.json:1:1: C303 `plan-1`, in plan-1.txt, was not coded now: its cells were not compared",
        "coverage.json:1:1: C305 the theme `house` is not in the taxonomy any more: its cells were not compared",
        "plan-2.txt:1:1: C304 not in the baseline: nothing holds its cells",
        "t.yaml:6:3: C306 `home` is not in the baseline: nothing holds its cells",
    ]
    assert {f.severity for f in findings if f.code.startswith("C3")} == {Severity.WARNING}


def test_a_document_is_known_by_its_path_whatever_its_id_and_by_its_id_elsewhere() -> None:
    before = written([BOTH, "Care."])
    renamed = before.replace('"plan-0"', '"plans/plan-0"')
    moved = before.replace('"plan-0.txt"', '"plans/plan-0.txt"')
    for text in (renamed, moved):
        found = checked([BOTH, "Nothing."], baseline=read_baseline(text.encode(), "b.json"))
        assert [(f.code, f.document) for f in found if f.code.startswith("C3")] == [("C301", "plan-1")]
