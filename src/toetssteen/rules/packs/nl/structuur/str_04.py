"""STR-04: a general opening is narrowed at once."""

from collections.abc import Iterator, Sequence

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.emptiness import (
    ASPECT,
    IS_ER,
    LEEG_BIJWOORD,
    LEEG_NAAMWOORD,
    LEEG_WERKWOORD,
    TOESTAND,
)
from toetssteen.language.genera import CONTAINER, GENUS_ALG
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.words import Words
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import RELATIVES, at_tokens, opens_a_clause
from toetssteen.rules.narrowing import only_happens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_FUNCTION = frozenset(
    {
        WordClass.ADVERB, WordClass.CONJUNCTION, WordClass.DETERMINER, WordClass.NUMERAL,
        WordClass.PREPOSITION, WordClass.PRONOUN,
    }
)  # fmt: skip
SHORT = 8  # words of a differentia that may be no more than where the thing is
_SOMEBODY = frozenset({"iemand", "iets", "men", "mens"})


def check(subject: Subject) -> Iterator[Finding]:
    """Find a genus with nothing before it and nothing that narrows behind it.

    A general noun may stand bare; any other noun has a clause or a phrase that is empty.
    """
    at, words = subject.genus, subject.words
    if at is None or at != subject.first:
        return
    is_general = not words.lemmas(at).isdisjoint(GENUS_ALG)
    is_container = not words.lemmas(at).isdisjoint(CONTAINER)
    behind = [index for index in range(at + 1, subject.end) if words.tokens[index].is_word]
    if not behind and is_general:
        yield at_tokens(subject, at, at)
    elif not behind:
        return
    elif _is_empty(subject, behind) and (is_general or not _says_a_state(subject, behind)):
        certainty = Certainty.CERTAIN if is_general else Certainty.PROBABLE
        yield at_tokens(subject, at, behind[-1], certainty)
    elif (
        is_general
        and not is_container
        and len(behind) <= SHORT
        and only_happens(subject, behind, IS_ER)
    ):
        yield at_tokens(subject, at, behind[-1], Certainty.PROBABLE)


def _is_empty(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether no word narrows, and one says so: a relative with a verb, an aspect."""
    words = subject.words
    has_verb = any(WordClass.VERB in words.classes(index) for index in behind)
    says = has_verb and any(words.lower(index) in RELATIVES for index in behind)
    says = says or not ASPECT.isdisjoint(words.lemmas(behind[-1]))
    says = says or words.lower(behind[0]) == "met"
    says = says or any(words.has_form(index, VerbForm.PARTICIPLE) for index in behind)
    has_place = any(
        opens_a_clause(subject, i) and words.lower(i).startswith("waar") for i in behind
    )
    return (says or (has_place and has_verb)) and all(
        _narrows_nothing(words, index, may_be_noun=not has_place) for index in behind
    )


def _says_a_state(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether the clause says how things are, which narrows a noun that is not general."""
    return any(not subject.words.lemmas(index).isdisjoint(TOESTAND) for index in behind)


def _narrows_nothing(words: Words, at: int, *, may_be_noun: bool) -> bool:
    lemmas, classes = words.lemmas(at), words.classes(at)
    if words.tokens[at].form[0].isdigit() or words.lower(at) in {"niet", "geen", "zonder"}:
        return False
    is_function = bool(classes) and classes <= _FUNCTION
    is_function = is_function or words.lower(at).startswith("waar")
    if is_function or WordClass.PREPOSITION in classes:
        return True
    if not lemmas.isdisjoint(LEEG_WERKWOORD | LEEG_BIJWOORD | _SOMEBODY):
        return True
    return may_be_noun and not lemmas.isdisjoint(_general_nouns(words, at))


def _general_nouns(words: Words, at: int) -> frozenset[str]:
    """Return the nouns that are empty here: behind *van* they are what the thing is of."""
    first = at - 1
    while words.can_be_premodifier(first) or WordClass.DETERMINER in words.classes(first):
        first -= 1
    return ASPECT if words.lower(first) == "van" else LEEG_NAAMWOORD


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
        Good("tijdstip waarop een gebeurtenis plaatsvindt", begrip="peilmoment"),
        Good("naam van een organisatie", begrip="firma"),
    ),
    bad=(
        Bad("handeling die plaatsvindt", begrip="visitatie", points_at="handeling die plaatsvindt"),
        Bad("proces", begrip="ontgassing", points_at="proces"),
        Bad(
            "activiteit die wordt uitgevoerd",
            begrip="oefening",
            points_at="activiteit die wordt uitgevoerd",
        ),
        Bad(
            "persoon die bij een instelling werkzaam is",
            begrip="zaalhulp",
            points_at="persoon die bij een instelling werkzaam is",
        ),
        Bad(
            "vergadering die wordt gehouden",
            begrip="kiezersdag",
            points_at="vergadering die wordt gehouden",
            severity=Severity.WARNING,
        ),
        Bad(
            "voorwerp van een bepaalde vorm",
            begrip="mal",
            points_at="voorwerp van een bepaalde vorm",
        ),
    ),
)
