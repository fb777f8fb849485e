"""INT-08: worded positively."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.language.morphology import split_compound
from toetssteen.language.negation import (
    AFWEZIG,
    GEMIS,
    ONTKENNEND_BEGIN,
    ONTKENNEND_EIND,
    ONTKENNING,
)
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
    ("niet", "meer"),  # it was so before: that is a characteristic
    ("niet", "langer"),
    ("om", "niet"),  # without pay
    ("te", "niet"),
)
_OF_ALL = frozenset({"meerderjarige", "natuurlijk", "natuurlijke", "volwassen", "zelfstandige"})
_COPULAS = frozenset({"is", "zijn", "was", "waren"})
_AUXILIARIES = frozenset({"hebben", "kunnen", "mogen", "worden", "zijn"})


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
    if (at := _all_but_one(subject)) is not None:
        yield at_tokens(subject, at, at + 1, Certainty.PROBABLE)
        return
    inside = range(first, subject.end)
    negator = next((at for at in inside if _negates(subject, at) or _lacks(subject, at)), None)
    if negator is None:
        return
    if _is_sole_difference(subject, negator):
        yield at_tokens(subject, negator, negator, Certainty.PROBABLE)
    else:
        yield Unknown()


def _all_but_one(subject: Subject) -> int | None:
    """Return *anders dan* where the genus less something is all: ``gerecht anders dan soep``."""
    at = subject.first + 1
    if subject.genus != subject.first or not subject.words.reads(at, ("anders", "dan")):
        return None
    rest = range(at + 2, subject.end)
    says_more = any(
        subject.words.lower(one) in {",", "met"} or opens_a_clause(subject, one) for one in rest
    )
    return None if says_more else at


def _is_about_an_absence(subject: Subject) -> bool:
    return any(
        word.lower.endswith(ONTKENNEND_EIND)
        or _is_negated(subject, word.lower)
        or not AFWEZIG.isdisjoint({*lemmas, *parts[:1]})
        for word, lemmas in zip(subject.term.words, subject.term.lemmas, strict=True)
        for parts in [split_compound(word.lower, subject.lexicon) or ()]
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
    is_bounded = is_limit or is_harmless or _ends_a_state(subject, index)
    return behind.isdisjoint(_ABILITY) and not (is_bounded or _only_restricts(subject, index))


def _ends_a_state(subject: Subject, index: int) -> bool:
    """Return whether it was so before: ``geen premie meer betaalt``; but ``geen kind meer is``."""
    words = subject.words
    near = range(index + 1, min(index + _LONGEST_CLAUSE, subject.end))
    is_past = words.lower(index) == "geen" and any(words.lower(at) == "meer" for at in near)
    return is_past and words.lower(subject.end - 1) not in _COPULAS


def _only_restricts(subject: Subject, index: int) -> bool:
    """Return whether the verb holds and only how is denied: ``niet gescheiden wordt ingezameld``.

    And so for what something is of: ``niet van algemene strekking is``.
    """
    words = subject.words
    rest = range(index + 2, min(index + _LONGEST_CLAUSE, subject.end))
    if words.lower(index) != "niet":
        return False
    if words.lower(index + 1) == "van":
        return words.lower(subject.end - 1) in _COPULAS
    is_manner = words.can_be_premodifier(index + 1) and not words.lower(index + 1).endswith("e")
    return is_manner and any(_tells(subject, at) for at in rest)


def _tells(subject: Subject, at: int) -> bool:
    """Return whether this is a verb with content, and only that."""
    words = subject.words
    is_verb = WordClass.VERB in words.classes(at) and WordClass.NOUN not in words.classes(at)
    return is_verb and words.lemmas(at).isdisjoint(_AUXILIARIES)


def _lacks(subject: Subject, index: int) -> bool:
    """Return whether the clause ends in a verb of lack: ``die een motor mist``."""
    words = subject.words
    is_last = index == subject.end - 1 and WordClass.VERB in words.classes(index)
    return is_last and not words.lemmas(index).isdisjoint(GEMIS)


def _is_sole_difference(subject: Subject, at: int) -> bool:
    """Return whether one clause with the negation in it is all there is behind the genus."""
    genus, words = subject.genus, subject.words
    if genus is None or any(_tells_what(subject, one) for one in range(subject.first, genus)):
        return False
    opener = _opener(subject, genus)
    if opener is None or at <= opener or subject.end - opener > _LONGEST_CLAUSE:
        return False
    if words.lower(at) == "geen" and words.lower(opener).startswith("waar"):
        return False  # muur waarin geen raam zit: the concept is an absence
    inside = range(opener + 1, subject.end)
    return not any(
        words.lower(index) in _CONTINUES or opens_a_clause(subject, index) for index in inside
    )


def _tells_what(subject: Subject, at: int) -> bool:
    """Return whether a word before the genus is a characteristic: ``huishoudelijk afval``."""
    return subject.words.can_be_premodifier(at) and subject.words.lower(at) not in _OF_ALL


def _opener(subject: Subject, genus: int) -> int | None:
    """Return the pronoun that opens the clause on the genus: ``die``, ``waarbij``, ``bij wie``."""
    behind = subject.words.lower(genus + 1)
    if behind in {"met", "zonder", "van"}:
        return None  # that is a characteristic already, or what the clause is about
    if behind == "dat" and any(
        lemma.endswith(_HAVE_CONTENT) for lemma in subject.words.lemmas(genus)
    ):
        return None  # melding dat: what it says
    if behind == "voor" and subject.words.lower(genus + 4) in {"die", "dat"}:
        return None  # uitkering voor een persoon die geen inkomen heeft
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
        Good("akker die niet in gebruik is", begrip="braakliggend land"),
        Good("schuldenaar die niet betaalt", begrip="wanbetaler"),
        Good("muur waarin geen raam zit", begrip="blinde zijde"),
        Good("document waarvoor geen geheimhouding geldt", begrip="leesstuk"),
        Good("goed dat een ander om niet gebruikt", begrip="leengoed"),
        Good("leerling die niet langer les volgt", begrip="afhaker"),
        Good("besluit dat niet van algemene strekking is", begrip="losse beslissing"),
        Good("afval dat niet gescheiden wordt ingezameld", begrip="mengvracht"),
        Good("werknemer die geen premie meer betaalt", begrip="slapende verzekerde"),
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
            "gerecht anders dan een soep",
            begrip="hoofdschotel",
            points_at="anders dan",
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
