"""Nouns by kind of thing, so that no thing can be of two kinds at once.

Lemmas, sorted; a compound is of the kind of its last part. Nouns of two kinds (*school*,
*vergunning*, *dienst*) are in none.
"""

from typing import Final

from toetssteen.language.closed_classes import words

AMBT: Final = words("""
    ambtenaar archivaris arts bewaker consulent dokter functionaris graaf griffier ingenieur
    inwoner kapitein leerling leraar medewerker meester notaris onderzoeker secretaris therapeut
    verpleegkundige voorzitter werknemer wethouder
    """)
LICHAAM: Final = words("""
    afdeling bedrijf bestuur college commissie organisatie vereniging werkgroep
    """)
STUK: Final = words("""
    brief brochure contract dagboek document dossier folder formulier geschrift lijst nota notitie
    plattegrond rapport schets tekening verslag
    """)
BEDRAG: Final = words("""
    bedrag geldbedrag geldsom loon prijs salaris som tarief vergoeding
    """)
BOUWWERK: Final = words("""
    brug flat gebouw huis kazerne loods schuur toren viaduct villa woning
    """)
APPARAAT: Final = words("""
    apparaat collector machine motor paneel pomp toestel voertuig werktuig
    """)
STOF: Final = words("""
    elektriciteit gas lucht stroom vloeistof warmte water
    """)
DUUR: Final = words("""
    periode termijn tijdsduur tijdvak
    """)
LEVEND: Final = words("""
    boom dier plant vis vogel
    """)
ACTIE: Final = words("""
    activiteit handeling onderzoek verrichting werkzaamheid zoektocht
    """)

_KINDS: Final = (AMBT, LICHAAM, STUK, BEDRAG, BOUWWERK, APPARAAT, STOF, DUUR, LEVEND, ACTIE)


def kind_of_thing(lemma: str) -> frozenset[str] | None:
    """Return the family of *lemma*, or of the longest last part that has one; None for others."""
    fitting = ((len(noun), family) for family in _KINDS for noun in family if lemma.endswith(noun))
    return max(fitting, key=lambda pair: pair[0], default=(0, None))[1]
