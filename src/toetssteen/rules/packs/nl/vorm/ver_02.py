"""VER-02: the definition is in the singular."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import ONTELBAAR
from toetssteen.language.lexicon import Number, WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import is_plural_of_something, opens_a_clause, singular_of
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_TOGETHER = frozenset({"samen", "tezamen", "gezamenlijk", "gezamenlijke"})
_MANY = (("meer",), ("meerdere",), ("één", "of", "meer"), ("een", "of", "meer"))

# Words that agree with the genus, refer to it, or set another noun beside it.
_COUNTING = frozenset(
    {
        *("die", "dat", "welke", "deze", "dit", "wie", "zij", "ze", "hun", "hen", "elkaar"),
        *("alle", "allen", "beide", "en", "of", ",", ";", ".", ":"),
    }
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a genus that is a plural and nothing else, under a term in the singular."""
    at = subject.genus
    if at is None or not _counts_one(subject) or _means_many(subject, at):
        return
    readings = subject.words.readings(at)
    if readings and all(is_plural_of_something(reading) for reading in readings):
        guessed = any(reading.is_guess for reading in readings)
        certainty = Certainty.PROBABLE if guessed else Certainty.CERTAIN
        yield Finding(*subject.span(at, at), certainty, fix=_mended(subject, at))


def _mended(subject: Subject, genus: int) -> Fix | None:
    """Return the singular of a genus with which no other word has to agree."""
    token, one = subject.words.tokens[genus], singular_of(subject.words.readings(genus))
    is_plain = token.form == token.lower == subject.text[token.start : token.end]
    if one is None or not is_plain or not _stands_alone(subject, genus):
        return None
    return Fix(token.start, token.end, one)


def _stands_alone(subject: Subject, genus: int) -> bool:
    """Return whether the genus opens the text, and what follows says nothing of its number."""
    words, behind = subject.words, genus + 1
    is_followed = words.is_only(behind, WordClass.PREPOSITION) or _is_pronominal(subject, behind)
    rest = {words.lower(index) for index in range(behind, len(words))}
    return genus == subject.first == 0 and is_followed and _COUNTING.isdisjoint(rest)


def _is_pronominal(subject: Subject, at: int) -> bool:
    return subject.words.lower(at).startswith("waar") and opens_a_clause(subject, at)


def _counts_one(subject: Subject) -> bool:
    """Return whether the term is a countable noun in the singular, as far as anyone knows."""
    term = subject.term
    is_singular = any(reading.number is Number.SINGULAR for reading in term.head_readings)
    is_mass = not term.lemmas[term.head_at].isdisjoint(ONTELBAAR) or _ends_in_mass(subject)
    return term.kind is TermKind.NOUN and is_singular and not is_mass


def _ends_in_mass(subject: Subject) -> bool:
    return subject.term.head.lower.endswith(tuple(ONTELBAAR))


def _means_many(subject: Subject, genus: int) -> bool:
    words = subject.words
    before = range(subject.first, genus)
    has_many = any(words.reads(index, many) for index in before for many in _MANY)
    after = range(genus, subject.end)
    return has_many or any(words.lower(index) in _TOGETHER for index in after)


RULE = Rule(
    id="VER-02",
    code="VAL-VER-002",
    title=Text(nl="De definitie staat in het enkelvoud", en="The definition is in the singular"),
    why=Text(
        nl="Een definitie zegt wat één exemplaar is, niet wat een hoop ervan is.",
        en="A definition says what one of them is, not what a heap of them is.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS, Need.GENUS}),
    defect="getal",
    message=Text(
        nl="‘{found}’ is meervoud, het begrip enkelvoud.",
        en="‘{found}’ is a plural, the term a singular.",
    ),
    advice=Text(nl="Zet de definitie in het enkelvoud.", en="Put the definition in the singular."),
    source="ISO 704",
    check=check,
    good=(
        Good("medewerkers die een haven in dienst heeft", begrip="havenpersoneel"),
        Good("één of meer vaartuigen van een reder", begrip="scheepsgroep"),
        Good("bouwwerk waaraan een schip ligt", begrip="steiger"),
        Good("kosten die een schipper maakt", begrip="vaaruitgave"),
    ),
    bad=(
        Bad("constructies waaraan een schip ligt", begrip="steiger", points_at="constructies"),
        Bad("kamers met een verzameling", begrip="museumzaal", points_at="kamers"),
        Bad("openbare bouwwerken over water", begrip="brug", points_at="bouwwerken"),
    ),
)
