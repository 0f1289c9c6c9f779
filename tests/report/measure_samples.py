"""An evaluation, an agreement and a sample made by hand, with texts that must not steer a display or a sheet."""

from dataclasses import replace

from plancli.coverage.agreement import Agreement, agree
from plancli.coverage.evaluate import Evaluation, evaluate
from plancli.coverage.judging import Judged, judge
from plancli.coverage.sampling import DrawnPassage, Sample
from plancli.gold import Gold, Unit
from plancli.model import (
    Document,
    Hit,
    How,
    Keyword,
    Kind,
    Location,
    NearMiss,
    Passage,
    Status,
    Taxonomy,
    Theme,
    Why,
)

_PLACE = Location("themes.yaml", 12, 7)
HOSTILE = "=SUM(1)"
EVIL = "[red]loud[/red] :heart: \x1b[31m \x9b \u202e`"


def _keyword(*terms: str) -> Keyword:
    return Keyword(terms, "en", _PLACE)


def _theme(name: str, label: str, *keywords: Keyword) -> Theme:
    return Theme(name, {"en": label}, "", (), (), keywords, (), (), (), _PLACE)


WARM, ODD, PLAY = _keyword("warm home"), _keyword(HOSTILE, "[b]"), _keyword("playground")
TAXONOMY = Taxonomy(
    id="samples",
    version="1.2.0",
    languages=("en", "sv"),
    themes=(_theme("warmth", "Warm homes", WARM, ODD), _theme("play", f"Play {EVIL}", PLAY), _theme("quiet", "Quiet")),
    furniture=(),
    path="themes.yaml",
    sha256="0" * 64,
)
NORTH = Document(
    id="north",
    path="plans/north.txt",
    title="The north",
    status=Status.READ,
    language="en",
    text=f"Every family has a\nwarm home.\n\n=SUM(1) is no [b]. {EVIL}\nA place to play\n  for all.\nThe end.\n",
)
OEST = Document(
    id="öst", path="plans/öst.txt", title="Öst", status=Status.READ, language="sv", text="Alla ska ha ett varmt hem.\n"
)
SCAN = Document(id="scan", path="plans/scan.pdf", title="scan", status=Status.UNREAD, reason="empty file", hint="look")


def unit(document: Document, text: str, themes: str = "", disputed: str = "", **more: object) -> Unit:
    """The unit of a document that has a text."""
    start = document.text.index(text)
    line = len(document.text[:start].splitlines()) + 2
    return Unit(start, start + len(text), frozenset(themes.split()), frozenset(disputed.split()), line, **more)  # type: ignore[arg-type]


def _hit(theme: str, keyword: Keyword, match: str) -> Hit:
    start = NORTH.text.index(match)
    return Hit(theme, keyword, start, start + len(match), How.EXACT, 100.0)


FIRST, ODD_ONE = "Every family has a\nwarm home.", f"=SUM(1) is no [b]. {EVIL}"
PLACE, END = "A place to play\n  for all.", "The end."


def gold(path: str = "gold.csv", *, sampled: bool = False, uncoded: int = 0) -> Gold:
    """A coding file as far as the reports show it."""
    return Gold(path, "1" * 64, {}, frozenset({"warmth", "play"}), sampled, sampled, uncoded)


def judged(weight: float = 1.0) -> list[Judged]:
    """The north has one of each: right, a false alarm, missed and neither; the east is all right; the scan not read."""
    file = gold()
    themes = ["warmth", "play"]
    units = [
        unit(NORTH, FIRST, "warmth", weight=weight),
        unit(NORTH, ODD_ONE),
        unit(NORTH, PLACE, "play", "warmth"),
        unit(NORTH, END),
    ]
    hits = [_hit("warmth", WARM, "warm home"), _hit("warmth", ODD, "=SUM(1) is no [b]")]
    north = judge(NORTH, units, hits, file, themes)
    near = NearMiss("play", PLAY, *_span("place to play\n"), Passage(0, 1, Kind.PARAGRAPH), Why.APART)
    judgements = tuple(replace(j, nearest=(near,)) if j.missed else j for j in north.judgements)
    north = replace(north, judgements=judgements)
    oest = judge(OEST, [unit(OEST, "Alla ska ha ett varmt hem.")], [], file, themes)
    scan = judge(SCAN, [Unit(0, 5, frozenset({"play"}), frozenset(), 9)], [], file, themes)
    return [north, oest, scan]


def _span(text: str) -> tuple[int, int]:
    start = NORTH.text.index(text)
    return start, start + len(text)


EVALUATION: Evaluation = evaluate(TAXONOMY, gold(), judged(), seed=7, resamples=50, unknown=["gone.txt"])
SAMPLED: Evaluation = evaluate(TAXONOMY, gold(sampled=True, uncoded=3), judged(2.5), seed=7, resamples=50)
AGREEMENT: Agreement = agree(
    gold("ann.csv"),
    gold(f"bo {EVIL}.csv", uncoded=2),
    (
        {
            "north": [
                unit(NORTH, FIRST, "warmth", comment=f"{EVIL} sure"),
                unit(NORTH, ODD_ONE, "play"),
                unit(NORTH, END),
            ]
        },
        {"north": [unit(NORTH, FIRST, "warmth play"), unit(NORTH, ODD_ONE, "", comment="=1+1"), unit(NORTH, PLACE)]},
    ),
    ["warmth", "play", "quiet"],
)
SAMPLE = Sample(
    (
        DrawnPassage(NORTH, Passage(0, 10, Kind.PARAGRAPH, page=3), "=SUM(1)\n\x1b[31m", 1, None, 2),
        DrawnPassage(OEST, Passage(4, 9, Kind.HEADING), 'ska; "ha", ä', 1, "+Rubrik", 1),
    ),
    {1: 40, 2: 9},
)
