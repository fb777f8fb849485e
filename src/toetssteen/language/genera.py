"""Families of nouns that open definitions: general, containing, collective, and by kind of thing.

Lemmas, sorted; inflection is the lexicon's.
"""

# Nouns so general that alone they name no kind.
GENUS_ALG = frozenset(
    {
        "activiteit", "begrip", "beschrijving", "bezigheid", "categorie", "concept", "constructie",
        "document", "eenheid", "eigenschap", "entiteit", "exemplaar", "fase", "functie",
        "gebeurtenis", "gegeven", "geheel", "groep", "handeling", "hoedanigheid", "hulpmiddel",
        "inrichting", "instantie", "instelling", "instrument", "kenmerk", "klasse", "maatregel",
        "manier", "mechanisme", "methode", "middel", "object", "omstandigheid", "onderdeel",
        "organisatie", "persoon", "plaats", "procedure", "proces", "product", "regeling",
        "relatie", "resultaat", "samenhang", "situatie", "soort", "stelsel", "structuur",
        "systeem", "taak", "toestand", "toestel", "type", "verrichting", "verschijnsel",
        "verzameling", "voorwerp", "voorziening", "vorm", "werkwijze", "wijze", "zaak",
    }
)  # fmt: skip

# Nouns that hold anything until something narrows them.
CONTAINER = frozenset(
    {
        "activiteit", "handeling", "maatregel", "mechanisme", "middel", "procedure", "proces",
        "systeem", "voorziening",
    }
)  # fmt: skip

# A bundle is its parts: listing them is what defines it.
COLLECTIEF = frozenset(
    {
        "aantal", "assortiment", "bundel", "cluster", "collectie", "college", "combinatie",
        "complex", "dossier", "geheel", "groep", "keten", "koppel", "lijst", "mengsel", "net",
        "netwerk", "overzicht", "paar", "pakket", "portefeuille", "reeks", "samenstel", "serie",
        "set", "stelsel", "team", "verzameling",
    }
)  # fmt: skip

# Genera of one kind only. A noun with two kinds (besluit, melding, verklaring) is in none.
PROCES = frozenset(
    {
        "activiteit", "bezigheid", "gebeurtenis", "handeling", "handelwijze", "procedure",
        "proces", "verloop", "verrichting", "werkzaamheid",
    }
)  # fmt: skip
RESULTAAT = frozenset(
    {
        "afschrift", "akte", "document", "eindproduct", "geschrift", "lijst", "opbrengst",
        "overzicht", "product", "rapport", "register", "resultaat", "schade", "uitkomst",
        "verslag",
    }
)  # fmt: skip
PERSOON = frozenset(
    {
        "ambtenaar", "arts", "bestuurder", "bewoner", "burger", "eigenaar", "functionaris",
        "iemand", "ingezetene", "medewerker", "mens", "natuurlijk persoon", "onderneming",
        "organisatie", "persoon", "rechtspersoon", "werknemer",
    }
)  # fmt: skip
TYPE = PERSOON | frozenset(
    {
        "apparaat", "bouwwerk", "dier", "gebied", "gebouw", "goed", "installatie", "instelling",
        "instrument", "materiaal", "ruimte", "schip", "stof", "terrein", "toestel", "vaartuig",
        "voertuig", "voorwerp",
    }
)  # fmt: skip
WIJZE = frozenset({"manier", "middel", "wijze"})

# Nouns for administration: a purpose that is about them is an information need.
ADMINISTRATIE = frozenset(
    {
        "administratie", "afhandeling", "analyse", "boekhouding", "monitoring", "rapportage",
        "registratie", "sturing", "uitwisseling", "verantwoording", "verslaglegging",
    }
)  # fmt: skip

# Bodies and roles that are known only inside one organisation when "de" stands before them.
ORG_CONTEXT = frozenset(
    {
        "afdeling", "applicatie", "beheerder", "commissie", "dienst", "directie", "gebruiker",
        "instelling", "medewerker", "opdrachtgever", "opdrachtnemer", "organisatie", "stuurgroep",
        "systeem", "team", "werkgroep",
    }
)  # fmt: skip

# Genera that are themselves a condition or a rule.
VOORWAARDELIJK = frozenset(
    {
        "afspraak", "beding", "bepaling", "clausule", "garantie", "regel", "termijn", "verbod",
        "verzekering", "voorschrift", "voorwaarde",
    }
)  # fmt: skip

# Nouns that have no plural in this sense: a plural genus under such a term is right.
ONTELBAAR = frozenset(
    {
        "aanbod", "afval", "apparatuur", "bagage", "bemanning", "bevolking", "bewijs", "fauna",
        "flora", "groen", "huisraad", "hardware", "infrastructuur", "inventaris", "jeugd",
        "lading", "materieel", "meubilair", "nageslacht", "personeel", "publiek", "software",
        "vee", "verkeer", "vloot", "wild",
    }
)  # fmt: skip
