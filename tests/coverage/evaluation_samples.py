"""Gold and hits by hand: units a line of text each, coded and found with themes as a test says."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from plancli.coverage.evaluate import Evaluation, evaluate
from plancli.coverage.figures import Figure, Scope
from plancli.coverage.judging import Judged, judge
from plancli.gold import Gold, Unit
from plancli.model import Document, Hit, How, Keyword, Location, Status, Taxonomy, Theme

THEMES = ("warmth", "play")
_PLACE = Location("themes.yaml", 7, 3)
KEYWORDS: Mapping[str, Keyword] = MappingProxyType(
    {theme: Keyword((f"{theme} word",), "en", _PLACE) for theme in (*THEMES, "unused")}
)
TAXONOMY = Taxonomy(
    id="samples",
    version="1",
    languages=("en", "sv"),
    themes=tuple(
        Theme(theme, {"en": theme.title()}, "", (), (), (KEYWORDS[theme],), (), (), (), _PLACE)
        for theme in (*THEMES, "unused")
    ),
    furniture=(),
    path="themes.yaml",
    sha256="0" * 64,
)

LENGTH = 10
"""Of each unit, with a blank behind it."""

Row = tuple[str, str, str]
"""Themes by hand, themes found, disputed themes, each parted by blanks."""


def document(name: str, rows: Sequence[Row], language: str = "en") -> Document:
    """A document of as many lines as there are rows."""
    text = "".join(f"unit {index:05}\n" for index in range(len(rows)))
    return Document(name, f"plans/{name}.txt", name.title(), Status.READ, language, text=text)


def units(rows: Sequence[Row], weights: Sequence[float] | None = None) -> list[Unit]:
    """The hand coding of the rows."""
    return [
        Unit(
            index * (LENGTH + 1),
            index * (LENGTH + 1) + LENGTH,
            frozenset(coded.split()),
            frozenset(disputed.split()),
            index + 2,
            weights[index] if weights else 1.0,
        )
        for index, (coded, _, disputed) in enumerate(rows)
    ]


def hits(rows: Sequence[Row]) -> list[Hit]:
    """One hit for each theme that a row was found with, in its middle."""
    return [
        Hit(theme, KEYWORDS[theme], index * (LENGTH + 1) + 2, index * (LENGTH + 1) + 6, How.EXACT, 100.0)
        for index, (_, found, _) in enumerate(rows)
        for theme in found.split()
    ]


def gold_of(*tables: Sequence[Row], closed: bool = False, sampled: bool = False) -> Gold:
    """A coding file as far as it matters for judging."""
    seen = {theme for rows in tables for coded, _, disputed in rows for theme in (coded + " " + disputed).split()}
    return Gold("gold.csv", "1" * 64, {}, frozenset(seen | set(THEMES) if closed else seen), closed, sampled, 0)


def judged(name: str, rows: Sequence[Row], gold: Gold, language: str = "en") -> Judged:
    """One document, judged."""
    return judge(document(name, rows, language), units(rows), hits(rows), gold, [t.id for t in TAXONOMY.themes])


def evaluated(
    tables: Mapping[str, Sequence[Row]], *, seed: int = 1, resamples: int = 40, swedish: Sequence[str] = ()
) -> Evaluation:
    """An evaluation of some documents."""
    gold = gold_of(*tables.values())
    each = [judged(name, rows, gold, "sv" if name in swedish else "en") for name, rows in tables.items()]
    return evaluate(TAXONOMY, gold, each, seed=seed, resamples=resamples)


def figure(evaluation: Evaluation, scope: Scope, theme: str | None = None, language: str | None = None) -> Figure:
    """One of its figures."""
    (found,) = (f for f in evaluation.figures if f.subject == (scope, theme, language))
    return found
