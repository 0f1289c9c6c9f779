"""Keywords that add nothing to what their theme finds, because another one is met wherever they are: T202."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from plancli.checking.firing import can_fire
from plancli.checking.texts import named
from plancli.checking.trials import Key, Run, Trial
from plancli.checking.uses import Uses, key_of
from plancli.codes.of_taxonomy import SHADOWED
from plancli.errors import quoted
from plancli.lexicon import Lexicon
from plancli.matching import Candidate
from plancli.model import Finding, How, Keyword, Taxonomy
from plancli.taxonomy.terms import Star, Word, read_term
from plancli.words import squash

_TAIL = 4
"""Letters that a word in no dictionary must go on by behind a star's: then its endings cannot touch them."""


def shadowed(trials: Sequence[Trial], uses: Uses, taxonomy: Taxonomy, lexicon: Lexicon) -> Iterator[Finding]:
    """The keywords in whose every place another keyword of their theme is met; of two that are equal the later one."""
    shadows = {trial.key: _shadows(trial, uses) for trial in trials if can_fire(trial)}
    keywords = {trial.key: trial.keyword for trial in trials}
    forms = _forms(shadows, keywords, taxonomy, lexicon)
    for key, found in shadows.items():
        keyword = keywords[key]
        lasting = [
            other
            for other in sorted(found)
            if not (key in shadows.get(other, ()) and key < other)
            and _is_met_in_every_form(keywords[other], keyword, forms[keyword.language])
        ]
        if lasting:
            yield _finding(keyword, keywords[lasting[0]], taxonomy.themes[key[0]].id)


def _finding(keyword: Keyword, other: Keyword, theme: str) -> Finding:
    idle = [
        name for name, lost in (("`unless`", bool(keyword.unless)), ("`weak`", keyword.weak and not other.weak)) if lost
    ]
    effect = f", so that its {' and '.join(idle)} {'has' if len(idle) == 1 else 'have'} no effect" if idle else ""
    return SHADOWED.finding(
        f"{quoted(keyword.text)} adds nothing to what is found: "
        f"{named(other, keyword.location)}, is met wherever it is{effect}",
        keyword.location,
        hint=f"remove it, or narrow {quoted(other.text)}"
        if idle
        else "remove it, unless its hits should bear its name",
        theme=theme,
        keyword=keyword,
    )


def _shadows(trial: Trial, uses: Uses) -> set[Key]:
    """The keywords that are met inside this one in each of its texts, and wherever it fires in those of others."""
    found = set.intersection(*({key_of(candidate) for candidate in _inside(trial, run)} for run in trial.runs))
    return found & uses.beside.get(trial.key, found)


def _inside(trial: Trial, run: Run) -> Iterator[Candidate]:
    """The keywords of the same theme, met otherwise than as slips, that nothing could drop where this one stays."""
    own = trial.keyword
    for other, _ in run.decided.fates:
        if (
            other.theme == trial.key[0]
            and other.order != trial.key[1]
            and other.how is not How.TYPO
            and not other.keyword.unless
            and (own.weak or not other.keyword.weak)
            and (_is_cased(own) or not _is_cased(other.keyword))
        ):
            yield other


def _is_cased(keyword: Keyword) -> bool:
    return any(term.startswith("=") for term in keyword.terms)


def _is_met_in_every_form(other: Keyword, keyword: Keyword, forms: Mapping[str, Collection[str]]) -> bool:
    """Whether each star of the other one takes in every form of a word of the keyword: `kvinn*` of *kvinnor*, too."""
    return all(
        any(_takes_in(star, word, forms.get(word.text, ())) for word in _words(keyword))
        for star in _words(other)
        if star.star is not Star.NONE
    )


def _takes_in(star: Word, word: Word, forms: Collection[str]) -> bool:
    if not star.covers(word):
        return False
    if word.star is not Star.NONE or word.exact or word.capitals:
        return True  # it has no other forms
    if not forms:
        return star.star is Star.BEHIND and len(squash(word.text)) - len(star.text) >= _TAIL
    return all(star.covers(Word(form)) for form in forms)


def _forms(
    shadows: Mapping[Key, Collection[Key]], keywords: Mapping[Key, Keyword], taxonomy: Taxonomy, lexicon: Lexicon
) -> dict[str, dict[str, set[str]]]:
    """The forms of those words, by language, that a star may take in."""
    wanted: dict[str, set[str]] = {language: set() for language in taxonomy.languages}
    for key, found in shadows.items():
        stars = [word for other in found for word in _words(keywords[other]) if word.star is not Star.NONE]
        words = (word for word in _words(keywords[key]) if any(star.covers(word) for star in stars))
        wanted[keywords[key].language].update(word.text for word in words if word.star is Star.NONE and not word.exact)
    return {language: lexicon.forms(words, language) for language, words in wanted.items()}


def _words(keyword: Keyword) -> Iterator[Word]:
    return (word for term in keyword.terms for word in read_term(term))
