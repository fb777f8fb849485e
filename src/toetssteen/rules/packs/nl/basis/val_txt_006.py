"""VAL-TXT-006: one definition in the field."""

from collections.abc import Iterator
from dataclasses import replace

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.genus import genus_of
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_MARKS = frozenset({".", ")", ":", "°"})
_SECOND = {"1": "2", "a": "b", "i": "ii"}
_ORDER = frozenset({"2", "2e", "andere", "tweede", "volgende"})
_SENSE = frozenset({"betekenis", "definitie", "omschrijving"})
_ALTERNATIVES = frozenset({"of", "ofwel"})
_BARS = frozenset({"|", "/", "||", "¶"})
_LEADS_ON = frozenset({WordClass.PREPOSITION, WordClass.DETERMINER, WordClass.CONJUNCTION})
_FEWEST = 3  # words of a part that can be a definition by itself
_FAR = 30  # tokens that are looked at to see what a part is
_LONGEST_LABEL = 6  # tokens


def check(subject: Subject) -> Iterator[Finding]:
    """Find a second sense: numbered, announced, labelled, or behind a bar or a line break."""
    numbered = _numbered(subject)
    if numbered is not None:
        yield at_tokens(subject, numbered, numbered + _has_mark(subject, numbered))
        return
    for index in range(subject.first + 1, len(subject.words) - 1):
        last = _announced(subject, index) or _labelled(subject, index) or _parted(subject, index)
        if last is not None:
            yield _from_the_break(subject, at_tokens(subject, index, last, Certainty.PROBABLE))
            return


def _from_the_break(subject: Subject, finding: Finding) -> Finding:
    """Return *finding* with the line break before it, if there is one, so that it is one slip."""
    before = subject.text[: finding.start]
    start = len(before.rstrip())
    return replace(finding, start=start) if "\n" in before[start:] else finding


def _numbered(subject: Subject) -> int | None:
    """Return where the second of numbered senses begins: ``2.``, ``b)``, ``II``."""
    words = subject.words
    at = 1 if words.lower(0) == "(" else 0
    second = _SECOND.get(words.lower(at), "")
    has_marks = _has_mark(subject, at)
    if not second or not (has_marks or words.tokens[at].form == "I"):
        return None
    for index in range(at + 2, len(words) - 1):
        if words.lower(index) == second and _has_mark(subject, index) == has_marks:
            return index
    return None


def _has_mark(subject: Subject, index: int) -> bool:
    return subject.words.lower(index + 1) in _MARKS


def _announced(subject: Subject, index: int) -> int | None:
    """Return the end of ``of:``, ``OF`` or ``andere betekenis:`` that begins at *index*."""
    words = subject.words
    form = words.lower(index)
    if form in _ALTERNATIVES and words.lower(index + 1) == ":":
        return index + 1
    shouts = words.tokens[index].form == "OF" and not subject.view.text.isupper()
    if shouts and words.tokens[index - 1].form.islower():
        return index
    is_sense = words.lower(index + 1) in _SENSE or words.lower(index - 1) in _SENSE
    return index + 1 if form in _ORDER and is_sense and _colon_near(subject, index) else None


def _colon_near(subject: Subject, index: int) -> bool:
    return ":" in subject.words.forms(index + 1, index + 4)


def _labelled(subject: Subject, index: int) -> int | None:
    """Return the end of a second label in front of a part: ``(domein) …; (domein) …``."""
    words = subject.words
    if words.lower(index) not in {";", ".", "/"}:
        return None
    for opens, closes in (("(", ")"), ("in", ":"), ("bij", ":"), ("voor", ":")):
        if not words.lower(0) == opens == words.lower(index + 1):
            continue  # asked first, for it costs less than to look for where a label ends
        here = _label_end(subject, index + 1, closes)
        if here is not None and _label_end(subject, 0, closes) is not None:
            return here
    return None


def _label_end(subject: Subject, start: int, closes: str) -> int | None:
    near = range(start, min(start + _LONGEST_LABEL, len(subject.words)))
    return next((at for at in near if subject.words.lower(at) == closes), None)


def _parted(subject: Subject, index: int) -> int | None:
    """Return *index* when a bar or a line break stands there between two definitions."""
    tokens = subject.words.tokens
    is_bar = tokens[index].form in _BARS and not tokens[index].glued
    breaks = "\n" in subject.text[tokens[index - 1].end : tokens[index].start]
    behind = index + 1 if is_bar else index
    ends = tokens[index - 1].form == "." and breaks  # that is a second sentence
    if not (is_bar or breaks) or ends or not _can_end(subject, index - 1):
        return None
    describes = _describes(subject, subject.first, index)
    return index if describes and _describes(subject, behind, len(tokens)) else None


def _can_end(subject: Subject, at: int) -> bool:
    """Return whether a definition can end here: with a word that does not lead on."""
    token = subject.words.tokens[at]
    if not token.is_word:
        return token.form in {".", ")"}
    classes = subject.words.classes(at)
    if token.lower.endswith("e") and subject.words.can_be_premodifier(at):
        return False
    return not classes or not classes <= _LEADS_ON


def _describes(subject: Subject, first: int, end: int) -> bool:
    """Return whether *first*..*end* is a noun with something behind it that narrows it."""
    words = subject.words
    end = min(end, first + _FAR)
    said = [at for at in range(first, end) if words.tokens[at].is_word]
    genus = genus_of(words, first, end)
    if len(said) < _FEWEST or genus is None or genus > first + _FEWEST:
        return False
    at = genus + 1 + words.can_be_noun(genus + 1)  # hoeveelheid goederen
    is_preposition = WordClass.PREPOSITION in words.classes(at)
    return is_preposition or opens_a_clause(subject, at)


RULE = Rule(
    id="VAL-TXT-006",
    code="VAL-TXT-006",
    title=Text(nl="Eén definitie in het veld", en="One definition in the field"),
    why=Text(nl="Twee betekenissen zijn twee begrippen.", en="Two meanings are two concepts."),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="tweede-zin",
    message=Text(
        nl="‘{found}’ begint een tweede definitie.", en="‘{found}’ starts a second definition."
    ),
    advice=Text(
        nl="Leg elke betekenis vast als een eigen begrip.",
        en="Record each meaning as a concept of its own.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("haven met een kade of een steiger", begrip="aanlegoord"),
        Good("schip dat aan twee eisen voldoet: 1. een romp; 2. een mast", begrip="zeiljol"),
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("schip met een lengte/breedte-verhouding van drie", begrip="breedboot"),
        Good(
            "vaartuig van een reder dat\n- vracht vervoert\n- aan een kade ligt", begrip="kadeboot"
        ),
    ),
    bad=(
        Bad("1. zitmeubel in een park 2. instelling die geld leent", begrip="bank", points_at="2."),
        Bad("a) deur van een sluis b) toegang tot een haven", begrip="poort", points_at="b)"),
        Bad("I deel van een kade II rij schepen", begrip="rak", points_at="II"),
        Bad(
            "rand van een haven OF muur langs een sluis",
            begrip="boord",
            points_at="OF",
            severity=Severity.INFO,
        ),
        Bad(
            "deur die een sluis afsluit / toegang tot een haven",
            begrip="poort",
            points_at="/",
            severity=Severity.INFO,
        ),
        Bad(
            "(haven) muur langs een kade; (schip) rand van een dek",
            begrip="boord",
            points_at="; (schip)",
            severity=Severity.INFO,
        ),
        Bad(
            "gebouw aan een kade of: plaats waar een schip lost",
            begrip="losplaats",
            points_at="of:",
            severity=Severity.INFO,
        ),
    ),
)
