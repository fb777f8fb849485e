"""Families of Dutch words that rules look for. Lemmas, sorted; inflection is the lexicon's."""

# Nouns that name no kind of thing.
LEEG_GENUS = frozenset(
    {"aspect", "datgene", "ding", "element", "factor", "fenomeen", "hetgeen", "iets", "kwestie"}
)

# Nouns whose complement is "om … te": the clause says what they are, not what they are for.
# The last part of a compound counts.
N_OM = frozenset(
    {
        "aanbod", "aanleiding", "aanpak", "aanspraak", "aanvraag", "aanwijzing", "afspraak",
        "bereidheid", "beslissing", "besluit", "bevel", "bevoegdheid", "dwang", "eis",
        "gelegenheid", "gewoonte", "kans", "last", "machtiging", "manier", "methode",
        "mogelijkheid", "motief", "neiging", "noodzaak", "ontheffing", "opdracht", "overeenkomst",
        "plan", "plicht", "poging", "procedure", "recht", "reden", "techniek", "toestemming",
        "toezegging", "uitnodiging", "vaardigheid", "verbod", "vergunning", "verklaring",
        "verlangen", "verlof", "vermogen", "verplichting", "verzoek", "volmacht", "voornemen",
        "voorstel", "vraag", "vrijheid", "wens", "werkwijze", "wijze",
    }
)  # fmt: skip

# Verbs of making and choosing: "om … te" behind them says what for.
MAAKWERKWOORD = frozenset(
    {
        "aanleggen", "aanwenden", "benutten", "bouwen", "inrichten", "inzetten", "maken",
        "ontwerpen", "ontwikkelen", "oprichten",
    }
)  # fmt: skip

# Genera that say what must or may be: a modal in their clause is what they are about.
NORM_GENUS = frozenset(
    {
        "aanspraak", "bepaling", "beperking", "bevoegdheid", "criterium", "drempelwaarde", "eis",
        "grens", "grenswaarde", "kans", "limiet", "maximum", "minimum", "mogelijkheid", "norm",
        "ontheffing", "plafond", "plicht", "prognose", "randvoorwaarde", "recht", "regel",
        "risico", "termijn", "toestemming", "vaardigheid", "verbod", "vereiste", "vergunning",
        "vermogen", "verplichting", "verwachting", "volmacht", "voornemen", "voorschrift",
        "voorwaarde", "vrijstelling",
    }
)  # fmt: skip

# Whole texts that stand where a definition is still to come; words only, in lower case.
PLAATSHOUDER = frozenset(
    {
        "asdf", "bla bla", "blabla", "blanco", "definitie ontbreekt", "definitie volgt", "dummy",
        "geen", "geen definitie", "geen definitie beschikbaar", "geen idee",
        "hier komt de definitie", "hier komt de tekst", "idem", "idem als boven", "in behandeling",
        "in bewerking", "in ontwikkeling", "in voorbereiding", "invullen", "leeg", "leeg veld",
        "lorem ipsum", "n.n.b", "n.n.b.", "n.o.t.k.", "n.t.b", "n.t.b.", "n.v.t", "n.v.t.", "n/a",
        "na te gaan", "nader in te vullen", "nader te bepalen", "nader te definiëren",
        "niet bekend", "niet beschikbaar", "niet gedefinieerd", "niet ingevuld",
        "niet van toepassing", "nnb", "nog doen", "nog in te vullen", "nog invullen",
        "nog niet bekend", "nog niet gedefinieerd", "nog onbekend", "nog te bepalen",
        "nog te definiëren", "nog te doen", "nog toe te voegen", "nog uit te werken", "notk", "ntb",
        "nvt", "omschrijving volgt", "onbekend", "p.m.", "placeholder", "pm", "qwerty",
        "tba", "tbc", "tbd", "test", "to be defined", "to be determined", "to do", "todo", "volgt",
        "volgt nog", "voorbeeldtekst", "vul in", "weet ik niet", "wip", "work in progress", "x",
        "xx", "xxx", "xxxx", "zie boven", "zie hierboven", "zie onder", "zie voorgaande",
        "zie vorige",
    }
)  # fmt: skip

