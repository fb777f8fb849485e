"""ISO-22: no double negation."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.negation import NEGATIVE_ADJECTIVES
from toetssteen.rules.english_kinds import opens_a_clause
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_BOUNDARIES = frozenset({",", ";", "(", ")", "and", "or", "nor", "but"})
_ADJECTIVES = "|".join(sorted(NEGATIVE_ADJECTIVES))


def in_one_clause(subject: Subject, match: Match) -> Match | None:
    """Keep two negators that work on each other: no boundary of a clause between them."""
    is_split = any(
        subject.words.lower(index) in _BOUNDARIES or opens_a_clause(subject, index)
        for index in range(match.first + 1, match.last + 1)
    )
    is_fixed = subject.words.reads(match.first - 1, ("or", "not"))
    is_fixed = is_fixed or subject.words.reads(match.first, ("not", "only"))
    return None if is_split or is_fixed else match


RULE = Rule(
    id="ISO-22",
    code="VAL-ISO-022",
    title=Text(nl="Geen dubbele ontkenning", en="No double negation"),
    why=Text(
        nl="Twee ontkenningen heffen elkaar op; de lezer moet rekenen.",
        en="Two negations cancel out; the reader has to calculate.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="ontkenning",
    message=Text(nl="‘{found}’ ontkent twee keer.", en="‘{found}’ negates twice."),
    advice=Text(nl="Zeg het zonder ontkenning.", en="Say it without a negation."),
    source="ISO 704",
    cues=cues(
        f"not|no|never|without {_ADJECTIVES}",
        f"not|never … {_ADJECTIVES}",
        "not|never without",
        "no … not",
        "without … not|no",
        then=in_one_clause,
    ),
    good=(
        Good("ship that carries no cargo and no passengers", begrip="work ship"),
        Good("house that an owner does not occupy, or that is unsafe", begrip="vacant house"),
        Good("plot next to a derelict estate", begrip="neighbouring plot"),
    ),
    bad=(
        Bad("passage that is not impossible", begrip="fairway", points_at="not impossible"),
        Bad("person not without a guardian", begrip="ward", points_at="not without"),
        Bad(
            "act that a council does not regard as unlawful",
            begrip="tolerated act",
            points_at="not regard as unlawful",
        ),
    ),
)
