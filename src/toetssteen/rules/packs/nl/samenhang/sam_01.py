"""SAM-01: a qualifier keeps the meaning of the base term."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import PERSOON, PROCES, RESULTAAT, TYPE
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

_CLASSES: Final = (PROCES, PERSOON, (RESULTAAT | TYPE) - PERSOON)


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a genus of another class than that of the base term; otherwise a human must tell."""
    if subject.glossary is None:
        yield Unknown(Reason.MISSING_GLOSSARY)
        return
    base, at = subject.glossary.grondwoord, subject.genus
    if base is None or at is None:
        yield Unknown(Reason.NOT_APPLICABLE)
        return
    mine, theirs = _classes(subject.words.lemmas(at)), _classes(base.genus)
    if mine and theirs and mine.isdisjoint(theirs):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)


def _classes(lemmas: frozenset[str]) -> frozenset[int]:
    """Return which of an act, a person, a thing a genus is, as far as that is known."""
    return frozenset(at for at, kind in enumerate(_CLASSES) if not lemmas.isdisjoint(kind))


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
            "toestel met een schaal",
            begrip="drukmeester",
            points_at="toestel",
            severity=Severity.INFO,
            glossary=(_MEESTER,),
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
