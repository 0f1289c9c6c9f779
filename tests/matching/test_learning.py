"""What one matcher tells another: nothing that changes a hit, and no more than is new."""

from pathlib import Path

from matching_samples import LANGUAGES, lexicon

from plancli import Matcher, load_taxonomy
from plancli.corpus import find, read_document
from plancli.matching.chunks import MEETS
from plancli.matching.reading import chunk_words
from plancli.model import Document

ROOT = Path(__file__).parents[2]
TAXONOMY = load_taxonomy(ROOT / "themes.yaml")


def documents() -> list[Document]:
    return [read_document(s, languages=LANGUAGES, lexicon=lexicon()) for s in find([str(ROOT / "corpus")])]


def test_what_was_told_once_is_not_told_again() -> None:
    one, other = Matcher(TAXONOMY, lexicon()), Matcher(TAXONOMY, lexicon())
    for document in documents():
        one.hits(document)
    assert all(chunks for chunks, _ in one.learnt().values())
    assert not any(chunks for chunks, _ in one.learnt().values())
    other.learn({"en": ("told before", b"\1\1")})
    assert not any(chunks for chunks, _ in other.learnt().values()), "nobody is told what others have told"


def test_hits_are_the_same_with_and_without_what_others_have_learnt() -> None:
    teacher, alone, taught = (Matcher(TAXONOMY, lexicon()) for _ in range(3))
    hits = [teacher.hits(document) for document in documents()]
    learnt = teacher.learnt()
    taught.learn(learnt)
    assert [taught.hits(document) for document in documents()] == hits == [alone.hits(d) for d in documents()]
    known, looked_up = ({language: dict(_chunks(m, language)) for language in LANGUAGES} for m in (taught, alone))
    assert known == looked_up, "each chunk is known by the same byte"


def test_nothing_is_told_of_chunks_that_mean_something() -> None:
    matcher = Matcher(TAXONOMY, lexicon())
    for document in documents():
        matcher.hits(document)
    for chunks, codes in matcher.learnt().values():
        assert len(chunks.split()) == len(codes)
        assert all(code < 0x80 for code in codes)


def test_a_chunk_is_passed_by_in_a_phrase_only_where_its_words_meet_nothing() -> None:
    matcher = Matcher(TAXONOMY, lexicon())
    for document in documents():
        matcher.hits(document)
    met, unmet = 0, 0
    for language in LANGUAGES:
        vocabulary = matcher._for(language).scanner.vocabulary  # noqa: SLF001 - as below
        for chunk, code in _chunks(matcher, language).items():
            words = chunk_words(chunk)
            meets = not words or any(vocabulary.met_by(word.text) for word in words)
            assert bool(code & MEETS) == meets, chunk
            met, unmet = met + meets, unmet + (not meets)
    assert met > 100 < unmet


def _chunks(matcher: Matcher, language: str) -> dict[str, int]:
    return matcher._for(language).scanner.chunks  # noqa: SLF001 - what is learnt shows nowhere else
