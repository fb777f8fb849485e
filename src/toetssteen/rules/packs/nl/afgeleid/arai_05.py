"""ARAI-05: no presumed knowledge."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_FAR = 100  # tokens


def not_named_before(subject: Subject, match: Match) -> Match | None:
    """Keep ``de betreffende N`` unless N stands earlier; without an article it means *about*."""
    words = subject.words
    noun = words.lemmas(match.last)
    earlier = range(subject.first, match.first)
    if len(earlier) > _FAR:
        return None  # somewhere in so long a text it will stand
    is_named = any(not words.lemmas(index).isdisjoint(noun) for index in earlier)
    return None if is_named else match


RULE = Rule(
    id="ARAI-05",
    code="VAL-ARA-005",
    title=Text(nl="Geen veronderstelde kennis", en="No presumed knowledge"),
    why=Text(
        nl="Wat ‘gebruikelijk’ is, weet alleen wie er al bij was.",
        en="Only those who were there know what is ‘customary’.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="bekend",
    message=Text(
        nl="‘{found}’ veronderstelt dat de lezer het al weet.",
        en="‘{found}’ presumes that the reader knows already.",
    ),
    advice=Text(nl="Schrijf op wat bedoeld is.", en="Write down what is meant."),
    source="Afgeleid uit de praktijk",
    cues=(
        *cues(
            "gebruikelijk~|gangbaar~|bekend~|normaal~ wijze|procedure|praktijk|manier|werkwijze",
            "zoals gebruikelijk|bekend|afgesproken",
            "uiteraard",
            "vanzelfsprekend",
            "zoals iedereen weet",
            "de standaard <noun>",
        ),
        *cues(
            "de|het betreffende|desbetreffende|onderhavige <noun>",
            "desbetreffende|onderhavige <noun>",
            then=not_named_before,
        ),
    ),
    good=(
        Good("besluit betreffende een ligplaats", begrip="ligbesluit"),
        Good("schip waarvan de eigenaar het betreffende schip zelf vaart", begrip="eigenvaart"),
        Good("afhandeling binnen twee weken na een melding", begrip="snelspoor"),
    ),
    bad=(
        Bad(
            "afhandeling op de gebruikelijke wijze",
            begrip="standaardspoor",
            points_at="gebruikelijke wijze",
        ),
        Bad(
            "vergoeding die uiteraard jaarlijks stijgt",
            begrip="indexering",
            points_at="uiteraard",
        ),
        Bad(
            "verzoek dat iemand bij het desbetreffende loket indient",
            begrip="loketaanvraag",
            points_at="het desbetreffende loket",
        ),
    ),
)
