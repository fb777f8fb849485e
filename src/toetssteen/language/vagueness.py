"""Words that leave it to the reader: judgements, degrees, habits."""

# Adjectives that judge. Lemmas.
SUBJECTIEF = frozenset(
    {
        "aanzienlijk", "adequaat", "behoorlijk", "belangrijk", "deskundig", "deugdelijk",
        "doelmatig", "duidelijk", "effectief", "efficiënt", "fatsoenlijk", "geschikt", "gering",
        "goed", "gunstig", "hoogwaardig", "juist", "kundig", "kwalitatief", "modern", "mooi",
        "nuttig", "onvoldoende", "optimaal", "passend", "prettig", "redelijk", "relevant",
        "ruim", "significant", "slecht", "toereikend", "verantwoord", "voldoende", "waardevol",
        "wenselijk", "zinvol", "zorgvuldig",
    }
)  # fmt: skip

# Adjectives of degree, vague as long as no measure stands beside them.
GRADUEEL = frozenset({"groot", "klein", "licht", "veel", "weinig", "zwaar"})

# Fixed expressions of the law in which such a word has a settled meaning.
JUR_VAST = frozenset(
    {
        "goede trouw", "goede zeden", "goede procesorde", "groot onderhoud", "klein onderhoud",
        "goed werkgeverschap", "goed werknemerschap", "goed huisvader", "goed bestuur",
        "grote vaart", "kleine vaart", "goede afloop", "licht verstandelijk", "passend onderwijs",
        "passende arbeid", "passende beoordeling", "redelijk belang", "redelijk vermoeden",
        "redelijke grond", "redelijke prijs", "redelijke termijn", "redelijke twijfel",
        "zwaar lichamelijk", "zwaar verkeer", "zware mishandeling", "zware metalen",
        "zwaar metaal", "goede ruimtelijke", "groot schip", "zware machines", "klein bedrijf",
    }
)  # fmt: skip
