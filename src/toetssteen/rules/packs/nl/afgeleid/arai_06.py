"""ARAI-06: a definition opens in the house form."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.convention import Form, Use
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find what departs from the convention; all departures are one finding."""
    if _departs_in_opening(subject):
        yield _departure(subject)
    elif _departs_in_capital(subject):
        yield at_tokens(subject, 0, 0)
    elif _departs_in_full_stop(subject):
        last = len(subject.words) - 1
        yield at_tokens(subject, last, last)


def _departs_in_opening(subject: Subject) -> bool:
    opening, convention = subject.opening, subject.profile.conventie
    if convention.vorm is Form.ZIN:
        return not opening.subject
    if convention.vorm is Form.FRASE and (opening.subject or opening.copula or opening.label):
        return True
    if opening.subject:
        return False  # the article behind "Een X is" is part of the sentence
    if convention.lidwoord is Use.ZONDER:
        return opening.article and not _needs_article(subject)
    return convention.lidwoord is Use.MET and not opening.article


def _needs_article(subject: Subject) -> bool:
    """Return whether no noun phrase is left without it: ``het (snel) afmeren``, ``de hoogste``."""
    words, at, genus = subject.words, subject.first, subject.genus
    is_act = genus is not None and words.has_form(genus, VerbForm.INFINITIVE)
    is_act = is_act and words.lower(at - 1) == "het"
    is_one_of = words.lower(at) == "van"  # een van de leden
    return is_act or is_one_of or words.lower(at).endswith(("ste", "eerste", "laatste")) or at == 0


def _departs_in_capital(subject: Subject) -> bool:
    use, token = subject.profile.conventie.hoofdletter, subject.words.tokens[0]
    if use is Use.MET:
        return token.form[0].islower()
    is_plain = token.form[0].isupper() and token.form[1:].islower()
    return use is Use.ZONDER and is_plain and bool(subject.words.readings(0))


def _departs_in_full_stop(subject: Subject) -> bool:
    use, last = subject.profile.conventie.punt, subject.words.tokens[-1].form
    if use is Use.MET:
        return not last.endswith(".")  # the stop of "enz." closes the sentence too
    return use is Use.ZONDER and last == "."


def _departure(subject: Subject) -> Finding:
    """Point at the opening; cutting it mends it, unless the form asks for a sentence."""
    start, end = subject.span(0, max(0, subject.first - 1))
    also = ("STR-01",) if subject.opening.copula else ()
    if subject.profile.conventie.vorm is Form.ZIN or subject.first >= len(subject.words):
        return Finding(start, end, also=also)
    behind = subject.words.tokens[subject.first].start
    return Finding(start, end, fix=Fix(start, behind, ""), also=also)


RULE = Rule(
    id="ARAI-06",
    code="VAL-ARA-006",
    title=Text(nl="Opent in de huisvorm", en="Opens in the house form"),
    why=Text(
        nl="In één vorm geschreven definities zijn te vergelijken en in te vullen op de plaats "
        "van het begrip.",
        en="Definitions in one form can be compared and can take the place of their term.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="opening",
    message=Text(
        nl="‘{found}’ wijkt af van de huisvorm.", en="‘{found}’ departs from the house form."
    ),
    advice=Text(
        nl="Volg de huisvorm: begin met het zelfstandig naamwoord, of schrijf de zin uit.",
        en="Follow the house form: start with the noun, or write the sentence in full.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("het afmeren van een schip", begrip="aanleg"),
        Good("het op verzoek van een reder snel lossen van een schip", begrip="spoedlossing"),
        Good("Een sloep is een vaartuig met riemen.", begrip="sloep", profile="zin"),
        Good("de hoogste ambtenaar van een haven", begrip="havenbaas"),
        Good("een van de leden van een bemanning", begrip="maat"),
        Good("een of meer schepen van een reder", begrip="vloot"),
        Good("Een dekmanschap is een of meer leden.", begrip="dekmanschap", profile="zin"),
    ),
    bad=(
        Bad("een vaartuig dat vracht vervoert", begrip="vrachtboot", points_at="een"),
        Bad("Dit is een vaartuig met riemen", begrip="sloep", points_at="Dit is een"),
        Bad("is een vaartuig met riemen", begrip="sloep", points_at="is een"),
        Bad("Een sloep is een vaartuig met riemen.", begrip="sloep", points_at="Een sloep is een"),
        Bad("vaartuig met riemen", begrip="sloep", profile="zin", points_at="vaartuig"),
    ),
)
