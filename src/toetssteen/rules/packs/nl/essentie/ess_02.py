"""ESS-02: one clear kind of thing: type, instance, process or result."""

from collections.abc import Iterator

from toetssteen.contract.request import OntologischeCategorie
from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import PERSOON, PROCES, RESULTAAT, TYPE, WIJZE
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Unknown,
)
from toetssteen.rules.subject import Subject

_NOMINALISED = ("ing", "atie", "tie", "age", "onderzoek", "vervoer", "gebruik")
_OPPOSITE = {
    OntologischeCategorie.PROCES: RESULTAAT | TYPE,
    OntologischeCategorie.RESULTAAT: PROCES | PERSOON,
    OntologischeCategorie.TYPE: PROCES,
    OntologischeCategorie.PARTICULIER: frozenset[str](),
}
_PERSON_ENDINGS = ("meester", "houder", "aar", "eur", "ist", "persoon", "ambtenaar")


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a genus of two kinds, or of another kind than the author or the term says."""
    at = subject.genus
    if at is None:
        return
    lemmas = subject.words.lemmas(at)
    if second := _second_kind(subject, at):
        yield at_tokens(subject, at, second)
    elif not lemmas.isdisjoint(_excluded(subject)):
        yield at_tokens(subject, at, at)
    elif _is_nominalised(subject):
        yield from _of_an_act(subject, at)
    elif not subject.categorie:
        yield Unknown(Reason.NOT_APPLICABLE)


def _excluded(subject: Subject) -> frozenset[str]:
    """Return the genera that the declared category or the term itself rules out."""
    if subject.categorie:
        return _OPPOSITE[subject.categorie]
    return PROCES if _is_person(subject) else frozenset()


def _of_an_act(subject: Subject, at: int) -> Iterator[Finding | Unknown]:
    """Judge the genus of a term such as *levering*: an act, its result, or nobody knows."""
    lemmas = subject.words.lemmas(at)
    if not lemmas.isdisjoint(WIJZE):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)
    elif lemmas.isdisjoint(PROCES | RESULTAAT | TYPE):
        yield Unknown()


def _second_kind(subject: Subject, at: int) -> int | None:
    """Return the last token of ``handeling of het resultaat daarvan``, if it stands there."""
    words = subject.words
    if words.lower(at + 1) not in {"of", "en"}:
        return None
    second = at + 3 if words.lower(at + 2) in {"de", "het", "een"} else at + 2
    kinds = (PROCES, RESULTAAT, PERSOON)
    first_kind = {
        index for index, kind in enumerate(kinds) if not words.lemmas(at).isdisjoint(kind)
    }
    other_kind = {
        index for index, kind in enumerate(kinds) if not words.lemmas(second).isdisjoint(kind)
    }
    if not first_kind or not other_kind or first_kind & other_kind:
        return None
    return second + 1 if words.lower(second + 1) in {"daarvan", "ervan"} else second


def _is_person(subject: Subject) -> bool:
    return bool(subject.term.words) and subject.term.head.lower.endswith(_PERSON_ENDINGS)


def _is_nominalised(subject: Subject) -> bool:
    return bool(subject.term.words) and subject.term.head.lower.endswith(_NOMINALISED)


RULE = Rule(
    id="ESS-02",
    code="VAL-ESS-002",
    title=Text(nl="Eén soort ding", en="One kind of thing"),
    why=Text(
        nl="Een handeling duurt, een resultaat ligt er; wie beide zegt, zegt twee begrippen.",
        en="An act takes time, a result lies there; whoever says both says two concepts.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS, Need.GENUS}),
    defect="soort",
    question=Text(
        nl="Gaat het om de handeling of om het resultaat ervan?",
        en="Is it about the act or about its result?",
    ),
    message=Text(
        nl="‘{found}’ past niet bij één soort: handeling, resultaat, type of exemplaar.",
        en="‘{found}’ does not fit one kind: act, result, type or instance.",
    ),
    advice=Text(
        nl="Kies één soort; maak van de andere een eigen begrip.",
        en="Choose one kind; make the other a concept of its own.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("handeling waarbij een loods een schip binnenbrengt", begrip="beloodsing"),
        Good("geschrift waarin een raad iets toestaat", begrip="vergunning"),
        Good("ambtenaar die ligplaatsen toewijst", begrip="havenmeester"),
    ),
    bad=(
        Bad(
            "handeling of het resultaat daarvan bij een meting van een schip",
            begrip="peiling",
            points_at="handeling of het resultaat daarvan",
        ),
        Bad(
            "activiteit waarbij iemand een ligplaats toewijst",
            begrip="havenmeester",
            points_at="activiteit",
        ),
        Bad(
            "manier van overdracht van een lading",
            begrip="levering",
            points_at="manier",
            severity=Severity.WARNING,
        ),
    ),
    asked=(Asked("berging van een wrak door een duiker", begrip="lichting"),),
)
