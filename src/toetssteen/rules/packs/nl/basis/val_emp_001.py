"""VAL-EMP-001: there is a text."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text that holds nothing but white space, markup or invisible characters."""
    if not subject.view.text.strip():
        yield Finding(0, 0)


RULE = Rule(
    id="VAL-EMP-001",
    code="VAL-EMP-001",
    title=Text(nl="Er is een tekst", en="There is a text"),
    why=Text(
        nl="Zonder tekst weet niemand wat het begrip betekent.",
        en="Without a text nobody knows what the term means.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    fatal=True,
    any_language=True,
    kinds=ALLE,
    defect="leeg",
    message=Text(nl="De definitie is leeg.", en="The definition is empty."),
    advice=Text(nl="Schrijf een definitie.", en="Write a definition."),
    source="Praktijk",
    check=check,
    good=(
        Good("vaartuig dat in een haven ligt"),
        Good("perceel waarop een woning staat"),
        Good("arts die een patiënt behandelt"),
    ),
    bad=(
        Bad("", points_at=""),
        Bad(" \t ", points_at=""),
        Bad("<p>&nbsp;</p>", points_at=""),
    ),
)
