"""Coverages of documents that have nothing but attributes and filled or empty cells."""

from collections.abc import Mapping
from types import MappingProxyType

from plancli.model import Cell, Coverage, Document, Location, Row, Status, Strength, Taxonomy, Theme

_PLACE = Location("themes.yaml", 1, 1)
THEMES = ("warmth", "play")
TAXONOMY = Taxonomy(
    id="samples",
    version="1",
    languages=("en", "sv"),
    themes=tuple(Theme(theme, {"en": theme.title()}, "", (), (), (), (), (), (), _PLACE) for theme in THEMES),
    furniture=(),
    path="themes.yaml",
    sha256="0" * 64,
)
NOTHING: Mapping[str, str] = MappingProxyType({})


def row(
    name: str,
    passages: tuple[int, int] | None = (0, 0),
    attributes: Mapping[str, str] = NOTHING,
    *,
    title: str | None = None,
    language: str | None = "en",
) -> Row:
    """A document with so many passages of each theme; None for one that was not read."""
    status = Status.UNREAD if passages is None else Status.READ
    document = Document(name, f"{name}.txt", title or name, status, language, attributes=attributes)
    cells = tuple(
        Cell(name, theme, number, number / 10, number, number / 10, number, _strength(number), ("x",) * bool(number))
        for theme, number in zip(THEMES, passages or (), strict=False)
    )
    return Row(document, 100, 10, cells) if cells else Row(document, 0, 0, ())


def coverage(*rows: Row) -> Coverage:
    return Coverage(TAXONOMY, rows)


def _strength(number: int) -> Strength:
    return Strength.WEAK if number else Strength.NONE
