"""SAM-04: the genus fits the head of the term."""

from collections.abc import Iterator
from dataclasses import replace

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import PROCES
from toetssteen.language.kinds_of_things import AMBT, kind_of_thing
from toetssteen.language.morphology import events_of, split_compound
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


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a genus that is the modifier of the term (``havenplan: haven die …``)."""
    at = subject.genus
    parts = _parts(subject)
    if at is None or parts is None:
        return
    *modifiers, head = parts
    genus = subject.words.lemmas(at)
    if head in genus or any(lemma.endswith(head) for lemma in genus):
        return
    if not genus.isdisjoint(modifiers):
        yield at_tokens(subject, at, at)
    elif _are_two_kinds(subject, head, at):
        found = at_tokens(subject, at, at, Certainty.PROBABLE)
        yield replace(found, defect="grondwoord", also=("ESS-02",))
    else:
        yield Unknown()


def _are_two_kinds(subject: Subject, head: str, at: int) -> bool:
    """Return whether nothing can be both: a *kazerne* is a building, an organisation is none.

    An act under the name of a person is the finding of ESS-02.
    """
    of_head = kind_of_thing(head) if subject.term.head.form.islower() else None
    lemmas = subject.words.lemmas(at)
    of_genus = next((kind for lemma in sorted(lemmas) if (kind := kind_of_thing(lemma))), None)
    is_act = of_genus is None and subject.words.lower(at).endswith("ing")
    is_act = is_act and bool(events_of(subject.words.lower(at), subject.lexicon))
    if of_head is None or not lemmas.isdisjoint(PROCES):
        return False
    return (of_head is AMBT and is_act) or (of_genus is not None and of_genus is not of_head)


def _parts(subject: Subject) -> tuple[str, ...] | None:
    """Return the modifiers and the head of the term, or None when it has one part."""
    words = subject.term.words
    if len(words) > 1:
        return (subject.term.head.lower,)  # what stands before it is an adjective or unclear
    return split_compound(words[0].lower, subject.lexicon) if words[0].form.islower() else None


RULE = Rule(
    id="SAM-04",
    code="VAL-SAM-004",
    title=Text(nl="Het begin past bij het hoofdwoord", en="The opening fits the head of the term"),
    why=Text(
        nl="Een havenplan is een plan, geen haven.",
        en="A harbour plan is a plan, not a harbour.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS, Need.GENUS}),
    question=Text(
        nl="Waarom begint de definitie niet met het hoofdwoord van de term?",
        en="Why does the definition not start with the head of the term?",
    ),
    message=Text(
        nl="‘{found}’ is het bepalende deel van ‘{begrip}’, niet het hoofdwoord.",
        en="‘{found}’ is the modifier in ‘{begrip}’, not its head.",
    ),
    advice=Text(
        nl="Begin met het hoofdwoord van de term, of met een ruimer woord daarvoor.",
        en="Start with the head of the term, or with a broader word for it.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("plan van een haven", begrip="havenplan"),
        Good("kade die voor iedereen open is", begrip="openbare kade"),
        Good("vaartuig met een zeil", begrip="zeilschip"),
    ),
    bad=(
        Bad("haven die een raad heeft getekend", begrip="havenplan", points_at="haven"),
        Bad(
            "organisatie die zieken vervoert",
            begrip="ambulancegebouw",
            points_at="organisatie",
            severity=Severity.INFO,
        ),
        Bad("kind dat een leraar begeleidt", begrip="kinddossier", points_at="kind"),
        Bad("water waarop een gemeente heffing legt", begrip="waterbelasting", points_at="water"),
    ),
    asked=(Asked("vaartuig met een zeil", begrip="zeilschip"),),
)
