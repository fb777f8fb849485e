"""CON-CIRC-001: the term is not used in its own definition."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.morphology import rejoined, rests_of, same_event
from toetssteen.language.words import Words
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import RELATIVES, at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_NOMINAL = frozenset(
    {WordClass.ADJECTIVE, WordClass.DETERMINER, WordClass.NUMERAL, WordClass.PREPOSITION}
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find the whole term in any inflection, or the same act in other words."""
    if subject.term.is_qualified:
        return  # "klant (domein)" may well be explained with "klant", another concept
    whole = list(_whole_term(subject))
    yield from whole
    if not whole:
        yield from _same_act(subject)


def _whole_term(subject: Subject) -> Iterator[Finding]:
    lemmas = [subject.words.lemmas(index) for index in range(len(subject.words))]
    length = len(subject.term.words)
    for index in range(subject.first, subject.end - length + 1):
        if subject.term.stands_at(lemmas, index) and not _is_other_word(subject, index):
            yield at_tokens(subject, index, index + length - 1, _certainty(subject, index, length))


def _is_other_word(subject: Subject, index: int) -> bool:
    """Return whether the term is an act (*fietsen*) and this is the noun it looks like a plural of.

    An act may be told with its tool: ``zich met een fiets verplaatsen``.
    """
    term = subject.term
    is_act = any(one.verb_form is VerbForm.INFINITIVE for one in term.head_readings)
    form = subject.words.lower(index)
    may_be_form = subject.words.has_form(index, VerbForm.FINITE)
    return is_act and len(term.words) == 1 and form != term.words[0].lower and not may_be_form


def _same_act(subject: Subject) -> Iterator[Finding]:
    """Find the verb of an action noun, its noun, or a separable verb put together again; once."""
    if len(subject.term.words) != 1:
        return
    term, words, seen = subject.term.words[0].lower, subject.words, set[str]()
    whole = subject.term.lemmas[0]
    rests = rests_of(whole)
    for index in range(subject.first, subject.end):
        if not words.tokens[index].is_word:
            continue
        is_rest = words.can_be(index, rests)  # nearly never: then its clause need not be read
        if is_rest and rejoined(words, index, subject.lexicon) in whole:
            yield at_tokens(subject, index, index)
            return
        is_new = words.lower(index) not in seen  # a long text says the same words again
        seen.add(words.lower(index))
        if is_new and same_event(term, words.lower(index), subject.lexicon):
            yield at_tokens(subject, index, index, Certainty.PROBABLE)
            return


def _certainty(subject: Subject, index: int, length: int) -> Certainty:
    """A verb of the same form (``schip dat vaart``) is another word than the term, probably."""
    words = subject.words
    if length > 1 or not words.has_form(index, VerbForm.FINITE):
        return Certainty.CERTAIN
    return Certainty.CERTAIN if index and _leads_to_a_noun(words, index - 1) else Certainty.PROBABLE


def _leads_to_a_noun(words: Words, at: int) -> bool:
    """Return whether a noun follows: ``de``, ``snelle``; not the relative of ``dat vaart``."""
    classes, form = words.classes(at), words.lower(at)
    can_be_adverb = WordClass.ADJECTIVE in classes and not form.endswith("e")
    return not (_NOMINAL.isdisjoint(classes) or form in RELATIVES or can_be_adverb)


RULE = Rule(
    id="CON-CIRC-001",
    code="VAL-CIR-001",
    title=Text(
        nl="Het begrip staat niet in zijn eigen definitie",
        en="The term is not used in its own definition",
    ),
    why=Text(
        nl="Een kring legt niets uit: wie het begrip niet kent, begrijpt de definitie niet.",
        en="A circle explains nothing: without the term the definition cannot be understood.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="kring",
    message=Text(
        nl="‘{found}’ is het begrip dat gedefinieerd wordt.",
        en="‘{found}’ is the term that is being defined.",
    ),
    advice=Text(
        nl="Omschrijf het begrip met andere woorden.",
        en="Describe the concept in other words.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("plan van een haven", begrip="havenplan"),
        Good("persoon die een kade gebruikt", begrip="kadegebruiker"),
        Good("bepaling die een raad wettelijk vaststelt", begrip="wet"),
        Good("persoon die een schip loodst", begrip="loods"),
        Good("bedrijfstak die klanten bedient", begrip="klant (domein)"),
        Good("Een loods is een persoon die schepen begeleidt.", begrip="loods", profile="zin"),
    ),
    bad=(
        Bad(
            "handeling waarbij een bedrijf een wrak bergt",
            begrip="berging",
            points_at="bergt",
            severity=Severity.WARNING,
        ),
        Bad(
            "plaats waar een schip aan een steiger ligt",
            begrip="steiger",
            points_at="steiger",
        ),
        Bad(
            "gebied waarin twee gemeenten samen een haven beheren",
            begrip="gemeente",
            points_at="gemeenten",
        ),
        Bad(
            "ruimte naast een openbare kade die een gemeente verhuurt",
            begrip="openbare kade",
            points_at="openbare kade",
        ),
        Bad(
            "beweging van een schip dat vaart",
            begrip="vaart",
            points_at="vaart",
            severity=Severity.WARNING,
        ),
        Bad("beweging van een schip op de vaart", begrip="vaart", points_at="vaart"),
    ),
)
