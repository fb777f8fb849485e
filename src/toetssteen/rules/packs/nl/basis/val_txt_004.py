"""VAL-TXT-004: not a placeholder."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text that is a placeholder as a whole, or marks without a word."""
    if subject.is_placeholder:
        yield at_tokens(subject, 0, len(subject.words) - 1)


RULE = Rule(
    id="VAL-TXT-004",
    code="VAL-TXT-004",
    title=Text(nl="Geen plaatshouder", en="Not a placeholder"),
    why=Text(
        nl="Een plaatshouder vult het veld en zegt niets.",
        en="A placeholder fills the field and says nothing.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    fatal=True,
    any_language=True,
    kinds=ALLE,
    defect="plaatshouder",
    message=Text(nl="‘{found}’ is nog geen definitie.", en="‘{found}’ is not a definition yet."),
    advice=Text(nl="Schrijf een definitie.", en="Write a definition."),
    source="Praktijk",
    check=check,
    good=(
        Good("schip dat een ander schip volgt", begrip="volgschip"),
        Good("persoon van wie de woonplaats onbekend is", begrip="zwerver"),
        Good("bestand waarin een meting ontbreekt", begrip="gatenbestand"),
        Good("nader aan te wijzen terrein aan een haven", begrip="opslagveld"),
        Good("nog niet geboren kind", begrip="ongeborene"),
    ),
    bad=(
        Bad("n.t.b.", points_at="n.t.b."),
        Bad("Nog te bepalen", points_at="Nog te bepalen"),
        Bad("volgt…", points_at="volgt…"),
        Bad("-", points_at="-"),
        Bad("[tekst invoegen]", points_at="[tekst invoegen]"),
        Bad("wordt nog aangevuld", points_at="wordt nog aangevuld"),
        Bad("later uit te werken met een jurist", points_at="later uit te werken met een jurist"),
        Bad("geen omschrijving aanwezig", points_at="geen omschrijving aanwezig"),
    ),
)
