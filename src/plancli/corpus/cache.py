"""Texts that were taken out of files before, kept in the user's cache folder so that a second run need not do it again.

An entry is named by what it depends on: the file's bytes and what reads them. It is written to a file of its own and
moved into place, so that two runs at once harm nobody, and begins with a checksum, so that a damaged one is no entry.

What this takes of Python's library is imported where it is used: most runs meet no file that is slow to read.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from platformdirs import user_cache_path

from plancli.corpus.blocks import Block
from plancli.corpus.readers import Reading
from plancli.model import Kind

LARGEST = 512 * 1024 * 1024
"""Bytes of all entries together. Beyond that the ones not used for the longest time go."""

_READERS = ("plancli", "pypdfium2", "python-docx", "trafilatura", "lxml", "charset-normalizer")
_SHAPE = 2
"""Of an entry; counted up when `Reading` or `Block` change."""


class TextCache:
    """The texts of files that are slow to read."""

    def __init__(self, folder: Path | None = None, *, largest: int = LARGEST) -> None:
        self._folder = folder or user_cache_path("plancli") / "texts"
        self._largest = largest
        self._pruned = False

    @cached_property
    def _readers(self) -> str:
        return " ".join(f"{name}-{_version(name)}" for name in _READERS)

    def read(self, file: BinaryIO, name: str, languages: str, read: Callable[[], Reading]) -> Reading:
        """Give what reading the file gives, from the cache if it is there, else by reading it.

        `name` is the file's and `languages` those whose words the reader knows: both may change what is read. Raises
        what `read` raises; a cache that cannot be used is no error.
        """
        from hashlib import file_digest  # noqa: PLC0415

        file.seek(0)
        digest = file_digest(file, "sha256")  # type: ignore[arg-type]
        file.seek(0)
        key = f"{_SHAPE} {self._readers} {Path(name).suffix.lower()} {languages} {digest.hexdigest()}"
        path = self._folder / f"{_sha256(key.encode())}.json"
        if (found := _loaded(path)) is not None:
            return found
        reading = read()
        with suppress(OSError):
            self._store(path, reading)
        return reading

    def _store(self, path: Path, reading: Reading) -> None:
        import json  # noqa: PLC0415

        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._pruned:
            self._prune()
        body = json.dumps(asdict(reading), ensure_ascii=True).encode()
        handle, name = tempfile.mkstemp(dir=self._folder, prefix="writing-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sha256(body).encode() + b"\n" + body)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)

    def _prune(self) -> None:
        """Remove the entries that were not used for the longest time, until the rest is small enough."""
        self._pruned = True
        entries = []
        for path in self._folder.iterdir():
            with suppress(OSError):  # another run may have removed it
                stat = path.stat()
                entries.append((stat.st_mtime, stat.st_size, path))
        total = sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= self._largest:
                return
            path.unlink(missing_ok=True)
            total -= size


def _loaded(path: Path) -> Reading | None:
    import json  # noqa: PLC0415

    try:
        checksum, body = path.read_bytes().split(b"\n", 1)
        if _sha256(body).encode() != checksum:
            return None
        fields = json.loads(body)
        blocks = fields["blocks"]
        reading = Reading(
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
    except (OSError, ValueError, TypeError, KeyError):
        return None
    with suppress(OSError):
        os.utime(path)  # used now
    return reading


def _sha256(data: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415

    return sha256(data).hexdigest()


def _version(name: str) -> str:
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
