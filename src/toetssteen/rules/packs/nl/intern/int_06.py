"""INT-06: no explanation, example or note."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_REFERRING = frozenset(
    {"aangegeven", "bedoeld", "beschreven", "bepaald", "dat", "deze", "die", "genoemd", "gesteld",
     "omschreven", "opgenomen", "vastgelegd", "vastgesteld", "vermeld"}
)  # fmt: skip


def unless_it_refers(subject: Subject, match: Match) -> Match | None:
    """Leave ``zoals bedoeld in …`` and ``zoals dat is bepaald`` alone: they refer."""
    return None if subject.words.lower(match.last + 1) in _REFERRING else match


RULE = Rule(
    id="INT-06",
    code="VAL-INT-006",
    title=Text(nl="Geen uitleg, voorbeeld of opmerking", en="No explanation, example or note"),
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
            "bijvoorbeeld",
            "bijv.",
            "bv.",
            "in het bijzonder",
            "denk aan",
            "te denken valt aan",
            "namelijk",
            "dat wil zeggen",
            "d.w.z.",
            "oftewel",
            "met andere woorden",
            "m.a.w.",
            "dit houdt in",
            "ook wel … genoemd",
            "in tegenstelling tot",
            "let op",
            "toelichting :",
            "onder andere|meer",
            "o.a.|o.m.",
            ", wat|hetgeen",
        ),
        *cues("zoals", "met name", certainty=Certainty.PROBABLE, then=unless_it_refers),
    ),
    good=(
        Good("bestuurder zoals bedoeld in een statuut van een haven", begrip="havenbestuurder"),
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("leer die een school heeft vastgelegd", begrip="schoolleer"),
    ),
    bad=(
        Bad(
            "vaartuig van hout, bijvoorbeeld een sloep",
            begrip="houtboot",
            points_at="bijvoorbeeld",
        ),
        Bad(
            "zorg voor mensen thuis, dat wil zeggen verpleging",
            begrip="thuiszorg",
            points_at="dat wil zeggen",
        ),
        Bad(
            "terrein met gras zoals een weide",
            begrip="grasland",
            points_at="zoals",
            severity=Severity.INFO,
        ),
    ),
)
