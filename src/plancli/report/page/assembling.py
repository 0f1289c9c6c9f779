"""All plans to one page: the classes of colour over all cells, and the totals that need no script."""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Final

from plancli.model import Taxonomy
from plancli.report.page.scale import shades
from plancli.report.page.view import LeftOut, Page, Plan, Settings, Square

MEASURES: Final = MappingProxyType[str, Callable[[Square], float]](
    {
        "passages": lambda square: square.passages,
        "share": lambda square: square.share,
        "per_1000_words": lambda square: square.per_1000_words,
        "commitments": lambda square: square.commitments or 0,
    }
)
"""What a cell can show, in the order in which it is offered."""


def assemble(taxonomy: Taxonomy, settings: Settings, plans: Iterable[Plan | LeftOut]) -> Page:
    """The page, its plans in the order in which they come."""
    every = tuple(plans)
    read = tuple(each for each in every if isinstance(each, Plan))
    return Page(
        taxonomy=taxonomy,
        settings=settings,
        plans=read,
        left_out=tuple(each for each in every if isinstance(each, LeftOut)),
        shades={
            name: shades(value(square) for plan in read for square in plan.squares)
            for name, value in MEASURES.items()
            if name != "commitments" or taxonomy.cues  # without cues nothing is known of commitments
        },
    )


def any_theme(plan: Plan) -> int:
    """How many of the plan's passages speak of a theme, whichever and however many."""
    return sum(mixture.passages for mixture in plan.mixtures)


def any_theme_of(page: Page) -> int:
    """The same over all plans."""
    return sum(map(any_theme, page.plans))


def plans_with_any(page: Page) -> int:
    """How many plans have evidence of a theme, whichever."""
    return sum(bool(plan.mixtures) for plan in page.plans)


def plans_of(page: Page, theme: int) -> int:
    """How many plans have evidence of a theme, given by its place in the taxonomy."""
    return sum(bool(plan.squares[theme].passages) for plan in page.plans)


def passages_of(page: Page, theme: int) -> int:
    """How many passages of all plans speak of a theme, given by its place in the taxonomy."""
    return sum(plan.squares[theme].passages for plan in page.plans)
