"""Coverage: hits to evidence, evidence to cells. Pure."""

from plancli.coverage.cells import cover, row
from plancli.coverage.coding import code

__all__ = ["code", "cover", "row"]
