"""STR-04: a general opening is narrowed at once."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import GENUS_ALG
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

# What a clause may hold and still say nothing: it happens, it is there, somebody does it.
_EMPTY = frozenset(
    {"bestaan", "dat", "die", "er", "gebeuren", "is", "optreden", "plaats", "plaatsvinden",
     "uitvoeren", "verrichten", "vinden", "voorkomen", "waar", "worden", "zich", "zijn"}
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Find a general genus with nothing before it and nothing that narrows behind it."""
    at, words = subject.genus, subject.words
    if at != subject.first or words.lemmas(at).isdisjoint(GENUS_ALG):
        return
    behind = [index for index in range(at + 1, subject.end) if words.tokens[index].is_word]
    if all(not words.lemmas(index).isdisjoint(_EMPTY) for index in behind):
        yield at_tokens(subject, at, behind[-1] if behind else at)


RULE = Rule(
    id="STR-04",
    code="VAL-STR-004",
    title=Text(
        nl="Een algemeen begin wordt meteen ingeperkt", en="A general opening is narrowed at once"
    ),
    why=Text(
        nl="‘Handeling’ of ‘proces’ alleen past op duizend begrippen.",
        en="‘Act’ or ‘process’ alone fits a thousand concepts.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS, Need.GENUS}),
    defect="vaag-genus",
    message=Text(nl="‘{found}’ perkt niets in.", en="‘{found}’ narrows nothing."),
    advice=Text(
        nl="Zeg wat deze soort onderscheidt: wie doet wat, met wat of waarmee.",
        en="Say what sets this one apart: who does what, with what.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("activiteit waarbij een loods een schip binnenbrengt", begrip="loodsreis"),
        Good("ligrecht dat vervalt", begrip="tijdelijk ligrecht"),
        Good("handeling van een douanier", begrip="visitatie"),
    ),
    bad=(
        Bad("handeling die plaatsvindt", begrip="visitatie", points_at="handeling die plaatsvindt"),
        Bad("proces", begrip="ontgassing", points_at="proces"),
        Bad(
            "activiteit die wordt uitgevoerd",
            begrip="oefening",
            points_at="activiteit die wordt uitgevoerd",
        ),
    ),
)
