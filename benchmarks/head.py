"""What a result must say of itself: the machine, the data, how to get it again, the versions of everything."""

import datetime as dt
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.data.damage import EXACT
from benchmarks.data.index import KEYWORDS, read, read_keywords
from benchmarks.environment import versions

_MB = 1e6
_OURS = ("plancli", "rapidfuzz", "simplemma", "marisa-trie", "typer", "rich", "pyyaml")
_PEERS = ("ahocorasick-rs", "flashtext", "rapidfuzz", "spacy", "spaczz")


def head(folder: Path, command: str, *, made: bool, dated: bool) -> Iterator[str]:
    """The lines above the tables. `made` says whether the generator made the data, `dated` whether to say the day."""
    entries = list(read(folder))
    kinds = [spot.kind for entry in entries for spot in entry.spots]
    whole = kinds.count(EXACT)
    keywords = sum(map(len, read_keywords(folder / KEYWORDS).values()))
    size, words = sum(entry.bytes for entry in entries), sum(entry.words for entry in entries)
    yield from ("# Results", "")
    if dated:
        yield f"- Day: {dt.datetime.now(dt.UTC).date()}"
    yield f"- Machine: {_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    yield (
        f"- Data: {'made by the generator' if made else 'given'}, {size / _MB:.1f} MB in {len(entries)} documents, "
        f"{words} words; {keywords} plain keywords, put in {whole} times whole and {len(kinds) - whole} times damaged"
    )
    yield f"- Again: `{command}`"
    yield from ("- What the figures mean: README.md beside this file", "")


def versions_of(peers: Path) -> Iterator[str]:
    """The lines below the tables; `peers` is the peers' Python."""
    yield from ("", "## Versions", "")
    for owner, interpreter, names in (("plancli", Path(sys.executable), _OURS), ("the peers", peers, _PEERS)):
        found = versions(interpreter)
        yield f"- Environment of {owner}: {', '.join(f'{name} {found[name]}' for name in names if name in found)}"


def _processor() -> str:
    """The model of the processor, as well as the system tells."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
