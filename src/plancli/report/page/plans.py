"""One coded document to what the page shows of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from plancli.coverage import Measures, row
from plancli.coverage.misses import Misses
from plancli.matching import Matcher
from plancli.model import Cell, Coding, Document, Evidence, Taxonomy
from plancli.report.page.quoting import Quoting
from plancli.report.page.view import LeftOut, Miss, Mixture, Plan, Square
from plancli.report.text import for_people, visible

_MISSES = 3
"""Near misses an empty cell."""


def plans(matcher: Matcher, *, most: int) -> Callable[[Coding], Plan | LeftOut]:
    """What makes plans of codings, at most so many quotes a cell. One serves a whole run, as a matcher does."""
    return partial(plan, taxonomy=matcher.taxonomy, misses=Misses(matcher), most=most)


def plan(coding: Coding, taxonomy: Taxonomy, misses: Misses, *, most: int) -> Plan | LeftOut:
    """The document with its cells, at most so many quotes each; or why there are none. Keeps nothing of its text."""
    document = coding.document
    counted = row(taxonomy, coding)
    if not counted.cells:
        return _left_out(document)
    quoting, measures = Quoting(document), Measures(coding)
    by_theme = {theme.id: [each for each in coding.evidence if each.theme == theme.id] for theme in taxonomy.themes}
    return Plan(
        id=visible(document.id),
        title=for_people(document.title) or for_people(document.id),
        path=for_people(document.path),
        languages=document.languages,
        note=for_people(document.note or ""),
        other_words=counted.other_words,
        attributes=tuple((for_people(name), for_people(value)) for name, value in document.attributes.items()),
        words=counted.words,
        passages=counted.passages,
        squares=tuple(
            _square(
                cell,
                found := by_theme[cell.theme],
                measures,
                quoting,
                most=most,
                misses=() if found else tuple(map(quoting.miss, misses.of(document, cell.theme, most=_MISSES))),
            )
            for cell in counted.cells
        ),
        mixtures=_mixtures(coding.evidence, taxonomy),
    )


def _square(  # noqa: PLR0913 - the cell, and all that opens behind it
    cell: Cell, found: Sequence[Evidence], measures: Measures, quoting: Quoting, *, most: int, misses: tuple[Miss, ...]
) -> Square:
    tenths = Counter(measures.tenth(each.passage) for each in found)
    return Square(
        theme=cell.theme,
        passages=cell.passages,
        commitments=cell.commitments,
        hits=cell.hits,
        share=round(100 * cell.share, 1),
        per_1000_words=round(cell.per_1000_words, 1),
        strength=cell.strength,
        tenths=tuple(tenths[number] for number in range(10)),
        held_by=tuple(map(for_people, cell.held_by)),
        quotes=quoting.strongest(found, most),
        misses=misses,
    )


def _mixtures(evidence: Sequence[Evidence], taxonomy: Taxonomy) -> tuple[Mixture, ...]:
    order = {theme.id: number for number, theme in enumerate(taxonomy.themes)}
    themes: dict[int, list[int]] = defaultdict(list)
    committed: set[int] = set()
    for each in evidence:
        themes[each.passage.start].append(order[each.theme])
        if each.commitment:
            committed.add(each.passage.start)
    passages = Counter(tuple(sorted(mixed)) for mixed in themes.values())
    commitments = Counter(tuple(sorted(themes[start])) for start in committed)
    return tuple(Mixture(mixed, count, commitments[mixed]) for mixed, count in sorted(passages.items()))


def _left_out(document: Document) -> LeftOut:
    return LeftOut(
        path=for_people(document.path),
        title=for_people(document.title),
        status=document.status,
        reason=for_people(document.reason or ""),
        hint=for_people(document.hint or ""),
    )
