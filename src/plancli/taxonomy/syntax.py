"""PyYAML's words for broken YAML turned into plain ones, each with what to do about it."""

import re
from typing import Any, NamedTuple

import yaml
from yaml.reader import ReaderError

_QUOTE_IT = 'a text with ": " or " #" inside, or with a sign such as [ { & * ! @ % in front, needs quotes around it'
_INDENT = "look at the indentation: the entries of one list or map begin in the same column"


class BrokenYamlError(Exception):
    """The place where a text stops being YAML that can be read, and why."""

    def __init__(self, offset: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.offset, self.message, self.hint = offset, message, hint


class _Rule(NamedTuple):
    """What to say where PyYAML's sentence matches."""

    theirs: str
    """Pattern for a part of *context: problem*; the first rule that finds its own speaks."""
    message: str
    """A template for `re.Match.expand`."""
    hint: str
    at_beginning: bool = False
    """Whether the place to look at is where the broken thing begins, not where it was found out."""


_RULES = (
    _Rule(r"found character '\\t'", "a tab where YAML wants spaces", "indent with spaces"),
    _Rule(r"found character (.+) that cannot", r"a text cannot begin with \1", _QUOTE_IT),
    _Rule(r"mapping values are not allowed", "a `: ` where no key can end", f"{_QUOTE_IT}; or else {_INDENT}"),
    _Rule(r"sequence entries are not allowed", "a `- ` where no list can begin", "give it a line of its own"),
    _Rule(r"mapping keys are not allowed", "a `? ` where no key can begin", _QUOTE_IT),
    _Rule(r"could not find expected ':'", "a key without a `:` behind it", _INDENT, at_beginning=True),
    _Rule(r"quoted scalar: found unexpected", "a quote that is never closed", "close it", at_beginning=True),
    _Rule(r"unknown escape character (.+)", r"an unknown escape, a backslash before \1", "use single quotes instead"),
    _Rule(r"expected escape sequence", "an escape with too few digits", "use single quotes instead"),
    _Rule(r"block scalar", "a text block that begins wrongly", "write nothing behind its | or >", at_beginning=True),
    _Rule(r"flow sequence: ", "a list in [ ] that is not closed, or lacks a comma", _QUOTE_IT, at_beginning=True),
    _Rule(r"flow mapping: ", "a map in { } that is not closed, or lacks a comma", _QUOTE_IT, at_beginning=True),
    _Rule(r"(?:document|block|flow) node: ", "no value where one is expected", _QUOTE_IT),
    _Rule(r"block \w+: .*'<scalar>'", "text where none is expected", f"{_QUOTE_IT}; or else {_INDENT}"),
    _Rule(r"(?:block \w+|document start)", "this does not fit to what stands above it", _INDENT),
    _Rule(r"scanning an anchor", "an `&` in front, unquoted, is a YAML anchor", _QUOTE_IT, at_beginning=True),
    _Rule(r"(?:tag|URI)", "a `!` in front, unquoted, is a YAML tag", _QUOTE_IT, at_beginning=True),
    _Rule(r"(?:directive|YAML document)", "a `%` in front of a line is a YAML directive", "remove the line"),
)


def explain(error: ReaderError | yaml.MarkedYAMLError) -> BrokenYamlError:
    """Say in plain words what PyYAML has found, and where to look."""
    if isinstance(error, ReaderError):
        message = f"the control character U+{error.character:04X}, which YAML does not allow"
        return BrokenYamlError(error.position, message, "remove it")
    theirs = f"{error.context}: {error.problem}"
    for rule in _RULES:
        if match := re.search(rule.theirs, theirs):
            mark = error.context_mark if rule.at_beginning and error.context_mark else error.problem_mark
            return BrokenYamlError(offset_of(mark), match.expand(rule.message), rule.hint)
    return BrokenYamlError(offset_of(error.problem_mark), f"no YAML that can be read: {error.problem}", _INDENT)


def offset_of(mark: Any) -> int:
    """The offset in code points of a mark of PyYAML's, which may lack one."""
    return mark.index if mark else 0
