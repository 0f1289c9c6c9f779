"""The `check:` block: what is wrong in it and where, then what it means."""

import json
from importlib.resources import files

import jsonschema
import pytest
import yaml
from taxonomy_samples import GOOD, problems_of

from plancli.errors import TaxonomyError
from plancli.model import CheckRules, Severity
from plancli.taxonomy.reader import read

LINE = len(GOOD.splitlines()) + 1
SCHEMA = json.loads(files("plancli").joinpath("schemas", "taxonomy-1.schema.json").read_text(encoding="utf-8"))


def with_check(block: str) -> str:
    return f"{GOOD}check: {block}\n"


@pytest.mark.parametrize(
    ("block", "column", "message", "hint"),
    [
        ("[C101]", 8, "expected `check`, found a list", None),
        ("{severities: {}}", 9, "unknown key `severities` in `check`", "did you mean `severity`?"),
        ("{severity: off}", 19, "expected a map of codes to severities, found a text", None),
        ("{severity: {C110: off}}", 20, "there is no code `C110`", "did you mean `C101`?"),
        (
            "{severity: {document-without-themes: off}}",
            20,
            "there is no code `document-without-themes`",
            "did you mean `C101`?",
        ),
        ("{severity: {C101: of}}", 26, "expected error, warning or off, found `of`", "did you mean `off`?"),
        ("{severity: {C101: false}}", 26, "expected error, warning or off, found `false`", None),
        ("{severity: {C101: off, C101: error}}", 31, f"`C101` stands here twice, first in line {LINE}", None),
        ("{uncovered: 90%}", 20, "expected a number from 0 to 1, found `90%`", None),
        ("{uncovered: 1.1}", 20, "expected a number from 0 to 1, found `1.1`", None),
        ("{uncovered: nan}", 20, "expected a number from 0 to 1, found `nan`", None),
        ("{uncovered: [1]}", 20, "expected a number from 0 to 1, found a list", None),
        ("{expect: [plan]}", 17, "expected a map of documents to themes, found a list", None),
        ("{expect: {plan: ferry}}", 24, "expected a list of themes, found a text", "put it in brackets: [ferry]"),
        ("{expect: {plan: [fery]}}", 25, "there is no theme `fery`", "did you mean `ferry`?"),
        ("{expect: {plan: [zzz]}}", 25, "there is no theme `zzz`", "the themes are orchard, ferry"),
        ("{expect: {plan: [ferry, ferry]}}", 32, "`ferry` is listed twice", "remove one of them"),
        ("{expect: {a: []}, expect_only: {a: []}}", 40, f"`a` stands under `expect` too, in line {LINE}", None),
    ],
)
def test_a_mistake_is_told_of_with_its_place(block: str, column: int, message: str, hint: str | None) -> None:
    with pytest.raises(TaxonomyError) as caught:
        read(with_check(block).encode(), "t.yaml")
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.message) == (f"t.yaml:{LINE}:{column}", message)
    if hint:
        assert problem.hint == hint


@pytest.mark.parametrize(
    "block",
    [
        "{severities: {}}",
        "{severity: {C110: off}}",
        "{severity: {C101: of}}",
        "{uncovered: 1.1}",
        "{expect: {plan: ferry}}",
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(block: str) -> None:
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(with_check(block)))
    assert problems_of(with_check(block))


@pytest.mark.parametrize("block", ["", "{}", "{severity: , uncovered: , expect: }", "{uncovered: off}"])
def test_an_empty_block_holds_nothing(block: str) -> None:
    assert read(with_check(block).encode(), "t.yaml").check == CheckRules()


def test_a_block_says_how_bad_findings_are_and_what_documents_have() -> None:
    severity = "severity: {C101: warning, T302: off, T103: error}"
    block = f"{{{severity}, uncovered: 0.9, expect: {{b: []}}, expect_only: {{a: [ferry]}}}}"
    jsonschema.Draft202012Validator(SCHEMA).validate(yaml.safe_load(with_check(block)))
    rules = read(with_check(block).encode(), "t.yaml").check
    assert rules.severities == {"C101": Severity.WARNING, "T302": None, "T103": Severity.ERROR}
    assert rules.uncovered == 0.9
    assert [(each.document, list(each.themes), each.only) for each in rules.expected] == [
        ("b", [], False),
        ("a", ["ferry"], True),
    ]
