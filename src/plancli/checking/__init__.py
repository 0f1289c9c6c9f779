"""Checks: what is wrong with a taxonomy that can be read, as findings with codes. Pure."""

from plancli.checking.codes import CODES, Code
from plancli.checking.lint import lint

__all__ = ["CODES", "Code", "lint"]
