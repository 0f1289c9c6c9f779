"""The list of codes, and what every finding keeps to."""

import re

from checking_samples import check, documents

from plancli.codes import CODES
from plancli.model import Severity

CLEAN = """
care: {keywords: {en: [care], sv: [vård]}, examples: {match: [{lang: en, text: Care.}, {lang: sv, text: Vård.}]}}
home: {keywords: {en: [home], sv: [hem]}, examples: {match: [{lang: en, text: Home.}, {lang: sv, text: Hem.}]}}
"""


def test_a_clean_taxonomy_has_no_findings() -> None:
    found = check(CLEAN, [*documents(["Nothing."]), *documents(["Inget."], "sv")], languages="en, sv")
    assert (found.findings, found.documents) == ((), 2)


def test_no_code_and_no_name_stands_for_two_kinds() -> None:
    assert len({code.name for code in CODES.values()}) == len(CODES)
    assert list(CODES) == sorted(CODES)
    for code in CODES.values():
        assert re.fullmatch(r"[CT]\d{3}", code.id)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code.name)
        assert code.explanation.endswith(".")


def test_findings_stand_in_the_order_of_the_file_and_take_their_severity_from_the_code() -> None:
    themes = "b: {keywords: {en: [care], sv: []}}\na: {keywords: {en: [care, care home], sv: []}}"
    found = check(themes, languages="en, sv").findings
    assert [f.location for f in found] == sorted(f.location for f in found if f.location)
    assert {(f.code, f.severity) for f in found} == {
        ("T103", Severity.WARNING),
        ("T201", Severity.WARNING),
        ("T202", Severity.WARNING),
        ("T401", Severity.ERROR),
    }
