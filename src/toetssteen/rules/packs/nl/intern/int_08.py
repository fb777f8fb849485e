"""INT-08: worded positively."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.negation import ONTKENNEND_BEGIN, ONTKENNEND_EIND, ONTKENNING
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

_LONGEST_PREDICATE = 5  # tokens behind "niet" or "geen" up to the end
_HARMLESS = (
    ("al", "dan", "niet"),
    ("niet", "alleen"),
    ("niet", "zijnde"),
    ("niet", "kan"),
    ("niet", "mag"),
)


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a definition that only says what the thing is not; ask about any other negation."""
    if _is_about_an_absence(subject):
        return
    words, first = subject.words, subject.first
    is_premodifier = words.can_be_premodifier(first + 1)
    if (
        words.lower(first) in {"geen", "niet"}
        and words.can_be_noun(first + 1)
        and not is_premodifier
    ):
        yield at_tokens(subject, first, first)
        return
    negators = [index for index in range(first, subject.end) if _negates(subject, index)]
    if negators and _is_sole_difference(subject, negators[0]):
        yield at_tokens(subject, negators[0], negators[0], Certainty.PROBABLE)
    elif negators:
        yield Unknown()


def _is_about_an_absence(subject: Subject) -> bool:
    return any(
        word.lower.startswith(ONTKENNEND_BEGIN) or word.lower.endswith(ONTKENNEND_EIND)
        for word in subject.term.words
    )


def _negates(subject: Subject, index: int) -> bool:
    words = subject.words
    is_harmless = any(
        words.reads(index - offset, phrase) for phrase in _HARMLESS for offset in range(len(phrase))
    )
    can_follow = words.lower(index + 1) in {"kan", "kunnen", "mag", "mogen"}
    return words.lower(index) in ONTKENNING and not is_harmless and not can_follow


def _is_sole_difference(subject: Subject, at: int) -> bool:
    """Return whether genus, ``die``, the negation and a short predicate are all there is."""
    genus, words = subject.genus, subject.words
    if genus is None or genus != subject.first:
        return False
    is_clause = words.lower(genus + 1) in {"die", "dat"} and at == genus + 2
    return is_clause and subject.end - at <= _LONGEST_PREDICATE


RULE = Rule(
    id="INT-08",
    code="VAL-INT-008",
    title=Text(nl="Positief geformuleerd", en="Worded positively"),
    why=Text(
        nl="Wat iets niet is, laat alles open wat het wel kan zijn.",
        en="What a thing is not leaves open all that it may be.",
    ),
    category=Category.STRUCTUUR,
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
    source="ISO 704",
    check=check,
    good=(
        Good("zaak zonder eigenaar", begrip="onbeheerde zaak"),
        Good("persoon die niet kan lezen", begrip="analfabeet"),
        Good("al dan niet overdekte ligplaats van een sloep", begrip="sloepplaats"),
    ),
    bad=(
        Bad("geen schip met een motor", begrip="roeiboot", points_at="geen"),
        Bad("geen eigendom van een gemeente", begrip="particulier terrein", points_at="geen"),
        Bad(
            "schip dat niet vaart",
            begrip="ligger",
            points_at="niet",
            severity=Severity.INFO,
        ),
    ),
    asked=(
        Asked(
            "vaartuig met een motor dat in een haven geen lading overslaat", begrip="passantenboot"
        ),
    ),
)
