"""ISO-07: precise and unambiguous."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.vagueness import HABITUAL, SETTLED, SUBJECTIVE
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_DEMONSTRATIVES = frozenset({"these", "this"})
_ADVERBS = frozenset(
    {"hereby", "herein", "hereof", "hereto", "hereunder", "hereupon", "herewith", "thereby",
     "therefrom", "therein", "thereof", "thereon", "thereto", "thereunder", "therewith"}
)  # fmt: skip
_MANY = 3  # nouns that an adverb could stand for before a reader loses the thread
_OTHER = {"and": "or", "or": "and"}
_BETWEEN = frozenset({"between", "both", "either"})


def unless_settled(subject: Subject, match: Match) -> Match | None:
    """Leave alone what house, law or the term itself gives a settled meaning."""
    words, at = subject.words, match.first
    phrase = f"{words.lower(at)} {words.lower(at + 1)}"
    fixed = SETTLED | subject.profile.eigen_woorden
    in_term = any(words.lower(at) in lemmas for lemmas in subject.term.lemmas)
    return None if in_term or phrase in fixed or words.lower(at) in fixed else match


def before_a_noun(subject: Subject, match: Match) -> Match | None:
    """Keep an adjective with its noun behind it; ``relevant to`` says to what."""
    words, behind = subject.words, match.last + 1
    if not (words.can_be_noun(behind) or words.can_be_premodifier(behind)):
        return None
    return unless_settled(subject, match)


def check(subject: Subject) -> Iterator[Finding]:
    """Find ``and/or``, ``A and B or C`` and pronouns that leave open what they stand for."""
    yield from _conjunctions(subject)
    yield from _pronouns(subject)


def _pronouns(subject: Subject) -> Iterator[Finding]:
    nouns = 0  # before the word that is looked at
    for index in range(subject.first, subject.end):
        if _is_unclear(subject, index, nouns):
            yield at_tokens(subject, index, index, Certainty.PROBABLE)
        nouns += WordClass.NOUN in subject.words.classes(index)


def _is_unclear(subject: Subject, index: int, nouns: int) -> bool:
    """Return whether *nouns*, those before the word, leave open what it stands for."""
    words, form = subject.words, subject.words.lower(index)
    if form in _DEMONSTRATIVES:
        return not (words.can_be_noun(index + 1) or words.can_be_premodifier(index + 1))
    is_genitive = form == "thereof" and words.can_be_noun(index - 1)
    return form in _ADVERBS and not is_genitive and not 0 < nouns < _MANY


def _conjunctions(subject: Subject) -> Iterator[Finding]:
    words = subject.words
    for index in range(subject.first, subject.end):
        if words.lower(index) in {"and/or", "or/and"}:
            yield Finding(*subject.span(index, index), defect="en-of")
        elif (last := _mixed_until(subject, index)) is not None:
            finding = at_tokens(subject, index - 1, last, Certainty.PROBABLE)
            yield Finding(finding.start, finding.end, Certainty.PROBABLE, "en-of")
            return


def _mixed_until(subject: Subject, index: int) -> int | None:
    """Return the last token of ``A and B or C`` that has its first conjunction at *index*."""
    words, form = subject.words, subject.words.lower(index)
    if form not in _OTHER or index == subject.first or index + 3 >= subject.end:
        return None
    is_mixed = words.lower(index + 2) == _OTHER[form]
    are_nouns = all(_is_noun(subject, at) for at in (index - 1, index + 1, index + 3))
    return index + 3 if is_mixed and are_nouns and words.lower(index - 2) not in _BETWEEN else None


def _is_noun(subject: Subject, index: int) -> bool:
    classes = subject.words.classes(index)
    is_name = subject.words.tokens[index].form[0].isupper()
    return WordClass.NOUN in classes and WordClass.ADJECTIVE not in classes and not is_name


RULE = Rule(
    id="ISO-07",
    code="VAL-ISO-007",
    title=Text(nl="Precies en eenduidig", en="Precise and unambiguous"),
    why=Text(
        nl="Wat ‘adequate’ is of hoe vaak ‘usually’ is, bepaalt wie het leest.",
        en="What is ‘adequate’, or how often ‘usually’ is, depends on the reader.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="vaag-woord",
    message=Text(
        nl="‘{found}’ is voor meer dan één uitleg vatbaar.",
        en="‘{found}’ has more than one reading.",
    ),
    advice=Text(
        nl="Noem de maat of het kenmerk waaraan men het ziet; kies ‘and’ of ‘or’.",
        en="State the measure or the characteristic that shows it; choose ‘and’ or ‘or’.",
    ),
    source="ISO/IEC 11179-4",
    cues=(
        *cues("|".join(sorted(SUBJECTIVE)), then=before_a_noun),
        *cues("|".join(sorted(HABITUAL)), then=unless_settled),
        *cues("as|if|where|when necessary|appropriate|needed|required|applicable"),
    ),
    check=check,
    good=(
        Good("fact that gives reasonable grounds for an arrest", begrip="suspicion"),
        Good("document that is relevant to a claim", begrip="exhibit"),
        Good("ground between a quay and water", begrip="quay strip"),
        Good("request in which these documents are listed", begrip="file request"),
        Good("pier and the cranes thereon", begrip="loading post"),
        Good("sum that equals a sufficient condition", begrip="proof value"),
    ),
    bad=(
        Bad("adequate protection of a port", begrip="port watch", points_at="adequate"),
        Bad("building that usually houses a school", begrip="campus hall", points_at="usually"),
        Bad("person who sails and/or fishes", begrip="waterman", points_at="and/or"),
        Bad(
            "therapy that a nurse adapts as necessary", begrip="home care", points_at="as necessary"
        ),
        Bad(
            "meeting of a doctor and a patient after which this is recorded",
            begrip="choice talk",
            points_at="this",
            severity=Severity.INFO,
        ),
        Bad(
            "contract of a tenant, a broker and an owner who consents thereto",
            begrip="rental deed",
            points_at="thereto",
            severity=Severity.INFO,
        ),
        Bad(
            "ship for cargo and passengers or cattle",
            begrip="mixed carrier",
            points_at="cargo and passengers or cattle",
            severity=Severity.INFO,
        ),
    ),
)
