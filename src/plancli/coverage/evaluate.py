"""The program's coding measured against hand coding: figures with their intervals, and what there is to mend."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from plancli.coverage.bootstrap import RESAMPLES
from plancli.coverage.figures import Decision, Drawn, Figure, Scope, Subject, figures
from plancli.coverage.judging import CellJudgement, Judged, Judgement
from plancli.gold import Gold
from plancli.model import Document, Keyword, Taxonomy


class _Bootstrap(NamedTuple):
    """How the intervals are made."""

    seed: int
    resamples: int


@dataclass(frozen=True, slots=True)
class KeywordRecord:
    """What one keyword did for the figures of its theme."""

    theme: str
    keyword: Keyword
    right: int
    """Units that it found and that have the theme."""
    false_alarms: int
    """Units that it found and that do not have the theme."""
    example: Judgement
    """The first of its false alarms."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that a coding file says about a taxonomy."""

    taxonomy: Taxonomy
    gold: Gold
    documents: tuple[Document, ...]
    """Those that were found, with their texts, in the order of their ids; only those that were read count."""
    units: Mapping[str, int]
    """How many the coding file has of each document, by its id."""
    unknown: tuple[str, ...]
    """Documents of the coding file that were not found, as it names them."""
    seed: int
    """Of the bootstrap."""
    resamples: int
    """Draws of the bootstrap."""
    figures: tuple[Figure, ...]
    """Of the themes, the languages, the themes in each language, all units, and the cells."""
    cells: tuple[CellJudgement, ...]
    """None where the gold is a sample: drawn passages do not say what a whole document covers."""
    keywords: tuple[KeywordRecord, ...]
    """Those with a false alarm, the worst first."""
    false_alarms: tuple[Judgement, ...]
    """In the order of the documents and their texts, as the missed."""
    missed: tuple[Judgement, ...]

    @property
    def overall(self) -> Figure:
        """The figure over all units and themes."""
        return next(figure for figure in self.figures if figure.subject.scope is Scope.UNITS)


def evaluate(  # noqa: PLR0913 - what is measured, and how the intervals are made
    taxonomy: Taxonomy,
    gold: Gold,
    judged: Sequence[Judged],
    *,
    seed: int,
    resamples: int = RESAMPLES,
    unknown: Sequence[str] = (),
) -> Evaluation:
    """Work out all figures of some judged documents. The order of documents and units makes no difference."""
    judged = sorted(judged, key=lambda each: each.document.id)
    judgements = list(chain.from_iterable(each.judgements for each in judged))
    cells = () if gold.sampled else tuple(chain.from_iterable(each.cells for each in judged))
    themes = [theme.id for theme in taxonomy.themes if any(j.theme == theme.id for j in judgements)]
    return Evaluation(
        taxonomy=taxonomy,
        gold=gold,
        documents=tuple(each.document for each in judged),
        units={each.document.id: each.units for each in judged},
        unknown=tuple(unknown),
        seed=seed,
        resamples=resamples,
        figures=tuple(_figures(judgements, cells, themes, _Bootstrap(seed, resamples))),
        cells=cells,
        keywords=_keywords(judgements),
        false_alarms=tuple(j for j in judgements if j.found and not j.coded),
        missed=tuple(j for j in judgements if j.missed),
    )


def _figures(
    judgements: Sequence[Judgement], cells: Sequence[CellJudgement], themes: Sequence[str], bootstrap: _Bootstrap
) -> Iterator[Figure]:
    overall, *of_themes = _of_units(judgements, themes, None, bootstrap)
    by_language = [
        list(_of_units([j for j in judgements if j.language == language], themes, language, bootstrap))
        for language in sorted({j.language for j in judgements if j.language})
    ]
    yield from of_themes
    yield from (of_language[0] for of_language in by_language)
    yield from chain.from_iterable(of_language[1:] for of_language in by_language)
    yield overall
    if cells:
        yield from _of_cells(cells, bootstrap)


def _of_units(
    judgements: Sequence[Judgement], themes: Sequence[str], language: str | None, bootstrap: _Bootstrap
) -> Iterator[Figure]:
    """A figure of all themes in the units of all languages or one, then one for each theme."""
    whole = Subject(Scope.LANGUAGE, language=language) if language else Subject(Scope.UNITS)
    scope = Scope.THEME_IN_LANGUAGE if language else Scope.THEME
    documents = len({judgement.document for judgement in judgements})
    decisions: dict[Subject, list[Decision]] = {whole: []}
    decisions |= {Subject(scope, theme, language): [] for theme in themes}
    for judgement in judgements:
        cluster = judgement.document, 0 if documents > 1 else judgement.unit.start
        decision = Decision(judgement.found, judgement.coded, judgement.unit.weight, cluster)
        decisions[whole].append(decision)
        decisions[Subject(scope, judgement.theme, language)].append(decision)
    drawn = Drawn.DOCUMENTS if documents > 1 else Drawn.UNITS
    seed = f"{bootstrap.seed} units {language}"
    return figures(decisions, documents=documents, drawn=drawn, seed=seed, resamples=bootstrap.resamples)


def _of_cells(cells: Sequence[CellJudgement], bootstrap: _Bootstrap) -> Iterator[Figure]:
    documents = len({cell.document for cell in cells})
    decisions = [
        Decision(cell.found, cell.coded, 1, (cell.document, 0 if documents > 1 else index))
        for index, cell in enumerate(cells)
        if cell.coded is not None
    ]
    drawn = Drawn.DOCUMENTS if documents > 1 else Drawn.CELLS
    of_cells = {Subject(Scope.CELLS): decisions}
    seed = f"{bootstrap.seed} cells"
    return figures(of_cells, documents=documents, drawn=drawn, seed=seed, resamples=bootstrap.resamples)


def _keywords(judgements: Sequence[Judgement]) -> tuple[KeywordRecord, ...]:
    right: Counter[tuple[str, Keyword]] = Counter()
    wrong: Counter[tuple[str, Keyword]] = Counter()
    examples: dict[tuple[str, Keyword], Judgement] = {}
    for judgement in judgements:
        for keyword in dict.fromkeys(hit.keyword for hit in judgement.hits):
            (right if judgement.coded else wrong)[judgement.theme, keyword] += 1
            if not judgement.coded:
                examples.setdefault((judgement.theme, keyword), judgement)
    worst = sorted(wrong, key=lambda key: (-wrong[key], right[key], key[0], key[1].location))
    return tuple(
        KeywordRecord(theme, keyword, right[theme, keyword], wrong[theme, keyword], examples[theme, keyword])
        for theme, keyword in worst
    )
