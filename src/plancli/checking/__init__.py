"""Checks: what is wrong with a taxonomy, and with documents that are coded with it, as findings with codes. Pure."""

from plancli.checking.baseline import Baseline, read_baseline
from plancli.checking.choosing import Choice
from plancli.checking.corpus import check
from plancli.checking.lint import lint

__all__ = ["Baseline", "Choice", "check", "lint", "read_baseline"]
