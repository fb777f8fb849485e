"""Families of nouns that open definitions: general, containing, collective, and by kind of thing.

Lemmas, sorted; inflection is the lexicon's.
"""

# Nouns so general that alone they name no kind.
GENUS_ALG = frozenset(
    {
        "activiteit", "begrip", "beschrijving", "bezigheid", "categorie", "concept",
        "constructie", "document", "eenheid", "eigenschap", "entiteit", "exemplaar", "fase",
        "functie", "gebeurtenis", "gegeven", "geheel", "groep", "handeling", "hoedanigheid",
        "hulpmiddel", "inrichting", "instantie", "instelling", "instrument", "kenmerk",
        "klasse", "maatregel", "manier", "mechanisme", "methode", "middel", "object",
        "omstandigheid", "onderdeel", "organisatie", "persoon", "plaats", "procedure", "proces",
        "product", "regeling", "relatie", "resultaat", "samenhang", "situatie", "soort",
        "stelsel", "structuur", "systeem", "taak", "toestand", "toestel", "type", "verrichting",
        "verschijnsel", "verzameling", "voorwerp", "voorziening", "vorm", "werkwijze", "wijze",
        "zaak",
    }
)  # fmt: skip

# Nouns that hold anything until something narrows them.
CONTAINER = frozenset(
    {
        "aangelegenheid", "aanpak", "actie", "activiteit", "benadering", "beweging",
        "bezigheid", "gebeurtenis", "handeling", "ingreep", "initiatief", "inspanning",
        "instrument", "interventie", "maatregel", "mechanisme", "methode", "methodiek",
        "middel", "ontwikkeling", "operatie", "oplossing", "procedure", "proces", "programma",
        "project", "systeem", "traject", "verrichting", "verschijnsel", "voorziening",
        "werkwijze", "werkzaamheid",
    }
)  # fmt: skip

# Nouns for a quantity: what counts in is what it is.
BEDRAG = frozenset(
    {
        "aantal", "bedrag", "duur", "geheel", "hoeveelheid", "inhoud", "kosten", "loon", "massa",
        "niveau", "oppervlakte", "prijs", "salaris", "som", "tarief", "termijn", "totaal",
        "vergoeding", "verzameling", "waarde",
    }
)  # fmt: skip

# A bundle is its parts: listing them is what defines it.
COLLECTIEF = frozenset(
    {
        "aantal", "assortiment", "bundel", "cluster", "collectie", "college", "combinatie",
        "complex", "dossier", "geheel", "groep", "keten", "koppel", "lijst", "mengsel", "net",
        "netwerk", "overzicht", "paar", "portefeuille", "reeks", "samenstel", "serie", "set",
        "stelsel", "team", "verzameling",
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
        "instrument", "materiaal", "omhulsel", "ruimte", "schip", "stof", "terrein", "toestel",
        "vaartuig",
        "voertuig", "voorwerp",
    }
)  # fmt: skip
PLAATS_OF_TIJD = frozenset(
    {"locatie", "moment", "periode", "plaats", "plek", "tijdstip", "tijdvak"}
)
WIJZE = frozenset(
    {
        "manier", "middel", "wijze",
    }
)  # fmt: skip

# Nouns for administration: a purpose that is about them is an information need.
ADMINISTRATIE = frozenset(
    {
        "administratie", "afhandeling", "analyse", "archivering", "bedrijfsvoering",
        "beleidsinformatie", "beleidsontwikkeling", "beleidsvorming", "besluitvorming",
        "boekhouding", "dossiervorming", "evaluatie", "facturatie", "facturering",
        "informatievoorziening", "jaarrekening", "jaarverslag", "managementinformatie",
        "monitoring", "planning", "rapportage", "registratie", "statistiek", "sturing",
        "sturingsinformatie", "stuurinformatie", "uitwisseling", "verantwoording",
        "verantwoordingsinformatie", "verslaggeving", "verslaglegging",
    }
)  # fmt: skip

# Genera that are a piece of information: what somebody needs of it is an information need.
GEGEVEN = frozenset(
    {
        "aanduiding", "antwoord", "attribuut", "bedrag", "bestand", "cijfer", "code", "dag",
        "dataset", "datum", "gegeven", "getal", "gewicht", "identificatie", "indicatie",
        "informatie", "inlichting", "kenmerk", "lijst", "naam", "nummer", "opgave", "overzicht",
        "percentage", "rubriek", "tijdstip", "toelichting", "veld", "vermelding", "waarde",
    }
)  # fmt: skip

