"""Two coders' agreement for people: the figures, then where they differ."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from plancli.coverage.agreement import Agreement
from plancli.model import Document, Taxonomy
from plancli.report.agreement_json import AgreementFigureJson, DisagreementJson, disagreements_to_json, figures_to_json
from plancli.report.drawing import draw, indented
from plancli.report.figure_table import UNDEFINED, Number, figure_table, share
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label

_HEADS = ("Both", "Only 1", "Only 2", "Neither", "Agreement", "Kappa", "PABAK", "F1", "Preval.")


def write(agreement: Agreement, taxonomy: Taxonomy, documents: Sequence[Document], screen: Screen) -> str:
    """The figures with their legend, every disagreement, and a summary; `documents` are quoted from."""
    return draw(_parts(agreement, taxonomy, documents, screen), screen)


def _parts(
    agreement: Agreement, taxonomy: Taxonomy, documents: Sequence[Document], screen: Screen
) -> Iterator[RenderableType]:
    labels = {theme.id: label(theme, taxonomy) for theme in taxonomy.themes}
    *of_themes, overall = figures_to_json(agreement)
    groups = [[_row(labels[str(figure["theme"])], figure) for figure in of_themes], [_row("All themes", overall)]]
    yield from figure_table(_HEADS, groups, screen)
    yield Text()
    legend = (
        "Kappa: agreement beyond chance. PABAK: the same without the effect of rare themes. F1: agreement on what was "
        f"coded. Preval.: prevalence, the share coded, on average. {UNDEFINED} not defined."
    )
    yield indented(Text(legend, style="dim"), 0, screen)
    first, second = (for_people(gold.path) for gold in (agreement.first, agreement.second))
    disagreements = list(disagreements_to_json(agreement, documents))
    if disagreements:
        yield Text()
        yield Text.assemble(("Disagreements", "bold"), (f"  {len(disagreements)}", "dim"))
    for each in disagreements:
        coder = first if each["coded_by"] == "first" else second
        yield from _disagreement(each, labels[each["theme"]], coder, screen)
    yield Text()
    others = [
        f"{count(number, 'unit')} only in {path}"
        for number, path in ((agreement.only_first, first), (agreement.only_second, second))
        if number
    ]
    yield Text(" · ".join([f"1 {first} · 2 {second}", f"{count(len(agreement.pairs), 'unit')} in both", *others]))


def _row(name: str, figure: AgreementFigureJson) -> tuple[str, Sequence[Number]]:
    counts = (figure["both"], figure["only_first"], figure["only_second"], figure["neither"])
    shares = (figure["agreement"], figure["kappa"], figure["pabak"], figure["f1"], figure["prevalence"])
    return name, (*(Number(str(each)) for each in counts), *map(share, shares))


def _disagreement(each: DisagreementJson, theme: str, coder: str, screen: Screen) -> Iterator[Text]:
    yield indented(Text.assemble((theme, "bold"), f" · only {coder}"), 2, screen)
    place = for_people(each["document"]) + (f", line {each['line']}" if each["line"] else "")
    yield indented(Text(place, style="dim"), 4, screen)
    yield indented(Text(for_people(each["passage"])), 6, screen)
    for number, comment in enumerate((each["first_comment"], each["second_comment"]), 1):
        if comment:
            yield indented(Text(f"{number}: {for_people(comment)}", style="dim"), 6, screen)
