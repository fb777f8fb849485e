"""ISO-11: the term is not used in its own definition."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.morphology import same_event
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_LEADS_A_NOUN = frozenset(
    {WordClass.ADJECTIVE, WordClass.DETERMINER, WordClass.NUMERAL, WordClass.PREPOSITION}
)
_LEADS_A_VERB = frozenset({"to", "that", "which", "who"})


def check(subject: Subject) -> Iterator[Finding]:
    """Find the whole term in any inflection, or the same act in other words."""
    if subject.term.is_qualified:
        return  # "customer (domain)" may well be explained with "customer", another concept
    whole = list(_whole_term(subject))
    yield from whole
    if not whole:
        yield from _same_act(subject)


def _whole_term(subject: Subject) -> Iterator[Finding]:
    lemmas = [subject.words.lemmas(index) for index in range(len(subject.words))]
    length = len(subject.term.words)
    for index in range(subject.first, subject.end - length + 1):
        is_here = subject.term.stands_at(lemmas, index)
        if is_here and not _is_part_of_another(subject, index, length):
            yield at_tokens(subject, index, index + length - 1, _certainty(subject, index, length))


def _same_act(subject: Subject) -> Iterator[Finding]:
    """Find the verb of an action noun, or the noun of a verb; once."""
    if len(subject.term.words) != 1:
        return
    term, words = subject.term.words[0].lower, subject.words
    opens_with_a_verb = words.lower(subject.first) in subject.grammar.markers  # ISO-17 says so
    for index in range(subject.first + 2 * opens_with_a_verb, subject.end):
        if words.tokens[index].is_word and same_event(term, words.lower(index), subject.lexicon):
            yield at_tokens(subject, index, index, Certainty.PROBABLE)
            return


def _is_part_of_another(subject: Subject, index: int, length: int) -> bool:
    """Return whether one word of a longer noun is all that stands here: ``ship owner``.

    Also a word that is known only as a name: ``General Assembly`` does not define *general*.
    """
    words = subject.words
    if length > 1:
        return False
    behind = words.can_be_noun(index + 1) and bool(words.classes(index + 1))
    is_alone = not behind or not _LEADS_A_NOUN.isdisjoint(words.classes(index + 1))
    is_name = words.tokens[index].form[0].isupper() and index > subject.first
    return is_name or (not is_alone and index != subject.genus)


def _certainty(subject: Subject, index: int, length: int) -> Certainty:
    """A verb of the same form (``who ships``) is another word than the term, probably."""
    words = subject.words
    if subject.term.kind is not TermKind.NOUN:
        return Certainty.PROBABLE
    if length > 1 or index == subject.genus or WordClass.VERB not in words.classes(index):
        return Certainty.CERTAIN
    before = words.lower(index - 1)
    leads = not _LEADS_A_NOUN.isdisjoint(words.classes(index - 1)) and before not in _LEADS_A_VERB
    return Certainty.CERTAIN if leads else Certainty.PROBABLE


RULE = Rule(
    id="ISO-11",
    code="VAL-ISO-011",
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
        nl="Omschrijf het begrip met andere woorden.", en="Describe the concept in other words."
    ),
    source="ISO/IEC 11179-4; ISO 704",
    check=check,
    good=(
        Good("plan of a harbour", begrip="harbour plan"),
        Good("quay that is open to the public", begrip="public quay"),
        Good("person who uses a quay", begrip="quay user"),
        Good("branch of trade that serves customers", begrip="customer (domain)"),
        Good("place that gives room to a school", begrip="station"),
        Good("house that people build of wood", begrip="building"),
        Good("nurse who visits patients at home", begrip="visitor"),
        Good("clerk who checks a payment system", begrip="payment"),
        Good("port authority officer who assigns a berth", begrip="port"),
    ),
    bad=(
        Bad("place where a ship lies along a quay", begrip="quay", points_at="quay"),
        Bad(
            "area in which two municipalities manage a port together",
            begrip="municipality",
            points_at="municipalities",
        ),
        Bad("floating jetty that a town leases out", begrip="jetty", points_at="jetty"),
        Bad(
            "room next to a public quay that a town leases out",
            begrip="public quay",
            points_at="public quay",
        ),
        Bad(
            "act by which a doctor inspects a wound",
            begrip="inspection",
            points_at="inspects",
            severity=Severity.WARNING,
        ),
        Bad(
            "written request to renew a lease",
            begrip="renewal",
            points_at="renew",
            severity=Severity.WARNING,
        ),
        Bad(
            "act by which a skipper keeps a moored ship in place",
            begrip="mooring",
            points_at="moored",
            severity=Severity.WARNING,
        ),
        Bad(
            "person who moors a ship against payment",
            begrip="moor",
            points_at="moors",
            severity=Severity.WARNING,
        ),
    ),
)