# Verbs of knowing and steering: a clause about them says what an organisation records it for.
INFORMATIEWERKWOORD = frozenset(
    {
        "analyseren", "begroten", "bewaken", "bijsturen", "filteren", "inzicht", "monitoren",
        "nagaan", "opzoeken", "rapporteren", "selecteren", "sorteren", "sturen",
        "terugvinden", "terugzoeken", "uitsplitsen", "verantwoorden", "vergelijken", "volgen",
        "weten",
    }
)  # fmt: skip

# Verbs of recording and asking: what is said of why, is why an organisation wants to know it.
VASTLEGWERKWOORD = frozenset(
    {
        "administreren", "bewaren", "bijhouden", "documenteren", "gebruiken", "hanteren",
        "inwinnen", "melden", "meten", "noteren", "opnemen", "opslaan", "opvragen", "registreren",
        "tellen", "uitvragen", "vastleggen", "verzamelen", "vragen",
    }
)  # fmt: skip

# What an organisation does with what it has recorded. The last part of a compound counts.
INFORMATIEDOEL = frozenset(
    {
        "begroting", "bekostiging", "belastingheffing", "beleid", "beleidsdoel",
        "beleidsvoorbereiding", "berekening", "controle", "declaratie", "doelstelling",
        "facturatie",
        "handhaving", "inspectie", "jaarverslag", "kwartaalcijfer", "management", "onderzoek",
        "overzicht", "prognose", "raming", "regelgeving", "selectie", "toezicht", "toezichtdoel",
        "verslag",
    }
)  # fmt: skip

# Adjectives of an aim that is administrative (``voor statistische doeleinden``).
ADMINISTRATIEF = frozenset(
    {
        "administratief", "bedrijfseconomisch", "beleidsmatig", "boekhoudkundig", "fiscaal",
        "informatief", "intern", "statistisch",
    }
)  # fmt: skip

# First parts of such an aim in one word (``beleidsdoeleinden``).
ADMINISTRATIEF_BEGIN = (
    *("administratie", "analyse", "beleid", "controle", "informatie", "management", "onderzoek"),
    *("rapportage", "registratie", "statistiek", "stuur", "toezicht", "verantwoording"),
)

# Nouns for the record of a thing: no thing is the record that is kept of it.
WEERGAVE = frozenset(
    {
        "administratie", "gegeven", "informatie", "opgave", "registratie", "vastlegging",
        "vermelding",
    }
)  # fmt: skip

# Last parts of the names of records: such a term is what is recorded.
WEERGAVE_TERM = (
    *("aangifte", "aantal", "aanduiding", "administratie", "adres", "basis", "bestand", "code"),
    *("cijfer", "data", "datum", "dossier", "gegeven", "gegevens", "gids", "indicatie"),
    *("informatie", "kaart", "kadaster", "kenmerk", "lijst", "log", "logboek", "model", "naam"),
    *("nummer", "object", "opgaaf", "opgave", "overzicht", "profiel", "rapport", "register"),
    *("reeks", "set", "soort", "staat", "statistiek", "status", "systeem", "tijd", "type"),
    *("verklaring", "verslag", "waarde"),
)

# Bodies, roles and things that are known only inside one organisation when "de" stands before
# them. A compound that ends in a team or a department counts too.
ORG_CONTEXT = frozenset(
    {
        "aanbod", "afdeling", "afdelingshoofd", "agenda", "app", "applicatie", "arts", "balie",
        "behandelaar", "beheerder", "beheersysteem", "beleidsmedewerker", "cliënt", "commissie",
        "consulent", "container", "coördinator", "database", "deadline", "dienst", "directie",
        "docent", "formulier", "gebouw", "gebruiker", "helpdesk", "hoofdkantoor", "instelling",
        "kantoor", "kerngroep", "klankbordgroep", "klant", "klantenservice", "leidinggevende",
        "leverancier", "lijst", "loket", "manager", "medewerker", "module", "norm",
        "opdrachtgever", "opdrachtnemer", "organisatie", "pand", "planning", "ploeg", "portaal",
        "projectgroep", "projectleider", "projectteam", "redactie", "rooster", "secretariaat",
        "server", "servicedesk", "sluitingsdatum", "software", "stuurgroep", "systeem", "team",
        "teamleider", "therapeut", "vakgroep", "verpleegkundige", "website", "werkgroep",
    }
)  # fmt: skip

