"""ISO-12: related definitions use the same words. It needs the other concepts."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Asked, Good, Need, Obligation, Rule, Unknown
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Unknown]:
    """Say that one definition alone does not show it."""
    del subject
    yield Unknown(Reason.MISSING_GLOSSARY)


RULE = Rule(
    id="ISO-12",
    code="VAL-ISO-012",
    title=Text(
        nl="Verwante definities gebruiken dezelfde woorden",
        en="Related definitions use the same words",
    ),
    why=Text(
        nl="Twee woorden voor één soort doen twee soorten vermoeden.",
        en="Two words for one kind suggest two kinds.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.INFO,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    message=Text(
        nl="‘{found}’ heet elders in de begrippenlijst anders.",
        en="‘{found}’ has another name elsewhere in the glossary.",
    ),
    advice=Text(nl="Gebruik overal het voorkeurswoord.", en="Use the preferred word everywhere."),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("vessel that carries freight", begrip="freighter"),
        Good("levy of a municipality on waste", begrip="cleansing charge"),
        Good("doctor who treats children", begrip="paediatrician"),
    ),
    asked=(
        Asked("vessel that carries freight", begrip="freighter"),
        Asked("levy of a municipality on waste", begrip="cleansing charge"),
        Asked("doctor who treats children", begrip="paediatrician"),
    ),
)
