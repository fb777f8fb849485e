"""ESS-02: one clear kind of thing: type, instance, process or result."""

from collections.abc import Iterator
from dataclasses import replace

from toetssteen.contract.request import OntologischeCategorie
from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import PERSOON_ROL
from toetssteen.language.genera import (
    COLLECTIEF,
    PERSOON,
    PLAATS_OF_TIJD,
    PROCES,
    RESULTAAT,
    TYPE,
    UITKOMST,
    WIJZE,
)
from toetssteen.language.lexicon import Number, VerbForm
from toetssteen.language.morphology import events_of
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.genus import genus_of
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

_BESIDE = (
    ("dan", "wel"), ("en", "tegelijk"), ("en", "tevens"), ("en", "ook"), ("alsmede",), ("alsook",),
    ("evenals",), ("respectievelijk",), ("of",), ("en",), ("als",), ("en", "daarnaast"),
    ("maar", "ook"), ("ofwel",), ("oftewel",), ("tevens",), (",", "tevens"), ("zowel",),
)  # fmt: skip
_PLAIN = frozenset(
    {
        ("of",),
        ("en",),
        ("als",),
        ("alsmede",),
        ("alsook",),
        ("dan", "wel"),
        ("evenals",),
        ("respectievelijk",),
    }
)  # which also join what the act is about
_EITHER = frozenset({("of",), ("dan", "wel"), ("ofwel",), ("oftewel",)})
_RESULTING = frozenset({"ontstaan", "resulteren", "volgen", "voortkomen", "voortvloeien"})
_BACK = frozenset(
    {"daaraan", "daarbij", "daarin", "daarmee", "daaruit", "daarvan", "ermee", "eruit", "ervan",
     "hieruit", "hiervan", "waarin", "waartoe"}
)  # fmt: skip
_JOINS = (
    ("of",),
    ("en",),
    ("dan", "wel"),
    ("alsmede",),
    ("alsook",),
    ("ofwel",),
    ("en/of",),
    (",",),
)
_KINDS = (PROCES, RESULTAAT, PERSOON, PLAATS_OF_TIJD, TYPE - PERSOON)
LONGEST_ACT = 30  # tokens between the act and its outcome
LONGEST_POINTER = 6  # tokens between the outcome and what points back
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
    if at is None or _is_phrase_of_a_verb(subject):
        return
    lemmas = subject.words.lemmas(at)
    if second := _second_kind(subject, at):
        yield at_tokens(subject, at, second)
    elif beside := _outcome_beside_act(subject, at):
        yield at_tokens(subject, *beside, Certainty.PROBABLE)
    elif _names_one(subject):
        yield at_tokens(subject, subject.first, subject.end - 1, Certainty.PROBABLE)
    elif not lemmas.isdisjoint(_excluded(subject)):
        finding = at_tokens(subject, at, at)
        yield replace(finding, also=("SAM-04",)) if not subject.categorie else finding
    elif _is_nominalised(subject):
        yield from _of_an_act(subject, at)
    elif not subject.categorie:
        yield Unknown(Reason.NOT_APPLICABLE)


def _is_phrase_of_a_verb(subject: Subject) -> bool:
    """Return whether a verb closes what an infinitive means: ``een schip … vastmaken aan``."""
    words, term = subject.words, subject.term
    if not term.words:
        return False
    forms = {one.verb_form for one in subject.lexicon.readings(term.head.lower)}
    if VerbForm.INFINITIVE not in forms or words.lower(0) not in ARTICLES:
        return False
    near = range(subject.first + 1, subject.end)
    return any(words.has_form(at, VerbForm.INFINITIVE) and not words.can_be_noun(at) for at in near)


def _excluded(subject: Subject) -> frozenset[str]:
    """Return the genera that the declared category or the term itself rules out."""
    if subject.categorie:
        return _OPPOSITE[subject.categorie]
    return PROCES if _is_person(subject) else frozenset()


def _of_an_act(subject: Subject, at: int) -> Iterator[Finding | Unknown]:
    """Judge the genus of a term such as *levering*: an act, its result, or nobody knows."""
    lemmas = subject.words.lemmas(at)
    is_way = not lemmas.isdisjoint(WIJZE) and subject.words.lower(at) != "middelen"
    is_way = is_way and subject.words.lower(at + 1) not in {"en", "of"}
    if is_way and subject.term.head.lower.endswith(("ing", "tie", "age")):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)
    elif lemmas.isdisjoint(PROCES | RESULTAAT | TYPE):
        yield Unknown()


def _second_kind(subject: Subject, at: int) -> int | None:
    """Return the last token of ``handeling of het resultaat daarvan``, if it stands there."""
    words = subject.words
    second = _joined_to(subject, at)
    if second is None:
        return None
    first_kind, other_kind = _kinds_at(subject, at), _kinds_at(subject, second)
    if not first_kind or not other_kind or first_kind & other_kind:
        return None
    return second + 1 if words.lower(second + 1) in {"daarvan", "ervan"} else second


def _joined_to(subject: Subject, at: int) -> int | None:
    """Return the noun that is joined to the one at *at*: ``handeling dan wel het resultaat``."""
    words = subject.words
    joined = next((one for one in _JOINS if words.reads(at + 1, one)), None)
    if joined is None:
        return None
    second = at + 1 + len(joined)
    return second + (words.lower(second) in ARTICLES)


