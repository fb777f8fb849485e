"""Facts about single forms that the lexicon's source misses, doubts or drowns in errors.

What stands here replaces all the source says of a form, so a form has *every* realistic
reading here. Words of the closed classes have theirs in ``closed_classes``; here are the
nouns, verbs and adjectives that look the same (*kan*, *weer*, *vierde*).
"""

from collections.abc import Mapping
from typing import Final

from toetssteen.language.closed_classes import words

SINGULAR_NOUNS: Final = words("""
    acht bij derde dier duizend eer elf enkel geheel gegeven getuige haast half hoef hoeveelheid
    honderd kalkoen kan koren mate media mijn miljard miljoen morgen net nul onvoldoende pas
    plus schepen teveel thuis tiende vierde vijfde voldoende waar was weer weg wier wil
    """)

PLURAL_NOUNS: Final[Mapping[str, str]] = {
    "data": "datum",
    "dingen": "ding",
    "hoeven": "hoef",
    "kalkoenen": "kalkoen",
    "kinderen": "kind",
    "koren": "koor",
    "media": "medium",
    "schepen": "schip",
    "schepenen": "schepen",
    "sloten": "sloot",
    "waren": "waar",
    "wilden": "wilde",
    "wouden": "woud",
}
"""Plurals by form, with their singulars."""

PLURAL_ONLY_NOUNS: Final = words("""
    annalen benodigdheden chemicaliën contreien emolumenten financiën gebroeders gezusters
    grootouders hersenen hersens ingewanden inkomsten kosten lieden manschappen mazelen memoires
    mensenrechten notulen onkosten paperassen perikelen personalia strapatsen tropen
    """)
"""Plurals without a singular: their lemma is the form itself."""

INFINITIVES: Final = words("""
    blijven dienen dingen hebben hoeven kosten kunnen laten moeten mogen willen worden zeven zijn
    zullen
    """)

FINITE_VERBS: Final[Mapping[str, str]] = {
    "acht": "achten",
    "dingen": "dingen",
    "haast": "haasten",
    "pas": "passen",
    "sloten": "sluiten",
    "kosten": "kosten",
    "uit": "uiten",
    "vier": "vieren",
    "vierde": "vieren",
    "zeven": "zeven",
}
"""Finite forms by form, with their infinitives; the auxiliaries are a closed class."""

PARTICIPLES: Final[Mapping[str, str]] = {
    "aangaande": "aangaan",
    "aangezien": "aanzien",
    "betreffende": "betreffen",
    "gegeven": "geven",
    "geleden": "lijden",
    "geworden": "worden",
    "gezien": "zien",
    "hangende": "hangen",
}

ADJECTIVES: Final[Mapping[str, str]] = {
    "alleen": "alleen",
    "ander": "ander",
    "andere": "ander",
    "anderhalf": "anderhalf",
    "anderhalve": "anderhalf",
    "blijkbaar": "blijkbaar",
    "conform": "conform",
    "dadelijk": "dadelijk",
    "dergelijk": "dergelijk",
    "dergelijke": "dergelijk",
    "direct": "direct",
    "eerste": "eerst",
    "enig": "enig",
    "enige": "enig",
    "enkel": "enkel",
    "enkele": "enkel",
    "erg": "erg",
    "even": "even",
    "exclusief": "exclusief",
    "gedeeltelijk": "gedeeltelijk",
    "geheel": "geheel",
    "gewoonlijk": "gewoonlijk",
    "graag": "graag",
    "half": "half",
    "halve": "half",
    "heel": "heel",
    "hoofdzakelijk": "hoofdzakelijk",
    "inclusief": "inclusief",
    "juist": "juist",
    "kennelijk": "kennelijk",
    "laat": "laat",
    "laatste": "laat",
    "meerdere": "meerder",
    "mogelijk": "mogelijk",
    "net": "net",
    "onderling": "onderling",
    "onvoldoende": "onvoldoende",
    "overeenkomstig": "overeenkomstig",
    "rechtstreeks": "rechtstreeks",
    "regelmatig": "regelmatig",
    "respectievelijk": "respectievelijk",
    "rond": "rond",
    "tamelijk": "tamelijk",
    "uitsluitend": "uitsluitend",
    "verder": "ver",
    "verscheidene": "verscheiden",
    "verschillende": "verschillend",
    "voldoende": "voldoende",
    "volledig": "volledig",
    "voorbij": "voorbij",
    "voornamelijk": "voornamelijk",
    "waar": "waar",
    "waarschijnlijk": "waarschijnlijk",
    "ware": "waar",
    "wilde": "wild",
    "zekere": "zeker",
    "zodanig": "zodanig",
    "zodanige": "zodanig",
    "zogenaamd": "zogenaamd",
}
"""Adjective forms with their uninflected lemmas."""
