"""English words that negate, and words that look as if they do."""

NEGATION = frozenset(
    {"cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere",
     "without"}
)  # fmt: skip

# Adjectives that negate what would be there otherwise.
NEGATIVE_ADJECTIVES = frozenset(
    {
        "illegal", "impossible", "inadequate", "inadmissible", "incapable", "incompatible",
        "incomplete", "incorrect", "ineligible", "insufficient", "invalid", "unable",
        "unacceptable", "unauthorised", "unauthorized", "unavailable", "unfit", "unlawful",
        "unlikely", "unqualified", "unsafe", "unsuitable", "unusual",
    }
)  # fmt: skip

# What a term about an absence looks like.
NEGATIVE_STARTS = ("non", "un", "in", "im", "dis", "a-", "without", "no-")
NEGATIVE_ENDS = ("less", "lessness", "free", "absence", "lack", "zero", "none", "unknown")
