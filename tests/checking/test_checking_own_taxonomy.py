"""The taxonomy that plancli brings keeps to what it asks of others."""

from pathlib import Path

from checking_samples import lexicon

from plancli.checking import lint
from plancli.corpus import read_documents
from plancli.matching import Matcher
from plancli.model import Severity
from plancli.taxonomy import load

ROOT = Path(__file__).parents[2]


def test_the_taxonomy_of_the_repository_has_no_errors() -> None:
    taxonomy = load(ROOT / "themes.yaml")
    documents = read_documents([str(ROOT / "corpus")], taxonomy=taxonomy, lexicon=lexicon())
    found = lint(Matcher(taxonomy, lexicon()), documents)
    assert found.documents == 5
    assert [finding.message for finding in found.findings if finding.severity is Severity.ERROR] == []


def test_the_taxonomy_of_the_repository_says_of_each_plan_in_the_corpus_which_themes_it_has_and_no_others() -> None:
    expected = load(ROOT / "themes.yaml").check.expected
    assert {each.document for each in expected if each.only} == {plan.stem for plan in (ROOT / "corpus").glob("*.txt")}
