"""Cells explained, made by hand: filled, empty, and of a text, with near misses of every kind."""

from dataclasses import replace

from report_samples import CODINGS, EVIL, HOSTILE, PLAN, THEMES, ZERO

from plancli.model import (
    Document,
    Explanation,
    Holding,
    How,
    Keyword,
    Kind,
    Location,
    NearMiss,
    Passage,
    Phrase,
    Status,
    Trial,
    Why,
)

HELP = THEMES.themes[0].keywords[0]
FILLED = Explanation(
    document=PLAN,
    theme="prevention",
    evidence=CODINGS[0].evidence[:1],
    holdings=(Holding(HELP, 2, (How.EXACT, How.TYPO), falls=True, cells=2),),
    filled=3,
    only_typos=False,
    misses=(),
)
HOSTILE_CELL = Explanation(
    document=EVIL,
    theme="nearness",
    evidence=CODINGS[1].evidence,
    holdings=(Holding(HOSTILE, 1, (How.EXACT,), falls=False, cells=0),),
    filled=1,
    only_typos=False,
    misses=(),
)
TYPOS = replace(FILLED, only_typos=True, evidence=(replace(FILLED.evidence[0], hits=FILLED.evidence[0].hits[1:]),))

NEAR = Document(
    id="near",
    path="plans/near.txt",
    title="A near plan",
    status=Status.READ,
    language="en",
    text=(
        "Our aims\n\nEarly hep for us.\n\nThe help of an early\nbus. A weak\x1b[31m fund and a budget.\n\n"
        "Skip to content."
    ),
)


def _keyword(*terms: str, weak: bool = False, within: int = 0) -> Keyword:
    return Keyword(terms, "en", Location("themes.yaml", 12, 5), weak=weak, within=within)


def _phrase(text: str) -> Phrase:
    return Phrase(text, "en", Location("themes.yaml", 40, 3))


def miss(keyword: Keyword, match: str, why: Why, sentence: str, **more: object) -> NearMiss:
    start, passage = NEAR.text.index(match), NEAR.text.index(sentence)
    place = Passage(passage, passage + len(sentence), Kind.PARAGRAPH)
    made = NearMiss("prevention", keyword, start, start + len(match), place, why)
    return replace(made, **more)  # type: ignore[arg-type]


def span(match: str) -> tuple[int, int]:
    start = NEAR.text.index(match)
    return start, start + len(match)


_WEAK = "A weak\x1b[31m fund and a budget."
MISSES = (
    miss(_keyword("aims"), "aims", Why.EXCLUDE, "Our aims", phrase=_phrase("our aims")),
    miss(_keyword("us"), "us", Why.UNLESS, "Early hep for us.", phrase=_phrase("for us")),
    miss(HELP, "Early hep", Why.TYPO, "Early hep for us.", word=span("hep"), edits=2, allowed=1),
    miss(HELP, "Early", Why.KNOWN, "Early hep for us.", word=span("Early"), edits=1, allowed=1),
    miss(_keyword("early help"), "help of an", Why.APART, "The help of an early\nbus.", between=2),
    miss(_keyword("a", "b", within=1), "The", Why.APART, "The help of an early\nbus.", between=3),
    miss(_keyword("bus"), "bus", Why.APART, "The help of an early\nbus."),
    miss(_keyword("fund", weak=True), "fund", Why.WEAK, _WEAK),
    miss(_keyword("budget", weak=True), "budget", Why.WEAK, _WEAK),
    miss(_keyword("content"), "content", Why.FURNITURE, "Skip to content.", phrase=_phrase("skip to content")),
    miss(_keyword("digital*"), "Skip", Why.TYPO, "Skip to content.", word=span("Skip"), edits=1, allowed=0),
)
EMPTY = Explanation(NEAR, "prevention", (), (), filled=0, only_typos=False, misses=(MISSES[2], MISSES[7], MISSES[8]))
NOTHING = Explanation(ZERO, "skills", (), (), filled=0, only_typos=False, misses=())
TRIAL = Trial(
    NEAR.text,
    ("en", "sv"),
    detected=False,
    cells=(
        replace(EMPTY, document=NEAR),
        replace(NOTHING, document=NEAR),
        replace(FILLED, document=PLAN),
        replace(NOTHING, document=replace(NEAR, language="sv")),
    ),
)
