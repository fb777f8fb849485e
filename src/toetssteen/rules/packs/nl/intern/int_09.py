"""INT-09: enumerations are closed."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_LONGEST_LIST = 100  # tokens; so that a marker is looked at in bounded time
_MARKERS = ("enz.", "enzovoort|enzovoorts", "etc.", "etcetera", "e.d.", "en dergelijke|dergelijken")


def that_is_the_definition(subject: Subject, match: Match) -> Match | None:
    """Keep a list that is the whole definiens: no clause stands before the marker."""
    if match.first - subject.first > _LONGEST_LIST:
        return None
    return match if _has_list(subject, match) and not _has_clause(subject, match) else None


def inside_the_differentia(subject: Subject, match: Match) -> Match | None:
    """Keep a list that stands in what sets the concept apart."""
    return None if that_is_the_definition(subject, match) else match


def _has_list(subject: Subject, match: Match) -> bool:
    return any(token.form == "," for token in subject.words.tokens[subject.first : match.first])


def _has_clause(subject: Subject, match: Match) -> bool:
    return any(opens_a_clause(subject, index) for index in range(subject.first, match.first))


RULE = Rule(
    id="INT-09",
    code="VAL-INT-009",
    title=Text(nl="Opsommingen zijn gesloten", en="Enumerations are closed"),
    why=Text(
        nl="Na ‘enzovoort’ vult ieder de rest zelf in.",
        en="After ‘and so on’ everyone fills in the rest.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorbeeld",
    message=Text(
        nl="‘{found}’ laat de opsomming open.", en="‘{found}’ leaves the enumeration open."
    ),
    advice=Text(
        nl="Noem alles wat erbij hoort, of noem het gemeenschappelijke kenmerk.",
        en="Name all members, or name what they have in common.",
    ),
    source="ISO 704",
    cues=(
        *cues(*_MARKERS, then=that_is_the_definition),
        *cues(*_MARKERS, certainty=Certainty.PROBABLE, then=inside_the_differentia),
        *cues(", waaronder", certainty=Certainty.PROBABLE),
    ),
    good=(
        Good("fiets, bus of tram", begrip="vervoermiddel"),
        Good("voorwaarde waaronder een schipper een kade huurt", begrip="huurregime"),
        Good("verzameling van kades, steigers en sluizen", begrip="havenwerk"),
    ),
    bad=(
        Bad("fiets, bus, tram en dergelijke", begrip="vervoermiddel", points_at="en dergelijke"),
        Bad("kade, steiger, sluis enz.", begrip="havenwerk", points_at="enz."),
        Bad(
            "toestel dat lucht, water etc. verwarmt",
            begrip="kachel",
            points_at="etc.",
            severity=Severity.WARNING,
        ),
    ),
)
