"""The evidence for people: under each document and theme its passages, quoted with the hits marked."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from plancli.coverage import other_words
from plancli.model import Coding, Document, Evidence, How, Passage, Status, Taxonomy, Theme
from plancli.report.drawing import draw, indented, left_out_text, marked, names, partly_coded_text
from plancli.report.places import Places
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, label
from plancli.report.wording import COMMITMENT_NOTE, NO_COMMITMENT, NO_EVIDENCE, summary

_STYLES = {True: "not dim bold", False: ""}
"""Of the words commitment and mention."""


def write(
    codings: Iterable[Coding], taxonomy: Taxonomy, screen: Screen, *, only_commitments: bool = False
) -> Iterator[str]:
    """A block a document, as soon as it is coded, and a summary at the end.

    `only_commitments` says that the codings have no other passages.
    """
    documents: list[Document] = []
    passages = 0
    has_cues = False
    nothing = NO_COMMITMENT if only_commitments else NO_EVIDENCE
    for coding in codings:
        documents.append(coding.document.without_text())  # no text is kept
        passages += len(coding.evidence)
        has_cues |= any(evidence.commitment is not None for evidence in coding.evidence)
        yield draw([*_document(coding, taxonomy, screen, nothing), Text()], screen)
    if has_cues:
        yield draw([indented(Text(COMMITMENT_NOTE, style="dim"), 0, screen), Text()], screen)
    yield draw([Text(f"{count(passages, 'passage')} quoted · {summary(taxonomy, documents)}")], screen)


def _document(coding: Coding, taxonomy: Taxonomy, screen: Screen, nothing: str) -> Iterator[Text]:
    document = coding.document
    if document.status is not Status.READ:
        yield left_out_text(document)
        return
    yield Text("  ").join(names(document))
    if (words := other_words(document)) or document.note:
        yield indented(partly_coded_text(document, words), 0, screen)
    if not coding.evidence:
        yield Text(f"  {nothing}", style="dim")
    places = Places(document.text)
    for theme in taxonomy.themes:
        found = [evidence for evidence in coding.evidence if evidence.theme == theme.id]
        if found:
            yield Text()
            yield _theme(theme, found, taxonomy)
            for evidence in found:
                yield from quoted_evidence(evidence, document, places, screen)


def _theme(theme: Theme, found: list[Evidence], taxonomy: Taxonomy) -> Text:
    return Text.assemble((f"  {label(theme, taxonomy)}", "bold green"), (f"  {count(len(found), 'passage')}", "dim"))


def quoted_evidence(evidence: Evidence, document: Document, places: Places, screen: Screen) -> Iterator[Text]:
    """Where a passage stands and whether it is a commitment, the passage, and the keywords that found it."""
    place = place_text(evidence.passage, evidence.hits[0].start, evidence.heading, document, places)
    if evidence.commitment is not None:
        place.append(" · " if place else "").append(
            "commitment" if evidence.commitment else "mention", _STYLES[evidence.commitment]
        )
    if place:
        yield indented(place, 4, screen)
    yield indented(marked(_slice(document, evidence.passage), evidence, screen), 6, screen)
    yield indented(Text(f"↳ {_keywords(evidence)}", style="dim"), 6, screen)


def place_text(passage: Passage, offset: int, heading: Passage | None, document: Document, places: Places) -> Text:
    """`page 3, line 12 · Our staff`: where a person finds an offset in a passage; no line where the file has none."""
    page = f"page {passage.page}" if passage.page else ""
    line = f"line {places.of(offset)[0]}" if document.has_lines else ""
    above = for_people(_slice(document, heading)) if heading else ""
    return Text(" · ".join(filter(None, (", ".join(filter(None, (page, line))), above))), style="dim")


def _keywords(evidence: Evidence) -> str:
    """`early help (exact), community (typo, 92)`: what each hit was found by, each way once."""
    ways = []
    for hit in evidence.hits:
        how = f"{hit.how.value}, {hit.similarity:.0f}" if hit.how is How.TYPO else hit.how.value
        ways.append(f"{for_people(hit.keyword.text)} ({how})")
    return ", ".join(dict.fromkeys(ways))


def _slice(document: Document, passage: Passage) -> str:
    return document.text[passage.start : passage.end]
