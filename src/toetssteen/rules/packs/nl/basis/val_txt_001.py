"""VAL-TXT-001: no markup."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.view import markup_in
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find tags, entities and the marks of a serialised literal; one finding for all."""
    spans = tuple(markup_in(subject.text))
    if spans and subject.view.text.strip():
        plain = " ".join(subject.view.text.split())
        fix = Fix(0, len(subject.text), plain)
        yield Finding(*spans[0], fix=fix, further=spans[1:])


RULE = Rule(
    id="VAL-TXT-001",
    code="VAL-TXT-001",
    title=Text(nl="Geen opmaak", en="No markup"),
    why=Text(
        nl="Opmaakcodes komen in andere toepassingen als tekens in beeld.",
        en="Markup shows up as characters in other applications.",
    ),
    category=Category.TAAL,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=ALLE,
    defect="opmaak",
    message=Text(nl="‘{found}’ is opmaak, geen tekst.", en="‘{found}’ is markup, not text."),
    advice=Text(nl="Haal de opmaak weg.", en="Remove the markup."),
    source="Praktijk",
    check=check,
    good=(
        Good("leiding met een druk < 8 bar", begrip="lagedrukleiding"),
        Good("bedrag > 0 dat een schipper betaalt", begrip="kadegeld"),
        Good("onderneming van Jansen & Zonen", begrip="pachter"),
        Good("gewas [of ras] dat op een akker staat", begrip="teelt"),
    ),
    bad=(
        Bad("vaartuig dat <b>vracht vervoert", begrip="vrachtboot", points_at="<b>"),
        Bad(
            "zorg die een wijkteam &eacute;n een arts geeft", begrip="duozorg", points_at="&eacute;"
        ),
        Bad(
            '"vaartuig dat vracht vervoert"@nl',
            begrip="vrachtboot",
            points_at='"vaartuig dat vracht vervoert"@nl',
        ),
        Bad("kade van een [[haven|zeehaven]]", begrip="zeekade", points_at="[[haven|"),
        Bad("kade met een loods van `hout", begrip="loodskade", points_at="`"),
        Bad("perceel waarop een woning staat<br/>", begrip="bouwkavel", points_at="<br/>"),
    ),
)
