"""ISO-16: opens directly, in the house form."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.convention import Form, Use
from toetssteen.rules.house_form import about_opening
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_ABOUT_THE_WORD = (
    ("refers", "to"),
    ("used", "to", "refer", "to"),
    ("used", "to", "describe"),
    ("used", "to", "denote"),
    ("term", "for"),
    ("term", "used"),
    ("word", "for"),
    ("expression", "for"),
    ("name", "for"),
    ("describes",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what stands before the genus; all of it is one finding."""
    if subject.term.kind is not TermKind.NOUN:
        return  # "is member of" is told with a verb
    words, at = subject.words, subject.first
    about = next((phrase for phrase in _ABOUT_THE_WORD if words.reads(at, phrase)), ())
    if about and at + len(about) < subject.end:
        yield at_tokens(subject, at, at + len(about) - 1)
    elif _departs(subject):
        yield _departure(subject)


def _departs(subject: Subject) -> bool:
    opening, convention = subject.opening, subject.convention
    if convention.vorm is Form.ZIN:
        return not opening.subject
    if convention.vorm is Form.FRASE and (opening.subject or opening.copula or opening.label):
        return True
    if opening.subject:
        return False  # the article behind "An X is" is part of the sentence
    if convention.lidwoord is Use.ZONDER:
        return opening.article and not _needs_article(subject)
    return convention.lidwoord is Use.MET and not opening.article


def _needs_article(subject: Subject) -> bool:
    """Return whether no noun phrase is left without it: ``the highest …``, ``a few``."""
    form = subject.words.lower(subject.first)
    if _is_name(subject):
        return True
    is_superlative = form.endswith("est") or form in {"first", "last", "most", "only", "same"}
    return is_superlative or form in {"few", "number", "lot", "majority"}


def _is_name(subject: Subject) -> bool:
    """Return whether the article is part of a name: ``The Royal Company``."""
    tokens, at = subject.words.tokens, subject.first
    stretch = tokens[at - 1 : at + 2]
    return stretch[0].lower == "the" and all(token.form[0].isupper() for token in stretch)


def _departure(subject: Subject) -> Finding:
    """Point at the opening; cutting it mends it, unless the form asks for a sentence."""
    start, end = subject.span(0, max(0, subject.first - 1))
    opening = subject.opening
    is_phrase = not (opening.subject or opening.copula or opening.label)
    wording = about_opening(subject.convention, is_phrase=is_phrase)
    if subject.convention.vorm is Form.ZIN or subject.first in {0, len(subject.words)}:
        return Finding(start, end, wording=wording)
    behind = subject.words.tokens[subject.first].start
    fix = None if wording else Fix(start, behind, "")
    return Finding(start, end, fix=fix, wording=wording)


RULE = Rule(
    id="ISO-16",
    code="VAL-ISO-016",
    title=Text(nl="Opent direct, in de huisvorm", en="Opens directly, in the house form"),
    why=Text(
        nl="In één vorm geschreven definities zijn te vergelijken en in te vullen op de plaats "
        "van het begrip.",
        en="Definitions in one form can be compared and can take the place of their term.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="opening",
    message=Text(
        nl="‘{found}’ staat voor de soort in de weg.", en="‘{found}’ stands before the kind."
    ),
    advice=Text(
        nl="Begin met het zelfstandig naamwoord, in de huisvorm.",
        en="Start with the noun, in the house form.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("vessel that carries freight", begrip="freighter"),
        Good("the highest officer of a port", begrip="port head"),
        Good("term of office of a mayor", begrip="mandate period"),
    ),
    bad=(
        Bad("a vessel that carries freight", begrip="freighter", points_at="a"),
        Bad("is a vessel with oars", begrip="sloop", points_at="is a"),
        Bad("A sloop is a vessel with oars.", begrip="sloop", points_at="A sloop is a"),
        Bad("refers to a place along a quay", begrip="berth", points_at="refers to"),
        Bad("term for care at home", begrip="domestic nursing", points_at="term for"),
    ),
)
