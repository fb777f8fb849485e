"""ISO-23: no condition or norm."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.families import NORMATIVE
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.english_kinds import outside
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_FIXED = frozenset({"any", "applicable", "appropriate", "known", "necessary", "needed", "possible"})
_TRUTH = frozenset({"false", "no", "true", "yes"})


def outside_a_norm(subject: Subject, match: Match) -> Match | None:
    """Leave alone what says what a norm demands: that is what a norm is."""
    return outside(subject, match, NORMATIVE)


def before_a_clause(subject: Subject, match: Match) -> Match | None:
    """Keep a condition inside the text; ``true if`` is how data models define an indicator."""
    words, at = subject.words, match.first
    opens = at == subject.first  # that is the opening, another rule's defect
    is_indicator = words.lower(at - 1) in _TRUTH or words.lower(subject.first) in _TRUTH
    is_comparison = words.lower(at - 1) in {"as", "even", "only"}
    if opens or is_indicator or is_comparison or words.lower(match.last + 1) in _FIXED:
        return None
    return outside_a_norm(subject, match)


def with_an_active_verb(subject: Subject, match: Match) -> Match | None:
    """Keep ``may`` and ``can`` with an active verb; a passive one says ``-able``."""
    words, behind = subject.words, match.last + 1
    is_active = words.has_form(behind, VerbForm.INFINITIVE) and words.lower(behind) != "be"
    is_noun = WordClass.DETERMINER in words.classes(match.first - 1)
    return outside_a_norm(subject, match) if is_active and not is_noun else None


RULE = Rule(
    id="ISO-23",
    code="VAL-ISO-023",
    title=Text(nl="Geen voorwaarde of norm", en="No condition or norm"),
    why=Text(
        nl="Een voorwaarde zegt wanneer iets geldt, een norm wat moet; geen van beide wat het is.",
        en="A condition says when something applies, a norm what must be; neither what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorwaarde",
    message=Text(
        nl="‘{found}’ stelt een voorwaarde of een norm.",
        en="‘{found}’ sets a condition or a norm.",
    ),
    advice=Text(
        nl="Noem het kenmerk zelf; zet de voorwaarde in de regeling of de toelichting.",
        en="Name the characteristic; put the condition in the regulation or the note.",
    ),
    source="ISO 704",
    cues=(
        *cues(
            "if",
            "unless",
            "provided that",
            "on condition that",
            "on the condition that",
            "in the event that",
            then=before_a_clause,
        ),
        *cues("must|shall|should", "ought to", then=outside_a_norm),
        *cues("may|can", certainty=Certainty.PROBABLE, then=with_an_active_verb),
    ),
    good=(
        Good("door that can be locked from outside", begrip="emergency door"),
        Good("requirement that a skipper must meet", begrip="sailing norm"),
        Good("clause that applies if a ship sinks", begrip="wreck clause"),
        Good("a can with a spout", begrip="watering pot", profile="en-11179"),
    ),
    bad=(
        Bad(
            "discount for a tenant, provided that he pays in time",
            begrip="payment bonus",
            points_at="provided that",
        ),
        Bad("berth that a ship gets if a quay is vacant", begrip="spare berth", points_at="if"),
        Bad("person who must help a patient", begrip="carer", points_at="must"),
        Bad(
            "person who may steer a ship",
            begrip="helmsman",
            points_at="may",
            severity=Severity.INFO,
        ),
    ),
)
