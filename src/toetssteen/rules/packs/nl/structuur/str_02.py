"""STR-02: a definition starts from a broader concept, not from the term."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import SOORTWOORD
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.genus import genus_of
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find the whole term, in any inflection, where its genus should be."""
    genus, length = subject.genus, len(subject.term.words)
    if genus is None:
        return
    last = _behind_kind(subject, genus)
    lemmas = [subject.words.lemmas(index) for index in range(min(last + 1, len(subject.words)))]
    for index in range(max(subject.first, genus - length + 1), last + 1):
        if subject.term.stands_at(lemmas, index) and (index <= genus or index + length > last):
            yield at_tokens(subject, min(index, max(genus, subject.first)), index + length - 1)
            return


def _behind_kind(subject: Subject, genus: int) -> int:
    """Return the noun of which the genus is only a kind: ``soort steiger``, ``vorm van zorg``."""
    words = subject.words
    if words.lemmas(genus).isdisjoint(SOORTWOORD):
        return genus
    behind = genus + 2 if words.lower(genus + 1) in {"van", "voor"} else genus + 1
    if words.lower(behind) in ARTICLES:
        behind += 1
    noun = genus_of(words, behind, subject.end)
    return genus if noun is None else noun


RULE = Rule(
    id="STR-02",
    code="VAL-STR-002",
    title=Text(nl="Begint niet met het begrip zelf", en="Does not start with the term itself"),
    why=Text(
        nl="Wie het begrip al kent, heeft de definitie niet nodig.",
        en="Whoever knows the term already does not need the definition.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.GENUS}),
    defect="kring-kop",
    message=Text(
        nl="‘{found}’ is het begrip zelf, niet de soort waar het bij hoort.",
        en="‘{found}’ is the term itself, not the kind that it belongs to.",
    ),
    advice=Text(
        nl="Begin met het naaste bovenbegrip.", en="Start with the nearest broader concept."
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("kade die voor iedereen open is", begrip="openbare kade"),
        Good("ambtenaar die ligplaatsen toewijst", begrip="havenmeester"),
        Good("soort zorg die een wijkteam biedt", begrip="wijkzorg"),
        Good("college van dijkgraaf en heemraden", begrip="college"),
        Good("Wet op de zeehavens", begrip="wet"),
        Good("Een brug is een bouwwerk over water.", begrip="brug", profile="zin"),
    ),
    bad=(
        Bad("boei in een vaarweg", begrip="boei", points_at="boei"),
        Bad(
            "havenmeester die ligplaatsen toewijst", begrip="havenmeester", points_at="havenmeester"
        ),
        Bad("soort steiger die drijft", begrip="steiger", points_at="soort steiger"),
        Bad("vorm van jeugdzorg", begrip="jeugdzorg", points_at="vorm van jeugdzorg"),
        Bad("drijvende steiger die een gemeente verhuurt", begrip="steiger", points_at="steiger"),
        Bad(
            "openbare kade waaraan schepen liggen",
            begrip="openbare kade",
            points_at="openbare kade",
        ),
    ),
)
