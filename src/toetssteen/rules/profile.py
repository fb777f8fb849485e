"""Which rules count, how much, and in which house form: the wishes of one organisation.

A profile switches and weighs; it never adds logic. It is written in TOML and read strictly:
an unknown key, rule or value stops the start and says what is known.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from toetssteen.contract.errors import SettingsError
from toetssteen.contract.result import Severity
from toetssteen.rules.assessor import AssessorWish
from toetssteen.rules.convention import Convention

Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
Weight = Annotated[float, Meta(ge=0.0, le=2.0)]
Limit = Annotated[int, Meta(ge=1)]


class Questions(StrEnum):
    """Which rules of judgement put their question to the author."""

    GEEN = "geen"
    KERN = "kern"
    ALLE = "alle"


class Override(StrEnum):
    """Whether a mandated person may accept a definition that misses a threshold."""

    MET_REDEN = "met_reden"
    NOOIT = "nooit"


class Thresholds(Struct, frozen=True, forbid_unknown_fields=True):
    """Lowest scores for acceptance, fractions 0.0-1.0; a coverage of 0 asks nothing."""

    overall: Fraction = 0.75
    taal: Fraction = 0.70
    juridisch: Fraction = 0.70
    structuur: Fraction = 0.70
    samenhang: Fraction = 0.70
    coverage: Fraction = 0.0


class Lengths(Struct, frozen=True, forbid_unknown_fields=True):
    """Limits to the length of a definiens, counted without markup."""

    min_woorden: Limit = 3
    max_woorden: Limit = 80
    max_tekens: Limit = 600


class Switches(Struct, frozen=True, forbid_unknown_fields=True):
    """``uit``: ids of rules that do not judge. ``aan``: of rules that judge only when asked."""

    aan: frozenset[str] = frozenset()
    uit: frozenset[str] = frozenset()


class WordClassWish(Struct, frozen=True, forbid_unknown_fields=True):
    """``spacy``: the name or path of a spaCy pipeline that says the classes of words."""

    spacy: Annotated[str, Meta(min_length=1)]


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """One profile, key by key as its file has them.

    ``ernst`` replaces a rule's ceiling; ``ernst_waarschijnlijk`` says how severe its probable
    findings are, which is else one step below the ceiling. ``gewicht`` is a rule's weight (1.0
    unless stated). ``conventie`` is the house form that is declared; without it the form of the
    glossary counts, and where that is not to be found ``terugval``. ``afkortingen`` and
    ``eenheden`` are known, case-sensitive; ``eigen_woorden`` are fixed expressions of the house,
    and ``organen`` bodies that every reader of the house knows, both in lower case, words
    separated by one space. ``woordsoorten`` names another tagger than ours.
    """

    pack: str
    regels: Switches = Switches()
    ernst: dict[str, Severity] = {}
    ernst_waarschijnlijk: dict[str, Severity] = {}
    gewicht: dict[str, Weight] = {}
    drempels: Thresholds = Thresholds()
    override: Override = Override.MET_REDEN
    conventie: Convention | None = None
    terugval: Convention = Convention()
    lengte: Lengths = Lengths()
    afkortingen: frozenset[str] = frozenset()
    eenheden: frozenset[str] = frozenset()
    eigen_woorden: frozenset[str] = frozenset()
    organen: frozenset[str] = frozenset()
    vragen: Questions = Questions.KERN
    beoordelaar: AssessorWish | None = None
    woordsoorten: WordClassWish | None = None


def profile_from(table: Mapping[str, Any], rules: Collection[str]) -> Profile:
    """Return the profile that *table*, a parsed TOML file, describes.

    Args:
        table: what the file says.
        rules: the ids of the rules of its pack; a profile may name no other.

    Raises:
        SettingsError: an unknown key, rule or value, a number out of range, or two that do not
            go together. The message leaves it to the caller to name the file.
    """
    try:
        profile = msgspec.convert(table, Profile)
    except msgspec.ValidationError as error:
        known = ", ".join(Profile.__struct_fields__)
        message = f"{error} (known keys: {known})"
        raise SettingsError(message) from error
    if problem := _problem(profile, rules):
        raise SettingsError(problem)
    return profile


def _problem(profile: Profile, rules: Collection[str]) -> str:
    """Return what in *profile* does not go together, or with *rules*; else nothing."""
    if unknown := sorted(_named(profile) - set(rules)):
        return f"unknown rule {', '.join(unknown)} (known rules: {', '.join(sorted(rules))})"
    if both := sorted(profile.regels.aan & profile.regels.uit):
        return f"rule {', '.join(both)} is both in regels.aan and in regels.uit"
    least, most = profile.lengte.min_woorden, profile.lengte.max_woorden
    if least > most:
        return f"lengte.min_woorden ({least}) is above lengte.max_woorden ({most})"
    return ""


def _named(profile: Profile) -> frozenset[str]:
    """Return the ids of all rules that *profile* speaks of."""
    tables = (profile.ernst, profile.ernst_waarschijnlijk, profile.gewicht)
    assessed = profile.beoordelaar.regels if profile.beoordelaar else frozenset()
    switched = profile.regels.aan | profile.regels.uit
    return switched | assessed | {rule for table in tables for rule in table}
