"""What a coverage is in groups of documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """How many documents of a group have evidence of one theme."""

    theme: str
    documents: int
    share: float | None
    """Of the group's documents that were coded, 0 to 1; None where there is none."""


@dataclass(frozen=True, slots=True)
class Group:
    """The documents that have one value of an attribute."""

    value: str | None
    """None for those that do not have the attribute."""
    documents: int
    """That were coded."""
    left_out: int
    """That were not read, or are in another language."""
    shares: tuple[Share, ...]
    """One a theme in the taxonomy's order."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """A coverage by the values of an attribute."""

    attribute: str
    groups: tuple[Group, ...]
    """In the order of the values, numbers in them by size; the documents without the attribute last."""
    whole: Group
    """All documents together, as if they had no value."""
