"""INT-04: ``de`` or ``het`` refers to something known."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import ORGAAN, PERSOON_ROL
from toetssteen.language.genera import ORG_CONTEXT, ORG_EINDE, RECHTSROL, WERKPLEK
from toetssteen.language.lexicon import Number
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_IDENTIFYING = frozenset({"als", "bedoeld", "genoemd", "in", "met", "van", "voor", "zoals"})
_LOCAL = (*ORG_EINDE, *sorted(WERKPLEK))
_ACTORS = (PERSOON_ROL | ORGAAN) - RECHTSROL
_FAR = 100  # tokens


def check(subject: Subject) -> Iterator[Finding]:
    """Find ``de afdeling`` that nothing introduces and nothing identifies."""
    words = subject.words
    for index in range(subject.first + 1, subject.end - 1):
        noun = words.lemmas(index + 1)
        is_plain = words.tokens[index + 1].form.islower()
        leads_on = words.can_be_premodifier(index + 1) and words.can_be_noun(index + 2)
        is_definite = words.lower(index) in {"de", "het"} and _is_local(noun) and not leads_on
        if (
            is_plain
            and is_definite
            and f"{words.lower(index)} {words.lower(index + 1)}" not in subject.profile.organen
            and words.lower(index - 1) not in {"waarvan", "wiens"}  # its own
            and not _is_known(subject, index + 1)
            and not subject.is_in_label(index + 1, index + 1)
            and not _is_identified(subject, index + 1)
            and not (noun.isdisjoint(ORG_CONTEXT) and _is_many(subject, index + 1))
        ):
            yield at_tokens(subject, index, index + 1)


def _is_local(noun: frozenset[str]) -> bool:
    """Return whether the noun, or the end of a compound, is known only where one works."""
    if not noun.isdisjoint(ORG_CONTEXT) or any(one.endswith(_LOCAL) for one in noun):
        return True
    return not noun.isdisjoint(_ACTORS)


def _is_many(subject: Subject, at: int) -> bool:
    """Return whether the noun is a plural: ``de bewoners`` are all there are."""
    readings = subject.words.readings(at)
    return any(one.number is Number.PLURAL for one in readings)


def _is_known(subject: Subject, at: int) -> bool:
    """Return whether the noun, or a compound that ends in it, came before or is in the term.

    Far into a text something will have introduced it; that keeps the look back short.
    """
    if at - subject.first > _FAR:
        return True
    lemmas = tuple(subject.words.lemmas(at))
    earlier = (subject.words.lemmas(index) for index in range(subject.first, at - 1))
    in_term = (lemma for each in subject.term.lemmas for lemma in each)
    return any(one.endswith(lemmas) for each in earlier for one in each) or any(
        one.endswith(lemmas) for one in in_term
    )


def _is_identified(subject: Subject, at: int) -> bool:
    """Return whether what follows says which one: ``van``, a clause, a bracket, a name."""
    words = subject.words
    if at + 1 >= subject.end:
        return False
    token = words.tokens[at + 1]
    return (
        token.form in {"(", ","}
        or token.form[0].isupper()
        or words.lower(at + 1) in _IDENTIFYING
        or opens_a_clause(subject, at + 1)
    )


RULE = Rule(
    id="INT-04",
    code="VAL-INT-004",
    title=Text(
        nl="‘De’ en ‘het’ wijzen naar iets bekends", en="‘De’ and ‘het’ refer to something known"
    ),
    why=Text(
        nl="Welke afdeling? Alleen wie er werkt, weet het.",
        en="Which department? Only those who work there know.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="bekend",
    message=Text(
        nl="Welke ‘{found}’ is, staat er niet.", en="The text does not say which ‘{found}’ is."
    ),
    advice=Text(
        nl="Schrijf ‘een’, of zeg welke bedoeld is.", en="Write ‘een’, or say which one is meant."
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("lening waarover de schuldenaar rente betaalt", begrip="rentelening"),
        Good("besluit van de bevoegde rechter over een schuld", begrip="schuldvonnis"),
        Good("melding die een burger bij een afdeling doet", begrip="burgermelding"),
        Good(
            "stuk dat een burger aan een commissie stuurt en de commissie leest", begrip="leesstuk"
        ),
        Good("bericht dat de commissie voor bezwaren aan een burger stuurt", begrip="hoorbrief"),
        Good("taak van de afdeling van een gemeente die wegen beheert", begrip="wegbeheer"),
    ),
    bad=(
        Bad("post die via de receptie binnenkomt", begrip="baliepost", points_at="de receptie"),
        Bad(
            "melding die een burger bij de afdeling doet",
            begrip="burgermelding",
            points_at="de afdeling",
        ),
        Bad(
            "gegeven dat een burger in het systeem invoert",
            begrip="burgerinvoer",
            points_at="het systeem",
        ),
        Bad(
            "datum die de projectgroep bij een levering hanteert",
            begrip="leverdag",
            points_at="de projectgroep",
        ),
        Bad(
            "waarde die het systeem berekent",
            begrip="rekenuitkomst",
            points_at="het systeem",
        ),
        Bad(
            "sleutel waarmee een huurder het gebouw opent",
            begrip="huissleutel",
            points_at="het gebouw",
        ),
        Bad("verlof dat de directie verleent", begrip="gunstdag", points_at="de directie"),
    ),
)
