"""What the generator needs, gathered from the project: its corpus, its taxonomy, and the dictionaries it looks up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from benchmarks.data.damage import Speech
from benchmarks.data.frames import frames_of, long_words
from benchmarks.data.generator import Tongue
from plancli import Lexicon, Taxonomy, load_taxonomy, read_documents
from plancli.model import Keyword, Status

_EACH = 20
"""Keywords taken of each theme and language."""
_COMMON = 20_000
"""Words of the dictionary among those that are drawn most."""
_SHORTEST_TO_HANG_ON = 5
_SHORTEST_TO_INFLECT = 4
"""Letters: what the dictionaries have as forms of shorter words, *ins* of *in*, nobody writes."""
_SEED = 6


def is_plain(keyword: Keyword) -> bool:
    """Whether a keyword is just words, as every peer takes them: no star, no `near`, no condition, no capitals."""
    return len(keyword.terms) == 1 and not keyword.weak and not keyword.unless and _is_small(keyword.text)


def _is_small(text: str) -> bool:
    return text == text.casefold() and not set(text) & set("*=")


def keywords_of(taxonomy: Taxonomy, language: str) -> list[tuple[str, str]]:
    """(theme, keyword): the first 20 plain keywords of each theme that have a word of five letters or more."""
    return [
        (theme.id, keyword.text)
        for theme in taxonomy.themes
        for keyword in [k for k in theme.keywords if k.language == language and is_plain(k) and _is_long(k.text)][
            :_EACH
        ]
    ]


def _is_long(text: str) -> bool:
    return max(map(len, text.split())) >= _SHORTEST_TO_HANG_ON


def tongues(root: Path) -> list[Tongue]:
    """The languages of the project's taxonomy that its corpus has texts in, each with all that documents are made from.

    `root` is the project's folder, with its corpus and its themes.yaml.
    """
    taxonomy = load_taxonomy(root / "themes.yaml")
    lexicon = Lexicon.open(taxonomy.languages)
    texts: dict[str, list[str]] = defaultdict(list)
    for document in read_documents([str(root / "corpus")], taxonomy, lexicon):
        if document.status is Status.READ and document.language:
            texts[document.language].append(document.text)
    return [_tongue(code, texts[code], keywords_of(taxonomy, code)) for code in taxonomy.languages if texts[code]]


def _tongue(code: str, texts: Sequence[str], keywords: Sequence[tuple[str, str]]) -> Tongue:
    dictionary = DefaultDictionaryFactory().get_dictionary(code)
    rng = Random(_SEED)
    stock = [word for word in dictionary if word.isalpha() and word.islower() and len(word) >= _SHORTEST_TO_HANG_ON]
    themselves = {keyword for _, keyword in keywords if keyword.isalpha()}
    words = sorted({*rng.sample(stock, _COMMON), *long_words(texts), *themselves})
    # Common words are short ones, as a rule that has exceptions; the corpus's own and the keywords are among them.
    common = sorted(words, key=lambda word: len(word) + rng.gauss(0, 2))
    return Tongue(
        code,
        frames_of(texts),
        common,
        stock,
        keywords,
        Speech(
            letters="".join(sorted({letter for _, keyword in keywords for letter in keyword if letter.isalpha()})),
            forms=_forms(
                {w for _, keyword in keywords for w in keyword.split() if len(w) >= _SHORTEST_TO_INFLECT}, dictionary
            ),
        ),
    )


def _forms(words: Iterable[str], dictionary: Mapping[str, str]) -> dict[str, list[str]]:
    """For each word the other words of the dictionary that are forms of the same one and begin as it does."""
    lemmas = {word: dictionary[word] for word in words if word in dictionary}
    forms: dict[str, list[str]] = defaultdict(list)
    wanted = set(lemmas.values())
    for form, lemma in dictionary.items():
        if lemma in wanted and form.isalpha() and form.islower():
            forms[lemma].append(form)
    return {
        word: sorted(form for form in forms[lemma] if form != word and form[:2] == word[:2])
        for word, lemma in lemmas.items()
    }
