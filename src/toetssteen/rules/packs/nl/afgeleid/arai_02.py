"""ARAI-02: a container noun is really narrowed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.emptiness import BEHEER, DIENSTEN, HANDELINGEN, LICHT
from toetssteen.language.genera import COLLECTIEF, CONTAINER, GENUS_ALG
from toetssteen.language.vague_phrases import VAAG_VERBAND
from toetssteen.rules.genus import genus_of
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.narrowing import only_happens, only_relates
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

LONGEST_DIFFERENTIA = 30  # words; a longer one says something
_MANAGED = LICHT | BEHEER
_FOR_PEOPLE = frozenset(
    {
        "burger",
        "cliënt",
        "inwoner",
        "jeugdige",
        "jongere",
        "kind",
        "mens",
        "ouder",
        "oudere",
        "persoon",
    }
)
_LONGEST_PLACE = 4  # words of ``bij klachten``, ``in een polder``


def check(subject: Subject) -> Iterator[Finding]:
    """Find a container that only a vague phrase follows, or a clause that says no more."""
    at, words = _container(subject), subject.words
    if at is None:
        return
    first = at if subject.genus is None else subject.genus
    vague = next((phrase for phrase in VAAG_VERBAND if words.reads(at + 1, phrase)), ())
    if not vague and not words.lemmas(at).isdisjoint(DIENSTEN):
        return
    start = at + 1 + len(vague)
    behind = [index for index in range(start, subject.end) if words.tokens[index].is_word]
    has_clause = any(opens_a_clause(subject, index) for index in behind)
    if vague and not has_clause:
        yield _finding(subject, first, start - 1)
    elif _is_only_somewhere(subject, behind) or (
        len(behind) <= LONGEST_DIFFERENTIA
        and (
            only_relates(subject, behind)
            or (_starts(subject, behind, vague) and only_happens(subject, behind, _MANAGED))
        )
    ):
        yield _finding(subject, first, at)


def _finding(subject: Subject, first: int, last: int) -> Finding:
    """Return a finding; of a noun that is general too, the rule on those would say the same."""
    is_general = not subject.words.lemmas(first).isdisjoint(GENUS_ALG)
    finding = at_tokens(subject, first, last, Certainty.PROBABLE)
    return replace(finding, also=("STR-04",)) if is_general else finding


def _is_only_somewhere(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether one short phrase says where, when or for which people: ``voor ouderen``."""
    words = subject.words
    is_bare = subject.genus == subject.first  # juridische procedure says more
    if not is_bare or not 1 < len(behind) <= _LONGEST_PLACE or behind[-1] != subject.end - 1:
        return False
    nouns = [at for at in behind[1:] if words.lower(at) not in subject.grammar.articles]
    if words.lower(behind[0]) == "voor":
        return len(nouns) == 1 and not words.lemmas(nouns[0]).isdisjoint(_FOR_PEOPLE)
    is_place = words.lower(behind[0]) in {"bij", "in", "tijdens", "na"}
    return is_place and len(nouns) == 1 and words.can_be_noun(nouns[0])


def _starts(subject: Subject, behind: Sequence[int], vague: Sequence[str]) -> bool:
    """Return whether nothing else comes between the container and its clause than a place."""
    if vague or not behind:
        return bool(vague)
    return opens_a_clause(subject, behind[0]) or subject.words.lower(behind[0]) in {"binnen", "in"}


def _container(subject: Subject) -> int | None:
    """Return the last token of the container: the genus, or ``geheel van activiteiten``."""
    at, words = subject.genus, subject.words
    if at is None:
        return None
    is_bundle = not words.lemmas(at).isdisjoint(COLLECTIEF)
    if is_bundle and words.lower(at + 1) in {"aan", "van"}:
        noun = genus_of(words, at + 2, min(at + 5, subject.end))
        return noun if noun and not words.lemmas(noun).isdisjoint(HANDELINGEN) else None
    return None if words.lemmas(at).isdisjoint(CONTAINER | DIENSTEN) else at


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
        Good("juridische procedure bij een rechter", begrip="geding"),
        Good("activiteit waarbij een loods een schip binnenbrengt", begrip="loodsreis"),
        Good("proces van verdamping van olie", begrip="uitdamping"),
        Good("maatregel tegen geluid van schepen", begrip="geluidscherm"),
        Good("systeem dat een school gebruikt voor de betaling van lunches", begrip="lunchkassa"),
        Good("methode waarbij een tandarts een afdruk maakt", begrip="gebitsmal"),
        Good("proces waarbij water in damp overgaat", begrip="koking"),
    ),
    bad=(
        Bad(
            "activiteit die verband houdt met zorg",
            begrip="naastenhulp",
            points_at="activiteit",
            severity=Severity.INFO,
        ),
        Bad(
            "activiteit met betrekking tot schepen",
            begrip="nautisch werk",
            points_at="activiteit met betrekking tot",
            severity=Severity.INFO,
        ),
        Bad(
            "procedure ten aanzien van een zieke",
            begrip="zorggang",
            points_at="procedure ten aanzien van",
            severity=Severity.INFO,
        ),
        Bad(
            "voorziening in het kader van jeugdzorg",
            begrip="jeugdhulp",
            points_at="voorziening in het kader van",
            severity=Severity.INFO,
        ),
        Bad(
            "traject dat een leerling samen met een school doorloopt",
            begrip="schakelklas",
            points_at="traject",
            severity=Severity.INFO,
        ),
        Bad(
            "werkwijze die een bedrijf hanteert",
            begrip="ploegendienst",
            points_at="werkwijze",
            severity=Severity.INFO,
        ),
        Bad(
            "geheel van maatregelen rond een feest",
            begrip="feestregie",
            points_at="geheel van maatregelen rond",
            severity=Severity.INFO,
        ),
    ),
)
