"""Words of the texts that count as slips of a keyword and look like words of their own: T204."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from plancli.checking.trials import Key
from plancli.checking.uses import key_of
from plancli.codes.of_taxonomy import SLIP_OR_WORD
from plancli.errors import quoted
from plancli.lexicon import Lexicon
from plancli.matching import Decided, Fate
from plancli.model import Document, Finding, How, Taxonomy
from plancli.words import find_words, fold, squash

_OFTEN = 2
"""Documents in which a slip would have to be made alike."""
_NAMED = 3


class _Slip(NamedTuple):
    key: Key
    meant: str
    written: str


class Slips:
    """The words that counted as slips in some texts, and where."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._found: dict[_Slip, dict[str, None]] = defaultdict(dict)

    def note(self, document: Document, decided: Decided) -> None:
        """Take in a coded document."""
        for candidate, fate in decided.fates:
            if candidate.how is not How.TYPO or fate is not Fate.COUNTS:
                continue
            for term, (start, end) in zip(candidate.keyword.terms, candidate.parts, strict=True):
                meant, written = _words(term), _words(document.text[start:end])
                if len(meant) == len(written):
                    for one, other in zip(meant, written, strict=True):
                        if self._is_slip(one, other):
                            self._found[_Slip(key_of(candidate), one, other)][document.id] = None

    def findings(self, taxonomy: Taxonomy) -> Iterator[Finding]:
        """Those that are rather words of their own."""
        told = set()
        for (key, meant, written), documents in self._found.items():
            theme = taxonomy.themes[key[0]]
            keyword = theme.keywords[key[1]]
            once = theme.id, keyword.language, meant, written
            if once in told or not (len(documents) >= _OFTEN or _differs_in_front(meant, written)):
                continue
            told.add(once)
            where = ", ".join(list(documents)[:_NAMED]) + ", …" * (len(documents) > _NAMED)
            yield SLIP_OR_WORD.finding(
                f"{quoted(keyword.text)} takes {quoted(written)} for a slip of {quoted(meant)}: {where}",
                keyword.location,
                hint=f'if it is a word of its own, list it as "={written}" under `exclude` of {quoted(theme.id)}',
                theme=theme.id,
                keyword=keyword,
            )

    def _is_slip(self, meant: str, written: str) -> bool:
        """Whether a word is another one, in no dictionary, and not only an ending more or less."""
        return not (written.startswith(meant) or meant.startswith(written) or self._lexicon.known_anywhere(written))


def _differs_in_front(meant: str, written: str) -> bool:
    return written.endswith(meant) or meant.endswith(written)


def _words(phrase: str) -> list[str]:
    return [squash(fold(phrase[start:end])) for start, end in find_words(phrase)]
