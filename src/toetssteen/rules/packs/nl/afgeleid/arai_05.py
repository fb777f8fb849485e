"""ARAI-05: no presumed knowledge."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_FAR = 100  # tokens
_MANNERS = (
    "wijze|procedure|praktijk|manier|werkwijze|weg|plek|plaats|route|gang|kanaal|kanalen|stappen"
    "|format|formaat|indeling|maatstaven|maatstaf|voorwaarden|afspraken|regels|papieren|stukken"
    "|betekenis|zin|patroon|volgorde|kenmerken|methode|middelen|termijnen|opzet|vorm"
)


def not_named_before(subject: Subject, match: Match) -> Match | None:
    """Keep ``de betreffende N`` unless N stands earlier; without an article it means *about*."""
    words = subject.words
    noun = words.lemmas(match.last)
    earlier = range(subject.first, match.first)
    if len(earlier) > _FAR:
        return None  # somewhere in so long a text it will stand
    is_named = any(not words.lemmas(index).isdisjoint(noun) for index in earlier)
    return None if is_named else match


def unless_it_is_said_of_what(subject: Subject, match: Match) -> Match | None:
    """Leave ``de gebruikelijke naam van een vis`` alone: that says of what."""
    return None if subject.words.lower(match.last + 1) in {"van", "voor", "bij"} else match


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
            f"gebruikelijk~|gangbaar~|normaal~|gewoon~|vertrouwd~|regulier~|geijkt~ {_MANNERS}",
            "bekend~|beproefd~ wijze|procedure|praktijk|manier|werkwijze",
            f"gehanteerd~|gevolgd~ {_MANNERS}",
            "volgens|naar|uit vast~|goed~|oud~|aloud~|plaatselijk~ gewoonte|gebruik|traditie",
            "volgens|naar gewoonte|gebruik|traditie",
            "de|het algemeen|alom bekende|aanvaarde|gebruikelijke|gangbare <noun>",
            "de|het u|jou|iedereen|eenieder|lezer bekende|vertrouwde <noun>",
            "welbekend~|overbekend~|alombekend~|genoegzaam",
            "algemeen|alom|bij|voor iedereen|elkeen|ieder|eenieder|allen|ons bekend~|vertrouwd~",
            "alom|overal|genoegzaam bekend~",
            "de|het|een ons allen|inmiddels|zo|bij|voor … bekend~|vertrouwd~ <noun>",
            "ons bekend~|vertrouwd~ <noun>",
            "ons allen|allemaal bekend~|vertrouwd~",
            "de|het van oudsher|vanouds bekende|vertrouwde|gebruikelijke <noun>",
            "zoals gebruikelijk|bekend|afgesproken|besproken|gewoonlijk",
            "zoals altijd|immer gebruikelijk|bekend",
            "naar bekend|gewoonte",
            "als vanouds|bekend|gebruikelijk",
            "als te doen gebruikelijk",
            "gemeengoed",
            "uiteraard",
            "natuurlijk <verb>|per|een|de|het|in|ook|niet|altijd|moet|zelf|door",
            "logischerwijs|logischerwijze|begrijpelijkerwijs|evident|vanouds|traditiegetrouw",
            "zoals|gelijk ieder|elk|elke|iedere jaar|maand|keer|week",
            "zoals men die|dat|deze|het kent|kennen|weet",
            "zoals|als dat|dit gebruikelijk|bekend|gangbaar",
            "vanzelfsprekend",
            "vanzelf|zichzelf spreken~",
            "spreken~ vanzelf",
            "spreken~ voor zich|zichzelf",
            "nu eenmaal",
            "immers",
            "zoals|dat|waarvan|die|wat iedereen|eenieder|elkeen|men|ieder weet|kent|begrijpt",
            "zoals|dat|waarvan|die|wat|waarover elk|elke|iedere|ieder <noun> weet|kent|begrijpt",
            "zoals|dat|waarvan|die|wat we|wij allemaal|allen weten|kennen",
            "zoals|dat|waarvan|die|wat we|wij weten|kennen",
            "de standaard <noun>",
        ),
        *cues(
            "de|het bekende|vertrouwde|gebruikelijke|gangbare|normale <noun>",
            then=unless_it_is_said_of_what,
        ),
        *cues(
            "de|het betreffende|desbetreffende|onderhavige <noun>",
            "desbetreffende|onderhavige <noun>",
            then=not_named_before,
        ),
    ),
    good=(
        Good("persoon van wie de naam bij de politie bekend is", begrip="bekende verdachte"),
        Good("akte waarmee een notaris een schuld bekend maakt", begrip="schuldakte"),
        Good("besluit betreffende een ligplaats", begrip="ligbesluit"),
        Good("schip waarvan de eigenaar het betreffende schip zelf vaart", begrip="eigenvaart"),
        Good("afhandeling binnen twee weken na een melding", begrip="snelspoor"),
    ),
    bad=(
        Bad(
            "indeling van zaden volgens het welbekende schema",
            begrip="zaadindeling",
            points_at="welbekende",
        ),
        Bad(
            "loket op de vertrouwde plek in een stadhuis",
            begrip="balie",
            points_at="de vertrouwde plek",
        ),
        Bad(
            "toets waarvan iedereen weet dat hij landelijk is",
            begrip="eindproef",
            points_at="waarvan iedereen weet",
        ),
        Bad(
            "afhandeling op de gebruikelijke wijze",
            begrip="standaardspoor",
            points_at="de gebruikelijke wijze",
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
