"""An evaluation for people: the figures, then what there is to mend, the worst first."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rich.console import RenderableType
from rich.text import Text

from plancli.coverage.bootstrap import LEVEL
from plancli.coverage.evaluate import Evaluation, KeywordRecord
from plancli.coverage.figures import Drawn, Estimate, Figure, Scope
from plancli.coverage.judging import CellJudgement, Judgement
from plancli.model import NearMiss, Status
from plancli.report.drawing import draw, indented, left_out_text, marked
from plancli.report.figure_table import UNDEFINED, Number, figure_table, share
from plancli.report.quotes import Quotes
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label
from plancli.report.wording import summary

MOST = 10
"""Of each list; the JSON has all."""

_FEW = 10
"""Documents: drawing from fewer shows too little of what others would have been like."""
_HEADS = ("Right", "False", "Missed", "Precision", "Recall", "F1", "Kappa", "Preval.")
_GROUPS = ((Scope.THEME,), (Scope.LANGUAGE,), (Scope.UNITS, Scope.CELLS))
_NAMES = {Scope.UNITS: "All units", Scope.CELLS: "Plan x theme"}

_Item = TypeVar("_Item")


def write(evaluation: Evaluation, screen: Screen) -> str:
    """The figures with their legend, the worst keywords, what was missed, the wrong cells, and a summary."""
    return draw(_Parts(evaluation, screen).all(), screen)


class _Parts:
    """The parts of one evaluation's table."""

    def __init__(self, evaluation: Evaluation, screen: Screen) -> None:
        self._evaluation, self._screen = evaluation, screen
        self._labels = {theme.id: label(theme, evaluation.taxonomy) for theme in evaluation.taxonomy.themes}
        self._quotes = Quotes(evaluation.documents)

    def all(self) -> Iterator[RenderableType]:
        evaluation = self._evaluation
        groups = [
            [self._row(figure) for figure in evaluation.figures if figure.subject.scope in scopes] for scopes in _GROUPS
        ]
        yield from figure_table(_HEADS, groups, self._screen)
        yield Text()
        yield indented(Text(self._legend(), style="dim"), 0, self._screen)
        # Those that nearly counted first: a small change finds them.
        missed = sorted(evaluation.missed, key=lambda judgement: not judgement.nearest)
        wrong = [cell for cell in evaluation.cells if cell.coded is not None and cell.coded is not cell.found]
        yield from self._list("Keywords with the most false alarms", evaluation.keywords, self._keyword)
        yield from self._list("Missed passages", missed, self._missed)
        yield from self._list("Plans and themes told wrong", wrong, self._cell)
        yield Text()
        left_out = [document for document in evaluation.documents if document.status is not Status.READ]
        yield from map(left_out_text, left_out)
        yield Text(self._summary())

    def _row(self, figure: Figure) -> tuple[str, Sequence[Number]]:
        subject = figure.subject
        name = _NAMES.get(subject.scope) or self._labels.get(subject.theme or "") or for_people(subject.language or "")
        counts = (Number(str(each)) for each in (figure.right, figure.false_alarms, figure.missed))
        estimates = (_estimate(each) for each in (figure.precision, figure.recall, figure.f1))
        return name, (*counts, *estimates, share(figure.kappa), share(figure.prevalence))

    def _legend(self) -> str:
        overall = self._evaluation.overall
        drawn = "documents drawn whole" if overall.drawn is Drawn.DOCUMENTS else "units, as there is one document"
        few = f" With fewer than {_FEW} documents ranges are too narrow." * (overall.documents < _FEW)
        sampled = " Figures are weighted by the strata of the sample, counts are not." * self._evaluation.gold.sampled
        return (
            f"Ranges: where {LEVEL:.0%} of {self._evaluation.resamples} bootstrap draws lie ({drawn}).{few} "
            f"Kappa: agreement beyond chance. Preval.: prevalence, the share that has the theme by hand. "
            f"{UNDEFINED} not defined.{sampled}"
        )

    def _list(
        self, title: str, items: Sequence[_Item], show: Callable[[_Item], Iterator[Text]]
    ) -> Iterator[RenderableType]:
        if items:
            shown = f"{MOST} of {len(items)}, all with --json" if len(items) > MOST else str(len(items))
            yield Text()
            yield Text.assemble((title, "bold"), (f"  {shown}", "dim"))
            for item in items[:MOST]:
                yield from show(item)

    def _keyword(self, record: KeywordRecord) -> Iterator[Text]:
        keyword = for_people(record.keyword.text)
        numbers = f"{count(record.false_alarms, 'false alarm')}, {record.right} right"
        place = for_people(f"{record.keyword.location.path}:{record.keyword.location.line}")
        yield self._head((keyword, "bold"), f" · {self._labels[record.theme]} · {numbers} · ", (place, "dim"))
        yield from self._quote(record.example, "such as ")

    def _missed(self, judgement: Judgement) -> Iterator[Text]:
        yield self._head((self._labels[judgement.theme], "bold"))
        yield from self._quote(judgement)
        nearly = ", ".join(self._near_miss(judgement.document, miss) for miss in judgement.nearest)
        yield indented(
            Text(f"↳ nearly: {nearly}" if nearly else "↳ no keyword came near", style="dim"), 6, self._screen
        )

    def _cell(self, cell: CellJudgement) -> Iterator[Text]:
        wrong = "found, not coded by hand" if cell.found else "coded by hand, not found"
        yield self._head((for_people(cell.document), "bold"), f" · {self._labels[cell.theme]} · {wrong}")

    def _head(self, *parts: str | tuple[str, str]) -> Text:
        return indented(Text.assemble(*parts), 2, self._screen)

    def _quote(self, judgement: Judgement, before: str = "") -> Iterator[Text]:
        line = self._quotes.line(judgement.document, judgement.unit.start)
        place = f"{before}{for_people(judgement.document)}{f', line {line}' if line else ''}"
        yield indented(Text(place, style="dim"), 4, self._screen)
        text, evidence = self._quotes.evidence(judgement)
        yield indented(marked(text, evidence, self._screen), 6, self._screen)

    def _near_miss(self, document: str, miss: NearMiss) -> str:
        """`early help «help people early» (apart)`."""
        match = for_people(self._quotes.text(document, miss.start, miss.end))
        return f"{for_people(miss.keyword.text)} «{match}» ({miss.why.value})"

    def _summary(self) -> str:
        evaluation = self._evaluation
        read = [document.id for document in evaluation.documents if document.status is Status.READ]
        units = sum(evaluation.units[document] for document in read)
        gold = f"{count(units, 'unit')} of {for_people(evaluation.gold.path)}"
        return f"{gold} · {summary(evaluation.taxonomy, evaluation.documents)}"


def _estimate(estimate: Estimate | None) -> Number:
    return share(estimate.value, (estimate.low, estimate.high)) if estimate else share(None)
