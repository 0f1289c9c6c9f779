"""The taxonomy file: `find` says where it is, `load` reads it and tells everything that is wrong with it at once."""

from plancli.taxonomy.finding import find
from plancli.taxonomy.reader import load

__all__ = ["find", "load"]
