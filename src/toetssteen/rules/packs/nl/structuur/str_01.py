"""STR-01: a definition starts with a noun phrase."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import MET_VOORZETSEL
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.act import act_of, may_name_an_act
from toetssteen.rules.genus import PRONOUN_GENERA, may_be_participle
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import RELATIVES, at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_CONJUNCTIONS = frozenset(
    {"als", "dat", "die", "doordat", "hoe", "indien", "ingeval", "nadat", "omdat", "terwijl",
     "totdat", "waar", "waarbij", "waardoor", "waarin", "waarmee", "waarom", "waarop", "waarvan",
     "waarvoor", "wanneer", "wie", "zodat", "zodra"}
)  # fmt: skip
_NAMES_NO_KIND = frozenset({TermKind.VERB, TermKind.ADJECTIVE})
_DEMONSTRATIVES = frozenset({"dat", "die"})
_PERSONAL = frozenset({"hij", "ik", "je", "men", "u", "we", "wij", "ze", "zij"})
_QUALITIES = ("baar", "ig", "isch", "lijk", "loos", "zaam")  # some are listed as nouns too
LONGEST_OBJECT = 10  # tokens before the infinitive of an act
FARTHEST_NOUN = 40  # tokens of a premodifier that only the tagger sees to the end
LONGEST_LABEL = 8  # tokens of "in het bestuursrecht:"


def check(subject: Subject) -> Iterator[Finding]:
    """Find an opening that no noun phrase can have."""
    at = subject.first
    if _opens_a_clause(subject, at):
        yield at_tokens(subject, at, at)
    elif _names_no_kind(subject):
        return  # an infinitive or an adjective is defined by its own word class
    elif _is_finite_verb(subject, at):
        yield at_tokens(subject, at, at)
    elif (
        _is_loose_preposition(subject, at)
        or _is_loose_quality(subject, at)
        or _is_verb_phrase(subject)
    ):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)


def _names_no_kind(subject: Subject) -> bool:
    """Return whether the term is a verb, an adjective, an adverb or a phrase like *in beheer*."""
    term = subject.term
    if term.is_empty:
        return False
    first = {reading.word_class for reading in term.readings[0]}
    classes = {reading.word_class for reading in term.head_readings}
    is_other = bool(classes) and WordClass.NOUN not in classes  # a participle too: verlaten
    endings = (*_QUALITIES, *subject.grammar.adjective_endings)
    is_other = is_other or (WordClass.ADJECTIVE in classes and term.head.lower.endswith(endings))
    return term.kind in _NAMES_NO_KIND or is_other or first == {WordClass.PREPOSITION}


def _opens_a_clause(subject: Subject, at: int) -> bool:
    """Return whether a conjunction, a relative or a subject opens the text: ``men meet …``."""
    words, form = subject.words, subject.words.lower(at)
    if form == "er":
        return words.has_form(at + 1, VerbForm.FINITE)
    if form in _PERSONAL:
        behind = at + 2 if words.lower(at + 1) == "," else at + 1
        return words.lower(behind) not in RELATIVES | {"aan", "met", "van"}  # hij die, hij van wie
    if form in _DEMONSTRATIVES and _names_no_kind(subject):
        return False  # an adjective is defined as a clause: "die het nodig heeft"
    return form in _CONJUNCTIONS and not _leads_to_a_noun(subject, at)


def _is_finite_verb(subject: Subject, at: int) -> bool:
    """Return whether only a finite verb can stand here: no noun, infinitive or participle."""
    words = subject.words
    is_finite = words.is_only(at, WordClass.VERB) and words.has_form(at, VerbForm.FINITE)
    is_more = words.has_form(at, VerbForm.INFINITIVE) or words.has_form(at, VerbForm.PARTICIPLE)
    return is_finite and not is_more and not may_be_participle(words, at)


def _leads_to_a_noun(subject: Subject, at: int) -> bool:
    """Return whether no clause opens here: ``als bijlage gevoegde kaart``, ``dat deel van``."""
    words, form, genus = subject.words, subject.words.lower(at), subject.genus
    if form == "als":
        is_phrase = words.lower(at + 1) == "zodanig"
        is_phrase = is_phrase or WordClass.DETERMINER not in words.classes(at + 1)
        return genus is not None and (is_phrase or _is_inflected(subject, genus - 1))
    if form not in _DEMONSTRATIVES or not words.tokens[at + 1 : subject.end]:
        return False
    if words.lower(at + 1) == "wat":
        return True
    may_be_noun = words.can_be_noun(at + 1) and WordClass.PREPOSITION not in words.classes(at + 1)
    return may_be_noun or _is_inflected(subject, at + 1)


def _is_inflected(subject: Subject, at: int) -> bool:
    """Return whether an adjective or participle here goes with a noun behind it."""
    words = subject.words
    is_form = words.lower(at).endswith(("e", "en"))
    return is_form and words.can_be_premodifier(at) and words.can_be_noun(at + 1)


def _is_loose_quality(subject: Subject, at: int) -> bool:
    """Return whether a participle or adjective opens that no noun follows: ``gelegen in …``."""
    words = subject.words
    if subject.opening.article:
        return False
    goes_on = words.can_be_premodifier(at + 1) and not words.can_be_noun(at)
    index = at + 1 if goes_on and not words.lower(at).endswith("e") else at
    is_quality = words.lower(index) in MET_VOORZETSEL or words.is_only(index, WordClass.VERB)
    is_quality = is_quality and words.can_be_premodifier(index)
    is_quality = is_quality and not words.has_form(index, VerbForm.INFINITIVE)
    return is_quality and WordClass.PREPOSITION in words.classes(index + 1)


def _is_verb_phrase(subject: Subject) -> bool:
    """Return whether an object and its infinitive open: ``stukken bewaren``, ``zich melden``."""
    words, at = subject.words, subject.genus
    if may_name_an_act(subject.term) or subject.opening.article:
        return False  # fietsen: zich op een fiets verplaatsen
    is_noun = words.lower(subject.first + 2) == "van"  # zich voegen van een derde
    if (words.lower(subject.first) == "zich" and not is_noun) or _ends_in_an_act(subject):
        return True
    if at is None or words.lower(at) in PRONOUN_GENERA or not words.is_only(at + 1, WordClass.VERB):
        return False
    behind = at + 2 + words.has_form(at + 2, VerbForm.INFINITIVE)
    if not words.can_be_noun(at) or words.lower(behind) == "van":
        return False  # doen plaatsvinden van een handeling
    is_participle = words.has_form(at + 1, VerbForm.PARTICIPLE)
    return words.has_form(at + 1, VerbForm.INFINITIVE) and not is_participle


def _is_loose_preposition(subject: Subject, at: int) -> bool:
    """Return whether a preposition opens the text and no noun is found that its phrase is with.

    An article before it proves that a noun is to come, however far away.
    """
    label = range(at, min(at + LONGEST_LABEL, subject.end))
    is_label = any(subject.words.lower(index) == ":" for index in label)
    if subject.opening.article or is_label or subject.words.lower(at) == "om":
        return False
    is_preposition = WordClass.PREPOSITION in subject.words.classes(at)
    return subject.genus is None and is_preposition and not _has_a_far_noun(subject, at)


def _has_a_far_noun(subject: Subject, at: int) -> bool:
    """Return whether the tagger sees a participle with its noun too far on for the lexicon.

    ``door de raad op voordracht van … voor vijf jaar benoemde bestuurder``
    """
    words = subject.words
    for index in range(at + 2, min(at + FARTHEST_NOUN, subject.end - 1)):
        if opens_a_clause(subject, index):
            return False
        tag, behind = subject.tags.at(index), subject.tags.at(index + 1)
        if tag is None or behind is None:
            return False
        is_participle = tag.verb_form is VerbForm.PARTICIPLE or may_be_participle(words, index)
        if tag.verb_form is VerbForm.FINITE and not is_participle:
            return False  # a sentence
        closes = is_participle and words.lower(index - 1) not in subject.grammar.articles
        if closes and behind.word_class in {WordClass.NOUN, WordClass.ADJECTIVE}:
            return True
    return False


def _ends_in_an_act(subject: Subject) -> bool:
    """Return whether an infinitive without *te* closes a text, or has but a phrase behind it.

    ``stukken bewaren in een kelder``; *van* behind it makes it a noun.
    """
    words, at = subject.words, act_of(subject.words, subject.first, subject.end)
    if at is None or at == subject.genus or not words.is_only(at, WordClass.VERB):
        return False
    if at - subject.first > LONGEST_OBJECT or words.lower(at - 1) in {"en", "of", ",", ":"}:
        return False
    at += words.has_form(at + 1, VerbForm.INFINITIVE)  # laten groeien
    is_open = at + 1 == subject.end or WordClass.PREPOSITION in words.classes(at + 1)
    is_open = is_open and words.lower(at + 1) != "van"
    return is_open and not words.has_form(at, VerbForm.PARTICIPLE)


RULE = Rule(
    id="STR-01",
    code="VAL-STR-001",
    aliases=("ARAI-01",),
    title=Text(nl="Begint met een zelfstandig naamwoord", en="Starts with a noun phrase"),
    why=Text(
        nl="Het eerste zelfstandig naamwoord zegt welke soort het is.",
        en="The first noun says what kind of thing it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="geen-naamwoord",
    message=Text(
        nl="‘{found}’ is geen begin van een definitie: de soort ontbreekt.",
        en="‘{found}’ cannot open a definition: the kind of thing is missing.",
    ),
    advice=Text(
        nl="Begin met het naaste bovenbegrip.", en="Start with the nearest broader concept."
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("door een havenraad benoemde bestuurder die schippers hoort", begrip="havenrechter"),
        Good("besluit van een raad over een weg", begrip="tracékeuze"),
        Good("afmeren van een schip aan een kade", begrip="aanleggen"),
        Good("die in een vlam vergaat", begrip="brandbaar"),
        Good("In het zeerecht: schip zonder motor", begrip="zeiler"),
        Good("als zodanig aangewezen deel van een haven", begrip="havendeel"),
        Good("als veilig aangemerkte kade van een haven", begrip="schuilkade"),
        Good("door een raad vastgestelde of gewijzigde regeling", begrip="raadsregel"),
        Good("dat deel van een kade dat droogvalt", begrip="droogkade"),
        Good("zich voegen van een derde in een geding", begrip="tussenkomst"),
        Good("later doen plaatsvinden van een handeling", begrip="uitstel"),
        Good("voor een ieder toegankelijke zaal met boeken", begrip="leeszaal"),
        Good("recht om voor een ander te gaan rijden", begrip="voorrang"),
        Good("uit een lijst namen verwijderen", begrip="ontdubbelen"),
        Good("zonder aantoonbare vezels", begrip="asbestvrij"),
        Good("zend- en ontvangstation van een haven", begrip="havenradio"),
        Good("verleende vergunning die een rechter heeft vernietigd", begrip="nietige vergunning"),
    ),
    bad=(
        Bad("wanneer een schip langer dan een etmaal ligt", begrip="verblijf", points_at="wanneer"),
        Bad("wanneer een schip brandstof inneemt", begrip="bunkeren", points_at="wanneer"),
        Bad("die op een kade werkt", begrip="kadewerker", points_at="die"),
        Bad("waar een trein en een tram stoppen", begrip="knooppunt", points_at="waar"),
        Bad("als een huurder een maand achter is", begrip="huurschuld", points_at="als"),
        Bad(
            "stukken in een kelder bewaren",
            begrip="opslag",
            points_at="stukken",
            severity=Severity.WARNING,
        ),
        Bad("men meet de wind op een mast", begrip="windmeting", points_at="men"),
        Bad(
            "gelegen aan een spoorlijn",
            begrip="spoorwoning",
            points_at="gelegen",
            severity=Severity.WARNING,
        ),
        Bad("geeft een schipper toegang tot een sluis", begrip="sluispas", points_at="geeft"),
        Bad(
            "op verzoek van een bewoner",
            begrip="burenhulp",
            points_at="op",
            severity=Severity.WARNING,
        ),
    ),
)
