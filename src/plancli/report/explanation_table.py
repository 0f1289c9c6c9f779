"""A cell explained for people: its passages and what holds it, or what came nearest; and a text tried on themes."""

from collections.abc import Iterator, Sequence
from itertools import chain

from rich.console import RenderableType
from rich.text import Text

from plancli.model import Document, Explanation, NearMiss, Taxonomy, Theme, Trial, Why
from plancli.report.drawing import draw, indented, marked_spans, names
from plancli.report.evidence_table import place_text, quoted_evidence
from plancli.report.figure_table import Number, figure_table
from plancli.report.miss_wording import NOTHING_NEAR, why_missed
from plancli.report.places import Places
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label
from plancli.report.wording import COMMITMENT_NOTE, NO_EVIDENCE


def write(explanation: Explanation, taxonomy: Taxonomy, screen: Screen) -> str:
    """The cell with its passages, what holds it and how firmly; or with its nearest misses."""
    parts: list[RenderableType] = [indented(Text("  ").join(names(explanation.document)), 0, screen), Text()]
    parts += _cell(explanation, taxonomy, screen)
    if explanation.evidence:
        parts += [Text(), *_holdings(explanation, screen)]
    return draw([*parts, *_end([explanation], taxonomy, screen)], screen)


def write_trial(trial: Trial, taxonomy: Taxonomy, screen: Screen) -> str:
    """What each theme finds in the text, or nearly finds; the themes of which neither is so in one line."""
    tried = " and ".join(map(for_people, trial.languages))
    if len(trial.languages) > 1:
        head = f"Its language could not be told: tried in {tried}"
    else:
        head = f"Tried in {tried}" + (", as it was detected" if trial.detected else "")
    parts: list[RenderableType] = [indented(Text(head, style="bold"), 0, screen)]
    for language in trial.languages:
        cells = [cell for cell in trial.cells if cell.document.language == language]
        if len(trial.languages) > 1:
            parts += [Text(), Text(f"In {for_people(language)}", style="bold")]
        for cell in cells:
            if cell.evidence or cell.misses:
                parts += [Text(), *_cell(cell, taxonomy, screen)]
        others = [cell.theme for cell in cells if not (cell.evidence or cell.misses)]
        if others:
            listed = ", ".join(label(theme, taxonomy) for theme in taxonomy.themes if theme.id in others)
            parts += [Text(), indented(Text(f"{NO_EVIDENCE}, and {NOTHING_NEAR}: {listed}", style="dim"), 2, screen)]
    return draw([*parts, *_end(trial.cells, taxonomy, screen)], screen)


def _cell(cell: Explanation, taxonomy: Taxonomy, screen: Screen) -> Iterator[Text]:
    """The theme, the passages, the near misses."""
    document, places = cell.document, Places(cell.document.text)
    theme: Theme = next(theme for theme in taxonomy.themes if theme.id == cell.theme)
    found = count(len(cell.evidence), "passage") if cell.evidence else NO_EVIDENCE
    yield Text.assemble((f"  {label(theme, taxonomy)}", "bold green"), f"  {found}")
    for evidence in cell.evidence:
        yield from quoted_evidence(evidence, document, places, screen)
    if cell.misses:
        yield Text()
        yield Text("  Nearest misses", style="bold")
        for together in _by_passage(cell.misses):
            yield from _missed(together, document, places, screen)
    elif not cell.evidence:
        yield Text(f"    {NOTHING_NEAR}", style="dim")


def _by_passage(misses: Sequence[NearMiss]) -> list[list[NearMiss]]:
    """Those in one passage that missed for one reason stand together, where the nearest of them stands."""
    groups: dict[tuple[int, Why], list[NearMiss]] = {}
    for miss in misses:
        groups.setdefault((miss.passage.start, miss.why), []).append(miss)
    return list(groups.values())


def _missed(misses: Sequence[NearMiss], document: Document, places: Places, screen: Screen) -> Iterator[Text]:
    passage, layout, text = misses[0].passage, document.layout, document.text
    heading = layout.heading_above(passage.start) if layout else None
    spans = sorted((miss.start, miss.end) for miss in misses)
    if place := place_text(passage, spans[0][0], heading, document, places):
        yield indented(place, 4, screen)
    yield indented(marked_spans(text[passage.start : passage.end], passage.start, spans, screen), 6, screen)
    reasons: dict[str, list[str]] = {}
    for miss in misses:
        reasons.setdefault(why_missed(miss, text), []).append(for_people(miss.keyword.text))
    for reason, keywords in reasons.items():
        yield indented(Text(f"↳ {', '.join(keywords)}: {reason}", style="dim"), 6, screen)


def _holdings(explanation: Explanation, screen: Screen) -> Iterator[RenderableType]:
    """What each keyword does for the cell, and a warning where little holds it."""
    rows = [
        (
            for_people(holding.keyword.text),
            (
                Number(str(holding.hits), ", ".join(how.value for how in holding.ways)),
                Number(f"{holding.cells} of {explanation.filled}"),
            ),
        )
        for holding in explanation.holdings
    ]
    yield from figure_table(("Hits", "Cells that fall without it"), [rows], screen)
    if explanation.held_by or explanation.only_typos:
        yield Text()
    if explanation.held_by:
        keyword = for_people(explanation.held_by.text)
        held = Text.assemble(("held by one keyword: ", "bold"), f"without {keyword} this cell would be empty")
        yield indented(held, 0, screen)
    if explanation.only_typos:
        alone = Text.assemble(("stands on typos alone: ", "bold"), "look whether they are what they seem")
        yield indented(alone, 0, screen)


def _end(cells: Sequence[Explanation], taxonomy: Taxonomy, screen: Screen) -> Iterator[Text]:
    yield Text()
    evidence = chain.from_iterable(cell.evidence for cell in cells)
    if any(each.commitment is not None for each in evidence):
        yield indented(Text(COMMITMENT_NOTE, style="dim"), 0, screen)
    end = f"{taxonomy.id} {taxonomy.version} · {taxonomy.path}"
    yield indented(Text(for_people(end)), 0, screen)
