"""The list of the documents to measure on, read one at a time. Standard library only: the peers' processes read it too.

A folder of data has `documents/`, the list in `index.jsonl`, the taxonomy in `themes.yaml`, its keywords for programs
that read no taxonomy in `keywords.json`, and those that make it a hundred times as large in `more-keywords.json`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeAlias

DOCUMENTS = "documents"
TAXONOMY = "themes.yaml"
KEYWORDS = "keywords.json"
MORE_KEYWORDS = "more-keywords.json"
_INDEX = "index.jsonl"

Keywords: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]
"""(theme, keyword) by language."""


class Spot(NamedTuple):
    """Where a keyword was put."""

    start: int
    """In code points of the decoded file, as is `end`."""
    end: int
    theme: str
    kind: str
    """`exact` or a kind of damage."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the list."""

    file: str
    """In `documents/`."""
    language: str
    bytes: int
    words: int
    spots: tuple[Spot, ...]


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the list of a folder's documents."""
    with (folder / _INDEX).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(entry), ensure_ascii=False) + "\n" for entry in entries)


def read(folder: Path, count: int | None = None) -> Iterator[Entry]:
    """Read the list of a folder's documents, or the first `count` of it."""
    with (folder / _INDEX).open(encoding="utf-8") as file:
        for line in islice(file, count):
            fields = json.loads(line)
            yield Entry(**fields | {"spots": tuple(Spot(*spot) for spot in fields["spots"])})


def bytes_of(folder: Path, entry: Entry) -> bytes:
    """What the file of a document holds: its text in UTF-8, line ends as they are."""
    return (folder / DOCUMENTS / entry.file).read_bytes()


def read_keywords(file: Path) -> Keywords:
    """Read a file of keywords."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return {language: tuple((theme, keyword) for theme, keyword in pairs) for language, pairs in found.items()}


def write_keywords(file: Path, keywords: Keywords) -> None:
    """Write a file of keywords."""
    file.write_text(json.dumps(keywords, ensure_ascii=False, indent=0), encoding="utf-8")
