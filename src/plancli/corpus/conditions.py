"""Which documents are wanted, by what is known of them."""

import unicodedata
from typing import NamedTuple


class Condition(NamedTuple):
    """What the value of an attribute must be, or must not be."""

    attribute: str
    value: str
    """Empty for documents that do not have the attribute."""
    negated: bool = False

    def holds(self, value: str | None) -> bool:
        """Whether it holds for a document with this value; case, and how letters are composed, do not matter."""
        return (_folded(value or "") == _folded(self.value)) != self.negated

    def __str__(self) -> str:
        return f"{self.attribute}{'!=' if self.negated else '='}{self.value}"


def _folded(value: str) -> str:
    return unicodedata.normalize("NFC", value).casefold().strip()
