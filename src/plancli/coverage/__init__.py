"""Coverage: hits to evidence, evidence to cells, cells in order. Pure."""

from plancli.coverage.cells import Measures, cover, other_words, row
from plancli.coverage.coding import code
from plancli.coverage.ordering import ID, THEMES, TITLE, in_order

__all__ = ["ID", "THEMES", "TITLE", "Measures", "code", "cover", "in_order", "other_words", "row"]
