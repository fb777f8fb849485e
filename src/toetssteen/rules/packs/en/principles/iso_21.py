"""ISO-21: capital and full stop as the house writes them."""

from collections.abc import Iterator
from dataclasses import replace

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.convention import Use
from toetssteen.rules.house_form import about_capital, about_full_stop
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a capital or a full stop that departs from a declared convention."""
    if _departs_in_capital(subject):
        yield replace(at_tokens(subject, 0, 0), wording=about_capital(subject.convention))
    elif _departs_in_full_stop(subject):
        last = len(subject.words) - 1
        wording = about_full_stop(subject.convention)
        yield replace(at_tokens(subject, last, last), wording=wording)


def _departs_in_capital(subject: Subject) -> bool:
    use, token = subject.convention.hoofdletter, subject.words.tokens[0]
    if use is Use.MET:
        return token.form[0].islower()
    is_plain = token.form[0].isupper() and (len(token.form) == 1 or token.form[1:].islower())
    return use is Use.ZONDER and is_plain and bool(subject.words.readings(0))


def _departs_in_full_stop(subject: Subject) -> bool:
    use, has_stop = subject.convention.punt, subject.words.tokens[-1].form == "."
    return (use is Use.MET and not has_stop) or (use is Use.ZONDER and has_stop)


RULE = Rule(
    id="ISO-21",
    code="VAL-ISO-021",
    title=Text(
        nl="Hoofdletter en punt volgens de huisvorm",
        en="Capital and full stop in the house form",
    ),
    why=Text(
        nl="Zonder hoofdletter en punt past de definitie in een zin.",
        en="Without capital and full stop the definition fits into a sentence.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="schrijfwijze",
    message=Text(
        nl="‘{found}’ wijkt af van de huisvorm.", en="‘{found}’ departs from the house form."
    ),
    advice=Text(nl="Volg de huisvorm.", en="Follow the house form."),
    source="ISO 704; ISO 10241-1",
    check=check,
    good=(
        Good("vessel that carries freight", begrip="freighter", profile="en-strict"),
        Good("Vessel that carries freight.", begrip="freighter"),
        Good("VAT number of a supplier", begrip="tax key", profile="en-strict"),
    ),
    bad=(
        Bad(
            "Vessel that carries freight",
            begrip="freighter",
            points_at="Vessel",
            profile="en-strict",
        ),
        Bad(
            "doctor who treats children.",
            begrip="paediatrician",
            points_at=".",
            profile="en-strict",
        ),
        Bad("Plot with a house.", begrip="building lot", points_at="Plot", profile="en-strict"),
    ),
)
