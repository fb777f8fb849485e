"""Checks that many rules share: a kind of check filled with words is a rule."""

from collections.abc import Iterator, Sequence
from functools import cache

from toetssteen.language.closed_classes import PRONOMINAL_ADVERBS
from toetssteen.language.genera import ADMINISTRATIE
from toetssteen.language.lexicon import Number, Reading, WordClass
from toetssteen.rules.kind import Kind
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Certainty, Check, Finding, Unknown
from toetssteen.rules.subject import Subject

RELATIVES = frozenset({"die", "dat", "wie", "wat", "welke", "hetgeen"})
_OPENERS = RELATIVES | {one for one in PRONOMINAL_ADVERBS if one.startswith("waar")}


def genus_is(lemmas: frozenset[str], also: tuple[str, ...] = ()) -> Check:
    """Return a check that points at the genus when it is one of *lemmas*, in any inflection.

    *also* names rules that would say the same.
    """

    def check(subject: Subject) -> Iterator[Finding | Unknown]:
        at = subject.genus
        if at is not None and not lemmas.isdisjoint(subject.words.lemmas(at)):
            yield Finding(*subject.span(at, at), also=also)

    return check


def always_ask(subject: Subject) -> Iterator[Finding | Unknown]:
    """Leave it to a human: the check of a rule of judgement that never fires."""
    del subject
    yield Unknown()


def at_tokens(
    subject: Subject, first: int, last: int, certainty: Certainty = Certainty.CERTAIN
) -> Finding:
    """Return a finding that points at the tokens *first* to *last*, both included."""
    return Finding(*subject.span(first, last), certainty)


def opens_a_clause(subject: Subject, at: int) -> bool:
    """Return whether the token can begin a relative clause: ``die``, ``waarbij``."""
    return subject.words.lower(at) in _OPENERS


def genus_has_lemma(subject: Subject, lemmas: frozenset[str]) -> bool:
    """Return whether the genus is one of *lemmas*, or a compound that ends in one."""
    if subject.genus is None:
        return False
    endings = _as_endings(lemmas)
    return any(lemma.endswith(endings) for lemma in subject.words.lemmas(subject.genus))


@cache
def _as_endings(lemmas: frozenset[str]) -> tuple[str, ...]:
    """Return *lemmas*, one of the few sets that rules ask for, as ``endswith`` wants them."""
    return tuple(lemmas)


def shares_what_follows(subject: Subject, index: int) -> bool:
    """Return whether a clause or complement behind ``A of B`` may belong to B alone."""
    if subject.kind is Kind.OPSOMMING or not subject.first < index < subject.end - 2:
        return False
    words = subject.words
    joins = words.can_be_noun(index - 1) and words.can_be_noun(index + 1)
    is_preposition = words.is_only(index + 2, WordClass.PREPOSITION)
    return joins and (opens_a_clause(subject, index + 2) or is_preposition)


def about_administration(subject: Subject, start: int) -> int | None:
    """Return the token of a noun for administration at *start*, behind an article, or None."""
    words = subject.words
    at = start + 1 if words.lower(start) in subject.grammar.articles else start
    lemmas = words.lemmas(at) if at < subject.end else frozenset()
    return at if any(lemma.endswith(tuple(ADMINISTRATIE)) for lemma in lemmas) else None


def is_plural_of_something(reading: Reading) -> bool:
    """Return whether this is a plural noun that has a singular; ``hersenen`` has none."""
    is_plural = reading.word_class is WordClass.NOUN and reading.number is Number.PLURAL
    return is_plural and not reading.lemma.endswith(("en", "iën"))


def singular_of(readings: Sequence[Reading]) -> str | None:
    """Return the singular of a plural noun; None when it is guessed or there are two."""
    lemmas = {reading.lemma for reading in readings}
    is_certain = len(lemmas) == 1 and not any(reading.is_guess for reading in readings)
    return lemmas.pop() if is_certain else None


def words_of(subject: Subject, match: Match) -> str:
    """Return the matched words in lower case, one space between them."""
    tokens = subject.words.tokens[match.first : match.last + 1]
    return " ".join(token.lower for token in tokens)
