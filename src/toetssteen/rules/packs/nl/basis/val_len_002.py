"""VAL-LEN-002: not too long."""

from collections.abc import Iterator, Sequence

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.tokens import Token
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a definiens over either limit; point at what is beyond the limit of words."""
    limits, tokens = subject.profile.lengte, subject.words.tokens
    words = [index for index in range(subject.first, subject.end) if tokens[index].is_word]
    length = _length(tokens[words[0] : words[-1] + 1])
    if len(words) > limits.max_woorden:
        yield at_tokens(subject, words[limits.max_woorden], words[-1])
    elif length > limits.max_tekens:
        yield at_tokens(subject, words[0], words[-1])


def _length(said: Sequence[Token]) -> int:
    """Return how many characters a reader sees: words, marks and the spaces between them."""
    return sum(len(token.form) + (not token.glued) for token in said) - (not said[0].glued)


_LANG = "gebied waarin " + " en ".join(["de haven een kade beheert"] * 14)

RULE = Rule(
    id="VAL-LEN-002",
    code="VAL-LEN-002",
    title=Text(nl="Niet te lang", en="Not too long"),
    why=Text(
        nl="Wie aan het eind is, moet het begin nog weten.",
        en="Whoever reaches the end must still know the beginning.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.DEFINIENS}),
    defect="lengte",
    message=Text(
        nl="De definitie is langer dan goed te volgen is.",
        en="The definition is longer than a reader can follow.",
    ),
    advice=Text(
        nl="Houd de kern over; zet voorwaarden en uitleg in de toelichting.",
        en="Keep the core; move conditions and explanation to the note.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("gebied dat een havenmeester beheert", begrip="beheergebied"),
        Good(
            "stelsel van kades, steigers, sluizen en bruggen waarmee een haven schepen ontvangt, "
            "lading overslaat en water keert",
            begrip="haveninrichting",
        ),
        Good("bewoner van een woning met één kamer", begrip="kamerbewoner"),
    ),
    bad=(
        Bad(
            _LANG + " en een sluis bedient",
            begrip="beheergebied",
            points_at="de haven een kade beheert en een sluis bedient",
        ),
        Bad(
            "verzameling " + "van stukken " * 40 + "bij een archief",
            begrip="archiefblok",
            points_at="stukken bij een archief",
        ),
        Bad(
            "samenstel van "
            + "havengebiedsontwikkelingsmaatschappijvergaderingen, " * 12
            + "en besluiten",
            begrip="dossier",
            points_at="samenstel van "
            + "havengebiedsontwikkelingsmaatschappijvergaderingen, " * 12
            + "en besluiten",
        ),
    ),
)
