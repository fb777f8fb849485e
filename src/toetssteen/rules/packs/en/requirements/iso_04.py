"""ISO-04: only abbreviations that everyone knows."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.families import KNOWN_ABBREVIATION
from toetssteen.language.families import EENHEID
from toetssteen.rules.abbreviations import unexplained
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

LONGEST_TERM = 12  # words of a term that are looked at
LONGEST_ABBREVIATION = 8  # letters
SHORTEST_SHOUTED = 5  # letters of a word beside it


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations in capitals that nobody explains."""
    if subject.kind in {Kind.AANDUIDING, Kind.VERWIJZING}:
        return  # a name in full explains itself; an exact citation names its law as it is called
    known = KNOWN_ABBREVIATION | EENHEID | frozenset(_initials(subject))
    for finding in unexplained(subject, known):
        if not _is_shouted(subject, finding) and not _is_owner(subject, finding):
            yield finding


def _initials(subject: Subject) -> Iterator[str]:
    """Yield what the words of the term, or some of them in a row, are short for."""
    for label in subject.labels:
        letters = "".join(word.form[0].upper() for word in label.words[:LONGEST_TERM])
        for first in range(len(letters)):
            yield from (letters[first:last] for last in range(first + 2, len(letters) + 1))


def _is_shouted(subject: Subject, finding: Finding) -> bool:
    """Return whether this is a plain word in capitals: long, or beside another one."""
    text, form = subject.text, subject.text[finding.start : finding.end]
    around = (*text[: finding.start].split()[-1:], *text[finding.end :].split()[:1])
    return len(form) >= LONGEST_ABBREVIATION or any(
        word.isupper() and len(word) >= SHORTEST_SHOUTED for word in around
    )


def _is_owner(subject: Subject, finding: Finding) -> bool:
    """Return whether the abbreviation without ``'s`` is explained elsewhere in the text."""
    owner, mark, _ = subject.text[finding.start : finding.end].replace("’", "'").partition("'")
    return bool(mark) and f"({owner})" in subject.text


RULE = Rule(
    id="ISO-04",
    code="VAL-ISO-004",
    title=Text(
        nl="Afkortingen zijn verklaard of algemeen bekend",
        en="Abbreviations are explained or generally known",
    ),
    why=Text(
        nl="Een lezer van buiten kent de afkortingen van het huis niet.",
        en="A reader from outside does not know the abbreviations of the house.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="afkorting",
    message=Text(nl="‘{found}’ is niet verklaard.", en="‘{found}’ is not explained."),
    advice=Text(
        nl="Schrijf de naam voluit, met de afkorting tussen haakjes.",
        en="Write the name in full, with the abbreviation in brackets.",
    ),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("plan that the Regional Traffic Room (RTR) adopts", begrip="traffic plan"),
        Good("supplier in the EU with a VAT number", begrip="market party"),
        Good("Harbour and Quay Authority", begrip="HQA"),
        Good("engine with a power of 2 MW", begrip="main engine"),
    ),
    bad=(
        Bad("message of a ship to the VTS post", begrip="call", points_at="VTS"),
        Bad("plan that the RTR adopts", begrip="traffic plan", points_at="RTR"),
        Bad("care that a CzK provides", begrip="chain care", points_at="CzK"),
    ),
)
