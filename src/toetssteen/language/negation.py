"""Words that negate, and words that look as if they do."""

from typing import Final

ONTKENNING: Final = frozenset(
    {
        "allerminst", "allesbehalve", "evenmin", "geen", "geeneens", "geenszins", "nergens",
        "niemand", "niet", "niets", "nimmer", "noch", "nooit",
    }
)  # fmt: skip

# Adjectives that negate what would be there otherwise. Others on on- are told by what is left
# without it (``onvindbaar``: ``vindbaar``).
NEGATIEF_BIJVOEGLIJK: Final = frozenset(
    {
        "afwezig", "onaanvaardbaar", "onbekwaam", "onbevoegd", "onbruikbaar", "ongeldig",
        "ongeoorloofd",
        "ongeschikt", "onjuist", "onmogelijk", "onrechtmatig", "ontoelaatbaar", "ontoereikend",
        "onverenigbaar", "onvoldoende", "onvolledig", "onwettig",
    }
)  # fmt: skip
# Adjectives on on- that do not negate what is left: the word stands on its own.
ZELFSTANDIG_ON: Final = frozenset(
    {
        "onbemand", "onbepaald", "onderhavig", "onderlegd", "onderling", "ondiep", "oneindig",
        "ongehuwd", "onheus", "onmiddellijk", "onroerend", "onverwijld",
    }
)  # fmt: skip
NEGATIEF_NAAMWOORD: Final = frozenset({"afwezigheid", "gemis", "ontbreken", "verbod", "weigering"})
# Verbs that say that something is not there or may not be.
NEGATIEF_WERKWOORD: Final = frozenset(
    {
        "mislukken", "missen", "nalaten", "ontberen", "ontbreken", "onthouden", "ontkennen",
        "ontzeggen", "uitsluiten", "verbieden", "verzuimen", "weigeren",
    }
)  # fmt: skip
# Of these, the ones that a definition uses instead of "niet".
GEMIS: Final = frozenset({"missen", "ontberen"})

# What a term about an absence looks like.
ONTKENNEND_BEGIN: Final = ("in", "niet-", "non-", "on", "wan", "zonder")
# Words for what is not there or not done: alone, or the first part of a compound.
AFWEZIG: Final = frozenset(
    {
        "achterstand", "anoniem", "atheïst", "blanco", "bloot", "braak", "braakliggend", "buiten",
        "clandestien", "dood", "doodlopend", "doof", "doofstom", "dove", "gebrek", "gemis",
        "gratis", "illegaal", "kaal", "kosteloos", "leegstand", "leeg", "naakt", "neutraal", "nul",
        "nuchter", "overig", "overmacht", "rest", "spook", "stilzwijgen", "tekort", "vacant",
        "vacature", "vacuüm", "verzuim", "vrijgezel", "vrijspraak", "vrijstelling", "wees",
        "weigeraar", "weigering", "zwart", "zwartrijder",
    }
)  # fmt: skip
ONTKENNEND_EIND: Final = (
    "loos", "loze", "lozen", "vrij", "vrije", "loosheid", "vrijheid", "afwezigheid", "ontbreken",
    "gebrek",
)  # fmt: skip
