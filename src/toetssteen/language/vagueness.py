"""Words that leave it to the reader: judgements, degrees, habits."""

# Adjectives that judge. Lemmas.
SUBJECTIEF = frozenset(
    {
        "aangenaam", "aanlokkelijk", "aantrekkelijk", "aanvaardbaar", "aanzienlijk", "absurd",
        "acceptabel", "adembenemend", "adequaat", "afdoende", "afschuwelijk", "afzichtelijk",
        "armzalig", "barbaars", "bedroevend", "befaamd", "behoorlijk", "bekwaam", "belabberd",
        "belachelijk", "belangrijk", "belangwekkend", "beroemd", "berucht", "betekenisvol",
        "betoverend", "betrouwbaar", "bevlogen", "bevredigend", "bewonderenswaardig", "boeiend",
        "braaf", "briljant", "charmant", "comfortabel", "consciëntieus", "cruciaal", "dapper",
        "degelijk", "deskundig", "deugdelijk", "doelmatig", "doeltreffend", "doordacht",
        "droevig", "duidelijk", "dwaas", "eerlijk", "eersteklas", "effectief", "efficiënt",
        "eigentijds", "elegant", "ergerlijk", "ernstig", "essentieel", "excellent", "fantastisch",
        "fatsoenlijk", "fenomenaal", "flink", "fors", "fraai", "gastvrij", "gebrekkig", "gedegen",
        "geducht", "gepast", "gerenommeerd", "gering", "geschikt", "geslaagd", "getalenteerd",
        "geweldig", "gewetenloos", "gezellig", "gierig", "goed", "grandioos", "grondig",
        "gunstig", "hartelijk", "hartverwarmend", "hebzuchtig", "heerlijk", "heldhaftig",
        "hinderlijk", "hoogstaand", "hoogwaardig", "hopeloos", "ideaal", "imponerend", "imposant",
        "inadequaat", "indringend", "indrukwekkend", "ingewikkeld", "ingrijpend", "innovatief",
        "inspirerend", "integer", "interessant", "irrelevant", "irritant", "juist", "keurig",
        "klantvriendelijk", "knus", "kostbaar", "krachtig", "kundig", "kwalijk", "kwaliteitsvol",
        "kwetsend", "laf", "lastig", "legendarisch", "lelijk", "leuk", "liefdevol", "liefelijk",
        "lomp", "lovenswaardig", "luxueus", "magnifiek", "majestueus", "makkelijk",
        "minderwaardig", "modern", "moedig", "moeilijk", "moeiteloos", "monsterlijk", "mooi",
        "nalatig", "naïef", "noemenswaardig", "nuttig", "onaangenaam", "onaantrekkelijk",
        "onaanvaardbaar", "onaanzienlijk", "onbehoorlijk", "onbelangrijk", "onbeschoft",
        "ondermaats", "ondeskundig", "ondeugdelijk", "onfatsoenlijk", "ongelofelijk", "ongepast",
        "ongeëvenaard", "onhandig", "onmisbaar", "onovertroffen", "onredelijk", "ontroerend",
        "onverantwoord", "onvergetelijk", "onverkwikkelijk", "onvoldoende", "onwenselijk",
        "onzorgvuldig", "opmerkelijk", "optimaal", "opvallend", "ouderwets", "overbodig",
        "overdreven", "overtuigend", "passend", "pittoresk", "plezierig", "prachtig", "prettig",
        "probleemloos", "prominent", "rampzalig", "redelijk", "relevant", "respectabel",
        "respectvol", "robuust", "rommelig", "ruim", "saai", "schandalig", "schandelijk",
        "schilderachtig", "schitterend", "sensationeel", "sfeervol", "significant", "slecht",
        "slim", "slordig", "smaakvol", "smakelijk", "smerig", "solide", "spannend",
        "spectaculair", "statig", "stevig", "storend", "substantieel", "succesvol", "sympathiek",
        "talentvol", "toegewijd", "toereikend", "toonaangevend", "tragisch", "treffend",
        "treurig", "triest", "troosteloos", "uitmuntend", "uitnemend", "uitstekend", "uitvoerig",
        "uitzonderlijk", "urgent", "vakbekwaam", "vakkundig", "veelbelovend", "verantwoord",
        "verbluffend", "verfijnd", "vermaard", "verstandig", "vervelend", "verwerpelijk",
        "vlekkeloos", "vlot", "voldoende", "vooraanstaand", "voorbeeldig", "voorspoedig",
        "voortreffelijk", "vriendelijk", "waardeloos", "waardevol", "walgelijk", "wanstaltig",
        "warmhartig", "weergaloos", "weerzinwekkend", "wenselijk", "wezenlijk", "wezenloos",
        "wreed", "zielig", "zinnig", "zinvol", "zorgelijk", "zorgvuldig", "zorgwekkend",
    }
)  # fmt: skip

# What the last part of such an adjective says: that it stirs a feeling (``lachwekkend``).
GEVOELSEIND = ("wekkend", "wekkende")

# Adjectives of degree, vague as long as no measure stands beside them.
GRADUEEL = frozenset({"groot", "klein", "licht", "omvangrijk", "veel", "weinig", "zwaar"})

# Fixed expressions of the law in which such a word has a settled meaning.
JUR_VAST = frozenset(
    {
        "betrouwbare overheid", "effectief vermogen", "effectieve dosis", "effectieve rente",
        "ernstig letsel", "ernstig lichamelijk", "ernstig misdrijf", "ernstig vermoeden",
        "ernstige bezwaren", "ernstige misdrijven", "ernstige mishandeling", "goed bestuur",
        "goed doel", "goed gevolg", "goed huisvader", "goed werkgeverschap", "goed werknemerschap",
        "goede afloop", "goede doelen", "goede procesorde", "goede ruimtelijke", "goede trouw",
        "goede verstandhouding", "goede vervulling", "goede zeden", "goeder trouw", "grof wild",
        "groot deel", "groot onderhoud", "groot schip", "grote onderneming", "grote ondernemingen",
        "grote publiek", "grote schoonmaak", "grote vaart", "grote werken", "gunstige staat",
        "juiste toedracht", "klein bedrijf", "klein onderhoud", "klein wild", "kleine letters",
        "kleine onderneming", "kleine ondernemingen", "kleine vaart", "kostbare zaken",
        "licht verstandelijk", "licht water", "lichte mishandeling", "moderne talen",
        "nuttige toepassing", "passend onderwijs", "passende arbeid", "passende beoordeling",
        "passende maatregel", "passende maatregelen", "redelijk belang", "redelijk vermoeden",
        "redelijke eisen", "redelijke grenzen", "redelijke grond", "redelijke prijs",
        "redelijke termijn", "redelijke twijfel", "redelijke vergoeding",
        "redelijke wetstoepassing", "ruime zin", "ruimste zin", "significant cijfer",
        "significante cijfers", "voldoende belang", "zwaar lichamelijk", "zwaar metaal",
        "zwaar verkeer", "zwaar water", "zware machines", "zware metalen", "zware misdrijven",
        "zware mishandeling", "zware vrachtwagen",
    }
)  # fmt: skip
