"""INT-08: worded positively."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.language.negation import GEMIS, ONTKENNEND_BEGIN, ONTKENNEND_EIND, ONTKENNING
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens, opens_a_clause
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

_LONGEST_CLAUSE = 20  # tokens of a clause that is all the definition says
_LONGEST_BRIDGE = 4  # tokens from the genus to its clause: a comma, a place
_HAVE_CONTENT = ("ing", "heid", "tie", "indicator", "feit", "bewijs")
_MOST_PREMODIFIERS = 1
_CONTINUES = frozenset({",", ";", ":", "(", "en", "maar"})
_LIMITS = frozenset({"meer", "minder", "hoger", "lager", "groter", "kleiner", "langer", "korter",
                     "later", "eerder", "ouder", "jonger", "verder", "zwaarder"})  # fmt: skip
_ABILITY = frozenset({"kan", "kunnen", "mag", "mogen"})
_NEGATABLE = frozenset({WordClass.ADJECTIVE, WordClass.NOUN, WordClass.VERB})
_HARMLESS = (
    ("al", "dan", "niet"),
    ("niet", "alleen"),
    ("al", "of", "niet"),
    ("nog", "niet"),
    ("nog", "geen"),
    ("niet", "enkel"),
    ("niet", "slechts"),
    ("niet", "uitsluitend"),
    ("niet", "zijnde"),
)


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a definition that only says what the thing is not; ask about any other negation."""
    if _is_about_an_absence(subject):
        return
    words, first = subject.words, subject.first
    is_premodifier = words.can_be_premodifier(first + 1) or words.can_be_premodifier(first + 2)
    if (
        words.lower(first) in {"geen", "niet"}
        and words.can_be_noun(first + 1)
        and not is_premodifier
    ):
        yield at_tokens(subject, first, first)
        return
    inside = range(first, subject.end)
    negators = [index for index in inside if _negates(subject, index) or _lacks(subject, index)]
    if negators and _is_sole_difference(subject, negators[0]):
        yield at_tokens(subject, negators[0], negators[0], Certainty.PROBABLE)
    elif negators:
        yield Unknown()


def _is_about_an_absence(subject: Subject) -> bool:
    return any(
        word.lower.endswith(ONTKENNEND_EIND) or _is_negated(subject, word.lower)
        for word in subject.term.words
    )


def _is_negated(subject: Subject, form: str) -> bool:
    """Return whether the word begins with a negation: ``onbemand``, but not ``onderwijs``."""
    if form.startswith(("niet-", "non-")):
        return True
    begin = next((one for one in ONTKENNEND_BEGIN if form.startswith(one)), "")
    lemmas = {form, *subject.lexicon.lemmas(form)}
    rests = {lemma[len(begin) :] for lemma in lemmas if lemma.startswith(begin)}
    is_known = any(
        not _NEGATABLE.isdisjoint(subject.lexicon.classes(rest)) for rest in rests if rest
    )
    return bool(begin) and is_known and not form.startswith("onder")


def _negates(subject: Subject, index: int) -> bool:
    words = subject.words
    if words.lower(index) not in ONTKENNING:
        return False
    behind = {words.lower(at) for at in range(index + 1, index + 4)}
    is_limit = words.lower(index + 1) in _LIMITS and "dan" in behind
    is_harmless = any(
        words.reads(index - offset, phrase) for phrase in _HARMLESS for offset in range(len(phrase))
    )
    return behind.isdisjoint(_ABILITY) and not is_limit and not is_harmless


def _lacks(subject: Subject, index: int) -> bool:
    """Return whether the clause ends in a verb of lack: ``die een motor mist``."""
    words = subject.words
    is_last = index == subject.end - 1 and WordClass.VERB in words.classes(index)
    return is_last and not words.lemmas(index).isdisjoint(GEMIS)


def _is_sole_difference(subject: Subject, at: int) -> bool:
    """Return whether one clause with the negation in it is all there is behind the genus."""
    genus, words = subject.genus, subject.words
    if genus is None or genus - subject.first > _MOST_PREMODIFIERS:
        return False
    opener = _opener(subject, genus)
    if opener is None or at <= opener or subject.end - opener > _LONGEST_CLAUSE:
        return False
    inside = range(opener + 1, subject.end)
    return not any(
        words.lower(index) in _CONTINUES or opens_a_clause(subject, index) for index in inside
    )


def _opener(subject: Subject, genus: int) -> int | None:
    """Return the pronoun that opens the clause on the genus: ``die``, ``waarbij``, ``bij wie``."""
    behind = subject.words.lower(genus + 1)
    if behind in {"met", "zonder", "van"}:
        return None  # that is a characteristic already, or what the clause is about
    if behind == "dat" and any(
        lemma.endswith(_HAVE_CONTENT) for lemma in subject.words.lemmas(genus)
    ):
        return None  # melding dat: what it says
    near = range(genus + 1, min(genus + 1 + _LONGEST_BRIDGE, subject.end))
    return next((index for index in near if opens_a_clause(subject, index)), None)


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
        Good("heffing die niet hoger is dan tien euro", begrip="kleine heffing"),
        Good("persoon die geen woning heeft en die in een opvang slaapt", begrip="opvanggast"),
        Good("al dan niet overdekte ligplaats van een sloep", begrip="sloepplaats"),
    ),
    bad=(
        Bad("geen schip met een motor", begrip="roeiboot", points_at="geen"),
        Bad("geen eigendom van een gemeente", begrip="particulier terrein", points_at="geen"),
        Bad(
            "behandeling waarbij een patiënt niet in een kliniek slaapt",
            begrip="dagzorg",
            points_at="niet",
            severity=Severity.INFO,
        ),
        Bad(
            "wijk die aan geen enkele spoorlijn ligt",
            begrip="buswijk",
            points_at="geen",
            severity=Severity.INFO,
        ),
        Bad(
            "burger die het kiesrecht mist",
            begrip="toeschouwer",
            points_at="mist",
            severity=Severity.INFO,
        ),
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
