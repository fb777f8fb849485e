"""Which forms of its lemma a Dutch word form can be, told from the two spellings.

``build_lexicon`` needs this because its source gives forms and lemmas without number or
verb form. Where the spelling leaves room for two forms, both are given: the lexicon must
be able to say that a reading is excluded, so it may rather have one too many.
"""

from collections.abc import Set as AbstractSet
from typing import Final

from toetssteen.language.readings import Number, VerbForm

PLURAL_ENDINGS: Final = ("s", "n", "a", "i", "x")  # steigers, schepen, musea, politici

UNSTRESSED_PREFIXES: Final = (
    *("aan", "achter", "be", "er", "ge", "her", "mis", "ont", "ver", "vol", "wan", "weder"),
)
"""What a verb without a participle in *ge-* may start with; other verbs start so too."""

TWOFOLD_PREFIXES: Final = ("door", "om", "onder", "over", "voor", "weer")
"""Prefixes of verbs that have both participles: *overgelopen* and *overlopen*."""

STRONG_WITHOUT_CHANGE: Final = (
    *("bakken", "blazen", "dragen", "eten", "gaan", "geven", "graven", "hangen", "houden"),
    *("komen", "laden", "laten", "lezen", "lopen", "meten", "raden", "roepen", "slaan"),
    *("slapen", "staan", "stoten", "treden", "vallen", "vangen", "varen", "zien"),
)
"""Verbs with a past participle that, behind an unstressed prefix, is the infinitive."""


def noun_number(form: str) -> Number:
    """Return the number of the inflected noun *form*; a diminutive is a singular."""
    return Number.PLURAL if form.endswith(PLURAL_ENDINGS) else Number.SINGULAR


def looks_like_noun(form: str) -> bool:
    """Return whether *form*, of a lemma that is a noun and an infinitive, is of the noun."""
    return form.endswith(("s", "je"))


def looks_like_adjective(form: str) -> bool:
    """Return whether *form*, of a lemma that is a noun and an adjective, is of the adjective."""
    return form.endswith(("e", "er", "st")) and not form.endswith("je")


def verb_forms(form: str, lemma: str, family: AbstractSet[str]) -> frozenset[VerbForm]:
    """Return what *form* can be of the verb *lemma*.

    Args:
        form: an inflected form, or the lemma itself.
        lemma: an infinitive.
        family: all known inflected forms of the lemma.
    """
    if form == lemma:
        return _forms_of_infinitive(lemma, family)
    if form in {f"{lemma}d", f"{lemma}de"} or _has_inserted_ge(form, lemma):
        return frozenset({VerbForm.PARTICIPLE})
    if _has_participle_without_ge(lemma, family):
        return _forms_without_ge(form, lemma, family)
    return frozenset({VerbForm.FINITE})


def _forms_of_infinitive(lemma: str, family: AbstractSet[str]) -> frozenset[VerbForm]:
    plain = frozenset({VerbForm.INFINITIVE, VerbForm.FINITE})
    is_participle = lemma.endswith(STRONG_WITHOUT_CHANGE)
    if is_participle and _has_participle_without_ge(lemma, family):
        return plain | {VerbForm.PARTICIPLE}
    return plain


def _has_inserted_ge(form: str, lemma: str) -> bool:
    """Return whether *form* is *lemma* with *ge* put in: *aangemeld* from *aanmelden*."""
    at = 0
    while lemma.startswith(form[:at]) and at < len(form):
        rest, rest_of_lemma = form[at:], lemma[at:]
        if rest.startswith("gege") or (rest.startswith("ge") and rest_of_lemma[:2] != "ge"):
            return True
        at += 1
    return False


def _has_participle_without_ge(lemma: str, family: AbstractSet[str]) -> bool:
    if lemma.startswith(TWOFOLD_PREFIXES):
        return True
    has_ge = any(_has_inserted_ge(form, lemma) for form in family)
    return lemma.startswith(UNSTRESSED_PREFIXES) and not has_ge


def _forms_without_ge(form: str, lemma: str, family: AbstractSet[str]) -> frozenset[VerbForm]:
    """Tell *bepaald* from *bepaalt* and *bepaalde*: a participle can be inflected with -e."""
    found = set()
    if _is_participle_without_ge(form, family):
        found.add(VerbForm.PARTICIPLE)
    is_only_participle = form.endswith(("d", "ene")) and not lemma.endswith("den")
    if not (found and is_only_participle):
        found.add(VerbForm.FINITE)
    return frozenset(found)


def _is_participle_without_ge(form: str, family: AbstractSet[str]) -> bool:
    if form.endswith(("d", "t")):
        return f"{form}e" in family or f"{form}{form[-1]}e" in family
    if form.endswith(("de", "te")):
        return form[:-1] in family
    if form.endswith(("den", "ten")):
        return form[:-1] not in family  # *benoemden* is the past of *benoemde*
    return form.endswith(("n", "ene"))
