"""Snapshots as files that can be opened with what they are for: a table in a terminal, a sheet, a browser."""

from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension


class _Text(SingleFileSnapshotExtension):
    file_extension = "txt"


class _Json(SingleFileSnapshotExtension):
    file_extension = "json"


class _Jsonl(SingleFileSnapshotExtension):
    file_extension = "jsonl"


class _Csv(SingleFileSnapshotExtension):
    file_extension = "csv"


class _Markdown(SingleFileSnapshotExtension):
    file_extension = "md"


_EXTENSIONS = {each.file_extension: each for each in (_Text, _Json, _Jsonl, _Csv, _Markdown)}


def same_as_file(text: str, snapshot: SnapshotAssertion, extension: str) -> bool:
    """Whether the text is, byte for byte, what the test's snapshot file holds."""
    return bool(snapshot(extension_class=_EXTENSIONS[extension]) == text.encode())
