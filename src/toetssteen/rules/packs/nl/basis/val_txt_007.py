"""VAL-TXT-007: no slips of the pen."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_CUT_MARKS = frozenset({",", ":", "-", "–", "("})
_GLUED_BEFORE = frozenset({",", ";", ".", ")", "!", "?"})
_MAY_DOUBLE = frozenset(
    {".", "!", "?", "-", "–", "*", "=", "/", "_", "'", "<", ">", "|", "(", ")", "#"}
)
_FEWEST_SHOUTED = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Find a doubled word or mark, a lost bracket, space on the wrong side, shouting, a cut."""
    finders = (_doubled, _doubled_mark, _unbalanced, _spaced, _unspaced, _shouted, _cut_off)
    for find in finders:
        finding = find(subject)
        if finding is not None:
            yield finding
            return


def _doubled(subject: Subject) -> Finding | None:
    tokens = subject.words.tokens
    for index in range(1, len(tokens)):
        one, other = tokens[index - 1], tokens[index]
        is_word = other.is_word and len(other.form) > 1 and not other.form[0].isdigit()
        if is_word and one.lower == other.lower and not _may_repeat(subject, index):
            # "Bison bison" is a name; across markup the two may be items of a list.
            is_slip = one.form == other.form and _is_space(subject, one.end, other.start)
            fix = Fix(one.end, other.end, "") if is_slip else None
            return Finding(one.start, other.end, fix=fix)
    return None


def _is_space(subject: Subject, start: int, end: int) -> bool:
    return subject.text[start:end].isspace()


def _may_repeat(subject: Subject, index: int) -> bool:
    """Return whether the word at *index* stands there twice for a reason."""
    words, grammar = subject.words, subject.grammar
    if words.lower(index) not in grammar.may_repeat_before_noun:
        return words.lower(index) in grammar.may_repeat
    leads_on = words.is_only(index + 1, WordClass.PREPOSITION)
    return not leads_on and words.classes(index + 1) != {WordClass.DETERMINER}


def _doubled_mark(subject: Subject) -> Finding | None:
    """Find ``,,`` and a text that ends in two full stops."""
    tokens = subject.words.tokens
    for index in range(1, len(tokens)):
        one, other = tokens[index - 1], tokens[index]
        is_pair = not other.is_word and other.glued and one.form == other.form
        if is_pair and other.form not in _MAY_DOUBLE:
            return Finding(one.start, other.end, fix=Fix(one.end, other.end, ""))
    ends = [token.form for token in tokens[-3:]]
    if ends[-2:] == [".", "."] and ends != [".", ".", "."]:
        return at_tokens(subject, len(tokens) - 2, len(tokens) - 1)
    return None


def _unbalanced(subject: Subject) -> Finding | None:
    tokens, open_at = subject.words.tokens, list[int]()
    for index, token in enumerate(tokens):
        if token.form in _PAIRS:
            open_at.append(index)
        elif token.form in _PAIRS.values():
            if not open_at:
                return None if _closes_alone(subject, index) else at_tokens(subject, index, index)
            open_at.pop()
    return at_tokens(subject, open_at[-1], open_at[-1]) if open_at else _odd_quote(subject)


def _odd_quote(subject: Subject) -> Finding | None:
    quotes = [at for at, token in enumerate(subject.words.tokens) if token.form == '"']
    return at_tokens(subject, quotes[-1], quotes[-1]) if len(quotes) % 2 else None


def _closes_alone(subject: Subject, index: int) -> bool:
    """Return whether the mark is that of a numbered item (``a)``, ``1)``) or of ``„quotes”``."""
    tokens = subject.words.tokens
    before = tokens[index - 1].form if index else ""
    low_quote = tokens[index].form == "”" and any(one.form == "„" for one in tokens[:index])
    return before.isdigit() or len(before) == 1 or low_quote


def _spaced(subject: Subject) -> Finding | None:
    """Find a space before a comma, a full stop or a closing bracket."""
    for index, token in enumerate(subject.words.tokens):
        behind = subject.words.tokens[index + 1 : index + 2]
        is_extension = token.form == "." and bool(behind) and behind[0].glued  # .pdf, .NET, ...
        is_glued_mark = token.form in _GLUED_BEFORE and not is_extension
        if index and is_glued_mark and not token.glued:
            before = subject.words.tokens[index - 1]
            is_plain = _is_space(subject, before.end, token.start)
            fix = Fix(before.end, token.start, "") if is_plain else None
            return Finding(token.start, token.end, fix=fix)
    return None


def _unspaced(subject: Subject) -> Finding | None:
    """Find a comma, semicolon or full stop with a word glued to either side of it."""
    tokens = subject.words.tokens
    for index in range(1, len(tokens) - 1):
        mark, behind = tokens[index], tokens[index + 1]
        before = tokens[index - 1].form
        is_glued = mark.glued and behind.glued and before[-1:].isalpha() and behind.is_word
        if is_glued and _needs_space(mark.form, before, behind.form):
            place = Fix(mark.end, mark.end, " ")
            return Finding(mark.start, behind.end, fix=place)
    return None


def _needs_space(mark: str, before: str, behind: str) -> bool:
    """Return whether a space is lost: not in ``voorbeeld.nl``, ``N,N-dimethyl`` or ``a.b``."""
    are_words = min(len(before), len(behind)) > 1 and before.islower()
    is_next_sentence = behind[0].isupper() and behind[1:].islower()
    return are_words and (mark in {",", ";"} or (mark == "." and is_next_sentence))


def _shouted(subject: Subject) -> Finding | None:
    said = [token for token in subject.words.tokens if token.is_word and token.form.isalpha()]
    if len(said) >= _FEWEST_SHOUTED and all(token.form.isupper() for token in said):
        return at_tokens(subject, 0, len(subject.words) - 1)
    return None


def _cut_off(subject: Subject) -> Finding | None:
    """Find a last word or mark that only opens something; a preposition may end a clause."""
    last = len(subject.words) - 1
    if subject.words.lower(last - 1) == "er":  # een jol is er een
        return None
    is_cut = subject.words.tokens[last].form in subject.grammar.open_words | _CUT_MARKS
    return at_tokens(subject, last, last) if is_cut else None


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
        Good("adres van het type haven.example of .nl van een reder", begrip="scheepsadres"),
        Good("bedrag van 1.250,50 euro per schip", begrip="kadegeld"),
        Good("schip van „hout” met een mast", begrip="houtboot"),
    ),
    bad=(
        Bad("vaartuig dat vracht vracht vervoert", begrip="vrachtboot", points_at="vracht vracht"),
        Bad("kade die die aan een haven ligt", begrip="zeekade", points_at="die die"),
        Bad("sluis,, gelegen aan zee", begrip="zeesluis", points_at=",,"),
        Bad("kade met een loods ( van hout )", begrip="loodskade", points_at=")"),
        Bad("kade langs een haven,rivier of meer", begrip="oeverkade", points_at=",rivier"),
        Bad('schip met een "mast van hout', begrip="mastboot", points_at='"'),
        Bad("kade met een loods aan:", begrip="loodskade", points_at=":"),
        Bad("schip (met een mast van een reder", begrip="reedboot", points_at="("),
        Bad("arts , die thuis een patiënt behandelt", begrip="huisdokter", points_at=","),
        Bad("perceel waarop een woning staat omdat", begrip="bouwkavel", points_at="omdat"),
    ),
)
