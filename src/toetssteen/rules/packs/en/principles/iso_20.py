"""ISO-20: no example, paraphrase or note."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.english_kinds import defines_behind
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def without_a_clause(subject: Subject, match: Match) -> Match | None:
    """Leave ``i.e. a place that …`` alone: that is a definition, which ISO-05 says."""
    return None if defines_behind(subject, match.last + 1) else match


RULE = Rule(
    id="ISO-20",
    code="VAL-ISO-020",
    title=Text(nl="Geen voorbeeld of opmerking", en="No example or note"),
    why=Text(
        nl="Een voorbeeld begrenst niets; het hoort in de toelichting.",
        en="An example sets no limit; it belongs in the note.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorbeeld",
    message=Text(
        nl="‘{found}’ leidt een voorbeeld of uitleg in.",
        en="‘{found}’ introduces an example or an explanation.",
    ),
    advice=Text(nl="Zet dit in de toelichting.", en="Move this to the note."),
    source="ISO 704",
    cues=(
        *cues(
            "e.g.|e.g|eg",
            "for example|instance",
            "namely",
            "that is to say",
            "in other words",
            "in contrast|contrary to|with",
            "also known|called as",
            "also called",
            "note :|that",
        ),
        *cues("i.e.|i.e", then=without_a_clause),
        *cues("such as", "in particular", "especially", certainty=Certainty.PROBABLE),
    ),
    good=(
        Good("note of a doctor about a patient", begrip="clinical entry"),
        Good("vessel that carries freight", begrip="freighter"),
        Good("example that a teacher sets", begrip="model answer"),
    ),
    bad=(
        Bad("vessel made of wood, e.g. a sloop", begrip="wooden craft", points_at="e.g."),
        Bad("fee for a ship, i.e. a barge", begrip="barge fee", points_at="i.e."),
        Bad(
            "care at home, that is to say nursing",
            begrip="domestic care",
            points_at="that is to say",
        ),
        Bad(
            "ground with grass, for example a meadow",
            begrip="grassland",
            points_at="for example",
        ),
        Bad(
            "ground with grass such as a meadow",
            begrip="grassland",
            points_at="such as",
            severity=Severity.INFO,
        ),
    ),
)
