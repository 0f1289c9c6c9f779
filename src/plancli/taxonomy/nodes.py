"""From YAML text to a tree of texts, lists and maps with their places; what a taxonomy may not have is refused here.

PyYAML's readers are used up to their events: the one in C first, and the pure one where anything is wrong, as it tells
more. Scalars stay the text they are written as, so that `no`, `on` and `2028`
are words, and a plain text with `*` in front is told apart from an alias, so that all of them are reported at once.
"""

import re
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import yaml
from yaml.reader import ReaderError

from plancli.taxonomy.problems import Problems
from plancli.taxonomy.syntax import BrokenYamlError, explain, offset_of

DEEPEST = 20
"""Lists and maps inside one another; a taxonomy needs seven."""
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and line feed, and halves of surrogate pairs."""
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it is written."""

    offset: int
    value: str
    refused: bool = False
    """A problem has been noted here, so whatever else does not fit is no news."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value, `~` or `null`."""

    offset: int


@dataclass(frozen=True, slots=True)
class List:
    """A sequence."""

    offset: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A mapping, duplicate keys and all, in the order of the file."""

    offset: int
    entries: tuple[tuple["Node", "Node"], ...]


Node: TypeAlias = Text | Nothing | List | Map


class _Events(Protocol):
    """A stream of YAML events, from either of PyYAML's parsers."""

    def take(self) -> yaml.Event: ...

    def check_event(self, *kinds: type[yaml.Event]) -> bool: ...


class _Loader(yaml.SafeLoader):
    """PyYAML's pure scanner and parser, which take `*word` for a plain text instead of an alias."""

    def take(self) -> yaml.Event:
        event: yaml.Event = self.get_event()  # type: ignore[no-untyped-call]
        return event

    def fetch_alias(self) -> None:
        self.fetch_plain()

    def fetch_more_tokens(self) -> None:
        try:
            super().fetch_more_tokens()
        except (ValueError, OverflowError) as error:  # escapes such as "\UFFFFFFFF" become characters unchecked
            hint = "write the character itself"
            raise BrokenYamlError(self.get_mark().index, "an escape that stands for no character", hint) from error


def compose(text: str, problems: Problems) -> Node:
    """Read YAML text, noting what a taxonomy may not have.

    Raises TaxonomyError where the text cannot be read to its end.
    """
    return _composed_fast(text) or _composed(text, problems)


def _composed_fast(text: str) -> Node | None:
    """Read YAML text with nothing wrong in it, eight times as fast; None where something is, or libyaml is missing."""
    if (loader := getattr(yaml, "CSafeLoader", None)) is None:
        return None
    scratch = Problems("", text)
    try:
        root = _document(_Fast(loader(text)), scratch)
    except (BrokenYamlError, RecursionError, ValueError, yaml.YAMLError):
        return None
    return None if scratch else root


class _Fast:
    """PyYAML's parser in C. It takes `*word` for an alias, which is refused so that the pure one may tell of it."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def take(self) -> yaml.Event:
        event: yaml.Event = self._loader.get_event()
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError
        return event

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        return bool(self._loader.check_event(*kinds))


def _composed(text: str, problems: Problems) -> Node:
    try:
        return _document(_Loader(text), problems)
    except (BrokenYamlError, ReaderError, yaml.MarkedYAMLError) as error:
        fault = error if isinstance(error, BrokenYamlError) else explain(error)
        problems.add(fault.offset, fault.message, fault.hint)
        raise problems.error() from error


def _document(loader: _Events, problems: Problems) -> Node:
    loader.take()
    if loader.check_event(yaml.StreamEndEvent):
        raise BrokenYamlError(0, "the file is empty", "a taxonomy begins with `schema: 1`")
    loader.take()
    root = _node(loader, problems, 1)
    loader.take()
    if not loader.check_event(yaml.StreamEndEvent):
        hint = "a taxonomy is one document: remove this `---`, or keep the second one in a file of its own"
        problems.add(offset_of(loader.take().start_mark), "a second YAML document begins here", hint)
    return root


def _node(loader: _Events, problems: Problems, depth: int) -> Node:
    event = loader.take()
    offset = offset_of(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, problems)
    if depth > DEEPEST:
        raise BrokenYamlError(offset, f"more than {DEEPEST} lists and maps inside one another", "a taxonomy is flatter")
    _refuse_marks(event, problems)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not loader.check_event(yaml.SequenceEndEvent):
            items.append(_node(loader, problems, depth + 1))
        loader.take()
        return List(offset, tuple(items))
    entries = []
    while not loader.check_event(yaml.MappingEndEvent):
        key = _node(loader, problems, depth + 1)
        entries.append((key, _node(loader, problems, depth + 1)))
    loader.take()
    return Map(offset, tuple(entries))


def _scalar(event: yaml.ScalarEvent, problems: Problems) -> Text | Nothing:
    offset, value, plain = offset_of(event.start_mark), event.value, not event.style
    if _refuse_marks(event, problems):
        return Text(offset, value, refused=True)
    if plain and value.startswith("*"):
        hint = f"if the star belongs to the text, quote it: {in_quotes(value)}; a taxonomy has no aliases"
        problems.add(offset, "a `*` in front, unquoted, is a YAML alias", hint)
        return Text(offset, value, refused=True)
    if bad := _UNPRINTABLE.search(value):
        problems.add(offset, f"a text with the unprintable character U+{ord(bad[0]):04X}", "remove the escape")
        return Text(offset, _UNPRINTABLE.sub("\ufffd", value), refused=True)
    if plain and value in _NULLS:
        return Nothing(offset)
    return Text(offset, value)


def _refuse_marks(event: yaml.Event, problems: Problems) -> bool:
    """Note an anchor or a tag of a scalar, a list or a map."""
    offset, anchor, tag = offset_of(event.start_mark), getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor is not None:
        hint = "if the `&` belongs to the text, put it in quotes; a taxonomy has no anchors"
        problems.add(offset, "an `&` in front, unquoted, is a YAML anchor", hint)
    if tag is not None:
        hint = "if the `!` belongs to the text, put it in quotes; a taxonomy has no tags"
        problems.add(offset, "a `!` in front, unquoted, is a YAML tag", hint)
    return anchor is not None or tag is not None


def in_quotes(text: str) -> str:
    """A text as it is written in YAML to be taken as it is."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
