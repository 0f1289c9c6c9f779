"""The taxonomy, read and compiled: once, and kept for later runs until anything that it was made of changes.

Reading and compiling take longer than coding a few plans. What is kept is a pickle, as what Python keeps of a module is
its code: quick to load, and loaded only if it is the user's own. It stands behind what it depends on, the file's bytes
and the checksums of plancli's modules among them, and counts only where all of that is still the same.
"""

import os
import pickle
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from plancli.kept import Kept
from plancli.lexicon import Lexicon
from plancli.matching import Compiled, compiled
from plancli.model import Taxonomy
from plancli.taxonomy.finding import read_bytes
from plancli.version import VERSION

LARGEST = 32 * 1024 * 1024
"""Bytes of all entries together; a taxonomy of 2,500 keywords takes one and a half million."""

CODE = ("", "cli", "codes", "matching", "model", "taxonomy")
"""Folders of plancli whose modules say what a taxonomy is read and compiled to, or how it is kept."""
_LIBRARIES = ("pyyaml", "rapidfuzz", "simplemma")
"""Which have their say in it too."""
_LOADED = time.time() - 1
"""When the code that runs was surely what the modules say, if they were not changed since."""


@dataclass(slots=True)
class Prepared:
    """A taxonomy and, once they are asked for, its rules made ready."""

    taxonomy: Taxonomy
    _key: bytes | None = None
    """All that it depends on; None where it is not to be kept."""
    _compiled: Mapping[str, Compiled] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path, *, shown_as: str | None = None, no_cache: bool = False) -> "Prepared":
        """Read a taxonomy file as `plancli.taxonomy.load` does, or what an earlier run has kept of it."""
        data, shown = read_bytes(path), shown_as or path.as_posix()
        key = None if no_cache else _key(data, shown)
        if key is not None and (body := _kept().get(_name(key))) is not None and body.startswith(key):
            taxonomy, rules = pickle.loads(memoryview(body)[len(key) :])  # noqa: S301 - see above
            return cls(taxonomy, key, rules)
        from plancli.taxonomy.reader import read  # noqa: PLC0415 - slow to load, and most runs find what was kept

        return cls(read(data, shown), key)

    def compiled(self, lexicon: Lexicon) -> Mapping[str, Compiled]:
        """The rules of every language, which are kept; none where nothing is to be kept."""
        if self._key is not None and not self._compiled:
            languages = self.taxonomy.languages
            self._compiled = {language: compiled(self.taxonomy, lexicon, language) for language in languages}
            body = pickle.dumps((self.taxonomy, self._compiled), pickle.HIGHEST_PROTOCOL)
            _kept().put(_name(self._key), self._key + body)
        return self._compiled


def _kept() -> Kept:
    return Kept("taxonomies", largest=LARGEST)


def _name(key: bytes) -> str:
    return f"{crc32(key):08x}.pickle"


def _key(data: bytes, shown_as: str) -> bytes | None:
    """All that a taxonomy depends on; None where that cannot be told, as nothing may be kept then."""
    libraries = list(_libraries())
    if {library.partition("-")[0] for library in libraries} != set(_LIBRARIES):
        return None
    try:
        code = list(_code())
    except OSError:
        return None
    if {module.rpartition("/")[0] for module, *_ in code} != set(CODE):
        return None  # a package without its sources
    made_by = (VERSION, sys.version, sys.implementation.name, *code, *libraries, shown_as, len(data))
    return f"{made_by!a}\n".encode() + data


def _code() -> Iterator[tuple[str, int, int]]:
    """The modules, their sizes and checksums. Raises OSError, also for one that may no longer be the code that runs."""
    for folder in CODE:
        with os.scandir(Path(__file__).parents[1] / folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    if entry.stat().st_mtime > _LOADED:
                        raise OSError
                    source = Path(entry.path).read_bytes()
                    yield f"{folder}/{entry.name}", len(source), crc32(source)


def _libraries() -> Iterator[str]:
    """The libraries with their versions, by the folders in which installers note them: to ask one is to load it."""
    for place in sys.path:
        with suppress(OSError), os.scandir(place or os.curdir) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                name, _, rest = entry.name.lower().partition("-")
                if name in _LIBRARIES and rest.endswith((".dist-info", ".egg-info")):
                    yield f"{name}-{rest} {entry.stat().st_mtime_ns}"
