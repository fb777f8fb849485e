"""VAL-TXT-001: no markup."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.view import bare_literal, markup_in
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Finding, Good, Neighbour, Obligation, Rule
from toetssteen.rules.subject import Subject

# Elements of HTML whose name is all that stands between the brackets.
_ELEMENTS = frozenset(
    {"a", "b", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "font",
     "hr", "html", "i", "li", "ol", "p", "pre", "q", "s", "section", "small", "span", "strong",
     "sub", "sup", "table", "tbody", "td", "th", "tr", "tt", "u", "ul"}
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Find tags, entities and the marks of a serialised literal; one finding for all.

    In a glossary ``[[X]]`` refers to one of its concepts; whether X is there, GLO-03 says.
    """
    found = markup_in(subject.text, but_references=subject.glossary is not None)
    spans = tuple(span for span in found if not _names_a_subject(subject, *span))
    if spans and subject.view.text.strip():
        plain = bare_literal(" ".join(subject.view.text.split()))
        fix = Fix(0, len(subject.text), plain)
        yield Finding(*spans[0], fix=fix, further=spans[1:])


def _names_a_subject(subject: Subject, start: int, end: int) -> bool:
    """Return whether ``<harbour law>`` stands in front, where the language has that."""
    if start or not subject.grammar.may_name_a_subject:
        return False
    names = subject.text[1 : end - 1].replace("-", " ").split()
    is_plain = subject.text[0] == "<" and all(name.isalpha() for name in names)
    return is_plain and names[0].lower() not in _ELEMENTS


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
        Good(
            "oever van een [[haven|zeehaven]]",
            begrip="havenkade",
            glossary=(Neighbour("haven", "beschut water waar schepen liggen"),),
        ),
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
