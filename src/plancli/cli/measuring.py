"""The steps of `plancli evaluate`: judge the documents, measure, and hold the figure against what was asked for."""

from plancli.cli.coding_files import CodingFiles
from plancli.cli.exits import ExitCode
from plancli.cli.problems import show
from plancli.coverage.evaluate import Evaluation, evaluate
from plancli.coverage.judging import add_misses, judge
from plancli.coverage.misses import Misses
from plancli.errors import Problem, quoted


def measure(files: CodingFiles, *, seed: int) -> Evaluation:
    """Code the documents of a coding file and set the two against each other."""
    (gold,), (located,) = files.golds, files.located
    if absent := ", ".join(quoted(theme) for theme in files.themes if theme not in gold.themes):
        fate = "left out" if gold.closed else "what is found of that counts as false alarms"
        hint = None if gold.closed else "name the other themes with --theme to leave it out"
        show([Problem(f"{gold.path} has nothing coded as {absent}: {fate}", hint=hint)], "warning")
    matcher = files.job.matcher()
    misses = Misses(matcher)
    judged = [
        add_misses(judge(document, located.units[document.id], matcher.hits(document), gold, files.themes), misses)
        for document in files.documents(matcher)
    ]
    return evaluate(files.job.taxonomy, gold, judged, seed=seed, unknown=tuple(located.unknown))


def gate(evaluation: Evaluation, least: float) -> ExitCode:
    """Whether F1 over all units is at least so much; tells if not."""
    f1 = evaluation.overall.f1
    if f1 is None:
        show([Problem("F1 over all units is not defined", hint="neither the hand coding nor the program has a theme")])
    elif f1.value < least:
        show([Problem(f"F1 over all units is {f1.value:.4f}, below {least:g}")])
    else:
        return ExitCode.DONE
    return ExitCode.FINDINGS
