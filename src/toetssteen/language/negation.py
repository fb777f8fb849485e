"""Words that negate, and words that look as if they do."""

ONTKENNING = frozenset({"geen", "nergens", "niemand", "niet", "niets", "noch", "nooit"})

# Adjectives that negate what would be there otherwise; onroerend and onmiddellijk do not.
NEGATIEF_BIJVOEGLIJK = frozenset(
    {
        "onaanvaardbaar", "onbekwaam", "onbevoegd", "onbruikbaar", "ongeldig", "ongeoorloofd",
        "ongeschikt", "onjuist", "onmogelijk", "onrechtmatig", "ontoelaatbaar", "ontoereikend",
        "onverenigbaar", "onvoldoende", "onvolledig", "onwettig",
    }
)  # fmt: skip
NEGATIEF_NAAMWOORD = frozenset({"ontbreken", "verbod", "weigering"})

# What a term about an absence looks like.
ONTKENNEND_BEGIN = ("in", "niet-", "non-", "on", "zonder")
ONTKENNEND_EIND = ("loos", "vrij", "loosheid", "vrijheid", "afwezigheid", "ontbreken", "gebrek")
