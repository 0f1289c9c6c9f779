"""The taxonomy as a codebook: what must not reach a terminal, then what a theme shows in short and in full."""

from dataclasses import replace

import pytest
from report_samples import THEMES, keyword
from report_snapshots import same_as_file
from syrupy.assertion import SnapshotAssertion

from plancli.model import Example, Location, Phrase
from plancli.report.codebook_table import write, write_in_full
from plancli.report.screen import Screen

_HERE = Location("themes.yaml", 1, 1)
PREVENTION = replace(
    THEMES.themes[0],
    definition="Keeping people well,\n  before [red]illness[/red] \x1b[31mstarts.",
    include=("health promotion", "vaccination"),
    exclude_when=("treating illness",),
    keywords=(
        keyword("early help"),
        keyword("stay", "well")._replace(within=1, unordered=True, unless=(Phrase("stay well away", "en", _HERE),)),
        keyword("cause", "disease")._replace(within=3),
        keyword("sport")._replace(weak=True),
        keyword("=MBS", language="sv"),
    ),
    exclude=(Phrase("prevention officer", "en", _HERE),),
    match=(Example("en", "Early help first.", _HERE), Example("sv", "Tidigt stöd.", _HERE)),
    no_match=(Example("en", "The :heart: officer.", _HERE),),
)
CODEBOOK = replace(THEMES, themes=(PREVENTION, *THEMES.themes[1:]))


@pytest.mark.parametrize("screen", [Screen(), Screen(50)], ids=["pipe", "terminal"])
def test_hostile_text_is_shown_and_not_obeyed(screen: Screen) -> None:
    shown = write_in_full(CODEBOOK, CODEBOOK.themes, screen)
    assert not any(char in shown for char in "\x1b\x9b\u202e")
    assert "[red]illness[/red]" in shown
    assert "[red]Nothing[/red]" in shown
    assert ":heart:" in shown


def test_in_short_keywords_are_counted_and_not_listed() -> None:
    shown = write(CODEBOOK, Screen())
    assert "early help" not in shown
    assert "Keywords: 4 in en (1 weak), 1 in sv · 3 examples" in shown
    assert "Keywords: 0 in en, 0 in sv · 0 examples" in shown


def test_in_full_only_the_wanted_themes_are_shown() -> None:
    assert "Nära vård" not in write_in_full(CODEBOOK, [PREVENTION], Screen())


@pytest.mark.parametrize("screen", [Screen(), Screen(60)], ids=["pipe", "terminal"])
def test_the_codebook_is_as_it_was(screen: Screen, snapshot: SnapshotAssertion) -> None:
    text = f"{write(CODEBOOK, screen)}\n{write_in_full(CODEBOOK, [PREVENTION], screen)}"
    assert same_as_file(text, snapshot, "txt")
