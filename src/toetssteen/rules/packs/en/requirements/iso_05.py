"""ISO-05: holds no definition of another concept."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.english_kinds import defines_behind
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def before_a_noun_phrase(subject: Subject, match: Match) -> Match | None:
    """Keep ``, where X is a …``: a comma before it and an article behind the verb."""
    words = subject.words
    behind_comma = words.lower(match.first - 1) == ","
    explains = WordClass.DETERMINER in words.classes(match.last + 1)
    return match if behind_comma and (explains or words.lower(match.last) == "means") else None


def with_its_own_clause(subject: Subject, match: Match) -> Match | None:
    """Keep ``i.e. a place that …``; ``i.e. a place`` paraphrases, which ISO-20 says."""
    return match if defines_behind(subject, match.last + 1) else None


RULE = Rule(
    id="ISO-05",
    code="VAL-ISO-005",
    title=Text(nl="Geen definitie in een definitie", en="No definition inside a definition"),
    why=Text(
        nl="De ingebedde definitie hoort bij haar eigen begrip en veroudert hier ongezien.",
        en="The embedded definition belongs to its own term, and here it goes stale unseen.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="ingebed",
    message=Text(
        nl="‘{found}’ definieert een ander begrip.", en="‘{found}’ defines another concept."
    ),
    advice=Text(
        nl="Leg het andere begrip apart vast en noem hier alleen zijn naam.",
        en="Record the other concept apart, and use only its name here.",
    ),
    source="ISO/IEC 11179-4",
    cues=(
        *cues("which|that is|are defined as", "which|that means", "defined here as"),
        *cues(
            "where … is|are|means",
            certainty=Certainty.PROBABLE,
            then=before_a_noun_phrase,
        ),
        *cues("i.e.|i.e", certainty=Certainty.PROBABLE, then=with_its_own_clause),
    ),
    good=(
        Good("place where a ship is moored", begrip="berth"),
        Good("sum of the lengths of two quays", begrip="quay total"),
        Good("value that a law defines", begrip="legal value"),
    ),
    bad=(
        Bad(
            "fee for a berth, which is defined as a place along a quay",
            begrip="berthage",
            points_at="which is defined as",
        ),
        Bad(
            "room for triage, that is defined as the sorting of patients",
            begrip="triage ward",
            points_at="that is defined as",
        ),
        Bad(
            "tax on a plot, where plot means ground with one owner",
            begrip="ground tax",
            points_at="where plot means",
            severity=Severity.INFO,
        ),
        Bad(
            "fee for a berth, i.e. a place where a ship is moored",
            begrip="berthage",
            points_at="i.e.",
            severity=Severity.INFO,
        ),
    ),
)
