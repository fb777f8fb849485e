"""STR-07: no double negation."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.negation import (
    NEGATIEF_BIJVOEGLIJK,
    NEGATIEF_NAAMWOORD,
    NEGATIEF_WERKWOORD,
    ONTKENNING,
    ZELFSTANDIG_ON,
)
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_SCOPE = 14  # tokens in which a negator still works on what follows
_NEGATORS = ONTKENNING | {"zonder"}
_BOUNDARIES = frozenset(
    {",", ";", ":", "(", ")", "en", "of", "noch", "maar", "tenzij", "behalve", "indien",
     "wanneer", "omdat", "zodat", "doordat", "terwijl"}
)  # fmt: skip
_OWN_PHRASE = 2  # tokens: how far "zonder" and a negated premodifier reach
_HARMLESS = frozenset({"alleen", "enkel", "slechts", "zijnde"})
_SHORTEST_ON = 6  # letters; shorter words on on- are no negated adjectives


def check(subject: Subject) -> Iterator[Finding]:
    """Find two negators that work on each other: no boundary of a clause between them."""
    for index in range(subject.first, subject.end):
        if not _opens_a_scope(subject, index):
            continue
        second = _second_negator(subject, index)
        if second is not None:
            yield at_tokens(subject, index, second)
            return


def _opens_a_scope(subject: Subject, index: int) -> bool:
    words = subject.words
    if words.lower(index) in _NEGATORS:
        is_fixed = words.lower(index - 1) == "dan" or words.lower(index + 1) in _HARMLESS
        is_phrase = words.can_be_premodifier(index + 1) and words.can_be_noun(index + 2)
        own = is_phrase and words.lower(index) == "niet"  # niet blootgestelde zijde
        return not is_fixed and not own and words.lower(index) != "noch"
    forbids = not words.lemmas(index).isdisjoint({"verbod", "weigering"})
    return forbids and words.lower(index + 1) == "om"


def _second_negator(subject: Subject, first: int) -> int | None:
    words = subject.words
    for index in range(first + 1, min(first + _SCOPE, subject.end)):
        if words.lower(index) in _BOUNDARIES or opens_a_clause(subject, index):
            return _denial_of_a_lack(subject, first, index)
        if words.lower(index) == "als" and words.lower(index + 1) in ARTICLES:
            return None
        if _negates(subject, index) and _reaches(subject, first, index):
            return index
    return None


def _denial_of_a_lack(subject: Subject, first: int, opener: int) -> int | None:
    """Return the second negator of ``geen bezwaar dat niet is afgewezen``, if it stands there."""
    words = subject.words
    is_of_a_noun = words.lower(first) in {"geen", "niemand", "niets"}
    is_clause = is_of_a_noun and words.lower(opener) in {"dat", "die"}
    near = range(opener + 1, min(opener + _OWN_PHRASE + 1, subject.end)) if is_clause else ()
    return next((at for at in near if words.lower(at) in {"geen", "niet"}), None)


def _reaches(subject: Subject, first: int, index: int) -> bool:
    """Return whether the negator at *first* works on the word at *index*, not on one between."""
    words = subject.words
    is_attributive = words.lower(index).endswith("e") and words.can_be_noun(index + 1)
    is_near = index - first <= _OWN_PHRASE
    return is_near or (words.lower(first) != "zonder" and not is_attributive)


def _negates(subject: Subject, index: int) -> bool:
    words = subject.words
    lemmas = words.lemmas(index)
    if words.lower(index) in _NEGATORS:
        return words.lower(index - 1) != "dan"
    if not lemmas.isdisjoint(NEGATIEF_NAAMWOORD | NEGATIEF_BIJVOEGLIJK):
        return True
    is_verb = WordClass.VERB in words.classes(index) and words.lower(index) != "uitsluitend"
    if is_verb and not lemmas.isdisjoint(NEGATIEF_WERKWOORD):
        return True
    return any(_undoes(subject, lemma) for lemma in _adjectives(subject, index))


def _adjectives(subject: Subject, index: int) -> frozenset[str]:
    words = subject.words
    readings = words.readings(index)
    found = {one.lemma for one in readings if one.word_class is WordClass.ADJECTIVE}
    if not readings or all(one.is_guess for one in readings):
        found.add(words.lower(index))  # onbewaakt
    return frozenset(found)


def _undoes(subject: Subject, lemma: str) -> bool:
    """Return whether the adjective says the opposite of what is left without on-."""
    if not lemma.startswith("on") or len(lemma) < _SHORTEST_ON or lemma in ZELFSTANDIG_ON:
        return False
    readings = subject.lexicon.readings(lemma[2:])
    return any(
        one.word_class is WordClass.ADJECTIVE or one.verb_form is VerbForm.PARTICIPLE
        for one in readings
    )


RULE = Rule(
    id="STR-07",
    code="VAL-STR-007",
    title=Text(nl="Geen dubbele ontkenning", en="No double negation"),
    why=Text(
        nl="Twee ontkenningen heffen elkaar op; de lezer moet rekenen.",
        en="Two negations cancel out; the reader has to calculate.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="ontkenning",
    message=Text(nl="‘{found}’ ontkent twee keer.", en="‘{found}’ negates twice."),
    advice=Text(nl="Zeg het zonder ontkenning.", en="Say it without a negation."),
    source="ISO 704",
    check=check,
    good=(
        Good("onroerende zaak die sinds een jaar leegstaat", begrip="leegstaand pand"),
        Good("schip dat geen lading en geen passagiers vervoert", begrip="werkschip"),
        Good("schip dat niet uitsluitend lading vervoert", begrip="gemengd schip"),
        Good("perceel naast een onroerende zaak", begrip="buurperceel"),
    ),
    bad=(
        Bad("persoon die niet onvindbaar is", begrip="ingezetene", points_at="niet onvindbaar"),
        Bad(
            "vergunning waarbij geen van de bijlagen blijkt te ontbreken",
            begrip="volledige vergunning",
            points_at="geen van de bijlagen blijkt te ontbreken",
        ),
        Bad(
            "gedrag dat nergens als onwettig geldt",
            begrip="vrij gedrag",
            points_at="nergens als onwettig",
        ),
        Bad("doorvaart die niet onmogelijk is", begrip="vaarweg", points_at="niet onmogelijk"),
        Bad(
            "persoon die niet zonder begeleiding woont",
            begrip="begeleid bewoner",
            points_at="niet zonder",
        ),
        Bad(
            "handeling die een college niet als ongeoorloofd aanmerkt",
            begrip="gedoogde handeling",
            points_at="niet als ongeoorloofd",
        ),
    ),
)
