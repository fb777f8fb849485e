"""English words that leave it to the reader: judgements and habits. Lemmas, sorted."""

SUBJECTIVE = frozenset(
    {
        "acceptable", "adequate", "appropriate", "efficient", "excessive", "inadequate",
        "inappropriate", "meaningful", "reasonable", "relevant", "satisfactory", "significant",
        "substantial", "sufficient", "suitable", "timely", "useful",
    }
)  # fmt: skip
HABITUAL = frozenset(
    {"commonly", "generally", "mostly", "normally", "often", "ordinarily", "typically", "usually"}
)

# Fixed expressions in which such a word has a settled meaning.
SETTLED = frozenset(
    {
        "reasonable doubt", "reasonable grounds", "reasonable suspicion", "significant digit",
        "significant digits", "significant figure", "significant figures", "sufficient condition",
    }
)  # fmt: skip
