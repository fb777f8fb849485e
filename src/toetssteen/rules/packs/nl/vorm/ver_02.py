"""VER-02: the definition is in the singular."""

from collections.abc import Iterator
from itertools import pairwise

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.emptiness import HANDELINGEN
from toetssteen.language.genera import COLLECTIEF, CONTAINER, MIDDELEN, ONTELBAAR
from toetssteen.language.lexicon import Number, Reading, VerbForm, WordClass
from toetssteen.language.morphology import events_of, split_compound
from toetssteen.language.plurals import has_plural
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import is_plural_of_something, opens_a_clause, singular_of
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_NOUN_OR_VERB = frozenset({WordClass.NOUN, WordClass.VERB, WordClass.ADJECTIVE})
LONGEST_ROW = 8  # tokens of nouns set side by side
_MEANS = HANDELINGEN | MIDDELEN | CONTAINER
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
    readings = _readings(subject, at)
    if readings and all(is_plural_of_something(reading) for reading in readings):
        is_clear = len(readings) == len(subject.words.readings(at))
        is_clear = is_clear and not any(reading.is_guess for reading in readings)
        certainty = Certainty.CERTAIN if is_clear else Certainty.PROBABLE
        yield Finding(*subject.span(at, at), certainty, fix=_mended(subject, at))


def _readings(subject: Subject, at: int) -> list[Reading]:
    """Return how the genus can be read here: not as an adjective, and rarely as an act.

    ``schriftelijke bevelen`` and ``bedragen die`` are nouns, ``schriftelijk bevelen`` an act.
    """
    words = subject.words
    before = words.lower(at - 1) if at > subject.first else ""
    is_inflected = before.endswith("e") and words.can_be_premodifier(at - 1)
    is_noun = is_inflected or words.lower(at + 1) in {"die", ","} or _is_pronominal(subject, at + 1)
    verbs = frozenset(VerbForm) if is_noun else frozenset({VerbForm.FINITE, VerbForm.PARTICIPLE})
    return [
        reading
        for reading in words.readings(at)
        if reading.verb_form not in verbs and reading.word_class is not WordClass.ADJECTIVE
    ]


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
    form = subject.words.lower(at)
    return form == "waar" or (form.startswith("waar") and opens_a_clause(subject, at))


def _counts_one(subject: Subject) -> bool:
    """Return whether the term is a countable noun in the singular, as far as anyone knows."""
    term = subject.term
    is_singular = any(reading.number is Number.SINGULAR for reading in term.head_readings)
    is_one = is_singular and not _is_mass(subject) and not term.is_qualified  # klant (domein)
    return term.kind is TermKind.NOUN and is_one


def _is_mass(subject: Subject) -> bool:
    """Return whether the term has no plural: under *gruis* a plural genus is right."""
    singulars = {
        reading.lemma for reading in subject.term.head_readings if reading.number is Number.SINGULAR
    }
    ends_in_mass = subject.term.head.lower.endswith(tuple(ONTELBAAR))
    return ends_in_mass or not any(has_plural(one, subject.lexicon) for one in singulars)


def _means_many(subject: Subject, genus: int) -> bool:
    words = subject.words
    before = range(subject.first, genus)
    has_many = any(words.reads(index, many) for index in before for many in _MANY)
    has_many = has_many or any(_counts(subject, index) for index in before) or _is_handful(subject)
    has_many = has_many or _is_listed(subject, genus) or _is_measured(subject, genus)
    whole = range(subject.first, subject.end)
    return has_many or any(words.lower(index) in _TOGETHER for index in whole)


def _is_listed(subject: Subject, genus: int) -> bool:
    """Return whether the genus is the first of a row: ``rivieren, kanalen en meren in …``."""
    words = subject.words
    row = range(genus + 1, min(genus + LONGEST_ROW, subject.end - 1))
    joined = [at for at in row if words.lower(at) in {",", "en", "of"}]
    is_row = bool(joined) and joined[0] == genus + 1 and words.lower(genus + 1) == ","
    return is_row and any(
        words.lower(at) != "," and words.can_be_noun(at + 1) and at == before + 2
        for before, at in pairwise(joined)
    )


def _is_measured(subject: Subject, genus: int) -> bool:
    """Return whether a measure or a stuff stands beside: ``paar kinderen``, ``korrels steen``."""
    words = subject.words
    is_group = genus > 0 and not words.lemmas(genus - 1).isdisjoint(COLLECTIEF)
    classes = words.classes(genus + 1) if genus + 1 < subject.end else frozenset[WordClass]()
    is_stuff = WordClass.NOUN in classes and classes <= _NOUN_OR_VERB  # steen: a verb too
    return is_group or is_stuff


def _counts(subject: Subject, at: int) -> bool:
    """Return whether a number above one stands here: ``veertig uren``, ``ten minste 2``."""
    form = subject.words.lower(at)
    return form.isdigit() or subject.words.is_only(at, WordClass.NUMERAL)


def _is_handful(subject: Subject) -> bool:
    """Return whether the term is an act or a mass and the genus what it is made up of."""
    words, genus = subject.words, subject.genus
    is_general = genus is not None and not words.lemmas(genus).isdisjoint(_MEANS)
    head = subject.term.head.lower
    parts = split_compound(head, subject.lexicon) or ()
    return is_general and any(events_of(part, subject.lexicon) for part in {head, *parts[-1:]})


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
        Good("schriftelijk bevelen van een ontruiming", begrip="ontruimingslast"),
        Good("ten minste twee vaartuigen van een reder", begrip="scheepspaar"),
        Good("rivieren, kanalen en meren", begrip="oppervlaktewater"),
        Good("stoffen artikelen voor een slaapkamer", begrip="beddengoed"),
        Good("paar kinderen van dezelfde leeftijd", begrip="speelkoppel"),
        Good("korrels steen van enkele millimeters", begrip="split"),
        Good("kosten die een schipper maakt", begrip="vaaruitgave"),
    ),
    bad=(
        Bad("constructies waaraan een schip ligt", begrip="steiger", points_at="constructies"),
        Bad("kamers met een verzameling", begrip="museumzaal", points_at="kamers"),
        Bad(
            "schriftelijke bevelen van een schipper",
            begrip="dagorder",
            points_at="bevelen",
            severity=Severity.INFO,
        ),
        Bad("openbare bouwwerken over water", begrip="brug", points_at="bouwwerken"),
    ),
)
