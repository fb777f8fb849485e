"""The regular forms of an English word, told from its spelling.

``build_lexicon`` needs this because its source gives lemmas, and only the irregular forms.
"""

from typing import Final

SIBILANTS: Final = ("s", "x", "z", "ch", "sh")
VOWELS: Final = frozenset("aeiou")
LONGEST_COMPARED: Final = 6  # letters of an adjective that has -er and -est


def with_s(lemma: str) -> str:
    """Return the plural of a noun, which is also the third person of a verb."""
    if lemma.endswith(SIBILANTS):
        return f"{lemma}es"
    if _ends_in_consonant_y(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def with_ed(lemma: str) -> str:
    """Return the past tense and participle of a regular verb."""
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if _ends_in_consonant_y(lemma) else f"{lemma}ed"


def with_ing(lemma: str) -> str:
    """Return the present participle of a regular verb."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    has_silent_e = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye"))
    return f"{lemma[:-1] if has_silent_e else lemma}ing"


def compared(lemma: str) -> tuple[str, ...]:
    """Return the comparative and superlative of a short adjective; none of a long one."""
    if len(lemma) > LONGEST_COMPARED or not lemma.isalpha():
        return ()
    stem = lemma.removesuffix("e")
    stem = f"{lemma[:-1]}i" if _ends_in_consonant_y(lemma) else stem
    return f"{stem}er", f"{stem}est"


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in VOWELS
