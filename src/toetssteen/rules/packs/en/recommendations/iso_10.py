"""ISO-10: no rationale, usage or procedure."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.families import WITH_INFINITIVE
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.english_kinds import has_clause_before, outside
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_PURPOSES = ("in order to", "so that", "so as to", "with the aim|goal|intention|purpose of")


def right_after_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep what the thing is for, told of the genus itself and not of a part of its clause."""
    if subject.genus is None or has_clause_before(subject, match.first):
        return None
    return match if match.first == subject.genus + 1 else None


def before_any_clause(subject: Subject, match: Match) -> Match | None:
    """Keep the purpose of the thing itself."""
    return None if has_clause_before(subject, match.first) else match


def inside_a_clause(subject: Subject, match: Match) -> Match | None:
    """Keep a purpose that may belong to a verb of the clause: ``sum paid in order to``."""
    return match if has_clause_before(subject, match.first) else None


def opens_with_to(subject: Subject, match: Match) -> Match | None:
    """Keep ``barrier to keep out …``: no noun that asks for such a complement."""
    is_verb = subject.words.has_form(match.last, VerbForm.INFINITIVE)
    is_more = subject.words.can_be_noun(match.last)
    kept = right_after_the_genus(subject, match) if is_verb and not is_more else None
    return kept and outside(subject, kept, WITH_INFINITIVE)


RULE = Rule(
    id="ISO-10",
    code="VAL-ISO-010",
    title=Text(nl="Zegt wat het is, niet waarvoor", en="Says what it is, not what it is for"),
    why=Text(
        nl="Een doel zegt wat iemand wil; het begrip blijft bestaan als niemand het meer wil.",
        en="A purpose says what somebody wants; the concept remains when nobody wants it.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="doel",
    message=Text(
        nl="‘{found}’ noemt een doel of gebruik.", en="‘{found}’ states a purpose or use."
    ),
    advice=Text(
        nl="Noem het kenmerk zelf: wat het doet, waaruit het bestaat of waaraan men het herkent.",
        en="Name the characteristic itself: what it does, or how it is recognised.",
    ),
    source="ISO/IEC 11179-4",
    cues=(
        *cues(*_PURPOSES, then=before_any_clause),
        *cues(*_PURPOSES, certainty=Certainty.PROBABLE, then=inside_a_clause),
        *cues("whose purpose is to", "the purpose of which is", "for which the purpose is"),
        *cues(
            "intended|designed|meant to|for",
            "used to|for",
            certainty=Certainty.PROBABLE,
            then=right_after_the_genus,
        ),
        *cues("to <verb>", certainty=Certainty.PROBABLE, then=opens_with_to),
    ),
    good=(
        Good("prohibition to enter a plot", begrip="entry ban"),
        Good("device that heats water", begrip="geyser"),
        Good("decision of a council to move a road", begrip="route choice"),
        Good("document that states which tool is used to cut a stone", begrip="stone list"),
    ),
    bad=(
        Bad(
            "measure in order to limit the noise of ships",
            begrip="noise rule",
            points_at="in order to",
        ),
        Bad(
            "meeting of doctors with the aim of a diagnosis",
            begrip="case review",
            points_at="with the aim of",
        ),
        Bad(
            "rope used to secure a ship",
            begrip="hawser",
            points_at="used to",
            severity=Severity.WARNING,
        ),
        Bad(
            "fence intended for cattle",
            begrip="enclosure",
            points_at="intended for",
            severity=Severity.WARNING,
        ),
    ),
)
