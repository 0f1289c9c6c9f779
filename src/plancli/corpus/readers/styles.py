"""What the styles and the numbering of a Word document make of a paragraph."""

from collections.abc import Callable, Iterator
from typing import Any

from plancli.model import Kind

_HEADINGS = ("heading ", "title", "subtitle")
_CONTENTS = ("toc ", "table of figures")
_LISTS = ("list bullet", "list number")
_BODY_LEVEL = 9
_UNMARKED = "none"
_BULLET = "bullet"
_LONGEST_CHAIN = 20


class Styles:
    """The styles of one document. They are known by the names that Word gives them inside, in English everywhere."""

    def __init__(self, document: Any, full: Callable[[str], str]) -> None:
        """`full` gives the full name of an element or attribute, `w:` and all."""
        self._full = full
        self._styles = {style.style_id: style for style in document.styles}
        self._formats = dict(self._levels(document))

    def kind(self, paragraph: Any) -> tuple[Kind | None, bool]:
        """(kind, whether it has a number) of a paragraph; no kind for plain text."""
        style = self._value(paragraph.pPr, "w:pStyle")
        chain = list(self._chain(style))
        names = [(style.name or "").lower() for style in chain]
        properties = [paragraph.pPr, *(style.element.pPr for style in chain)]
        if any(name.startswith(_CONTENTS) for name in names):
            return Kind.FURNITURE, False
        marker = next((marker for each in properties if (marker := self._marker(each))), _UNMARKED)
        is_numbered = marker not in {_UNMARKED, _BULLET}
        outline = next((level for each in properties if (level := self._value(each, "w:outlineLvl"))), _BODY_LEVEL)
        if int(outline) < _BODY_LEVEL or any(name.startswith(_HEADINGS) for name in names):
            return Kind.HEADING, is_numbered
        is_item = marker != _UNMARKED or any(name.startswith(_LISTS) for name in names)
        return Kind.LIST_ITEM if is_item else None, is_numbered

    def _chain(self, identifier: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = self._value(style.element, "w:basedOn")

    def _marker(self, properties: Any) -> str | None:
        """The format of a paragraph's bullet or number, `none` where it is turned off; None where nothing is said."""
        numbering = properties.find(self._full("w:numPr")) if properties is not None else None
        number = self._value(numbering, "w:numId")
        if number is None:
            return None
        return self._formats.get((number, self._value(numbering, "w:ilvl") or "0"), _UNMARKED)

    def _levels(self, document: Any) -> Iterator[tuple[tuple[str, str], str]]:
        """((number of a list, level), format) of every list that the document defines."""
        parts = (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering"))
        root = next((part.element for part in parts), None)
        if root is None:
            return
        shapes = {shape.get(self._full("w:abstractNumId")): shape for shape in root.iter(self._full("w:abstractNum"))}
        for numbering in root.iter(self._full("w:num")):
            shape = shapes.get(self._value(numbering, "w:abstractNumId"))
            for level in shape.iter(self._full("w:lvl")) if shape is not None else ():
                at = numbering.get(self._full("w:numId")), level.get(self._full("w:ilvl"))
                yield at, self._value(level, "w:numFmt") or _UNMARKED

    def _value(self, element: Any, child: str) -> str | None:
        found = element.find(self._full(child)) if element is not None else None
        return None if found is None else found.get(self._full("w:val"))
