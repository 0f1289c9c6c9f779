"""plancli's matcher, in process: texts to hits with offsets, passages and all that decides about a hit included."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.contestants.found import Finder, Found
from benchmarks.data.index import MORE_KEYWORDS, TAXONOMY, read_keywords
from plancli import Document, Keyword, Lexicon, Matcher, Taxonomy, load_taxonomy
from plancli.corpus.layout import TextLayout
from plancli.model import How, Location, Status


def _build(folder: Path, more: bool) -> Mapping[str, Finder]:
    taxonomy = load_taxonomy(folder / TAXONOMY)
    if more:
        taxonomy = _with_more(taxonomy, folder / MORE_KEYWORDS)
    matcher = Matcher(taxonomy, Lexicon.open(taxonomy.languages))
    return {language: _finder(matcher, language) for language in taxonomy.languages}


def _finder(matcher: Matcher, language: str) -> Finder:
    def find(text: str) -> Sequence[Found]:
        document = Document(
            id="measured",
            path="measured",
            title="",
            status=Status.READ,
            language=language,
            text=text,
            layout=TextLayout(text, language),
        )
        return [Found(hit.start, hit.end, hit.theme, hit.how is How.TYPO) for hit in matcher.hits(document)]

    return find


def _with_more(taxonomy: Taxonomy, file: Path) -> Taxonomy:
    """The taxonomy with the hundredfold keywords added to its themes."""
    added: dict[str, list[Keyword]] = defaultdict(list)
    for language, pairs in read_keywords(file).items():
        for line, (theme, keyword) in enumerate(pairs, 1):
            added[theme].append(Keyword((keyword,), language, Location(file.name, line, 1)))
    themes = (replace(theme, keywords=(*theme.keywords, *added[theme.id])) for theme in taxonomy.themes)
    return replace(taxonomy, themes=tuple(themes))


BUILDERS = {"plancli": _build}
