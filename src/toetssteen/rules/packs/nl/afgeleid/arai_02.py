"""ARAI-02: a container noun is really narrowed."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import CONTAINER
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_VAGUE = (
    ("met", "betrekking", "tot"),
    ("ten", "aanzien", "van"),
    ("in", "het", "kader", "van"),
    ("betreffende",),
    ("omtrent",),
    ("rondom",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a container that only a vague phrase follows."""
    at, words = subject.genus, subject.words
    if at is None or words.lemmas(at).isdisjoint(CONTAINER):
        return
    vague = next((phrase for phrase in _VAGUE if words.reads(at + 1, phrase)), None)
    narrows = any(opens_a_clause(subject, index) for index in range(at + 1, subject.end))
    if vague and not narrows:
        yield at_tokens(subject, at + 1, at + len(vague), Certainty.PROBABLE)


RULE = Rule(
    id="ARAI-02",
    code="VAL-ARA-002",
    aliases=("ARAI-02SUB2",),
    title=Text(
        nl="Een containerbegrip is echt ingeperkt", en="A container noun is really narrowed"
    ),
    why=Text(
        nl="‘Activiteit met betrekking tot schepen’ kan alles zijn wat met schepen te maken heeft.",
        en="‘Activity relating to ships’ can be anything that has to do with ships.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS, Need.GENUS}),
    defect="vaag-genus",
    message=Text(
        nl="‘{found}’ perkt het begin niet in.", en="‘{found}’ does not narrow the opening."
    ),
    advice=Text(
        nl="Zeg wie wat doet, en met welk gevolg.", en="Say who does what, and to what effect."
    ),
    source="Afgeleid uit de praktijk",
    check=check,
    good=(
        Good("activiteit waarbij een loods een schip binnenbrengt", begrip="loodsreis"),
        Good("proces van verdamping van olie", begrip="uitdamping"),
        Good("maatregel tegen geluid van schepen", begrip="geluidscherm"),
    ),
    bad=(
        Bad(
            "activiteit met betrekking tot schepen",
            begrip="nautisch werk",
            points_at="met betrekking tot",
            severity=Severity.INFO,
        ),
        Bad(
            "procedure ten aanzien van een zieke",
            begrip="zorggang",
            points_at="ten aanzien van",
            severity=Severity.INFO,
        ),
        Bad(
            "voorziening in het kader van jeugdzorg",
            begrip="jeugdhulp",
            points_at="in het kader van",
            severity=Severity.INFO,
        ),
    ),
)
