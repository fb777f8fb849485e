"""VAL-TXT-002: no invisible or odd white space."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.spacing import odd_space_in
from toetssteen.language.view import view_of
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import About, Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find invisible characters, hard, doubled and edge spaces; one finding for all."""
    spans = tuple(odd_space_in(subject.text))
    if spans and subject.view.text.strip():
        plain = " ".join(subject.view.text.split())
        fix = Fix(0, len(subject.text), plain)
        yield Finding(*spans[0], fix=fix, further=spans[1:])
    elif (in_term := tuple(odd_space_in(subject.begrip))) and not subject.term.is_empty:
        term = " ".join(view_of(subject.begrip).text.split())
        fix = Fix(0, len(subject.begrip), term)
        yield Finding(*in_term[0], about=About.TERM, fix=fix, further=in_term[1:])


RULE = Rule(
    id="VAL-TXT-002",
    code="VAL-TXT-002",
    title=Text(nl="Geen onzichtbare of vreemde witruimte", en="No invisible or odd white space"),
    why=Text(
        nl="Wie zoekt of vergelijkt, vindt een tekst met verborgen tekens niet terug.",
        en="Whoever searches or compares does not find a text with hidden characters.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    any_language=True,
    kinds=ALLE,
    defect="witruimte",
    message=Text(
        nl="Hier staat onzichtbare of dubbele witruimte.",
        en="There is invisible or doubled white space here.",
    ),
    advice=Text(nl="Vervang haar door één gewone spatie.", en="Replace it by one plain space."),
    source="Praktijk",
    check=check,
    good=(
        Good("kade met een lengte van 12\u00a0m", begrip="korte kade"),
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("café aan een haven", begrip="havenherberg"),
        Good("schip bedoeld in artikel\u00a03 van de Zeehavenwet", begrip="zeeschip"),
        Good("kosten van:\n1°. een sluis;\n2°. een brug", begrip="kunstwerkgeld"),
    ),
    bad=(
        Bad("vaartuig dat\u00a0vracht vervoert", begrip="vrachtboot", points_at="\u00a0"),
        Bad("kade waaraan een\nschip ligt", begrip="ligkade", points_at="\n"),
        Bad("per\u00adceel waarop een woning staat", begrip="bouwkavel", points_at="\u00ad"),
        Bad("arts die  een patiënt behandelt", begrip="behandelaar", points_at="  "),
        Bad("arts die een patiënt behandelt", begrip="huis\u200barts", points_at="\u200b"),
    ),
)