def _kinds_at(subject: Subject, at: int) -> frozenset[int]:
    """Return which of the kinds that exclude each other the noun at *at* is of."""
    lemmas = subject.words.lemmas(at)
    return frozenset(index for index, kind in enumerate(_KINDS) if not lemmas.isdisjoint(kind))


def _outcome_beside_act(subject: Subject, at: int) -> tuple[int, int] | None:
    """Return from the joining words to the outcome that stands beside the act, or None.

    ``omzetten van een akte, of de omgezette akte``: a comma before it, or words that point back
    (*daarvan*, *die daarbij ontstaat*), prove that it stands beside the act, not in it.
    """
    words, act = subject.words, _act_of(subject, at)
    for index in range(at + 1, min(at + LONGEST_ACT, subject.end - 1) if act else at + 1):
        cue = next((one for one in _BESIDE if words.reads(index, one)), None)
        if cue is None:
            continue
        start = index + len(cue)
        noun = genus_of(words, start + (words.lower(start) in ARTICLES), subject.end)
        stands_apart = (
            words.lower(index - 1) == "," or cue not in _PLAIN or _points_back(subject, noun)
        )
        is_treated = bool(noun) and _is_treated(subject, start, noun or start, act)
        if not noun or words.lower(start) not in ARTICLES:
            continue
        is_delivered = cue in _EITHER and _is_done_to(subject, start, noun)
        is_beside = cue[-1] == "tevens" and not _is_act(subject, noun)
        is_outcome = is_delivered or is_beside or _results(subject, noun)
        if is_treated or is_outcome or (stands_apart and _is_product(subject, noun)):
            return index, noun
    return None


def _act_of(subject: Subject, at: int) -> frozenset[str]:
    """Return the verbs of the act that the genus or the term names; none when it is no act."""
    words = subject.words
    is_many = any(one.number is Number.PLURAL for one in words.readings(at))
    is_many = is_many and words.lower(at + 1) != "van"  # omzetten van
    if is_many or not words.lemmas(at).isdisjoint(COLLECTIEF):
        return frozenset()
    if not words.lemmas(at).isdisjoint(PROCES) or words.has_form(at, VerbForm.INFINITIVE):
        return words.lemmas(at) | events_of(subject.term.head.lower, subject.lexicon)
    named = events_of(words.lower(at), subject.lexicon)
    if named or not _is_nominalised(subject):
        return named
    return events_of(subject.term.head.lower, subject.lexicon)


def _points_back(subject: Subject, noun: int | None) -> bool:
    behind = range(noun + 1, min(noun + LONGEST_POINTER, subject.end)) if noun else range(0)
    return any(subject.words.lower(index) in _BACK for index in behind)


def _is_treated(subject: Subject, start: int, noun: int, act: frozenset[str]) -> bool:
    """Return whether the noun is the thing so treated: ``de omgezette akte``."""
    return any(not act.isdisjoint(subject.words.lemmas(index)) for index in range(start, noun))


def _is_done_to(subject: Subject, start: int, noun: int) -> bool:
    """Return whether it is a thing after an act: ``de geleverde goederen``."""
    words, verb = subject.words, noun - 1
    is_inflected = words.lower(verb).endswith("e") and words.has_form(verb, VerbForm.PARTICIPLE)
    is_last = noun == subject.end - 1 or words.lower(noun + 1) in {",", "die", "dat"}
    return noun > start + 1 and words.lower(start) == "de" and is_inflected and is_last


def _results(subject: Subject, noun: int) -> bool:
    """Return whether it is what comes of the act: ``het boek dat daaruit ontstaat``."""
    behind = range(noun + 1, min(noun + LONGEST_POINTER, subject.end))
    verbs = (subject.words.lemmas(at) for at in behind)
    return _points_back(subject, noun) and any(not one.isdisjoint(_RESULTING) for one in verbs)


def _is_act(subject: Subject, noun: int) -> bool:
    return bool(events_of(subject.words.lower(noun), subject.lexicon))


def _is_product(subject: Subject, noun: int) -> bool:
    """Return whether the noun is what an act leaves behind: a report, the outcome."""
    ends = tuple(RESULTAAT | UITKOMST)
    return any(lemma.endswith(ends) for lemma in subject.words.lemmas(noun))


def _names_one(subject: Subject) -> bool:
    """Return whether a term that should be a type is the proper name of one thing."""
    term = subject.term
    is_name = (
        not term.is_empty and term.words[0].form[0].isupper() and not term.words[0].form.isupper()
    )
    is_written_small = subject.words.tokens[subject.first].form[0].islower()
    return subject.categorie == OntologischeCategorie.TYPE and is_name and is_written_small


def _is_person(subject: Subject) -> bool:
    return bool(subject.term.words) and subject.term.head.lower.endswith(
        (*_PERSON_ENDINGS, *sorted(PERSOON_ROL))
    )


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
        Good("overdracht van een brief of een akte", begrip="bezorging"),
        Good("toezenden van een plan, met het advies", begrip="voorlegging"),
        Good("ambtenaar die ligplaatsen toewijst", begrip="havenmeester"),
    ),
    bad=(
        Bad(
            "handeling of het resultaat daarvan bij een meting van een schip",
            begrip="peiling",
            points_at="handeling of het resultaat daarvan",
        ),
        Bad(
            "schatten van een perceel, of het rapport daarvan",
            begrip="taxatie",
            points_at="of het rapport",
            severity=Severity.WARNING,
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
