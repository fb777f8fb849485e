"""ISO-12: related definitions use the same words."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
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
    Unknown,
)
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find other concepts under a name that the glossary does not prefer.

    One definition alone does not show it.
    """
    if subject.glossary is None:
        yield Unknown(Reason.MISSING_GLOSSARY)
        return
    for start, end in subject.glossary.renamed:
        yield Finding(start, end, Certainty.PROBABLE)


_VESSEL = Neighbour("vessel", "craft that moves over water", synoniemen=("ship",))
_FERRY = Neighbour("ferry", "vessel that carries people to a far bank")
_WARD = Neighbour("ward", "part of a hospital with beds", synoniemen=("nursing unit",))
_CHARGE = Neighbour("charge", "sum that a law orders a person to pay", synoniemen=("levy",))
_TOLL = Neighbour("toll", "charge for the use of a bridge")


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
        Good("vessel that carries freight", begrip="freighter", glossary=(_VESSEL, _FERRY)),
        Good("nurse who leads a ward", begrip="head nurse", glossary=(_WARD,)),
        # A word of everyday language that no sibling starts from otherwise.
        Good("craft that a ship tows", begrip="barge", glossary=(_VESSEL,)),
        Good("levy of a municipality on waste", begrip="cleansing charge"),
    ),
    bad=(
        Bad(
            "ship that carries freight",
            begrip="freighter",
            points_at="ship",
            glossary=(_VESSEL, _FERRY),
        ),
        Bad(
            "nurse who leads a nursing unit",
            begrip="head nurse",
            points_at="nursing unit",
            glossary=(_WARD,),
        ),
        Bad(
            "levy of a municipality on household waste",
            begrip="waste toll",
            points_at="levy",
            glossary=(_CHARGE, _TOLL),
        ),
    ),
    asked=(
        Asked("vessel that carries freight", begrip="freighter"),
        Asked("levy of a municipality on waste", begrip="cleansing charge"),
        Asked("doctor who treats children", begrip="paediatrician"),
    ),
)
