"""Evidence to quotes: the passage in pieces, where it stands, and which are the strongest where not all have room."""

from collections.abc import Sequence

from plancli.model import Document, Evidence, How, Kind, NearMiss, Passage
from plancli.report.page.view import Found, Miss, Piece, Place, Quote
from plancli.report.places import Places
from plancli.report.text import for_people, in_pieces

_AROUND = 400
"""Code points beside a hit that are quoted of a passage without sentence ends; more than any sentence needs."""

_WAYS = tuple(How)


class Quoting:
    """Quotes from one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places = Places(document.text)

    def strongest(self, evidence: Sequence[Evidence], most: int) -> tuple[Quote, ...]:
        """At most so many passages, in the order of the text.

        Sentences come before headings, commitments before mentions, more keywords before fewer, then closer matches.
        """
        ranked = sorted(evidence, key=_weakness)[:most]
        quotes = [self._quote(each, rank) for rank, each in enumerate(ranked)]
        in_order = sorted(range(len(ranked)), key=lambda rank: ranked[rank].passage.start)
        return tuple(quotes[rank] for rank in in_order)

    def miss(self, near: NearMiss) -> Miss:
        """A near miss with its passage around it."""
        before = words = after = ""
        for text, span in in_pieces(self._text(near.passage), near.passage.start, [(near.start, near.end)]):
            if span is not None:
                words = text
            elif words:
                after = _shortened(text, head=True, tail=False)
            else:
                before = _shortened(text, head=False, tail=True)
        return Miss(
            keyword=for_people(near.keyword.text),
            why=near.why,
            word=for_people(self._document.text[slice(*near.word)]) if near.word else "",
            phrase=for_people(near.phrase.text) if near.phrase else "",
            edits=near.edits,
            allowed=near.allowed,
            between=near.between,
            before=before,
            words=words,
            after=after,
            place=self._place(near.start, near.passage, None),
        )

    def _quote(self, evidence: Evidence, rank: int) -> Quote:
        passage, hits = evidence.passage, evidence.hits
        cut = list(in_pieces(self._text(passage), passage.start, [(hit.start, hit.end) for hit in hits]))
        pieces = []
        for number, (text, span) in enumerate(cut):
            if span is None:
                pieces.append(Piece(_shortened(text, head=number > 0, tail=number < len(cut) - 1)))
            else:
                hit = hits[span]
                found = Found(for_people(hit.keyword.text), hit.how, round(float(hit.similarity), 1))
                pieces.append(Piece(text, found))
        place = self._place(hits[0].start, passage, evidence.heading)
        return Quote(tuple(pieces), place, evidence.commitment, rank)

    def _place(self, start: int, passage: Passage, heading: Passage | None) -> Place:
        return Place(
            line=self._places.of(start)[0] if self._document.has_lines else None,
            page=passage.page,
            heading=for_people(self._text(heading)) if heading else None,
            language=self._document.language_at(start),
        )

    def _text(self, passage: Passage) -> str:
        return self._document.text[passage.start : passage.end]


def _weakness(evidence: Evidence) -> tuple[bool, bool, int, int, float, int]:
    return (
        evidence.passage.kind is Kind.HEADING,
        not evidence.commitment,
        -len({hit.keyword for hit in evidence.hits}),
        min(_WAYS.index(hit.how) for hit in evidence.hits),
        -max(hit.similarity for hit in evidence.hits),
        evidence.passage.start,
    )


def _shortened(text: str, *, head: bool, tail: bool) -> str:
    """A stretch between hits, the middle left out if it is long; `head` and `tail` say which ends a hit stands at."""
    kept = [text[:_AROUND].rsplit(" ", 1)[0]] * head + [text[-_AROUND:].split(" ", 1)[-1]] * tail
    if len(text) <= _AROUND * (head + tail) or len(text) <= _AROUND:
        return text
    return f"{kept[0]} … {kept[1]}" if head and tail else f"{kept[0]} …" if head else f"… {kept[0]}"
