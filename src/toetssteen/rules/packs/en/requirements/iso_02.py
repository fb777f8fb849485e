"""ISO-02: says what the thing is, not only what it is not."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.negation import NEGATION, NEGATIVE_ENDS, NEGATIVE_STARTS
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Unknown,
)
from toetssteen.rules.subject import Subject

_LONGEST_PREDICATE = 4  # tokens behind the negation up to the end
_HARMLESS = (("whether", "or", "not"), ("or", "not"), ("not", "only"), ("not", "limited"))


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a definition that only says what the thing is not; ask about any other negation."""
    if _is_about_an_absence(subject):
        return
    words, first = subject.words, subject.first
    if words.lower(first) in {"no", "not"}:
        yield at_tokens(subject, first, first)
        return
    negators = [index for index in range(first, subject.end) if _negates(subject, index)]
    if negators and _is_sole_difference(subject, negators[0]):
        yield at_tokens(subject, negators[0], negators[0], Certainty.PROBABLE)
    elif negators:
        yield Unknown()


def _is_about_an_absence(subject: Subject) -> bool:
    return any(
        word.lower.startswith(NEGATIVE_STARTS) or word.lower.endswith(NEGATIVE_ENDS)
        for word in subject.term.words
    )


def _negates(subject: Subject, index: int) -> bool:
    words = subject.words
    is_harmless = any(
        words.reads(index - offset, phrase) for phrase in _HARMLESS for offset in range(len(phrase))
    )
    return words.lower(index) in NEGATION - {"without"} and not is_harmless


def _is_sole_difference(subject: Subject, at: int) -> bool:
    """Return whether genus, ``that is``, the negation and a short predicate are all there is."""
    genus, words = subject.genus, subject.words
    if genus is None or genus != subject.first or subject.end - at > _LONGEST_PREDICATE:
        return False
    between = range(genus + 1, at)
    opens = words.lower(genus + 1) in {"that", "which", "who"}
    return opens and all(words.has_form(index, VerbForm.FINITE) for index in between[1:])


RULE = Rule(
    id="ISO-02",
    code="VAL-ISO-002",
    title=Text(nl="Zegt wat het is, niet alleen wat het niet is", en="Says what it is"),
    why=Text(
        nl="Wat iets niet is, laat alles open wat het wel kan zijn.",
        en="What a thing is not leaves open all that it may be.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="ontkenning",
    question=Text(nl="Is het ontbreken hier de kern?", en="Is the absence the essence here?"),
    message=Text(
        nl="‘{found}’ zegt alleen wat het niet is.", en="‘{found}’ only says what it is not."
    ),
    advice=Text(nl="Zeg wat het wel is.", en="Say what it is."),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("object without an owner", begrip="ownerless object"),
        Good("patient who is not admitted", begrip="non-admitted patient"),
        Good("building, whether or not occupied, of a municipality", begrip="civic building"),
    ),
    bad=(
        Bad("not a vessel with an engine", begrip="rowing boat", points_at="not"),
        Bad("no property of a municipality", begrip="private ground", points_at="no"),
        Bad(
            "ship that does not sail",
            begrip="hulk",
            points_at="not",
            severity=Severity.INFO,
        ),
    ),
    asked=(Asked("vessel with an engine that does not carry goods in a port", begrip="yacht"),),
)
