"""STR-08: ``en`` has one reading."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.coordination import shared_complement
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Unknown,
)
from toetssteen.rules.subject import Subject

_PAIRS = frozenset({"zowel", "hetzij", "ofwel", "enerzijds", "tussen"})
_MARKS = frozenset({",", ";", ":", "(", ")", "."})
_LONGEST_CLAUSE = 12  # tokens
_OTHER = {"en": "of", "of": "en"}


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find ``A en B of C``; ask where two nouns joined by ``en`` share what follows."""
    for index in range(subject.first + 1, subject.end - 1):
        form = subject.words.lower(index)
        last = None
        if form in _OTHER:
            last = _mixed_until(subject, index) or _clauses_until(subject, index)
        if last is not None:
            yield at_tokens(subject, index - 1, last)
            return
        if form == "en":
            yield from shared_complement(subject, index)


def _mixed_until(subject: Subject, index: int) -> int | None:
    """Return the last token of ``A en B of C`` that has its first conjunction at *index*."""
    words = subject.words
    is_name = words.tokens[index - 1].form[0].isupper()
    if is_name or not words.can_be_noun(index - 1) or words.lower(index - 2) in _PAIRS:
        return None
    second = _behind_noun(subject, index + 1)
    if second is None or words.lower(second) != _OTHER[words.lower(index)]:
        return None
    third = _behind_noun(subject, second + 1)
    if third is None or _is_told_apart(subject, index, third):
        return None
    return third - 1


def _is_told_apart(subject: Subject, index: int, third: int) -> bool:
    """Return whether the words themselves group: ``A of A en B``, ``A en B of C en D``."""
    words = subject.words
    items = [one for one in range(index - 1, third) if words.can_be_noun(one)]
    forms = [words.lower(one) for one in items]
    is_act = any(words.has_form(one, VerbForm.INFINITIVE) for one in items)
    has_half = any(words.tokens[one].form.endswith("-") for one in range(index - 1, third))
    return is_act or has_half or len(forms) != len(set(forms)) or words.lower(third) in _OTHER


def _clauses_until(subject: Subject, index: int) -> int | None:
    """Return the last token of ``A doet of B doet en C doet``, three clauses without a comma."""
    words, forms = subject.words, {_OTHER[subject.words.lower(index)]}
    if not _ends_a_clause(subject, index - 1):
        return None
    for at in range(index + 1, min(subject.end, index + _LONGEST_CLAUSE)):
        if words.lower(at) in _MARKS or opens_a_clause(subject, at):
            return None
        if words.lower(at) in forms and _ends_a_clause(subject, at - 1):
            return _next_verb(subject, at + 1)
    return None


def _next_verb(subject: Subject, start: int) -> int | None:
    for at in range(start, min(subject.end, start + _LONGEST_CLAUSE)):
        if subject.words.lower(at) in _MARKS or opens_a_clause(subject, at):
            return None
        if _ends_a_clause(subject, at):
            return at
    return None


def _ends_a_clause(subject: Subject, at: int) -> bool:
    """Return whether a finite verb, or a participle with its auxiliary before it, stands here."""
    words = subject.words
    if words.has_form(at, VerbForm.FINITE) and not words.can_be_noun(at):
        return True
    is_participle = words.has_form(at, VerbForm.PARTICIPLE)
    return is_participle and words.lower(at - 1) in {"is", "zijn", "wordt", "worden", "heeft"}


def _behind_noun(subject: Subject, start: int) -> int | None:
    """Return the token behind a noun with its adjectives and article at *start*."""
    words, index = subject.words, start
    while index < subject.end and _stands_before(subject, index):
        index += 1
    return index + 1 if index < subject.end and words.can_be_noun(index) else None


def _stands_before(subject: Subject, index: int) -> bool:
    words = subject.words
    is_article = words.lower(index) in {"de", "het", "een"}
    is_inflected = words.lower(index).endswith("e") and words.can_be_premodifier(index)
    return is_article or (is_inflected and words.can_be_noun(index + 1))


RULE = Rule(
    id="STR-08",
    code="VAL-STR-008",
    title=Text(nl="‘En’ is voor één uitleg vatbaar", en="‘En’ (and) has one reading"),
    why=Text(
        nl="‘A en B of C’ leest de een als (A en B) of C, de ander als A en (B of C).",
        en="‘A and B or C’ is (A and B) or C to one reader, A and (B or C) to another.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="en-of",
    question=Text(
        nl="Geldt alles tegelijk, of is één genoeg?",
        en="Does all of it apply at once, or is one enough?",
    ),
    message=Text(nl="‘{found}’ heeft twee uitleggen.", en="‘{found}’ has two readings."),
    advice=Text(
        nl="Maak er een lijst van, of zet een komma waar de grens ligt.",
        en="Make a list of it, or put a comma where the border is.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("schip voor lading, en voor passagiers of vee", begrip="gemengd schip"),
        Good("chassis of chassis en opbouw", begrip="voertuigdeel"),
        Good("gebied tussen kade en water", begrip="kadestrook"),
        Good("één of meer schepen en hun bemanning", begrip="vlootdeel"),
    ),
    bad=(
        Bad(
            "toezicht op schippers en vissers met een vergunning",
            begrip="vaarcontrole",
            points_at="schippers en vissers met",
            severity=Severity.INFO,
        ),
        Bad(
            "persoon die zwemt of een boot huurt en roeit",
            begrip="watergast",
            points_at="zwemt of een boot huurt en roeit",
        ),
        Bad(
            "schip voor lading en passagiers of vee",
            begrip="gemengd schip",
            points_at="lading en passagiers of vee",
        ),
        Bad(
            "school voor kinderen of volwassenen en ouderen",
            begrip="leerhuis",
            points_at="kinderen of volwassenen en ouderen",
        ),
        Bad(
            "vergunning voor een kade en een steiger of een sluis",
            begrip="oeverbesluit",
            points_at="kade en een steiger of een sluis",
        ),
    ),
    asked=(Asked("schipper en reder van een vaartuig", begrip="scheepsleiding"),),
)
