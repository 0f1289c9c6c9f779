"""The evidence for people: under each document and theme its passages, quoted with the hits marked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rich.text import Text

from plancli.model import Coding, Document, Evidence, How, Passage, Status, Taxonomy, Theme
from plancli.report.drawing import draw, indented, left_out_text, names
from plancli.report.places import Places
from plancli.report.screen import Screen
from plancli.report.text import count, for_people, in_sentence, label
from plancli.report.wording import summary

_HIT = "bold underline"


def write(codings: Iterable[Coding], taxonomy: Taxonomy, screen: Screen) -> Iterator[str]:
    """A block a document, as soon as it is coded, and a summary at the end."""
    documents: list[Document] = []
    passages = 0
    for coding in codings:
        documents.append(replace(coding.document, text="", layout=None))  # no text is kept
        passages += len(coding.evidence)
        yield draw([*_document(coding, taxonomy, screen), Text()], screen)
    yield draw([Text(f"{count(passages, 'passage')} quoted · {summary(taxonomy, documents)}")], screen)


def _document(coding: Coding, taxonomy: Taxonomy, screen: Screen) -> Iterator[Text]:
    document = coding.document
    if document.status is not Status.READ:
        yield left_out_text(document)
        return
    yield Text("  ").join(names(document))
    if not coding.evidence:
        yield Text("  no evidence found", style="dim")
    places = Places(document.text)
    for theme in taxonomy.themes:
        found = [evidence for evidence in coding.evidence if evidence.theme == theme.id]
        if found:
            yield Text()
            yield _theme(theme, found, taxonomy)
            for evidence in found:
                yield from _evidence(evidence, document, places, screen)


def _theme(theme: Theme, found: list[Evidence], taxonomy: Taxonomy) -> Text:
    return Text.assemble((f"  {label(theme, taxonomy)}", "bold green"), (f"  {count(len(found), 'passage')}", "dim"))


def _evidence(evidence: Evidence, document: Document, places: Places, screen: Screen) -> Iterator[Text]:
    line, _ = places.of(evidence.hits[0].start)
    heading = f" · {for_people(_slice(document, evidence.heading))}" if evidence.heading else ""
    page = f"page {evidence.passage.page}, " if evidence.passage.page else ""
    yield indented(Text(f"{page}line {line}{heading}", style="dim"), 4, screen)
    yield indented(_quote(evidence, document, screen), 6, screen)
    yield indented(Text(f"↳ {_keywords(evidence)}", style="dim"), 6, screen)


def _quote(evidence: Evidence, document: Document, screen: Screen) -> Text:
    quote = Text()
    for piece, is_hit in in_sentence(_slice(document, evidence.passage), evidence):
        if not is_hit:
            quote.append(piece)
        elif screen.styles:
            quote.append(piece, style=_HIT)
        else:
            quote.append(f"«{piece}»")
    return quote


def _keywords(evidence: Evidence) -> str:
    """`early help (exact), community (typo, 92)`: what each hit was found by, each way once."""
    ways = []
    for hit in evidence.hits:
        how = f"{hit.how.value}, {hit.similarity:.0f}" if hit.how is How.TYPO else hit.how.value
        ways.append(f"{for_people(hit.keyword.text)} ({how})")
    return ", ".join(dict.fromkeys(ways))


def _slice(document: Document, passage: Passage) -> str:
    return document.text[passage.start : passage.end]
