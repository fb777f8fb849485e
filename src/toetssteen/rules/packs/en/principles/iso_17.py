"""ISO-17: term and definition are the same part of speech."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind


def check(subject: Subject) -> Iterator[Finding]:
    """Find an infinitive under a noun, and a noun under ``to`` with a verb."""
    words, at = subject.words, subject.first
    if subject.term.kind is TermKind.NOUN:
        is_noun = all(one.word_class is WordClass.NOUN for one in subject.term.head_readings)
        has_verb = words.lower(at) == "to" and words.has_form(at + 1, VerbForm.INFINITIVE)
        if has_verb and is_noun and subject.term.head_readings:
            yield at_tokens(subject, at, at + 1)
    elif subject.term.words[0].lower == "to" and subject.genus is not None:
        is_noun_phrase = subject.opening.article or words.is_only(at, WordClass.NOUN)
        if is_noun_phrase:
            yield at_tokens(subject, subject.genus, subject.genus)


RULE = Rule(
    id="ISO-17",
    code="VAL-ISO-017",
    title=Text(nl="Dezelfde woordsoort als het begrip", en="The same part of speech as the term"),
    why=Text(
        nl="Alleen dan kan de definitie op de plaats van het begrip staan.",
        en="Only then can the definition take the place of the term.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="woordsoort",
    message=Text(
        nl="‘{found}’ is een andere woordsoort dan het begrip.",
        en="‘{found}’ is another part of speech than the term.",
    ),
    advice=Text(
        nl="Begin een naamwoord met een naamwoord en een werkwoord met een werkwoord.",
        en="Open a noun with a noun, and a verb with a verb.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("secure a ship to a quay", begrip="to moor"),
        Good("to bring a patient to another ward", begrip="to transfer"),
        Good("conveyance of a patient to another ward", begrip="hospital transfer"),
    ),
    bad=(
        Bad("to secure a ship along a quay", begrip="mooring deed", points_at="to secure"),
        Bad("conveyance of a patient by a nurse", begrip="to transfer", points_at="conveyance"),
        Bad("to admit a pupil at a school", begrip="admission", points_at="to admit"),
    ),
)
