"""Dictionaries of the taxonomy's languages: which words are known, and which are forms of one another.

simplemma brings the dictionaries; its marisa-trie cache opens one in about a millisecond. simplemma writes that cache
in place, so here it is built in a folder of its own and moved: two first runs at once, or one cut off, harm nobody.
"""

import re
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

_PIECES = re.compile(r"[-']")
_POSSESSIVE = re.compile(r"'\w{0,2}$")
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
_CHANGES = 5
"""Letters at a word's end that its forms may change or add."""


class Lexicon:
    """The dictionaries of some languages, opened. Words are given folded."""

    def __init__(self, dictionaries: Mapping[str, Mapping[str, str]]) -> None:
        self._dictionaries = dictionaries
        self._lemmas = {language: _Lemmas(dictionary) for language, dictionary in dictionaries.items()}

    @classmethod
    def open(cls, languages: Sequence[str], *, on_prepare: Callable[[str], None] | None = None) -> "Lexicon":
        """Open the dictionaries of some languages, building those that no earlier run has built.

        `on_prepare` is called with a language's code just before its dictionary is built, which takes 1 to 3 seconds.
        Without a cache folder that can be written the dictionary is built in memory. Raises ValueError for a language
        that simplemma does not have.
        """
        return cls({language: _open(language, on_prepare or (lambda _: None)) for language in languages})

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose dictionaries are open, in the order they were asked for."""
        return tuple(self._dictionaries)

    def known(self, word: str, language: str) -> bool:
        """Whether a word is in the language's dictionary, whole or, if it has hyphens or an apostrophe, in pieces."""
        if self.lemma(word, language) or word.isalpha():
            return self.lemma(word, language) is not None
        pieces = _PIECES.split(without_owner(word))
        return pieces != [word] and all(piece.isdigit() or self.lemma(piece, language) for piece in pieces)

    def known_anywhere(self, word: str) -> bool:
        """Whether a word is known in any of the languages: the English words of a Swedish plan are no slips."""
        return any(self.known(word, language) for language in self._dictionaries)

    def lemma(self, word: str, language: str) -> str | None:
        """Look up the dictionary form of a word, caseless; None for a word that is not in the dictionary."""
        return self._lemmas[language][word]

    def compound_lemma(self, word: str, language: str) -> str | None:
        """Reduce a word that is in no dictionary by its longest known tail: *välfärdsteknikens* to *välfärdsteknik*.

        The tail has four letters or more behind three or more, or stands behind the last hyphen: *e-healths* to
        *e-health*. None for a word without such a tail.
        """
        cuts = range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1)
        for cut in [word.rfind("-") + 1, *cuts] if "-" in word else cuts:
            if tail := self.lemma(word[cut:], language):
                return word[:cut] + tail
        return None

    def forms(self, words: Collection[str], language: str) -> dict[str, set[str]]:
        """The words of the dictionary with the same dictionary form, for each of some words that are in it.

        Those count that begin alike (*städer* of *stad*, not *went* of *go*). Looks through the whole dictionary, which
        takes a second where it has a million words.
        """
        of_lemma: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if lemma := self.lemma(word, language):
                of_lemma[lemma].append(word)
        forms = {word: {word} for same in of_lemma.values() for word in same}
        heads = {(word[: max(1, len(word) - _CHANGES)], len(word) + _CHANGES) for word in forms}
        alike = re.compile(
            "|".join(
                rf"(?:{re.escape(head)}|{re.escape(head.capitalize())}).{{0,{longest - len(head)}}}$"
                for head, longest in sorted(heads)
            )
        )
        if heads:
            dictionary = self._dictionaries[language]
            for entry in filter(alike.match, dictionary):
                for word in of_lemma.get(dictionary[entry].casefold(), ()):
                    forms[word].add(entry.casefold())
        return forms


class _Lemmas(dict[str, str | None]):
    """What has been looked up in a dictionary; readers of language and of words ask for the same words."""

    def __init__(self, dictionary: Mapping[str, str]) -> None:
        super().__init__()
        self._dictionary = dictionary

    def __missing__(self, word: str) -> str | None:
        found = self._dictionary.get(word) or self._dictionary.get(word.capitalize())
        lemma = self[word] = found.casefold() if found else None
        return lemma


def without_owner(word: str) -> str:
    """A folded word without the *'s* of possession, or any apostrophe with up to two letters behind it."""
    return _POSSESSIVE.sub("", word)


def _open(language: str, on_prepare: Callable[[str], None]) -> Mapping[str, str]:
    # Importing simplemma takes a tenth of a second, which `--help` must not pay.
    from simplemma import __version__ as version  # noqa: PLC0415
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory  # noqa: PLC0415

    folder = user_cache_path("plancli") / "dictionaries" / f"simplemma-{version}"
    if not (folder / f"{language}.dic").exists():
        on_prepare(language)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder, prefix="building-", ignore_cleanup_errors=True) as building:
                TrieDictionaryFactory(disk_cache_dir=building).get_dictionary(language)
                with suppress(FileNotFoundError):  # a disk that is full: simplemma has logged it and goes on in memory
                    Path(building, f"{language}.dic").replace(folder / f"{language}.dic")
        except OSError:
            return TrieDictionaryFactory(use_disk_cache=False).get_dictionary(language)
    return TrieDictionaryFactory(disk_cache_dir=str(folder)).get_dictionary(language)
