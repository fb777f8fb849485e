"""ARAI-03: no subjective adjectives."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.vagueness import GEVOELSEIND, GRADUEEL, JUR_VAST, SUBJECTIEF
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_LINKING = frozenset({"is", "zijn", "was", "waren", "wordt", "worden", "blijft", "blijkt"})
_USE = frozenset({"voor", "om", "tot"})
_LONGEST_USE = 6  # tokens between "voor" and "geschikt"
_COMPARING = frozenset({"dan", "als", "dan wel", "minstens", "hoogstens"})


def check(subject: Subject) -> Iterator[Finding]:
    """Find adjectives that judge, and adjectives of degree without a measure."""
    for index in range(subject.first, subject.end):
        form = subject.words.lower(index)
        lemmas = subject.words.lemmas(index) | {form.removesuffix("e")}  # kwetsende
        if not _works_as_adjective(subject, index) or _is_fixed(subject, index):
            continue
        if not lemmas.isdisjoint(SUBJECTIEF) or _stirs(form):
            yield at_tokens(subject, index, index)
        elif not lemmas.isdisjoint(GRADUEEL) and not _is_measured(subject, index):
            yield at_tokens(subject, index, index, Certainty.PROBABLE)


def _stirs(form: str) -> bool:
    """Return whether it stirs a feeling; ``opwekkend`` makes something."""
    return form.endswith(GEVOELSEIND) and not form.endswith(("opwekkend", "opwekkende"))


def _works_as_adjective(subject: Subject, index: int) -> bool:
    """Return whether the word can be an adjective with a noun behind it, or with ``is``."""
    words = subject.words
    if not words.can_be_premodifier(index):
        return words.lower(index) in {"veel", "weinig", "voldoende"} and words.can_be_noun(
            index + 1
        )
    if words.lower(index) == "licht" and words.lower(index - 1) in {"het", "van"}:
        return False  # the noun
    is_attributive = words.can_be_noun(index + 1) or words.can_be_premodifier(index + 1)
    if words.lower(index + 1) == "bij" or _serves_a_use(subject, index):
        return False  # passend bij: that belongs to
    near = {words.lower(index - 1), words.lower(index + 1)}
    return is_attributive or not near.isdisjoint(_LINKING)


def _serves_a_use(subject: Subject, index: int) -> bool:
    """Return whether it is named what the thing suits: ``geschikt voor``, ``voor vee geschikt``."""
    words = subject.words
    if words.lemmas(index).isdisjoint({"geschikt", "relevant"}):
        return False
    before = range(max(subject.first, index - _LONGEST_USE), index)
    behind = (words.lower(index + 1), words.lower(index + 2))
    return not _USE.isdisjoint(behind) or any(words.lower(at) in _USE for at in before)


def _is_fixed(subject: Subject, index: int) -> bool:
    """Return whether law, house or glossary gives the expression a settled meaning."""
    words = subject.words
    phrase = f"{words.lower(index)} {words.lower(index + 1)}"
    fixed = JUR_VAST | subject.profile.eigen_woorden
    in_term = not words.lemmas(index).isdisjoint(
        lemma for lemmas in subject.term.lemmas for lemma in lemmas
    )
    is_fixed = in_term or phrase in fixed or words.lower(index) in fixed
    return is_fixed or subject.is_in_label(index, index + 1)


def _is_measured(subject: Subject, index: int) -> bool:
    """Return whether a comparison or a number stands beside the word."""
    near = range(max(subject.first, index - 3), min(subject.end, index + 4))
    forms = [subject.words.lower(at) for at in near]
    is_comparative = subject.words.lower(index).endswith(("er", "ere", "st", "ste"))
    return is_comparative or any(form in _COMPARING or form[:1].isdigit() for form in forms)


RULE = Rule(
    id="ARAI-03",
    code="VAL-ARA-003",
    title=Text(nl="Geen subjectieve bijvoeglijke naamwoorden", en="No subjective adjectives"),
    why=Text(
        nl="Wat ‘adequaat’ is, bepaalt wie het leest.",
        en="What is ‘adequate’ depends on the reader.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="vaag-woord",
    message=Text(nl="‘{found}’ is een oordeel.", en="‘{found}’ is a judgement."),
    advice=Text(
        nl="Noem de maat of het kenmerk waaraan men het ziet.",
        en="State the measure or the characteristic that shows it.",
    ),
    source="Afgeleid uit de praktijk",
    check=check,
    good=(
        Good("feit waaruit een redelijk vermoeden van schuld blijkt", begrip="verdenkingsgrond"),
        Good("roerend goed dat een douanier bewaart", begrip="bewaarstuk"),
        Good("gebouw dat voor bewoning geschikt is", begrip="woonpand"),
        Good("diploma van wie een opleiding met goed gevolg afsloot", begrip="getuigschrift"),
        Good("vaartuig met een lengte groter dan 20 meter", begrip="zeeboot"),
        Good("vernieuwing van een dak bij groot onderhoud", begrip="dakvervanging"),
    ),
    bad=(
        Bad("adequate beveiliging van een haven", begrip="havenwacht", points_at="adequate"),
        Bad("zorg die voor een patiënt passend is", begrip="maatwerk", points_at="passend"),
        Bad("overtuigend pleidooi van een advocaat", begrip="slotrede", points_at="overtuigend"),
        Bad("gebouw met een fraaie gevel", begrip="pronkpand", points_at="fraaie"),
        Bad("verslag van een gedegen onderzoek", begrip="veldrapport", points_at="gedegen"),
        Bad("optimale verdeling van een lading", begrip="stuwschema", points_at="optimale"),
        Bad(
            "zwaar voertuig met een aanhanger",
            begrip="combinatie",
            points_at="zwaar",
            severity=Severity.INFO,
        ),
    ),
)
