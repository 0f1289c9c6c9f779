"""Texts that were taken out of files before, kept so that a second run need not do it again.

An entry is named by what it depends on: the file's bytes and what reads them.

What this takes of Python's library is imported where it is used: most runs meet no file that is slow to read.
"""

from collections.abc import Callable
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from plancli.corpus.blocks import Block
from plancli.corpus.readers import Reading
from plancli.kept import Kept
from plancli.model import Kind
from plancli.version import VERSION

LARGEST = 512 * 1024 * 1024
"""Bytes of all entries together. Beyond that the ones not used for the longest time go."""

_READERS = ("pypdfium2", "python-docx", "trafilatura", "lxml", "charset-normalizer")
_SHAPE = 3
"""Of an entry; counted up when that, `Reading` or `Block` change."""


class TextCache:
    """The texts of files that are slow to read."""

    def __init__(self, folder: Path | None = None, *, largest: int = LARGEST) -> None:
        self._kept = Kept("texts", folder=folder, largest=largest)

    @cached_property
    def _readers(self) -> str:
        return " ".join([f"plancli-{VERSION}", *(f"{name}-{_version(name)}" for name in _READERS)])

    def read(self, file: BinaryIO, name: str, languages: str, read: Callable[[], Reading]) -> Reading:
        """Give what reading the file gives, from the cache if it is there, else by reading it.

        `name` is the file's and `languages` those whose words the reader knows: both may change what is read. Raises
        what `read` raises; a cache that cannot be used is no error.
        """
        from hashlib import file_digest, sha256  # noqa: PLC0415

        file.seek(0)
        digest = file_digest(file, "sha256")  # type: ignore[arg-type]
        file.seek(0)
        key = f"{_SHAPE} {self._readers} {Path(name).suffix.lower()} {languages} {digest.hexdigest()}"
        entry = f"{sha256(key.encode()).hexdigest()}.json"
        if (body := self._kept.get(entry)) is not None and (found := _loaded(body)) is not None:
            return found
        reading = read()
        self._kept.put(entry, _dumped(reading))
        return reading


def _dumped(reading: Reading) -> bytes:
    import json  # noqa: PLC0415

    return json.dumps(asdict(reading), ensure_ascii=True).encode()


def _loaded(body: bytes) -> Reading | None:
    import json  # noqa: PLC0415

    try:
        fields = json.loads(body)
        blocks = fields["blocks"]
        return Reading(
            text=fields["text"],
            blocks=blocks
            and tuple(Block(**{**block, "kind": block["kind"] and Kind(block["kind"])}) for block in blocks),
            matter=tuple((start, end) for start, end in fields["matter"]),
            asides=tuple((start, end) for start, end in fields["asides"]),
            pages=tuple(fields["pages"]),
            has_lines=fields["has_lines"],
            note=fields["note"],
            hint=fields["hint"],
        )
    except (ValueError, TypeError, KeyError):
        return None


def _version(name: str) -> str:
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
