"""The acceptance test of explain: over all cells of the project's own corpus, the keyword that it names holds them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from plancli.corpus import read_documents
from plancli.coverage.explaining import explain
from plancli.coverage.misses import Misses
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Document, Explanation, Keyword, Taxonomy
from plancli.taxonomy import load

_ROOT = Path(__file__).parents[2]
_TAXONOMY = load(_ROOT / "themes.yaml")
_THEMES = [theme.id for theme in _TAXONOMY.themes]
_NAMES = sorted(path.stem for path in (_ROOT / "corpus").glob("*.txt"))


@cache
def _lexicon() -> Lexicon:
    return Lexicon.open(_TAXONOMY.languages)


@cache
def _documents() -> dict[str, Document]:
    return {each.id: each for each in read_documents([str(_ROOT / "corpus")], _TAXONOMY, _lexicon())}


@cache
def _matcher(theme: str) -> Matcher:
    return Matcher(_only(_TAXONOMY, theme), _lexicon())


@cache
def _explained(name: str, theme: str) -> Explanation:
    matcher = _matcher(theme)
    return explain(_documents()[name], theme, matcher, Misses(matcher), _documents().values())


def _only(taxonomy: Taxonomy, theme: str, without: Keyword | None = None) -> Taxonomy:
    """The taxonomy with one theme; themes never compete."""
    (found,) = (each for each in taxonomy.themes if each.id == theme)
    kept = replace(found, keywords=tuple(keyword for keyword in found.keywords if keyword != without))
    return replace(taxonomy, themes=(kept,))


def _filled_without(theme: str, keyword: Keyword) -> Iterator[str]:
    """The documents that still have evidence of a theme when one of its keywords was taken out of the taxonomy."""
    matcher = Matcher(_only(_matcher(theme).taxonomy, theme, keyword), _lexicon())
    return (name for name, document in _documents().items() if matcher.hits(document))


@pytest.mark.parametrize("theme", _THEMES)
def test_the_keyword_with_most_hits_holds_no_cell_unless_it_is_named_and_the_named_one_does(theme: str) -> None:
    cells = {name: cell for name in _NAMES if (cell := _explained(name, theme)).evidence}
    fallen: dict[Keyword, set[str]] = {}
    for name, cell in cells.items():
        for holding in (cell.holdings[0], *(each for each in cell.holdings[1:] if each.falls)):
            keyword = holding.keyword
            if keyword not in fallen:
                fallen[keyword] = cells.keys() - set(_filled_without(theme, keyword))
            assert (name in fallen[keyword]) is holding.falls is (cell.held_by == keyword)
            assert len(fallen[keyword]) == holding.cells
            assert cell.filled == len(cells)


def test_there_are_cells_that_one_keyword_holds_and_cells_that_none_does() -> None:
    held = [_explained(name, theme).held_by for name in _NAMES for theme in _THEMES if _explained(name, theme).evidence]
    assert any(held)
    assert not all(held)


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("theme", _THEMES)
def test_a_cell_has_evidence_or_what_came_near(name: str, theme: str) -> None:
    cell = _explained(name, theme)
    assert bool(cell.evidence) == bool(cell.holdings) == bool(cell.filled)
    assert not (cell.evidence and cell.misses)
    assert len(cell.misses) <= 5
    text = cell.document.text
    for miss in cell.misses:
        assert miss.passage.start <= miss.start < miss.end <= miss.passage.end
        assert text[miss.start : miss.end].strip()


@pytest.mark.parametrize("name", ["england-big-society-2011", "kent-medway-transformation-plan"])
def test_the_plans_without_digital_say_what_came_near(name: str) -> None:
    cell = _explained(name, "digital")
    assert not cell.evidence
    assert [miss.keyword.text for miss in cell.misses]
