"""VAL-TXT-007: no slips of the pen."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_FEWEST_SHOUTED = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Find a doubled word, a lost bracket, a space before a comma, shouting, a text cut off."""
    for find in (_doubled, _unbalanced, _spaced, _shouted, _cut_off):
        finding = find(subject)
        if finding is not None:
            yield finding
            return


def _doubled(subject: Subject) -> Finding | None:
    tokens, may_repeat = subject.words.tokens, subject.grammar.may_repeat
    for index in range(1, len(tokens)):
        one, other = tokens[index - 1], tokens[index]
        is_word = other.is_word and len(other.form) > 1 and not other.form[0].isdigit()
        if is_word and one.lower == other.lower and other.lower not in may_repeat:
            # "Bison bison" is a name; across markup the two may be items of a list.
            is_slip = one.form == other.form and _is_space(subject, one.end, other.start)
            fix = Fix(one.end, other.end, "") if is_slip else None
            return Finding(one.start, other.end, fix=fix)
    return None


def _is_space(subject: Subject, start: int, end: int) -> bool:
    return subject.text[start:end].isspace()


def _unbalanced(subject: Subject) -> Finding | None:
    tokens, open_at = subject.words.tokens, list[int]()
    for index, token in enumerate(tokens):
        if token.form in _PAIRS:
            open_at.append(index)
        elif token.form in _PAIRS.values():
            if not open_at:
                return None if _numbers(subject, index) else at_tokens(subject, index, index)
            open_at.pop()
    return at_tokens(subject, open_at[-1], open_at[-1]) if open_at else None


def _numbers(subject: Subject, index: int) -> bool:
    """Return whether the closing bracket belongs to a numbered item: ``a)``, ``1)``."""
    before = subject.words.tokens[index - 1].form if index else ""
    return before.isdigit() or len(before) == 1


def _spaced(subject: Subject) -> Finding | None:
    for index, token in enumerate(subject.words.tokens):
        if index and token.form in {",", ";"} and not token.glued:
            before = subject.words.tokens[index - 1]
            is_plain = _is_space(subject, before.end, token.start)
            fix = Fix(before.end, token.start, "") if is_plain else None
            return Finding(token.start, token.end, fix=fix)
    return None


def _shouted(subject: Subject) -> Finding | None:
    said = [token for token in subject.words.tokens if token.is_word and token.form.isalpha()]
    if len(said) >= _FEWEST_SHOUTED and all(token.form.isupper() for token in said):
        return at_tokens(subject, 0, len(subject.words) - 1)
    return None


def _cut_off(subject: Subject) -> Finding | None:
    """Find a last word that only opens something; a preposition may end a Dutch clause."""
    last = len(subject.words) - 1
    is_open = subject.words.lower(last) in subject.grammar.open_words
    return at_tokens(subject, last, last) if is_open else None


RULE = Rule(
    id="VAL-TXT-007",
    code="VAL-TXT-007",
    title=Text(nl="Geen verschrijvingen", en="No slips of the pen"),
    why=Text(
        nl="Een verschrijving doet twijfelen of de rest wel gelezen is.",
        en="A slip makes the reader doubt whether the rest was read.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    any_language=True,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="verschrijving",
    message=Text(
        nl="‘{found}’ lijkt een verschrijving.", en="‘{found}’ looks like a slip of the pen."
    ),
    advice=Text(nl="Lees deze plaats na.", en="Check this place."),
    source="Praktijk",
    check=check,
    good=(
        Good("schip (met of zonder mast) van een reder", begrip="reedboot"),
        Good("persoon die die dag werkt", begrip="dagwerker"),
        Good("loket waar een burger naar binnen loopt", begrip="inlooppunt"),
    ),
    bad=(
        Bad("vaartuig dat vracht vracht vervoert", begrip="vrachtboot", points_at="vracht vracht"),
        Bad("schip (met een mast van een reder", begrip="reedboot", points_at="("),
        Bad("arts , die thuis een patiënt behandelt", begrip="huisdokter", points_at=","),
        Bad("perceel waarop een woning staat omdat", begrip="bouwkavel", points_at="omdat"),
    ),
)
