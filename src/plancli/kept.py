"""What runs keep for later ones, in folders of the user's cache: nothing that could not be made anew.

An entry is written to a file of its own and moved into place, so that two runs at once harm nobody, and begins with a
checksum, so that a damaged one is no entry.
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from platformdirs import user_cache_path


class Kept:
    """The entries of one kind."""

    def __init__(self, kind: str, *, largest: int, folder: Path | None = None) -> None:
        # `largest`: bytes of all entries together. Beyond that the ones not used for the longest time go.
        self._folder = folder or user_cache_path("plancli") / kind
        self._largest, self._pruned = largest, False

    def get(self, name: str) -> bytes | None:
        """What was kept under a name; None where there is nothing, or nothing of the user's own that can be read."""
        path = self._folder / name
        try:
            with path.open("rb") as file:
                data = file.read() if self._folder.is_absolute() and _is_own(os.fstat(file.fileno())) else b""
        except OSError:
            return None
        checksum, _, body = data.partition(b"\n")
        if checksum != _checksum(body):
            return None
        with suppress(OSError):
            os.utime(path)  # used now
        return body

    def put(self, name: str, body: bytes) -> None:
        """Keep something under a name; a folder that cannot be written to is no error."""
        if not self._folder.is_absolute():
            return  # without a home folder: what lies in the working folder may be anybody's
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._pruned:
                self._prune()
            handle, writing = tempfile.mkstemp(dir=self._folder, prefix="writing-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_checksum(body) + b"\n" + body)
                Path(writing).replace(self._folder / name)
            finally:
                Path(writing).unlink(missing_ok=True)

    def _prune(self) -> None:
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


def _is_own(status: os.stat_result) -> bool:
    """Whether a file belongs to the user, and nobody else may write to it; Windows keeps others out by itself."""
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _checksum(body: bytes) -> bytes:
    return b"%08x" % crc32(body)
