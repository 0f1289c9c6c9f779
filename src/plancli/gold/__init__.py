"""Hand coding: files that people filled in, to units with their themes at their places in the documents."""

from plancli.gold.locating import Located, changed_units, check_offsets, locate
from plancli.gold.reading import load, read
from plancli.gold.units import Gold, Unit

__all__ = ["Gold", "Located", "Unit", "changed_units", "check_offsets", "load", "locate", "read"]
