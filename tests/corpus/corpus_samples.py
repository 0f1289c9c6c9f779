"""What the tests of the corpus share: dictionaries, texts in many languages, and a layout made readable."""

from collections.abc import Sequence
from functools import cache

from plancli.corpus import TextLayout
from plancli.lexicon import Lexicon
from plancli.model import Kind, Passage

LANGUAGES = ("en", "sv")

ENGLISH = (
    "The council wants people to get help near where they live, and to get it before small troubles grow. "
    "Nurses and doctors will share one office in each town, so that nobody has to tell the same story four "
    "times. We shall train more staff, keep those we have, and look after the money with care."
)
SWEDISH = (
    "Regionen vill att invånarna får hjälp nära sitt hem, och att de får den innan små bekymmer växer. "
    "Sjuksköterskor och läkare delar lokaler i varje ort, så att ingen behöver berätta samma historia fyra "
    "gånger. Vi ska utbilda fler medarbetare, behålla dem vi har och hushålla med pengarna."
)
FOREIGN = {
    "German": (
        "Die Landesregierung will die Versorgung der Patienten verbessern und zugleich die Arbeit der "
        "Pflegekräfte erleichtern. Dazu werden neue Stellen geschaffen, und in den Städten entstehen Zentren, "
        "in denen Ärzte und Therapeuten gemeinsam arbeiten. Wer zu Hause gepflegt wird, soll schneller Hilfe "
        "bekommen."
    ),
    "Danish": (
        "Regionen vil styrke den nære sundhed, så borgerne får hjælp tættere på deres hjem. Vi skal forebygge "
        "sygdom, før den opstår, og give de ansatte bedre vilkår i det daglige arbejde. Mange ældre oplever i "
        "dag, at de skal tale med flere forskellige afdelinger, uden at nogen tager ansvar for helheden."
    ),
    "Norwegian": (
        "Kommunen skal gi innbyggerne trygge og gode helsetjenester der de bor. Vi vil forebygge sykdom før den "
        "oppstår, og sørge for at de ansatte har tid til hver enkelt pasient. Mange eldre opplever i dag at de "
        "må snakke med flere ulike avdelinger uten at noen tar ansvar for helheten."
    ),
    "Nynorsk": (
        "Kommunen skal gje innbyggjarane trygge og gode helsetenester der dei bur. Vi vil førebyggje sjukdom "
        "før han oppstår, og syte for at dei tilsette har tid til kvar einskild pasient. Difor opprettar vi "
        "felles lag der legar og sjukepleiarar arbeider saman."
    ),
    "Dutch": (
        "De gemeente wil dat inwoners langer gezond blijven en dat zorg dicht bij huis beschikbaar is. Wij "
        "werken samen met huisartsen, ziekenhuizen en wijkteams om problemen vroeg te herkennen. Medewerkers "
        "krijgen meer ruimte voor scholing en overleg, zodat zij hun werk goed kunnen doen."
    ),
    "French": (
        "La région souhaite que chaque habitant puisse être soigné près de chez lui, quel que soit son revenu. "
        "Les hôpitaux et les médecins de ville travailleront ensemble afin de mieux suivre les malades qui "
        "sortent de l'hôpital. Nous allons aussi former davantage de soignants."
    ),
    "Spanish": (
        "El gobierno regional quiere que todas las personas reciban atención cerca de su casa y a tiempo. Los "
        "hospitales y los centros de salud trabajarán juntos para acompañar mejor a los enfermos crónicos. "
        "Prevenir es mejor que curar."
    ),
    "Finnish": (
        "Hyvinvointialue haluaa, että asukkaat saavat palvelut lähellä kotia ja oikeaan aikaan. Ehkäisemme "
        "sairauksia ennen kuin ne syntyvät ja tuemme henkilöstön jaksamista työssä. Siksi perustamme yhteisiä "
        "tiimejä, joissa lääkärit ja hoitajat toimivat yhdessä."
    ),
}


@cache
def lexicon(languages: Sequence[str] = LANGUAGES) -> Lexicon:
    return Lexicon.open(languages)


def passages(text: str, language: str = "en") -> list[tuple[str, str]]:
    """(kind, text) of each passage, furniture aside, with white space as one space."""
    layout = TextLayout(text, language)
    return [(str(p.kind), quote(text, p)) for p in layout.passages() if p.kind is not Kind.FURNITURE]


def texts(text: str, language: str = "en") -> list[str]:
    return [passage for _, passage in passages(text, language)]


def quote(text: str, passage: Passage) -> str:
    return " ".join(text[passage.start : passage.end].split())


def heading_of(text: str, words: str) -> str | None:
    """The heading above some words of a text."""
    heading = TextLayout(text, "en").heading_above(text.index(words))
    return quote(text, heading) if heading else None
