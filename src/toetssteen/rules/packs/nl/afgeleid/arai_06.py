"""ARAI-06: a definition opens in the house form."""

from collections.abc import Iterator
from dataclasses import replace

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.act import may_name_an_act
from toetssteen.rules.convention import Form, Use
from toetssteen.rules.house_form import about_capital, about_full_stop, about_opening
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_CLOSERS = frozenset(")]”’»")


def check(subject: Subject) -> Iterator[Finding]:
    """Find what departs from the convention; all departures are one finding.

    A form that nobody declared, only counted over the glossary, is no duty: then one step less.
    """
    milder = 1 if subject.follows_the_others else 0
    if _departs_in_opening(subject):
        yield replace(_departure(subject), milder=milder)
    elif _departs_in_capital(subject):
        token = subject.words.tokens[0]
        mended, wording = _capital_mended(subject), about_capital(subject.convention)
        yield Finding(token.start, token.end, fix=mended, milder=milder, wording=wording)
    elif _departs_in_full_stop(subject):
        token = subject.words.tokens[-1]
        mended, wording = _full_stop_mended(subject), about_full_stop(subject.convention)
        yield Finding(token.start, token.end, fix=mended, milder=milder, wording=wording)


def _departs_in_opening(subject: Subject) -> bool:
    opening, convention = subject.opening, subject.convention
    if convention.vorm is Form.ZIN:
        return not opening.subject
    is_label = opening.label and subject.profile.conventie is not None  # asked for in so many words
    if convention.vorm is Form.FRASE and (opening.subject or opening.copula or is_label):
        return True
    if opening.subject:
        return False  # the article behind "Een X is" is part of the sentence
    if convention.lidwoord is Use.ZONDER:
        return opening.article and not _needs_article(subject)
    return convention.lidwoord is Use.MET and not opening.article


def _needs_article(subject: Subject) -> bool:
    """Return whether no phrase is left without it: ``het (snel) afmeren``, ``de hoogste``.

    Before the object of a verb it is no article of the genus: ``een schip vastmaken``.
    """
    words, at, genus = subject.words, subject.first, subject.genus
    is_act = genus is not None and words.has_form(genus, VerbForm.INFINITIVE)
    is_act = is_act and (words.lower(at - 1) == "het" or may_name_an_act(subject.term))
    is_one_of = words.lower(at) == "van"  # een van de leden
    return is_act or is_one_of or words.lower(at).endswith(("ste", "eerste", "laatste")) or at == 0


def _departs_in_capital(subject: Subject) -> bool:
    use, token = subject.convention.hoofdletter, subject.words.tokens[0]
    if use is Use.MET:
        return token.form[0].islower()
    is_plain = token.form[0].isupper() and token.form[1:].islower()
    return use is Use.ZONDER and is_plain and bool(subject.words.readings(0))


def _departs_in_full_stop(subject: Subject) -> bool:
    use, last = subject.convention.punt, subject.words.tokens[-1].form
    if use is Use.MET:
        return not last.endswith(".")  # the stop of "enz." closes the sentence too
    return use is Use.ZONDER and last == "."


def _capital_mended(subject: Subject) -> Fix | None:
    """Return the first word with the other kind of first letter; none inside markup.

    An adjective keeps its capital: it may be of a name, as ``Nederlandse`` is.
    """
    token = subject.words.tokens[0]
    if subject.text[token.start : token.end] != token.form:
        return None
    if subject.convention.hoofdletter is Use.ZONDER:
        may_be_name = subject.genus != 0 and WordClass.ADJECTIVE in subject.words.classes(0)
        return None if may_be_name else Fix(token.start, token.end, token.lower)
    letters = _first_letters(token.lower)
    return Fix(token.start, token.start + letters, token.form[:letters].upper())


def _full_stop_mended(subject: Subject) -> Fix | None:
    """Return the full stop added behind the last word or bracket, or taken away."""
    token = subject.words.tokens[-1]
    if subject.convention.punt is Use.ZONDER:
        return Fix(token.start, token.end, "")
    may_end = token.is_word or token.form in _CLOSERS
    return Fix(token.end, token.end, ".") if may_end else None


def _departure(subject: Subject) -> Finding:
    """Point at the opening; cutting it mends it, unless the form asks for a sentence."""
    start, end = subject.span(0, max(0, subject.first - 1))
    also = ("STR-01",) if subject.opening.copula else ()
    convention = subject.convention
    asks_more = convention.vorm is Form.ZIN or convention.lidwoord is Use.MET
    is_all = subject.first >= len(subject.words)
    fix = None if asks_more or is_all or _says_more(subject) else _cut(subject)
    opening = subject.opening
    is_phrase = not (opening.subject or opening.copula or opening.label)
    wording = about_opening(convention, is_phrase=is_phrase)
    return Finding(start, end, fix=fix, also=also, wording=wording)


def _cut(subject: Subject) -> Fix | None:
    """Return the opening cut away; a text that began with a capital still does.

    None when half a pair of tags would go with it: without its markup the text is asked again.
    """
    tokens = subject.words.tokens
    start, first = tokens[0].start, tokens[subject.first]
    if "<" in subject.text[start : first.start]:
        return None
    is_plain = subject.text[first.start : first.end] == first.form
    is_kept = subject.convention.hoofdletter is not Use.ZONDER
    if not (is_plain and is_kept and tokens[0].form[0].isupper()):
        return Fix(start, first.start, "")
    letters = _first_letters(first.lower)
    return Fix(start, first.start + letters, first.form[:letters].upper())


def _says_more(subject: Subject) -> bool:
    """Return whether a sentence about something else than the term is left behind the article.

    In ``Een DBC is een prestatie`` the term may be written otherwise; without its article the
    rest is no phrase.
    """
    words = subject.words
    for index in range(subject.first, subject.end):
        if opens_a_clause(subject, index) or words.lower(index) == ",":
            return False
        if words.lower(index) in subject.grammar.copulas:
            return True
    return False


def _first_letters(word: str) -> int:
    """Return how many letters get a capital: two in ``IJsland``."""
    return 2 if word.startswith("ij") else 1


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
        Good("een schip met een touw vastmaken aan een kade", begrip="aanleggen"),
        Good("Sloep: vaartuig met riemen", begrip="sloep"),
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
        Bad(
            "Een sloep is een vaartuig met riemen",
            begrip="sloep",
            profile="zin",
            points_at="riemen",
        ),
        Bad("de sloep is een vaartuig met riemen.", begrip="sloep", profile="zin", points_at="de"),
        Bad("Vaartuig met riemen", begrip="sloep", profile="frase-strikt", points_at="Vaartuig"),
        Bad("vaartuig met riemen.", begrip="sloep", profile="frase-strikt", points_at="."),
    ),
)
