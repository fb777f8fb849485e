"""INT-01: one compact sentence."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.independent import clause_verb, opens_inside
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_MARKS = frozenset({";", ",", "–", "—", "-"})


def check(subject: Subject) -> Iterator[Finding]:
    """Find a second sentence, and an independent clause behind a comma or a dash."""
    if len(subject.sentences) > 1:
        first, _ = subject.sentences[1]
        if any(token.is_word for token in subject.words.tokens[first:]):
            last = subject.sentences[-1][1] - 1
            yield at_tokens(subject, first, _before_mark(subject, first, last))
            return
    yield from _spliced(subject)


def _before_mark(subject: Subject, first: int, last: int) -> int:
    return last - 1 if last > first and subject.words.tokens[last].form == "." else last


def _spliced(subject: Subject) -> Iterator[Finding]:
    """Find the first independent clause that only a mark parts from what it is added to."""
    words = subject.words
    for index in range(subject.first + 1, subject.end - 2):
        is_mark = words.lower(index) in _MARKS and not words.tokens[index + 1].glued
        if not is_mark or words.tokens[index - 1].form.endswith("-"):
            continue
        verb = clause_verb(words, index + 1, subject.end)
        if verb is not None and not opens_inside(words, subject.first, index):
            yield at_tokens(subject, index + 1, subject.end - 1, Certainty.PROBABLE)
            return


RULE = Rule(
    id="INT-01",
    code="VAL-INT-001",
    title=Text(nl="Eén compacte zin", en="One compact sentence"),
    why=Text(
        nl="De eerste zin is de definitie; wat volgt is toelichting. Een lijst die eenheid, bron "
        "en toelichting in hetzelfde veld bewaart, krijgt deze melding vaak: soms een op de vijf.",
        en="The first sentence is the definition; what follows is a note. A list that keeps unit, "
        "source and note in the same field gets this finding often, at times on one in five.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.DEFINIENS}),
    defect="tweede-zin",
    message=Text(
        nl="Na de eerste zin volgt nog: ‘{found}’.", en="After the first sentence comes: ‘{found}’."
    ),
    advice=Text(nl="Zet dit in de toelichting.", en="Move this to the note."),
    source="ISO 704",
    check=check,
    good=(
        Good("Vaartuig dat vracht vervoert.", begrip="vrachtboot"),
        Good("bedrag volgens art. 3 van een verordening", begrip="leges"),
        Good("schip dat J. Jansen heeft gebouwd", begrip="jansenboot"),
        Good("verdrag over een haven (Trb. 1978, 61)", begrip="havenverdrag"),
        Good("reder die klanten werft, schepen bezit en belasting betaalt", begrip="grootreder"),
        Good("zorg die een arts, na een verzoek, een patiënt verleent", begrip="vraagzorg"),
        Good("haven waar een schip, een sloep of een jacht ligt", begrip="jachthaven"),
    ),
    bad=(
        Bad(
            "vaartuig dat vracht vervoert. Het ligt aan een kade.",
            begrip="vrachtboot",
            points_at="Het ligt aan een kade",
        ),
        Bad(
            "gebouw aan een haven; bewoners betalen een huur",
            begrip="havenhuis",
            points_at="bewoners betalen een huur",
            severity=Severity.INFO,
        ),
        Bad(
            "deel van een sluis, een wachter sluit dit deel af",
            begrip="sluisdeur",
            points_at="een wachter sluit dit deel af",
            severity=Severity.INFO,
        ),
        Bad(
            "deel van een sluis – hiervoor geldt een lage prijs",
            begrip="sluisdeur",
            points_at="hiervoor geldt een lage prijs",
            severity=Severity.INFO,
        ),
        Bad(
            "zorg die een arts thuis geeft! De patiënt betaalt niets",
            begrip="thuiszorg",
            points_at="De patiënt betaalt niets",
        ),
        Bad(
            "perceel waarop een woning staat. De gemeente houdt er toezicht. Bewoners stemmen mee.",
            begrip="bouwkavel",
            points_at="De gemeente houdt er toezicht. Bewoners stemmen mee",
        ),
    ),
)
