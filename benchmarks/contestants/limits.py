"""What reading a text costs at least: the rates that nothing which looks at every word can beat."""

import re
from collections import deque
from collections.abc import Sequence
from itertools import compress, count

from benchmarks.contestants.found import Finder, Found, in_each_language

_WORD = re.compile(r"\w+")


class _Seen(dict[str, bool]):
    """The chunks that were seen; none of them is anything."""

    def __missing__(self, chunk: str) -> bool:
        self[chunk] = False
        return False


def _split_bytes(_language: str, _pairs: Sequence[tuple[str, str]]) -> Finder:
    def split(data: bytes) -> Sequence[Found]:
        data.split()
        return ()

    return split


def _split_and_look_up(_language: str, _pairs: Sequence[tuple[str, str]]) -> Finder:
    seen = _Seen()

    def look_up(text: str) -> Sequence[Found]:
        deque(compress(count(), map(seen.__getitem__, text.split())), maxlen=0)
        return ()

    return look_up


def _tokenise(_language: str, _pairs: Sequence[tuple[str, str]]) -> Finder:
    def tokenise(text: str) -> Sequence[Found]:
        _WORD.findall(text)
        return ()

    return tokenise


BUILDERS = {
    "bytes.split": in_each_language(_split_bytes),
    "split + look-up": in_each_language(_split_and_look_up),
    "regex tokenise": in_each_language(_tokenise),
}
