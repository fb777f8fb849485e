"""Checks that many rules share: a kind of check filled with words is a rule."""

from collections.abc import Iterator

from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Certainty, Check, Finding, Unknown
from toetssteen.rules.subject import Subject

RELATIVES = frozenset({"die", "dat", "wie", "wat", "welke", "hetgeen"})


def genus_is(lemmas: frozenset[str]) -> Check:
    """Return a check that points at the genus when it is one of *lemmas*, in any inflection."""

    def check(subject: Subject) -> Iterator[Finding | Unknown]:
        at = subject.genus
        if at is not None and not lemmas.isdisjoint(subject.words.lemmas(at)):
            yield Finding(*subject.span(at, at))

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
    form = subject.words.lower(at)
    return form in RELATIVES or (form.startswith("waar") and len(form) > len("waar"))


def genus_has_lemma(subject: Subject, lemmas: frozenset[str]) -> bool:
    """Return whether the genus is one of *lemmas*, or a compound that ends in one."""
    if subject.genus is None:
        return False
    found = subject.words.lemmas(subject.genus)
    return any(lemma.endswith(tuple(lemmas)) for lemma in found)


def words_of(subject: Subject, match: Match) -> str:
    """Return the matched words in lower case, one space between them."""
    tokens = subject.words.tokens[match.first : match.last + 1]
    return " ".join(token.lower for token in tokens)
