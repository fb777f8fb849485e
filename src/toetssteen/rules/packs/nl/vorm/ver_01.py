"""VER-01: the term is in the singular."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import Reading, VerbForm, WordClass
from toetssteen.rules.act import act_of
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.kinds import is_plural_of_something, singular_of
from toetssteen.rules.rule import About, Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind


def check(subject: Subject) -> Iterator[Finding]:
    """Find a term whose head is a plural and nothing else."""
    term = subject.term
    if term.kind is not TermKind.NOUN or not term.head.form.islower():
        return  # a name has the number that it has, and so has a field of a data model
    if subject.kind is Kind.OPSOMMING or not _is_whole(subject) or _is_act(subject):
        return  # podiumkunsten: muziek, dans en toneel
    readings = term.head_readings
    if readings and all(is_plural_of_something(reading) for reading in readings):
        guessed = any(reading.is_guess for reading in readings)
        certainty = Certainty.PROBABLE if guessed else Certainty.CERTAIN
        place = (term.head.start, term.head.end)
        yield Finding(*place, certainty, about=About.TERM, fix=_mended(subject))


def _is_act(subject: Subject) -> bool:
    """Return whether the definiens tells an act, so that the term is a verb nobody knows."""
    return subject.genus is not None and (
        subject.genus == act_of(subject.words, subject.first, subject.end)
    )


def _mended(subject: Subject) -> Fix | None:
    """Return the singular of a term of one word: an article or adjective would have to agree."""
    head = subject.term.head
    is_alone = head.form == subject.begrip.strip()
    one = singular_of(subject.term.head_readings) if is_alone else None
    return Fix(head.start, head.end, one) if one else None


def _is_whole(subject: Subject) -> bool:
    """Return whether only words that go with the head stand before it.

    ``beheren gebruikers`` is an act and ``vergunningenbeheer evenementen`` a kind of management.
    """
    before = subject.term.readings[: subject.term.head_at]
    return all(any(_goes_with_a_noun(reading) for reading in readings) for readings in before)


def _goes_with_a_noun(reading: Reading) -> bool:
    is_participle = reading.verb_form is VerbForm.PARTICIPLE
    return is_participle or reading.word_class in {WordClass.ADJECTIVE, WordClass.DETERMINER}


RULE = Rule(
    id="VER-01",
    code="VAL-VER-001",
    title=Text(nl="Het begrip staat in het enkelvoud", en="The term is in the singular"),
    why=Text(
        nl="Een definitie zegt wat één exemplaar is.", en="A definition says what one of them is."
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.TERM}),
    defect="getal",
    message=Text(
        nl="Het begrip ‘{found}’ staat in het meervoud.", en="The term ‘{found}’ is a plural."
    ),
    advice=Text(nl="Zet het begrip in het enkelvoud.", en="Put the term in the singular."),
    source="ISO 704",
    check=check,
    good=(
        Good("bedrag dat een schipper betaalt", begrip="kosten"),
        Good("feit dat een register vermeldt", begrip="gegeven"),
        Good("orgaan waarmee een mens denkt", begrip="hersenen"),
        Good("getal dat een gebouw beschrijft", begrip="aantalKamers"),
        Good("toekennen van rechten aan mensen", begrip="beheren gebruikers"),
        Good("bord met een letter en een cijfer", begrip="kenteken"),
    ),
    bad=(
        Bad("bouwwerk waaraan een schip ligt", begrip="steigers", points_at="steigers"),
        Bad(
            "geschrift waarin een raad iets toestaat",
            begrip="vergunningen",
            points_at="vergunningen",
        ),
        Bad("gebouw met een verzameling", begrip="stedelijke musea", points_at="musea"),
        Bad(
            "geschrift waarmee een raad een kade verhuurt",
            begrip="ligplaatsvergunningen",
            points_at="ligplaatsvergunningen",
            severity=Severity.INFO,
        ),
    ),
)
