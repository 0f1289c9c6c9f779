"""Folders of data: made by the generator, or taken from documents that are there already."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import yaml

from benchmarks.data.generator import Tongue, documents
from benchmarks.data.index import (
    DOCUMENTS,
    KEYWORDS,
    MORE_KEYWORDS,
    TAXONOMY,
    Entry,
    Spot,
    write,
    write_keywords,
)
from benchmarks.data.more import more_keywords
from benchmarks.data.project import is_plain
from plancli import Lexicon, Taxonomy, load_taxonomy
from plancli.corpus import find, read_document
from plancli.model import Status

_WORD = re.compile(r"\w+")
_INJECTED = ("document", "start", "end", "theme", "keyword", "kind", "text")


def make(folder: Path, tongues: Sequence[Tongue], *, size: int, seed: int) -> None:
    """Make documents of `size` bytes together, with their taxonomy and the places of their keywords in injected.csv."""
    (folder / DOCUMENTS).mkdir(parents=True)
    _write_taxonomy(folder / TAXONOMY, tongues)
    entries: list[Entry] = []
    with (folder / "injected.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_INJECTED)
        for made in documents(tongues, size=size, seed=seed):
            data = made.text.encode()
            (folder / DOCUMENTS / made.name).write_bytes(data)
            spots = tuple(Spot(place.start, place.end, place.theme, place.kind) for place in made.places)
            entries.append(Entry(made.name, made.language, len(data), _words_in(made.text), spots))
            table.writerows(
                (made.name, place.start, place.end, place.theme, place.keyword, place.kind, place.text)
                for place in made.places
            )
    _finish(folder, entries)


def take(folder: Path, *, given: Path, taxonomy: Path, injected: Path, size: int) -> None:
    """Copy the documents of a folder, texts in UTF-8 in the order of their names, again and again, to `size` bytes.

    `injected` is a table of the keywords that were put into them, as `make` writes it.
    """
    (folder / DOCUMENTS).mkdir(parents=True)
    (folder / TAXONOMY).write_bytes(taxonomy.read_bytes())
    originals = list(_entries(given, injected, load_taxonomy(taxonomy)))
    if not originals:
        raise SystemExit("none of the documents is in a language of the taxonomy")
    entries: list[Entry] = []
    written = 0
    for number in count():
        original = originals[number % len(originals)]
        if written >= size:
            break
        entry = replace(original, file=f"{number // len(originals):04}-{original.file}")
        text = (given / original.file).read_bytes().decode("utf-8-sig")  # offsets count from behind a byte order mark
        (folder / DOCUMENTS / entry.file).write_bytes(text.encode())
        entries.append(entry)
        written += entry.bytes
    _finish(folder, entries)


def _finish(folder: Path, entries: Sequence[Entry]) -> None:
    write(folder, entries)
    taxonomy = load_taxonomy(folder / TAXONOMY)
    plain: dict[str, list[tuple[str, str]]] = {language: [] for language in taxonomy.languages}
    for theme in taxonomy.themes:
        for keyword in filter(is_plain, theme.keywords):
            plain[keyword.language].append((theme.id, keyword.text))
    write_keywords(folder / KEYWORDS, {language: tuple(pairs) for language, pairs in plain.items()})
    write_keywords(folder / MORE_KEYWORDS, more_keywords(folder, taxonomy))


def _entries(folder: Path, injected: Path, taxonomy: Taxonomy) -> Iterator[Entry]:
    """The documents of a folder that are in a language of the taxonomy, with the keywords that were put into them."""
    spots = _spots(injected)
    lexicon = Lexicon.open(taxonomy.languages)
    for source in sorted(find([str(folder)]), key=lambda source: source.file.name):
        document = read_document(source, languages=taxonomy.languages, lexicon=lexicon)
        if document.status is Status.READ and document.language:
            size, words = len(document.text.encode()), _words_in(document.text)
            yield Entry(source.file.name, document.language, size, words, tuple(spots.get(source.file.name, ())))


def _words_in(text: str) -> int:
    return len(_WORD.findall(text))


def _spots(injected: Path) -> Mapping[str, list[Spot]]:
    spots: dict[str, list[Spot]] = defaultdict(list)
    with injected.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spots[row["document"]].append(Spot(int(row["start"]), int(row["end"]), row["theme"], row["kind"]))
    return spots


def _write_taxonomy(file: Path, tongues: Sequence[Tongue]) -> None:
    """A taxonomy of the tongues' keywords and nothing else."""
    themes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for tongue in tongues:
        for theme, keyword in tongue.keywords:
            themes[theme][tongue.code].append(keyword)
    taxonomy = {
        "schema": 1,
        "id": "benchmark",
        "languages": [tongue.code for tongue in tongues],
        "themes": {
            theme: {"label": {tongues[0].code: theme}, "definition": "Keywords to measure with.", "keywords": keywords}
            for theme, keywords in themes.items()
        },
    }
    plain = json.loads(json.dumps(taxonomy))  # YAML would tag a defaultdict as one
    file.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), encoding="utf-8")