# Documents in which an organisation writes down how it works. The last part of a compound counts.
WERKSTUK = frozenset(
    {
        "aandachtslijst", "aantekening", "afdelingsplan", "afspraak", "afsprakenlijst",
        "beleidskader", "beleidsstuk", "bestand", "bijlage", "codeboek", "codelijst", "draaiboek",
        "format", "handboek", "handleiding", "huisregel", "instructie", "jaarplan", "kader",
        "kwaliteitshandboek", "matrix", "memo", "notitie", "notulen", "procesbeschrijving",
        "procesmodel", "projectplan", "protocol", "richtlijn", "schema", "sheet", "sjabloon",
        "spreadsheet", "stappenplan", "stoplichtmodel", "stroomschema", "tarieventabel",
        "toetsingskader", "werkafspraak", "werkinstructie", "werklijst", "werkplan", "werkproces",
        "werkwijzer",
    }
)  # fmt: skip

# Places that only those who work there can open.
MEDIUM = frozenset(
    {
        "dropbox", "excel", "excelbestand", "excellijst", "excelsheet", "intranet",
        "mailbox", "netwerkmap", "netwerkschijf", "onedrive", "postvak", "projectmap", "sharepoint",
        "teamsite", "teamskanaal", "wiki", "wikipagina",
    }
)  # fmt: skip

# First names that are no words and no places.
VOORNAAM = frozenset(
    {
        "Annelies", "Annemarie", "Annemieke", "Anouk", "Arjan", "Bart", "Bas", "Bert", "Corrie",
        "Daan", "Dennis", "Dirk", "Ellen", "Els", "Erik", "Esther", "Eva", "Femke", "Frank",
        "Frits", "Geert", "Gerard", "Gerrit", "Hanneke", "Hans", "Harm", "Henk", "Ingrid", "Jaap",
        "Jan", "Janneke", "Jasper", "Jeroen", "Joke", "Joost", "Joris", "Jos", "Karin", "Kees",
        "Klaas", "Koen", "Leo", "Linda", "Lisa", "Loes", "Lotte", "Maaike", "Marco", "Marieke",
        "Marijke", "Marjan", "Mark", "Marleen", "Marloes", "Martijn", "Michiel", "Mieke", "Monique",
        "Nynke", "Patricia", "Paul", "Peter", "Petra", "Piet", "Pieter", "Pim", "Reinier", "Renske",
        "Richard", "Rik", "Rob", "Robert", "Roel", "Ronald", "Ruud", "Sander", "Sandra", "Sanne",
        "Saskia", "Sjoerd", "Sophie", "Stefan", "Steven", "Suzanne", "Teun", "Theo", "Thijs", "Tim",
        "Tineke", "Tjeerd", "Tom", "Wendy", "Wilma", "Wim", "Wouter", "Yvonne",
    }
)  # fmt: skip

# Persons by what they are or do. The last part of a compound counts.
PERSOON_ROL = frozenset(
    {
        "aanbieder", "aangever", "aanklager", "aannemer", "aanvrager", "accountant", "adviseur",
        "advocaat", "afnemer", "agent", "ambtenaar", "apotheker", "architect", "arts", "auditor",
        "auteur", "begeleider", "behandelaar", "beheerder", "belanghebbende", "belastingplichtige",
        "beoordelaar", "bestuurder", "betrokkene", "bewindvoerder", "bewoner", "bezoeker", "boer",
        "brandweerman", "burgemeester", "burger", "buurman", "chauffeur", "cliënt", "collega",
        "consulent", "consument", "controleur", "coördinator", "curator", "deelnemer", "deskundige",
        "deurwaarder", "directeur", "docent", "dokter", "donateur", "echtgenoot", "eigenaar",
        "erflater", "examinator", "fabrikant", "fietser", "functionaris", "gebruiker", "gedaagde",
        "gegadigde", "gehuwde", "getuige", "gezagvoerder", "griffier", "handelaar", "hoogleraar",
        "houder", "huurder", "hypotheekgever", "hypotheeknemer", "importeur", "ingenieur",
        "ingezetene", "inspecteur", "inwoner", "kapitein", "kiezer", "kind", "klager", "klant",
        "koerier", "koper", "kunstenaar", "landbouwer", "leerling", "leider", "leraar",
        "leverancier", "lezer", "lid", "loods", "loper", "machinist", "makelaar", "man", "manager",
        "medewerker", "mentor", "minderjarige", "minister", "moeder", "monteur", "naaste",
        "nabestaande", "notaris", "officier", "ondernemer", "onderzoeker", "ontvanger",
        "opdrachtgever", "opdrachtnemer", "opsteller", "opvolger", "ouder", "overtreder", "pachter",
        "partner", "passagier", "patiënt", "pensioengerechtigde", "persoon", "pleegouder",
        "politieman", "predikant", "producent", "psycholoog", "raadslid", "raadsman", "rechter",
        "rechthebbende", "rechtsopvolger", "reder", "reiziger", "reviewer", "schipper",
        "schuldeiser", "schuldenaar", "secretaris", "slachtoffer", "sollicitant", "speler",
        "student", "taxateur", "teler", "therapeut", "tolk", "trainer", "uitvoerder", "vader",
        "vakman", "vennoot", "verdachte", "verhuurder", "verkoper", "verpachter", "verpleegkundige",
        "verpleger", "vertaler", "vertegenwoordiger", "verteller", "vervoerder", "verzekeraar",
        "verzekerde", "voetganger", "voogd", "voorganger", "voorzitter", "vrijwilliger", "vrouw",
        "wees", "werkgever", "werknemer", "wethouder", "zaakwaarnemer", "zorgverlener", "zwemmer",
    }
)  # fmt: skip