# Roles in a legal relation, and offices of which there is one: "de schuldenaar" is the one of
# that debt.
RECHTSROL = frozenset(
    {
        "aanbieder", "aanklager", "aanvrager", "afnemer", "ambtenaar", "bank", "bedrijf",
        "belanghebbende", "belastingplichtige", "bestuurder", "betrokkene", "burgemeester",
        "burger", "college", "consument", "curator", "dader", "deelnemer", "echtgenoot",
        "eigenaar", "erflater", "fabrikant", "fonds", "gedaagde", "gemeente", "getuige",
        "griffier", "houder", "huurder", "importeur", "ingezetene", "inspecteur", "kiezer", "kind",
        "klager", "koper", "lid", "man", "minister", "moeder", "notaris", "officier",
        "onderneming", "ontvanger", "ouder", "overtreder", "pachter", "partner", "passagier",
        "patiënt", "persoon", "politieman", "producent", "provincie", "raad", "raadslid",
        "rechtbank", "rechter", "rechthebbende", "rechtsopvolger", "rechtspersoon", "reder",
        "schipper", "school", "schuldeiser", "schuldenaar", "slachtoffer", "uitvoerder", "vader",
        "vennoot", "vennootschap", "verdachte", "verhuurder", "verkoper", "verpachter",
        "vertegenwoordiger", "verzekeraar", "verzekerde", "voetganger", "voogd", "vrouw",
        "waterschap", "werkgever", "werknemer", "wethouder",
    }
)  # fmt: skip

# Places, times and means of one workplace. The last part of a compound counts.
WERKPLEK = frozenset(
    {
        "brigade", "centrale", "concierge", "conciërge", "dierenarts", "garage", "hal", "kantine",
        "kazerne", "magazijn", "meldkamer", "opleiding", "planner", "poort",
        "portier", "programma", "receptie", "roostermaker", "salarisadministratie", "seizoen",
        "systeembeheerder", "terrein", "toren", "vergadering", "werkplaats", "werkvloer",
        "wedstrijdleiding", "zaal",
    }
)  # fmt: skip

ORG_EINDE = (
    *("afdeling", "applicatie", "medewerker", "stuurgroep", "team", "werkgroep", "zaaksysteem"),
)

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
        "aanbod", "afval", "apparatuur", "bagage", "beddengoed", "beheer", "bemanning",
        "bevolking", "bewijs", "drukwerk", "fauna", "fijnstof", "flora", "fruit", "gebak", "geld",
        "gereedschap", "groen", "gruis", "hardware", "huisraad", "informatie", "infrastructuur",
        "inventaris", "jeugd", "kennis", "kleding", "lading", "literatuur", "materieel",
        "meubilair", "nageslacht", "nieuws", "onderwijs", "personeel", "plankton", "porselein",
        "publiek", "regelgeving", "schoeisel", "servies", "serviesgoed", "software", "speelgoed",
        "textiel", "vee", "verkeer", "verlof", "vloot", "vuil", "wasgoed", "wetgeving", "wild",
        "zand", "zorg",
    }
)  # fmt: skip

# Bodies and offices of which there is one: with what they are of they are named, not described.
BESTUURSLICHAAM = frozenset(
    {
        "autoriteit", "bestuur", "college", "commissaris", "commissie", "functionaris", "hof",
        "inspecteur", "inspectie", "kamer", "minister", "ministerie", "officier", "ombudsman",
        "raad", "rechtbank", "staatssecretaris",
    }
)  # fmt: skip

# Texts of law, which have a title.
REGELGEVING = frozenset(
    {
        "besluit", "protocol", "regeling", "richtlijn", "statuut", "verdrag", "verordening",
        "wet", "wetboek",
    }
)  # fmt: skip

# Nouns that only say that what follows comes in kinds.
SOORTWOORD = frozenset(
    {
        "categorie", "exemplaar", "klasse", "soort", "type", "variant", "voorbeeld", "vorm",
    }
)  # fmt: skip

# What an act or a service is made up of: their plural defines a mass.
MIDDELEN = frozenset(
    {
        "dienst", "gegeven", "kost", "middel", "voorziening",
    }
)  # fmt: skip

# What an act leaves behind; nouns of an act as well, so only beside one.
UITKOMST = frozenset(
    {
        "advies", "beeld", "beschikking", "besluit", "bestand", "bewijs", "document", "kaart",
        "oordeel", "regel", "rekening", "stuk", "tekening", "tekst", "toestand", "uitspraak",
        "verklaring", "verzameling",
    }
)  # fmt: skip
