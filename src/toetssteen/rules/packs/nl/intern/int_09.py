"""INT-09: enumerations are closed."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_NEAR = 4  # tokens between a comma and the last item of its list
_LONGEST_EQUATION = 20  # tokens
_LONGEST_LIST = 100  # tokens; so that a marker is looked at in bounded time
_MARKERS = (
    "enz.|enz", "enzovoort|enzovoorts", "etc.|etc", "etcetera", "e.d.", "en dergelijke|dergelijken",
    "en zo meer|verder|voort|voorts", "en wat dies meer zij", "en wat al niet", "en noem maar op",
    "en ga zo maar door", "of iets dergelijks|soortgelijks|vergelijkbaars", "en meer van dat|die",
    "en meer van dergelijke|zulke", "om er enkele|een|maar te noemen",
    "om er maar een|enkele te noemen", "en vele andere|anderen",
    "en|of ander|andere soortgelijk~|vergelijkbaar~|dergelijk~|gelijksoortig~|verwant~ <noun>",
    "en|of een ander|andere soortgelijk~|vergelijkbaar~|dergelijk~|gelijksoortig~|verwant~ <noun>",
    "en|of soortgelijk~|vergelijkbaar~|gelijksoortig~ <noun>",
    "en|of een soortgelijk~|vergelijkbaar~|gelijksoortig~ <noun>",
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Find a list that trails off in dots: ``kade, steiger, …``."""
    words = subject.words
    for index in range(subject.first + 1, len(words)):
        last = index if words.lower(index) == "…" else index + 2
        is_open = words.lower(index) == "…" or words.reads(index, (".", ".", "."))
        if is_open and words.lower(index - 1) == ",":
            yield at_tokens(subject, index, last, Certainty.PROBABLE)
            return


def that_is_the_definition(subject: Subject, match: Match) -> Match | None:
    """Keep a list that is the whole definiens: no clause stands before the marker."""
    if match.first - subject.first > _LONGEST_LIST:
        return None
    return match if _has_list(subject, match) and not _has_clause(subject, match) else None


def inside_the_differentia(subject: Subject, match: Match) -> Match | None:
    """Keep a list that stands in what sets the concept apart."""
    return None if that_is_the_definition(subject, match) else match


def behind_a_list(subject: Subject, match: Match) -> Match | None:
    """Keep ``A, B en andere``; ``A en andere`` can be all there is."""
    near = range(max(subject.first, match.first - _NEAR), match.first)
    return match if any(subject.words.lower(index) == "," for index in near) else None


def unless_it_equates(subject: Subject, match: Match) -> Match | None:
    """Leave ``waaronder … wordt verstaan`` alone: that opens no list."""
    behind = range(match.last, min(subject.end, match.last + _LONGEST_EQUATION))
    equates = any(subject.words.lower(index) in {"verstaan", "begrepen"} for index in behind)
    return None if equates else match


def _has_list(subject: Subject, match: Match) -> bool:
    return any(token.form == "," for token in subject.words.tokens[subject.first : match.first])


def _has_clause(subject: Subject, match: Match) -> bool:
    return any(opens_a_clause(subject, index) for index in range(subject.first, match.first))


RULE = Rule(
    id="INT-09",
    code="VAL-INT-009",
    title=Text(nl="Opsommingen zijn gesloten", en="Enumerations are closed"),
    why=Text(
        nl="Na ‘enzovoort’ vult ieder de rest zelf in.",
        en="After ‘and so on’ everyone fills in the rest.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorbeeld",
    message=Text(
        nl="‘{found}’ laat de opsomming open.", en="‘{found}’ leaves the enumeration open."
    ),
    advice=Text(
        nl="Noem alles wat erbij hoort, of noem het gemeenschappelijke kenmerk.",
        en="Name all members, or name what they have in common.",
    ),
    source="ISO 704",
    cues=(
        *cues(*_MARKERS, then=that_is_the_definition),
        *cues(*_MARKERS, certainty=Certainty.PROBABLE, then=inside_the_differentia),
        *cues("en andere|anderen", certainty=Certainty.PROBABLE, then=behind_a_list),
        *cues(", waaronder", certainty=Certainty.PROBABLE, then=unless_it_equates),
    ),
    check=check,
    good=(
        Good("fiets, bus of tram", begrip="vervoermiddel"),
        Good("voorwaarde waaronder een schipper een kade huurt", begrip="huurregime"),
        Good("verzameling van kades, steigers en sluizen", begrip="havenwerk"),
    ),
    bad=(
        Bad(
            "kade, steiger, sluis en wat dies meer zij",
            begrip="havenwerk",
            points_at="en wat dies meer zij",
        ),
        Bad(
            "brief, kaart, pakket of een ander soortgelijk stuk",
            begrip="poststuk",
            points_at="of een ander soortgelijk stuk",
        ),
        Bad(
            "les over lopen, fietsen, varen, …",
            begrip="verkeersles",
            points_at="…",
            severity=Severity.WARNING,
        ),
        Bad("fiets, bus, tram en dergelijke", begrip="vervoermiddel", points_at="en dergelijke"),
        Bad("kade, steiger, sluis enz.", begrip="havenwerk", points_at="enz."),
        Bad(
            "toestel dat lucht, water etc. verwarmt",
            begrip="kachel",
            points_at="etc.",
            severity=Severity.WARNING,
        ),
    ),
)