# Bodies that act as a person does. The last part of a compound counts.
ORGAAN = frozenset(
    {
        "bank", "bedrijf", "bestuur", "bureau", "college", "commissie", "coöperatie", "dienst",
        "fonds", "gemeente", "instantie", "instelling", "ministerie", "onderneming", "orgaan",
        "organisatie", "provincie", "raad", "rechtbank", "rechtspersoon", "school", "stichting",
        "vennootschap", "vereniging", "verzekeraar", "waterschap", "werkgroep", "ziekenhuis",
    }
)  # fmt: skip

# Abbreviations that a reader outside the organisation knows.
BEKENDE_AFKORTING = frozenset(
    {
        "ANBI", "APK", "AVG", "BES", "BSN", "BTW", "BV", "CAO", "CBS", "CD", "CE", "DNA", "DVD",
        "ECLI", "EEG", "EER", "EG", "EHBO", "EU", "GPS", "HBO", "HTML", "HTTP", "IBAN", "ICT",
        "ID", "ISBN", "ISO", "IT", "KNMI", "KNMP", "KvK", "MBO", "NAVO", "NEN", "NL", "NV", "PC",
        "PDF", "PIN", "RDW", "RIVM", "SMS", "TNO", "TV", "URI", "URL", "USB", "VN", "VOG", "VWO",
        "WHO", "WOZ", "XML",
    }
)  # fmt: skip

# Units and formulas in capitals.
EENHEID = frozenset(
    {"CO", "CO2", "GB", "GHz", "GJ", "GW", "GWh", "H2O", "KB", "MB", "MHz", "MJ", "MVA", "MW",
     "MWh", "MWp", "NAP", "NH3", "NO2", "NOx", "PB", "PJ", "SO2", "TB", "TJ", "TW", "TWh"}
)  # fmt: skip

# Abbreviations of function words, with what they stand for.
AFKORTING_PUNT = {
    "a.d.h.v.": "aan de hand van",
    "d.m.v.": "door middel van",
    "i.c.m.": "in combinatie met",
    "i.g.v.": "in geval van",
    "i.h.k.v.": "in het kader van",
    "i.o.v.": "in opdracht van",
    "i.p.v.": "in plaats van",
    "i.v.m.": "in verband met",
    "m.b.t.": "met betrekking tot",
    "m.b.v.": "met behulp van",
    "m.i.v.": "met ingang van",
    "m.u.v.": "met uitzondering van",
    "n.a.v.": "naar aanleiding van",
    "o.b.v.": "op basis van",
    "o.g.v.": "op grond van",
    "o.l.v.": "onder leiding van",
    "t.a.v.": "ten aanzien van",
    "t.b.v.": "ten behoeve van",
    "t.g.v.": "ten gevolge van",
    "t.o.v.": "ten opzichte van",
}

# Adjectives and participles that ask for a preposition behind them: no noun follows at once.
MET_VOORZETSEL = frozenset(
    {
        "aanwezig", "afhankelijk", "afkomstig", "behorend", "bestemd", "bevoegd", "gelegen",
        "gericht", "geschikt", "gevestigd", "opgenomen", "verbonden", "voorzien", "werkzaam",
    }
)  # fmt: skip
