"""SAM-01: a qualifier keeps the meaning of the base term."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import PERSOON, PROCES, RESULTAAT, TYPE
from toetssteen.language.kinds_of_things import kind_of_thing
from toetssteen.rules.glossary_facts import Grondwoord
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Finding,
    Good,
    Need,
    Neighbour,
    Obligation,
    Rule,
    Silence,
    Unknown,
)
from toetssteen.rules.subject import Subject

Kinds = frozenset[frozenset[str]]
_CLASSES: Final = (PROCES, PERSOON, (RESULTAAT | TYPE) - PERSOON)


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a genus of another class than that of the base term, or of the opposite quality.

    Otherwise a human must tell.
    """
    if subject.glossary is None:
        yield Unknown(Reason.MISSING_GLOSSARY)
        return
    base, at = subject.glossary.grondwoord, subject.genus
    if base is None or at is None:
        yield Unknown(Reason.NOT_APPLICABLE)
        return
    mine = subject.words.lemmas(at)
    opposite = _opposite(subject, at, base) if not mine.isdisjoint(base.genus) else None
    if _clash(_classes(mine), _classes(base.genus)) or _clash(_things(mine), _things(base.genus)):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)
    elif opposite is not None:
        yield at_tokens(subject, opposite, at, Certainty.PROBABLE)


def _opposite(subject: Subject, at: int, base: Grondwoord) -> int | None:
    """Return the word before the genus that says the opposite of one in the base definition.

    ``roerende zaak`` is the opposite of ``onroerende zaak``.
    """
    for index in range(subject.first, at):
        lemmas = subject.words.lemmas(index)
        denied = {f"on{one}" for one in lemmas} | {one[2:] for one in lemmas if one[:2] == "on"}
        if not denied.isdisjoint(base.qualities):
            return index
    return None


def _clash(mine: Kinds, theirs: Kinds) -> bool:
    """Return whether both are known and have no kind in common."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _things(lemmas: frozenset[str]) -> Kinds:
    """Return of which kinds of thing a genus is, as far as that is known."""
    return frozenset(kind for lemma in lemmas if (kind := kind_of_thing(lemma)))


def _classes(lemmas: frozenset[str]) -> Kinds:
    """Return which of an act, a person, a thing a genus is, as far as that is known."""
    return frozenset(kind for kind in _CLASSES if not lemmas.isdisjoint(kind))


_BERGING = Neighbour("berging", "handeling waarbij een duiker een wrak licht")
_MEESTER = Neighbour("meester", "persoon die een leerling iets leert")
_AKTE = Neighbour("akte", "geschrift dat een notaris ondertekent")

RULE = Rule(
    id="SAM-01",
    code="VAL-SAM-001",
    title=Text(nl="Het grondwoord houdt zijn betekenis", en="The base term keeps its meaning"),
    why=Text(
        nl="Een openbare kade is een kade; is zij dat niet, dan misleidt de term.",
        en="A public quay is a quay; if it is not, the term misleads.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS, Need.GENUS}),
    defect="grondwoord",
    silence=Silence.UNCHECKED,
    question=Text(
        nl="Houdt het grondwoord hier zijn gewone betekenis?",
        en="Does the base term keep its usual meaning here?",
    ),
    message=Text(
        nl="‘{found}’ is iets van een andere soort dan het grondwoord van ‘{begrip}’.",
        en="‘{found}’ is another kind of thing than the base term of ‘{begrip}’.",
    ),
    advice=Text(
        nl="Begin met het grondwoord of met een genus van dezelfde soort, of kies een andere term.",
        en="Start with the base term or a genus of the same kind, or choose another term.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("berging van een wrak dat brandt", begrip="brandende berging", glossary=(_BERGING,)),
        Good("meester die kinderen leert zwemmen", begrip="badmeester", glossary=(_MEESTER,)),
        Good("document over een koop", begrip="koopakte", glossary=(_AKTE,)),
    ),
    bad=(
        Bad(
            "ruimte met een slot",
            begrip="afsluitbare berging",
            points_at="ruimte",
            severity=Severity.INFO,
            glossary=(_BERGING,),
        ),
        Bad(
            "gebouw met een zaal",
            begrip="openbare akte",
            points_at="gebouw",
            severity=Severity.INFO,
            glossary=(_AKTE,),
        ),
        Bad(
            "roerende zaak uit een opgraving",
            begrip="archeologisch monument",
            points_at="roerende zaak",
            severity=Severity.INFO,
            glossary=(Neighbour("monument", "onroerende zaak die een gemeente beschermt"),),
        ),
        Bad(
            "handeling van een koper bij een notaris",
            begrip="koopakte",
            points_at="handeling",
            severity=Severity.INFO,
            glossary=(_AKTE,),
        ),
    ),
    asked=(
        Asked("kade die voor iedereen open is", "openbare kade", (Neighbour("kade", "oever"),)),
    ),
)
