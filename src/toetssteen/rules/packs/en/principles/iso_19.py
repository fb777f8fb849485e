"""ISO-19: a list is closed."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.english_kinds import has_clause_before, has_list_before
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_MARKERS = ("etc|etc.|etcetera", "and so on|forth", "and the like", "and others", "or others")


def that_is_the_definition(subject: Subject, match: Match) -> Match | None:
    """Keep a list that is the whole definiens: no clause and no preposition stand before it."""
    words, before = subject.words, range(subject.first, match.first)
    has_list = has_list_before(subject, match.first)
    is_inside = has_clause_before(subject, match.first) or any(
        words.is_only(index, WordClass.PREPOSITION) for index in before
    )
    return match if has_list and not is_inside else None


def inside_the_differentia(subject: Subject, match: Match) -> Match | None:
    """Keep a list that stands in what sets the concept apart."""
    return None if that_is_the_definition(subject, match) else match


RULE = Rule(
    id="ISO-19",
    code="VAL-ISO-019",
    title=Text(nl="Opsommingen zijn gesloten", en="Lists are closed"),
    why=Text(
        nl="Na ‘and so on’ vult ieder de rest zelf in.",
        en="After ‘and so on’ everyone fills in the rest.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorbeeld",
    message=Text(nl="‘{found}’ laat de lijst open.", en="‘{found}’ leaves the list open."),
    advice=Text(
        nl="Noem alles wat erbij hoort, of noem het gemeenschappelijke kenmerk.",
        en="Name all members, or name what they have in common.",
    ),
    source="ISO 704",
    cues=(
        *cues(*_MARKERS, then=that_is_the_definition),
        *cues(*_MARKERS, certainty=Certainty.PROBABLE, then=inside_the_differentia),
        *cues(
            "including but not limited to",
            "including , but not limited to",
            "including without limitation",
            certainty=Certainty.PROBABLE,
        ),
    ),
    good=(
        Good("bicycle, bus or tram", begrip="conveyance"),
        Good("set of quays, jetties and locks", begrip="harbour works"),
        Good("price of a stay including meals", begrip="full board"),
    ),
    bad=(
        Bad("bicycle, bus, tram and so on", begrip="conveyance", points_at="and so on"),
        Bad("quay, jetty, lock etc.", begrip="harbour works", points_at="etc."),
        Bad(
            "device that heats air, water and the like",
            begrip="stove",
            points_at="and the like",
            severity=Severity.WARNING,
        ),
        Bad(
            "care including but not limited to nursing",
            begrip="ward care",
            points_at="including but not limited to",
            severity=Severity.WARNING,
        ),
    ),
)
