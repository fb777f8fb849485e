"""STR-06: not the information need."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import ADMINISTRATIE
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import about_administration
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def of_administration(subject: Subject, match: Match) -> Match | None:
    """Keep a purpose whose complement is about administration, unless the term is that itself."""
    last = about_administration(subject, match.last + 1)
    return None if last is None or _is_itself(subject) else Match(match.first, last)


def unless_administration_itself(subject: Subject, match: Match) -> Match | None:
    """Leave a *rapportage* alone: to report is what it is."""
    return None if _is_itself(subject) else match


def _is_itself(subject: Subject) -> bool:
    words = subject.term.words
    return bool(words) and subject.term.head.lower.endswith(tuple(ADMINISTRATIE))


RULE = Rule(
    id="STR-06",
    code="VAL-STR-006",
    title=Text(nl="Niet de informatiebehoefte", en="Not the information need"),
    why=Text(
        nl="Waarvoor een organisatie iets vastlegt, zegt niet wat het is.",
        en="What an organisation records something for does not say what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="doel",
    message=Text(
        nl="‘{found}’ noemt waarvoor het wordt vastgelegd.",
        en="‘{found}’ states what it is recorded for.",
    ),
    advice=Text(
        nl="Noem het kenmerk van de zaak zelf.", en="Name the characteristic of the thing."
    ),
    source="Praktijk",
    cues=(
        *cues(
            "ten behoeve van",
            "voor de|het",
            "met het oog op",
            "ten dienste van",
            then=of_administration,
        ),
        *cues(
            "zodat|waardoor men|wij kan|kunnen",
            "met het oog op",
            certainty=Certainty.PROBABLE,
            then=unless_administration_itself,
        ),
    ),
    good=(
        Good("verslag ten behoeve van de verantwoording aan een raad", begrip="jaarrapportage"),
        Good("gebouw voor de opslag van graan", begrip="graansilo"),
        Good("lijst van ligplaatsen in een haven", begrip="plaatslijst"),
    ),
    bad=(
        Bad(
            "lijst van ligplaatsen ten behoeve van de verantwoording",
            begrip="plaatslijst",
            points_at="ten behoeve van de verantwoording",
        ),
        Bad(
            "nummer van een bewoner voor de registratie van uitkeringen",
            begrip="dossiercode",
            points_at="voor de registratie",
        ),
        Bad(
            "gegeven over een schip met het oog op de monitoring van geluid",
            begrip="geluidwaarde",
            points_at="met het oog op de monitoring",
        ),
    ),
)
