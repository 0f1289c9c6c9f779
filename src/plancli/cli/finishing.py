"""What a run keeps of each document's coding. What makes it travels to other processes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from plancli.coverage import row
from plancli.matching import Matcher
from plancli.model import Coding, Row
from plancli.report.formats import EvidenceFormat, evidence_lines


def to_measure(_: Matcher) -> Callable[[Coding], Coding]:
    """Keep all of a coding: in one process only, as a layout does not travel."""
    return lambda coding: coding


def to_quote(_: Matcher) -> Callable[[Coding], Coding]:
    """Keep a coding with the text that its evidence is quoted from."""
    return lambda coding: replace(coding, document=replace(coding.document, layout=None))


def to_lines(form: EvidenceFormat, _: Matcher) -> Callable[[Coding], str]:
    """Keep a coding's evidence as it is written: far less than its text has to travel between processes."""
    return partial(evidence_lines, form)


def to_count(matcher: Matcher) -> Callable[[Coding], Row]:
    """Keep a coding's numbers."""
    return partial(row, matcher.taxonomy)
