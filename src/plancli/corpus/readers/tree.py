"""The elements of a web page to its parts, in their order, each with what may tell content from page matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from plancli.corpus.marks import BLOCK_TAGS, CELL_TAGS, HEADING_TAGS, ITEM_TAGS, LIST_TAGS, WORDY
from plancli.model import Kind

_UNSHOWN = frozenset({"script", "style", "template", "title", "svg", "math", "object", "iframe", "audio", "video"})
_MATTER = frozenset({"nav", "footer", "dialog", "button", "select", "noscript", "menu"})
_MATTER_ROLES = frozenset({"navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar"})
_NOTICE = re.compile(r"cookie|onetrust", re.IGNORECASE)
"""What the elements of consent dialogues are called by the programs that write them."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_BLOCKS = BLOCK_TAGS - {"button"}


@dataclass(slots=True)
class Part:
    """A block of a web page."""

    text: str
    kind: Kind | None
    """None for what its element makes neither heading nor item nor cell."""
    path: tuple[int, ...]
    """The elements that it stands in, the outermost first, each by its number on the page."""
    row: int = 0
    cell: int = 0
    """The innermost row and cell that it stands in, likewise; 0 for none."""
    linked: float = 0.0
    """The share of its characters that are links."""
    is_matter: bool = False
    """Whether an element around it is there for page matter."""
    is_notice: bool = False
    """Whether an element around it is not shown, or asks for consent."""
    apart: bool = True
    labels: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose end is still to come."""

    name: str
    number: int
    is_matter: bool
    is_notice: bool


def parts_of(root: Any, etree: Any) -> list[Part]:
    """All parts of a page that have a word, in their order."""
    parts = list(_Walk(root, etree).parts())
    for row, members in groupby(parts, key=lambda part: part.row):
        if row:
            _mark_row(list(members))
    for above, part in zip([None, *parts], parts, strict=False):
        if above and part.kind is above.kind and part.kind is Kind.LIST_ITEM:
            part.apart = False
    return parts


def _mark_row(row: list[Part]) -> None:
    """Make cells of the parts of a table's row, unless it has but one cell and so is there for the looks."""
    cells = [part.cell for part in row]
    for part in row if len(set(cells)) > 1 else ():
        if part.kind is None:
            part.kind, part.apart = Kind.TABLE_CELL, part.cell == cells[0]
            part.labels = part.cell == cells[0] and cells.count(part.cell) == 1


class _Walk:
    """Goes through the elements of a page and gathers text up to the next edge of a block."""

    def __init__(self, root: Any, etree: Any) -> None:
        self._events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        self._open: list[_Open] = []
        self._texts: list[str] = []
        self._linked = 0

    def parts(self) -> Iterator[Part]:
        """The parts of the page, one when it is complete."""
        number = 0
        for event, element in self._events:
            if event == "start":
                number += 1
                if element.tag in _UNSHOWN:
                    self._events.skip_subtree()
                    continue
                if element.tag in _BLOCKS:
                    yield from self._part()
                self._open.append(_opened(element, number))
                self._take("\n" if element.tag == "br" else element.text, is_break=element.tag == "br")
                continue
            if event == "end" and element.tag not in _UNSHOWN:
                if element.tag in _BLOCKS:
                    yield from self._part()
                self._open.pop()
            self._take(element.tail)
        yield from self._part()

    def _take(self, text: str | None, *, is_break: bool = False) -> None:
        if not text:
            return
        names = {each.name for each in self._open}
        self._texts.append(text if is_break or "pre" in names else _SPACE.sub(" ", text))
        self._linked += len(text.strip()) if "a" in names else 0

    def _part(self) -> Iterator[Part]:
        text = _AROUND_BREAK.sub("\n", "".join(self._texts)).strip()
        linked, self._linked = self._linked / max(1, len(text)), 0
        self._texts = []
        if WORDY.search(text):
            yield Part(
                text,
                next((kind for each in reversed(self._open) if (kind := _kind(each.name))), None),
                tuple(each.number for each in self._open),
                next((each.number for each in reversed(self._open) if each.name == "tr"), 0),
                next((each.number for each in reversed(self._open) if each.name in CELL_TAGS), 0),
                linked,
                any(each.is_matter for each in self._open),
                any(each.is_notice for each in self._open),
            )


def _opened(element: Any, number: int) -> _Open:
    get = element.get
    is_matter = element.tag in _MATTER or get("role") in _MATTER_ROLES
    is_hidden = get("hidden") is not None or get("aria-hidden") == "true" or _HIDDEN.search(get("style") or "")
    names = f"{get('id') or ''} {get('class') or ''}" if element.tag not in {"html", "body"} else ""
    return _Open(element.tag, number, is_matter, bool(is_hidden or _NOTICE.search(names)))


def _kind(name: str) -> Kind | None:
    if name in HEADING_TAGS:
        return Kind.HEADING
    return Kind.LIST_ITEM if name in ITEM_TAGS - LIST_TAGS else None
