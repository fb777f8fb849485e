"""STR-03: more than a synonym."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_SYNONYMS = frozenset({"evenknie", "pendant", "synoniem"})
_WORDS = frozenset({"benaming", "naam", "term", "uitdrukking", "woord"})
_OTHER = frozenset(
    {"alledaags", "alternatief", "ambtelijk", "ander", "duur", "formeel", "gangbaar", "gewoon",
     "informeel", "modern", "nieuw", "officieel", "oud", "ouderwets", "populair",
     "technisch", "verouderd", "vroeg"}
)  # fmt: skip
_LANGUAGE = frozenset(
    {"spreektaal", "synoniem", "taalgebruik", "vakjargon", "vaktaal", "volksmond"}
)
_NAMING = frozenset({"aanduiden", "betitelen", "heten", "noemen"})
_THE_SAME = (("hetzelfde", "als"), ("zelfde", "als"), ("gelijk", "aan"), ("idem", "als"))
_JOINED = 3  # words in "A of B"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a definiens that is one noun, or two joined by ``of``, without anything beside it."""
    said = list(_outside_brackets(subject))
    if len(said) == 1 and _is_plain_noun(subject, said[0]):
        yield at_tokens(subject, said[0], said[0])
    elif said and (
        _are_joined(subject, said) or _are_listed(subject, said) or _says_so(subject, said)
    ):
        yield at_tokens(subject, said[0], said[-1], Certainty.PROBABLE)


def _are_listed(subject: Subject, said: list[int]) -> bool:
    """Return whether two nouns stand beside each other: ``bewaarplaats, opslagplaats``."""
    words = subject.words
    is_pair = len(said) == len(("A", "B")) and words.tokens[said[0] + 1].form in {",", ";", "/"}
    return is_pair and all(_is_plain_noun(subject, index) for index in said)


def _says_so(subject: Subject, said: list[int]) -> bool:
    """Return whether the text itself says that it gives another word, or names it a word.

    ``ander woord voor gemaal``, ``hetzelfde als een gemaal``, ``dokter, ook wel arts genoemd``.
    """
    words = subject.words
    if any(words.reads(said[0], same) for same in _THE_SAME):
        return not any(opens_a_clause(subject, index) for index in said)
    if subject.genus is not None and _is_word_for(subject, subject.genus):
        return True
    behind = said[1:]
    is_noun_first = _is_plain_noun(subject, said[0]) and words.lower(said[0] + 1) in {",", "("}
    names = any(not words.lemmas(index).isdisjoint(_LANGUAGE) for index in behind)
    names = names or not words.lemmas(said[-1]).isdisjoint(_NAMING)
    return is_noun_first and names


def _is_word_for(subject: Subject, genus: int) -> bool:
    """Return whether the genus is a word for something, not the name of some one thing."""
    words = subject.words
    if words.lower(genus + 1) not in {"van", "voor"}:
        return False
    is_synonym = not words.lemmas(genus).isdisjoint(_SYNONYMS)
    quality = words.lemmas(genus - 1) if genus > subject.first else frozenset()
    is_word = not words.lemmas(genus).isdisjoint(_WORDS) and not quality.isdisjoint(_OTHER)
    return is_synonym or is_word


def _is_plain_noun(subject: Subject, index: int) -> bool:
    letters = subject.words.tokens[index].form.replace("-", "")
    return letters.isalpha() and subject.words.can_be_noun(index)


def _outside_brackets(subject: Subject) -> Iterator[int]:
    """Yield the words that stand in no brackets; a bracket that never closes opens none."""
    inside: list[int] | None = None
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        if token.form == "(" and inside is None:
            inside = []
        elif token.form == ")":
            inside = None
        elif token.is_word and inside is not None:
            inside.append(index)
        elif token.is_word:
            yield index
    yield from inside or ()


def _are_joined(subject: Subject, said: list[int]) -> bool:
    if len(said) != _JOINED:
        return False
    first, middle, last = said
    nouns = subject.words.can_be_noun(first) and subject.words.can_be_noun(last)
    return nouns and subject.words.lower(middle) == "of"


RULE = Rule(
    id="STR-03",
    code="VAL-STR-003",
    title=Text(nl="Meer dan een synoniem", en="More than a synonym"),
    why=Text(
        nl="Een ander woord voor hetzelfde zegt niet wat het is.",
        en="Another word for the same thing does not say what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="vaag-genus",
    message=Text(
        nl="‘{found}’ is een ander woord, geen omschrijving.",
        en="‘{found}’ is another word, not a description.",
    ),
    advice=Text(
        nl="Noem het bovenbegrip en wat dit begrip onderscheidt; leg het synoniem apart vast.",
        en="Name the broader concept and what sets this one apart; record the synonym apart.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("plan van een haven", begrip="havenkaart"),
        Good("fiets, bus of tram", begrip="vervoermiddel"),
        Good("Zeehavenwet", begrip="wet"),
        Good("naam van een schip op zijn boeg", begrip="boegnaam"),
        Good("woord dat een ambt aanduidt", begrip="titel"),
    ),
    bad=(
        Bad("wal", begrip="kade", points_at="wal"),
        Bad(
            "ander woord voor gemaal",
            begrip="pompstation",
            points_at="ander woord voor gemaal",
            severity=Severity.WARNING,
        ),
        Bad(
            "bergplaats, opslagplaats",
            begrip="depot",
            points_at="bergplaats, opslagplaats",
            severity=Severity.WARNING,
        ),
        Bad(
            "hetzelfde als een roeiboot",
            begrip="sloep",
            points_at="hetzelfde als een roeiboot",
            severity=Severity.WARNING,
        ),
        Bad("Geneesheer.", begrip="arts", points_at="Geneesheer"),
        Bad(
            "boot of schip",
            begrip="vaartuig",
            points_at="boot of schip",
            severity=Severity.WARNING,
        ),
    ),
)
