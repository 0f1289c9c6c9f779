"""Whether keywords are ever met: T301 to T303."""

from collections.abc import Iterator, Sequence

from plancli.checking.texts import why_dropped
from plancli.checking.trials import Trial
from plancli.checking.uses import Uses
from plancli.codes.of_taxonomy import EXCLUDE_HIDES_ALL, NEVER_FIRES, UNUSED
from plancli.errors import quoted
from plancli.matching import Fate
from plancli.model import Finding, Taxonomy

_CAN_FIRE = {Fate.COUNTS, Fate.OVERLAPPED, Fate.ALONE}
"""What becomes of a keyword's own text where nothing hides it: a weak one needs company, a longer one may win."""

_WHY = {
    Fate.FURNITURE: "in page matter",
    Fate.UNLESS: "by its `unless`",
    Fate.ALONE: "as weak without another hit beside it",
    Fate.EXCLUDED: "by `exclude`",
}


def never_firing(trials: Sequence[Trial], taxonomy: Taxonomy) -> Iterator[Finding]:
    """The keywords that no text can meet."""
    for trial in trials:
        if not can_fire(trial):
            keyword = trial.keyword
            yield NEVER_FIRES.finding(
                f"{quoted(keyword.text)} can never match: {_why_never(trial)}",
                keyword.location,
                hint="remove the keyword, or the phrase that hides it",
                theme=taxonomy.themes[trial.key[0]].id,
                keyword=keyword,
            )


def can_fire(trial: Trial) -> bool:
    """Whether at least one of a keyword's own texts is met."""
    return any(fate in _CAN_FIRE for run in trial.runs for _, fate in trial.own(run))


def unused(trials: Sequence[Trial], uses: Uses, taxonomy: Taxonomy) -> Iterator[Finding]:
    """The keywords that count in no document and no example, in the languages of the documents."""
    for trial in trials:
        if uses.fired[trial.key] or trial.keyword.language not in uses.languages or not can_fire(trial):
            continue
        keyword, dropped = trial.keyword, uses.dropped[trial.key]
        code, message, hint = UNUSED, "counts in no document and no example", "write an example with it, or remove it"
        if set(dropped) == {Fate.EXCLUDED}:
            code, hint = EXCLUDE_HIDES_ALL, "write a longer phrase under `exclude`, or remove the keyword"
            why = why_dropped(keyword, Fate.EXCLUDED, uses.excluded[trial.key])
            message = f"is dropped wherever it is met: {why}"
        elif dropped:
            message += f": wherever it is met it is dropped, {_ways(list(dropped))}"
        yield code.finding(
            f"{quoted(keyword.text)} {message}",
            keyword.location,
            hint=hint,
            theme=taxonomy.themes[trial.key[0]].id,
            keyword=keyword,
        )


def _why_never(trial: Trial) -> str:
    for run in trial.runs:
        for candidate, fate in trial.own(run):
            return why_dropped(candidate.keyword, fate, run.decided.phrases.get(candidate))
    return "its own text does not meet it"


def _ways(fates: Sequence[Fate]) -> str:
    return " or ".join(why for fate, why in _WHY.items() if fate in fates)
