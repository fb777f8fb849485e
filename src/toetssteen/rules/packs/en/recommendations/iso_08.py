"""ISO-08: concise. The limits to length are the rule VAL-LEN-002."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues

RULE = Rule(
    id="ISO-08",
    code="VAL-ISO-008",
    title=Text(nl="Bondig", en="Concise"),
    why=Text(
        nl="Vulwoorden verbergen waar het om gaat.", en="Padding hides what the text is about."
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="omhaal",
    message=Text(nl="‘{found}’ kan korter.", en="‘{found}’ can be shorter."),
    advice=Text(
        nl="Gebruik één woord: ‘for’, ‘because’, ‘now’, ‘about’.",
        en="Use one word: ‘for’, ‘because’, ‘now’, ‘about’.",
    ),
    source="ISO/IEC 11179-4",
    cues=(
        *cues("for the purpose|purposes of", certainty=Certainty.PROBABLE, defect="doel"),
        *cues(
            "due to the fact that",
            "despite the fact that",
            "in view of the fact that",
            "at this|that point in time",
            "in a manner that is",
            "with the exception of",
            "in close proximity to",
            "a large number of",
            "it should be noted that",
            certainty=Certainty.PROBABLE,
        ),
    ),
    good=(
        Good("ground near a quay", begrip="quay apron"),
        Good("purpose of a journey across a border", begrip="travel motive"),
        Good("number of ships in a port", begrip="port density"),
    ),
    bad=(
        Bad(
            "ground in close proximity to a quay",
            begrip="quay apron",
            points_at="in close proximity to",
            severity=Severity.INFO,
        ),
        Bad(
            "vessel kept for the purpose of rescue",
            begrip="lifeboat",
            points_at="for the purpose of",
            severity=Severity.INFO,
        ),
        Bad(
            "fee due to the fact that a patient did not attend",
            begrip="no-show charge",
            points_at="due to the fact that",
            severity=Severity.INFO,
        ),
    ),
)
