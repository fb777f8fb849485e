"""STR-04: a general opening is narrowed at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.emptiness import (
    ASPECT,
    IS_ER,
    LEEG_BIJWOORD,
    LEEG_NAAMWOORD,
    LEEG_WERKWOORD,
    LICHT,
    TOESTAND,
    UNIVERSEEL,
    VAN_ALLES,
)
from toetssteen.language.genera import (
    COLLECTIEF,
    CONTAINER,
    GENUS_ALG,
    REGELGEVING,
    SOORTWOORD,
    TYPE,
)
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.vague_phrases import VAAG_VERBAND
from toetssteen.language.words import Words
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import RELATIVES, at_tokens, opens_a_clause
from toetssteen.rules.narrowing import only_happens, only_relates
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_FUNCTION = frozenset(
    {
        WordClass.ADVERB, WordClass.CONJUNCTION, WordClass.DETERMINER, WordClass.NUMERAL,
        WordClass.PREPOSITION, WordClass.PRONOUN,
    }
)  # fmt: skip
_ROW = 2  # verbs that hold of anything
_CLAUSE = 2  # words of ``dat vaart``
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
        yield _finding(subject, at, at)
    elif not behind:
        return
    elif _is_empty(subject, behind) and (is_general or not _says_a_state(subject, behind)):
        certainty = Certainty.CERTAIN if is_general else Certainty.PROBABLE
        yield _finding(subject, at, behind[-1], certainty)
    elif (
        (is_general and not is_container and _says_little(subject, behind))
        or (not words.lemmas(at).isdisjoint(TYPE) and _says_what_holds_of_all(subject, behind))
        or _repeats_itself(subject, at, behind)
    ):
        yield _finding(subject, at, behind[-1], Certainty.PROBABLE)


def _finding(
    subject: Subject, first: int, last: int, certainty: Certainty = Certainty.CERTAIN
) -> Finding:
    """Return a finding; of a container, the rule on containers would say the same."""
    is_container = not subject.words.lemmas(first).isdisjoint(CONTAINER)
    finding = at_tokens(subject, first, last, certainty)
    return replace(finding, also=("ARAI-02",)) if is_container else finding


def _says_little(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether it says only where the thing is, of what, or what holds of any such thing."""
    words = subject.words
    vague = next((one for one in VAAG_VERBAND if words.reads(behind[0], one)), ())
    if vague and words.lower(behind[0]) not in {"binnen", "op"} and not _is_told_by_term(subject):
        rest = behind[len(vague) :]
        has_clause = any(opens_a_clause(subject, at) for at in rest)
        return not has_clause or only_happens(subject, rest, UNIVERSEEL)
    if len(behind) > SHORT:
        return _says_what_holds_of_all(subject, behind)
    is_there = only_happens(subject, behind, IS_ER) or _is_named_so(subject, behind)
    return is_there or only_relates(subject, behind) or _is_of_anything(subject, behind)


def _is_told_by_term(subject: Subject) -> bool:
    """Return whether the term adds a modifier to the genus, or the genus is a regulation."""
    lemmas = subject.words.lemmas(subject.first)
    head = () if subject.term.is_empty else subject.term.lemmas[-1]
    ends = tuple(lemmas)
    return not lemmas.isdisjoint(REGELGEVING) or any(one.endswith(ends) for one in head)


def _says_what_holds_of_all(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether clause upon clause tells what people do with anything: they keep it."""
    words = subject.words
    has_place = any(words.lower(at).startswith("waar") for at in behind)
    lemmas = (words.lemmas(at) & UNIVERSEEL - LICHT for at in behind if not words.can_be_noun(at))
    is_row = len(frozenset[str]().union(*lemmas)) >= _ROW
    return is_row and not has_place and only_happens(subject, behind, UNIVERSEEL)


def _is_named_so(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether it is what somebody calls it: ``die als zodanig is aangewezen``."""
    return any(subject.words.lower(at) == "zodanig" for at in behind[:3])


def _is_of_anything(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether one phrase names anything at all: ``eigenschap van iets``."""
    words = subject.words
    if words.lower(behind[0]) not in {"in", "tussen", "van"} or _comes_in_parts(subject):
        return False
    nouns = [at for at in behind[1:] if WordClass.NOUN in words.classes(at)]
    others = [at for at in behind[1:] if at not in nouns]
    names_nothing = all(not words.lemmas(at).isdisjoint(VAN_ALLES) for at in nouns)
    is_plain = all(bool(words.classes(at)) and words.classes(at) <= _FUNCTION for at in others)
    return names_nothing and is_plain and bool(nouns or others)


def _comes_in_parts(subject: Subject) -> bool:
    """Return whether the genus is made of what *van* names, or one of its kinds."""
    lemmas = subject.words.lemmas(subject.first)
    return not lemmas.isdisjoint(COLLECTIEF | SOORTWOORD | {"fase", "onderdeel", "structuur"})


def _repeats_itself(subject: Subject, at: int, behind: Sequence[int]) -> bool:
    """Return whether the clause is a verb that the genus is made from: ``vaartuig dat vaart``."""
    words = subject.words
    is_clause = len(behind) == _CLAUSE and words.lower(behind[0]) in RELATIVES
    return is_clause and words.lower(at).startswith(words.lower(behind[1]))


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
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("activiteit waarbij een loods een schip binnenbrengt", begrip="loodsreis"),
        Good("ligrecht dat vervalt", begrip="tijdelijk ligrecht"),
        Good("handeling van een douanier", begrip="visitatie"),
        Good("tijdstip waarop een gebeurtenis plaatsvindt", begrip="peilmoment"),
        Good("naam van een organisatie", begrip="firma"),
    ),
    bad=(
        Bad(
            "vaartuig dat vaart",
            begrip="overzetboot",
            points_at="vaartuig dat vaart",
            severity=Severity.WARNING,
        ),
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
