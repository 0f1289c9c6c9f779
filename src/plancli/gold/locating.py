"""Which document each unit lies in, and whether it lies inside of it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import PurePosixPath

from plancli.corpus import Source
from plancli.errors import GoldError, Problem, closest, quoted
from plancli.gold.units import Gold, Unit
from plancli.model import Document, Location

_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]")
_COMPARED = 200
_NOWHERE = Location("", 0, 0)


@dataclass(frozen=True, slots=True)
class Located:
    """The units of a coding file at their documents."""

    units: dict[str, tuple[Unit, ...]]
    """By the document's id, in the order of the text."""
    unknown: dict[str, Problem]
    """The documents, as the file names them, that are not among those to be read."""


def locate(gold: Gold, sources: Sequence[Source]) -> Located:
    """Find the documents that a coding file names: by id or path, else by file name and as many folders as are alike.

    Raises GoldError for a name that several documents answer to, and for units that overlap.
    """
    found: dict[str, list[Unit]] = {}
    unknown: dict[str, Problem] = {}
    problems: list[Problem] = []
    for name, units in gold.units.items():
        place = Location(gold.path, units[0].line, 1)
        match _called(name, sources):
            case []:
                unknown[name] = _unknown(name, len(units), place, sources)
            case [source]:
                found.setdefault(source.id, []).extend(units)
            case several:
                hint = f"name one of {', '.join(source.path for source in several)}"
                problems.append(Problem(f"{quoted(name)} may be several documents", place, hint))
    in_order = {document: tuple(sorted(units, key=lambda u: (u.start, u.end))) for document, units in found.items()}
    problems += (problem for units in in_order.values() for problem in _overlaps(units, gold.path))
    if problems:
        raise GoldError(*sorted(problems, key=lambda problem: problem.location or _NOWHERE))
    return Located(dict(sorted(in_order.items())), unknown)


def check_offsets(units: Sequence[Unit], document: Document, path: str) -> tuple[Problem, ...]:
    """A problem for each unit that ends behind its document's text."""
    length = len(document.text)
    hint = "offsets count code points of the text; has the document changed since it was coded?"
    return tuple(
        Problem(f"the unit ends at {unit.end}, and {document.path} has {length}", Location(path, unit.line, 1), hint)
        for unit in units
        if unit.end > length
    )


def changed_units(units: Sequence[Unit], document: Document) -> tuple[Unit, ...]:
    """The units whose coding file quotes something else than the document has at their place.

    Only the first letters a-z and digits are compared: spreadsheets and code pages change the others.
    """
    return tuple(
        unit
        for unit in units
        if unit.passage is not None and _plain(unit.passage) != _plain(document.text[unit.start : unit.end])
    )


def _plain(text: str) -> str:
    return _NOT_PLAIN.sub("", text)[:_COMPARED]


def _called(name: str, sources: Sequence[Source]) -> list[Source]:
    # A sheet has an apostrophe before what a spreadsheet would take for a formula.
    for wanted in dict.fromkeys((name, name.removeprefix("'"))):
        parts = _parts(wanted)
        if exact := [source for source in sources if wanted == source.id or parts == _parts(source.path)]:
            return exact
        alike = {source: _shared(parts, _parts(source.path)) for source in sources}
        most = max(alike.values(), default=0)
        if most:
            return [source for source, shared in alike.items() if shared == most]
    return []


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(" ".join(unicodedata.normalize("NFC", path).replace("\\", "/").split())).parts


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many names two paths share at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _unknown(name: str, units: int, place: Location, sources: Sequence[Source]) -> Problem:
    meant = closest(name, [PurePosixPath(source.path).name for source in sources])
    hint = f"did you mean {quoted(meant)}?" if meant else "name the folder it lies in after the coding file"
    skipped = "its unit is" if units == 1 else f"its {units} units are"
    return Problem(f"{quoted(name)} is not among the documents: {skipped} left out", place, hint)


def _overlaps(units: Sequence[Unit], path: str) -> Iterator[Problem]:
    for one, other in pairwise(units):
        if other.start < one.end:
            message = f"the unit {other.start}-{other.end} overlaps {one.start}-{one.end} in line {one.line}"
            hint = "code each stretch of text once: take one of the rows out, or bring them together"
            yield Problem(message, Location(path, other.line, 1), hint)
