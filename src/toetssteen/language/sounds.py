"""What a Dutch word can sound like, as far as its first letters tell."""

from typing import Final

VOWELS: Final = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")
ONSETS: Final = frozenset(  # what a Dutch word, or one that Dutch borrowed, can begin with
    {"bl", "br", "ch", "cl", "cr", "dr", "dw", "fj", "fl", "fr", "gh", "gl", "gn", "gr", "kh",
     "kl", "kn", "kr", "kw", "mn", "pf", "ph", "pl", "pn", "pr", "ps", "rh", "sc", "sf", "sh",
     "sj", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "th", "tj", "tr", "ts", "tw", "vl",
     "vr", "wh", "wr", "zh", "zw"}
)  # fmt: skip


def sounds_dutch(form: str) -> bool:
    """Return whether *form*, in lower case, has a vowel and begins as a word can: no ``vbo``."""
    if VOWELS.isdisjoint(form):
        return False
    return form[:2] in ONSETS or not VOWELS.isdisjoint(form[:2])
