"""Words that leave it to the reader: judgements, degrees, habits."""

# Adjectives that judge. Lemmas.
SUBJECTIEF = frozenset(
    {
        "aangenaam", "aanlokkelijk", "aantrekkelijk", "aanvaardbaar", "aanzienlijk", "acceptabel",
        "adequaat", "afdoende", "afschuwelijk", "bedroevend", "befaamd", "behoorlijk",
        "bekwaam", "belabberd", "belangrijk", "belangwekkend", "betekenisvol",
        "betrouwbaar", "bevlogen", "bevredigend", "bewonderenswaardig", "boeiend", "braaf",
        "briljant", "comfortabel", "consciëntieus", "cruciaal", "degelijk", "deskundig",
        "deugdelijk", "doelmatig", "doeltreffend", "doordacht", "duidelijk", "eerlijk",
        "eersteklas", "effectief", "efficiënt", "eigentijds", "elegant", "ernstig", "essentieel",
        "excellent", "fantastisch", "fatsoenlijk", "flink", "fors", "fraai", "gastvrij",
        "gebrekkig", "gedegen", "geducht", "gepast", "gerenommeerd", "gering",
        "geschikt", "geslaagd", "getalenteerd", "geweldig", "gezellig", "goed",
        "grandioos", "grondig", "gunstig", "hartelijk", "hinderlijk", "hoogstaand",
        "hoogwaardig", "ideaal", "imposant", "inadequaat", "indringend", "indrukwekkend",
        "ingewikkeld", "ingrijpend", "innovatief", "inspirerend", "integer", "interessant",
        "irrelevant", "juist", "keurig", "klantvriendelijk", "knus", "kostbaar",
        "krachtig", "kundig", "kwalijk", "kwaliteitsvol", "kwetsend", "laf",
        "lastig", "lelijk", "leuk", "liefdevol", "lomp", "lovenswaardig", "luxueus", "makkelijk",
        "minderwaardig", "modern", "moeilijk", "moeiteloos", "mooi", "nalatig",
        "noemenswaardig", "nuttig", "onaangenaam", "onaantrekkelijk", "onaanvaardbaar",
        "onbehoorlijk", "onbelangrijk", "onbeschoft", "ondermaats", "ondeskundig", "ondeugdelijk",
        "onfatsoenlijk", "ongepast", "onhandig", "onmisbaar", "onredelijk", "onverantwoord",
        "onvoldoende", "onwenselijk", "opmerkelijk", "optimaal", "opvallend", "ouderwets",
        "overbodig", "overdreven", "overtuigend", "passend", "plezierig", "prachtig", "prettig",
        "probleemloos", "prominent", "redelijk", "relevant", "respectabel",
        "respectvol", "robuust", "rommelig", "ruim", "saai", "schandalig", "schandelijk",
        "sfeervol", "significant", "slecht", "slim", "slordig", "smaakvol", "solide", "spannend",
        "stevig", "substantieel", "sympathiek", "talentvol", "toegewijd", "toereikend",
        "toonaangevend", "treffend", "troosteloos", "uitmuntend", "uitnemend", "uitstekend",
        "uitvoerig", "uitzonderlijk", "urgent", "vakbekwaam", "vakkundig", "verantwoord",
        "verbluffend", "verfijnd", "vermaard", "verstandig", "vervelend", "verwerpelijk",
        "vlekkeloos", "vlot", "voldoende", "vooraanstaand", "voorbeeldig", "voorspoedig",
        "voortreffelijk", "vriendelijk", "waardeloos", "waardevol", "walgelijk", "warmhartig",
        "weerzinwekkend", "wenselijk", "wezenlijk", "wezenloos", "zinnig", "zinvol", "zorgelijk",
        "zorgvuldig", "zorgwekkend",
    }
)  # fmt: skip

# Adjectives of degree, vague as long as no measure stands beside them.
GRADUEEL = frozenset({"groot", "klein", "licht", "omvangrijk", "veel", "weinig", "zwaar"})

# Fixed expressions of the law in which such a word has a settled meaning.
JUR_VAST = frozenset(
    {
        "betrouwbare overheid", "effectief vermogen", "effectieve dosis", "effectieve rente",
        "ernstig letsel", "ernstig lichamelijk", "ernstig misdrijf", "ernstige misdrijven",
        "ernstige mishandeling", "goed bestuur", "goed doel", "goed gevolg", "goed huisvader",
        "goed werkgeverschap", "goed werknemerschap", "goede afloop", "goede doelen",
        "goede procesorde", "goede ruimtelijke", "goede trouw", "goede verstandhouding",
        "goede vervulling", "goede zeden", "grof wild", "groot deel", "groot onderhoud",
        "groot schip", "grote onderneming", "grote ondernemingen", "grote publiek",
        "grote schoonmaak", "grote vaart", "grote werken", "gunstige staat", "juiste toedracht",
        "klein bedrijf", "klein onderhoud", "klein wild", "kleine letters", "kleine onderneming",
        "kleine ondernemingen", "kleine vaart", "kostbare zaken", "licht verstandelijk",
        "licht water", "lichte mishandeling", "moderne talen", "nuttige toepassing",
        "passend onderwijs", "passende arbeid", "passende beoordeling", "passende maatregel",
        "passende maatregelen", "redelijk belang", "redelijk vermoeden", "redelijke grond",
        "redelijke prijs", "redelijke termijn", "redelijke twijfel", "redelijke vergoeding",
        "redelijke wetstoepassing", "ruime zin", "ruimste zin", "significant cijfer",
        "significante cijfers", "voldoende belang", "zwaar lichamelijk", "zwaar metaal",
        "zwaar verkeer", "zwaar water", "zware machines", "zware metalen", "zware misdrijven",
        "zware mishandeling", "zware vrachtwagen",
    }
)  # fmt: skip
