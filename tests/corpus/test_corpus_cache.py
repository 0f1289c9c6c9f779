"""The cache of texts: what must not be taken for an entry first, then what is spared, then two runs at once."""

import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from plancli.corpus.blocks import Block
from plancli.corpus.cache import TextCache
from plancli.corpus.readers import Reading, UnreadableError
from plancli.model import Kind

READING = Reading(
    text="Plan\n\nCare å 😀",
    blocks=(Block(0, 4, Kind.HEADING, apart=True), Block(6, 14, None, apart=True, numbered=True)),
    matter=((0, 2),),
    asides=((3, 4),),
    pages=(0, 6),
    has_lines=False,
    note="page 3 has no text",
)


class Counted:
    """A reader that counts how often it is asked."""

    def __init__(self, reading: Reading = READING) -> None:
        self.reading, self.times = reading, 0

    def __call__(self) -> Reading:
        self.times += 1
        return self.reading


@pytest.fixture
def cache(tmp_path: Path) -> TextCache:
    return TextCache(tmp_path)


def _read(cache: TextCache, reader: Callable[[], Reading], data: bytes = b"x", name: str = "plan.pdf") -> Reading:
    return cache.read(BytesIO(data), name, "en sv", reader)


def _entry(folder: Path) -> Path:
    (path,) = folder.glob("*.json")
    return path


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-3],
        lambda _: b"",
        lambda data: data.replace(b"Care", b"Cure"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: data + b"x",
    ],
    ids=["cut off", "empty", "changed", "another checksum", "longer"],
)
def test_a_damaged_entry_is_none(cache: TextCache, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    reader = Counted()
    _read(cache, reader)
    _entry(tmp_path).write_bytes(damage(_entry(tmp_path).read_bytes()))
    assert _read(cache, reader) == READING
    assert reader.times == 2
    assert _read(cache, reader) == READING
    assert reader.times == 2


def test_other_bytes_another_suffix_and_other_languages_are_another_entry(cache: TextCache) -> None:
    reader = Counted()
    _read(cache, reader)
    _read(cache, reader, data=b"y")
    _read(cache, reader, name="plan.docx")
    cache.read(BytesIO(b"x"), "plan.pdf", "en", reader)
    assert reader.times == 4


def test_what_cannot_be_read_is_not_kept(cache: TextCache, tmp_path: Path) -> None:
    def fails() -> Reading:
        raise UnreadableError("encrypted")

    for _ in range(2):
        with pytest.raises(UnreadableError):
            _read(cache, fails)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    tmp_path.joinpath("file").touch()
    assert _read(TextCache(tmp_path / "file"), Counted()) == READING


def test_the_second_time_is_spared_and_gives_the_same(cache: TextCache) -> None:
    reader = Counted()
    assert _read(cache, reader) == _read(cache, reader, name="copy.pdf") == READING
    assert reader.times == 1
    lines = Counted(Reading("plain"))
    assert _read(cache, lines, data=b"z") == _read(cache, lines, data=b"z") == Reading("plain")


def test_the_longest_unused_go_when_there_is_too_much(tmp_path: Path) -> None:
    for number in range(4):
        _read(TextCache(tmp_path), Counted(), data=str(number).encode())
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    _read(TextCache(tmp_path, largest=size // 2), Counted(), data=b"new")
    assert len(list(tmp_path.iterdir())) == 3


def test_runs_at_once_harm_nobody(tmp_path: Path) -> None:
    found: list[Reading] = []
    runs = [threading.Thread(target=lambda: found.append(_read(TextCache(tmp_path), Counted()))) for _ in range(8)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert found == [READING] * 8
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]
