"""ESS-04: testable, so no vague time, degree or frequency."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import words_of
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Good,
    Need,
    Obligation,
    Rule,
    Silence,
    cues,
)
from toetssteen.rules.subject import Subject


def unless_a_house_word(subject: Subject, match: Match) -> Match | None:
    """Leave fixed expressions of the house alone."""
    return None if words_of(subject, match) in subject.profile.eigen_woorden else match


RULE = Rule(
    id="ESS-04",
    code="VAL-ESS-004",
    title=Text(nl="Toetsbaar", en="Testable"),
    why=Text(
        nl="Wat ‘zo spoedig mogelijk’ is, ziet ieder anders; dan is niets te toetsen.",
        en="What ‘as soon as possible’ means differs for everyone; then nothing can be tested.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="vaag-woord",
    silence=Silence.UNCHECKED,
    question=Text(
        nl="Kunnen twee mensen los van elkaar vaststellen of iets hieronder valt?",
        en="Can two people independently establish whether something falls under this?",
    ),
    message=Text(nl="‘{found}’ is niet te toetsen.", en="‘{found}’ cannot be tested."),
    advice=Text(
        nl="Noem een termijn, een maat of een aantal.", en="State a term, a measure or a number."
    ),
    source="Praktijk",
    cues=(
        *cues(
            "zo spoedig|snel|veel|goed|vroeg|kort mogelijk",
            "naar behoren",
            "in voldoende mate",
            "binnen redelijke|afzienbare termijn|tijd",
            "op korte|afzienbare termijn",
            "in beginsel",
            "in principe",
            "in de regel",
            then=unless_a_house_word,
        ),
        *cues(
            "zo nodig",
            "waar nodig|mogelijk|gewenst",
            "indien nodig|mogelijk|gewenst",
            then=unless_a_house_word,
            defect="voorwaarde",
        ),
        *cues(
            "enige tijd",
            "doorgaans",
            "gewoonlijk",
            "meestal",
            "veelal",
            "vaak",
            "soms",
            "regelmatig",
            certainty=Certainty.PROBABLE,
            then=unless_a_house_word,
        ),
    ),
    good=(
        Good("herstel dat binnen tien werkdagen volgt", begrip="spoedherstel"),
        Good("vaartuig met een lengte van meer dan 20 meter", begrip="groot schip"),
        Good("termijn die een rechter redelijk noemt", begrip="billijke termijn"),
    ),
    bad=(
        Bad(
            "herstel dat zo spoedig mogelijk volgt",
            begrip="spoedherstel",
            points_at="zo spoedig mogelijk",
        ),
        Bad(
            "hulp die een wijkteam waar nodig geeft",
            begrip="wijkhulp",
            points_at="waar nodig",
        ),
        Bad(
            "vaartuig dat meestal aan een kade ligt",
            begrip="ligger",
            points_at="meestal",
            severity=Severity.INFO,
        ),
    ),
    asked=(Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),),
)
