"""VAL-EMP-002: there is a term."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import About, Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a term without a single word."""
    if subject.term.is_empty:
        yield Finding(0, 0, about=About.TERM)


RULE = Rule(
    id="VAL-EMP-002",
    code="VAL-EMP-002",
    title=Text(nl="Er is een begrip", en="There is a term"),
    why=Text(
        nl="Een definitie hoort bij een begrip; zonder begrip is zij niet te vinden.",
        en="A definition belongs to a term; without one nobody can find it.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    any_language=True,
    kinds=ALLE,
    message=Text(nl="Het begrip is leeg.", en="The term is empty."),
    advice=Text(nl="Vul het begrip in.", en="Fill in the term."),
    source="Praktijk",
    check=check,
    good=(
        Good("vaartuig dat in een haven ligt", begrip="ligger"),
        Good("perceel waarop een woning staat", begrip="bouwkavel (wonen)"),
        Good("arts die een patiënt behandelt", begrip="de behandelaar"),
    ),
    bad=(
        Bad("vaartuig dat in een haven ligt", begrip="", points_at=""),
        Bad("perceel waarop een woning staat", begrip=" - ", points_at=""),
        Bad("arts die een patiënt behandelt", begrip="…", points_at=""),
    ),
)
