"""INT-03: pronouns have one clear antecedent."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import Number, WordClass
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_DEMONSTRATIVES = frozenset({"deze", "dit"})
_ADVERBS = frozenset(
    {"daaraan", "daarin", "daarmee", "daarop", "daaruit", "daarvan", "daarvoor", "eraan", "erin",
     "ermee", "erop", "eruit", "ervan", "hieraan", "hierin", "hiermee", "hierop", "hieruit",
     "hiervan"}
)  # fmt: skip
_MANY = 3  # nouns that an adverb could stand for before a reader loses the thread


def check(subject: Subject) -> Iterator[Finding]:
    """Find a demonstrative on its own, and an adverb that could stand for several nouns."""
    nouns = singulars = 0  # before the word that is looked at
    for index in range(subject.first, subject.end):
        form = subject.words.lower(index)
        candidates = singulars if form == "dit" else nouns
        if _is_unclear(subject, index, candidates):
            certainty = Certainty.PROBABLE if candidates else Certainty.CERTAIN
            yield at_tokens(subject, index, index, certainty)
        numbers = _numbers(subject, index)
        nouns += bool(numbers)
        singulars += not numbers <= {Number.PLURAL}


def _is_unclear(subject: Subject, index: int, candidates: int) -> bool:
    """Return whether *candidates*, nouns before the word, leave open what it stands for."""
    form = subject.words.lower(index)
    if form in _DEMONSTRATIVES:
        return _stands_alone(subject, index)
    is_loose = form in _ADVERBS and not _modifies(subject, index)
    return is_loose and not 0 < candidates < _MANY


def _numbers(subject: Subject, index: int) -> set[Number | None]:
    """Return the numbers that the token can have as a noun; none when it cannot be one."""
    if subject.words.is_only(index, WordClass.VERB):
        return set()
    readings = subject.words.readings(index)
    return {one.number for one in readings if one.word_class is WordClass.NOUN}


def _stands_alone(subject: Subject, index: int) -> bool:
    """Return whether no noun follows that the demonstrative belongs to."""
    words = subject.words
    belongs = words.can_be_noun(index + 1) or words.can_be_premodifier(index + 1)
    return not belongs and words.lower(index - 1) != "zoals"


def _modifies(subject: Subject, index: int) -> bool:
    """Return whether the adverb belongs to its neighbour: ``daarmee verbonden``, ``deel ervan``."""
    words = subject.words
    is_genitive = words.lower(index).endswith("van") and words.can_be_noun(index - 1)
    return is_genitive or words.can_be_premodifier(index + 1)


RULE = Rule(
    id="INT-03",
    code="VAL-INT-003",
    title=Text(nl="Verwijswoorden zijn duidelijk", en="Pronouns are clear"),
    why=Text(
        nl="Wie moet raden waar ‘dit’ op slaat, raadt soms verkeerd.",
        en="Whoever has to guess what ‘this’ refers to guesses wrong at times.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    message=Text(
        nl="Waar ‘{found}’ op slaat, is niet duidelijk.", en="What ‘{found}’ refers to is unclear."
    ),
    advice=Text(
        nl="Herhaal het zelfstandig naamwoord.", en="Repeat the noun instead of the pronoun."
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("stelsel van leidingen en daarmee verbonden pompen", begrip="waternet"),
        Good("nota die een bureau opstelt", begrip="advies"),
        Good("verzoek waarin deze stukken genoemd staan", begrip="stukkenverzoek"),
    ),
    bad=(
        Bad(
            "nota van een bureau aan een gemeente waarin dit wordt toegelicht",
            begrip="toelichtstuk",
            points_at="dit",
            severity=Severity.INFO,
        ),
        Bad(
            "overleg tussen een arts en een patiënt waarna deze tekent",
            begrip="keuzegesprek",
            points_at="deze",
            severity=Severity.INFO,
        ),
        Bad(
            "afspraak tussen een huurder, een makelaar en een eigenaar die hiermee instemt",
            begrip="huurstuk",
            points_at="hiermee",
            severity=Severity.INFO,
        ),
    ),
)
