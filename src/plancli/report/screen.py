"""What a table is drawn for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """The terminal that will show a table, or by default none: whole and plain, for a file or a pipe."""

    width: int | None = None
    """Columns; None to be as wide as the content."""
    styles: bool = False
    """Whether bold, dim and underline may be used."""
    colours: bool = False
    """Whether colour may be used as well."""
