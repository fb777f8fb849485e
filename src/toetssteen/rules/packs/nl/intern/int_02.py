"""INT-02: no decision rule or condition."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import VOORWAARDELIJK
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import genus_has_lemma, opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_LONGEST_CLAUSE = 30  # tokens; so that a cue is looked at in bounded time
_FIXED = frozenset(
    {"nodig", "mogelijk", "gewenst", "aanwezig", "bekend", "toepassing", "relevant", "van"}
)
_ENDS = frozenset({",", ";", ":", "(", ")", "als", "indien", "wanneer", "zodra", "zolang"})
_SUBJECTS = frozenset({WordClass.DETERMINER, WordClass.PRONOUN, WordClass.NUMERAL})
_BEFORE_A_ROLE = frozenset({"dan", "even", "met", "zoals", "zowel"})
_BEFORE_A_QUESTION = frozenset({"aan", "tot", "sinds", "vanaf", "van"})
_NOT_A_CLAUSE = frozenset({"zodanig", "gevolg", "bedoeld", "omschreven", "genoemd", "zijnde"})


def outside_a_condition(subject: Subject, match: Match) -> Match | None:
    """Leave alone what says when a condition holds: that is what a condition is."""
    is_fixed = subject.words.lower(match.last + 1) in _FIXED
    opens = match.first == subject.first  # that is the opening, another rule's defect
    return None if is_fixed or opens or genus_has_lemma(subject, VOORWAARDELIJK) else match


def before_a_clause(subject: Subject, match: Match) -> Match | None:
    """Keep ``als`` and ``wanneer`` with a subject and a finite verb behind them."""
    words, start = subject.words, match.last + 1
    end = _end(subject, start)
    has_subject = not _SUBJECTS.isdisjoint(words.classes(start)) or words.can_be_noun(start)
    if (
        not has_subject
        or words.lower(start) in _NOT_A_CLAUSE
        or not _has_finite(subject, start, end)
    ):
        return None
    if words.lower(match.first - 1) in _BEFORE_A_QUESTION:
        return None
    if words.lower(match.first) == "als" and _is_role(subject, match.first, end):
        return None
    return outside_a_condition(subject, match)


def _end(subject: Subject, start: int) -> int:
    """Return where the clause that begins at *start* has ended, by the first mark."""
    end = start
    while end < min(subject.end, start + _LONGEST_CLAUSE) and subject.words.lower(end) not in _ENDS:
        end += 1
    return end


def _is_finite(subject: Subject, index: int) -> bool:
    words = subject.words
    return words.has_form(index, VerbForm.FINITE) and words.lower(index - 1) != "te"


def _is_certain_verb(subject: Subject, index: int) -> bool:
    words = subject.words
    is_verb = words.is_only(index, WordClass.VERB) and _is_finite(subject, index)
    return is_verb and not words.has_form(index, VerbForm.INFINITIVE)


def _has_finite(subject: Subject, start: int, end: int) -> bool:
    """Return whether a finite verb stands behind the subject; a word that is only one counts."""
    behind = range(start + 1, end)
    end = next((index for index in behind if opens_a_clause(subject, index)), end)
    if end - start > 1 and _is_finite(subject, end - 1):
        return True
    return any(_is_certain_verb(subject, index) for index in range(start + 1, end))


def _is_role(subject: Subject, at: int, end: int) -> bool:
    """Return whether ``als`` names a role: no verb stands before it (``dat als huis dient``)."""
    words = subject.words
    if words.lower(at - 1) in _BEFORE_A_ROLE or not words.classes(at + 1) & _SUBJECTS:
        return True
    for index in range(at - 1, max(subject.first, at - _LONGEST_CLAUSE) - 1, -1):
        if opens_a_clause(subject, index) or words.lower(index) in {"om", "dat"}:
            return True
        if _is_certain_verb(subject, index):
            return False
        if words.lower(index) == "zowel":
            return True
    return not _is_finite(subject, end - 1)


def with_a_predicate(subject: Subject, match: Match) -> Match | None:
    """Keep two cases told apart: ``bij A … en bij B …``."""
    words, start = subject.words, match.last + 1
    if words.lower(match.first - 1) not in {",", "("}:
        return None
    cases = (at for at in range(start, _end(subject, start)) if _bij_again(subject, at))
    second = next(cases, None)
    return None if second is None else Match(match.first, second)


def as_an_aside(subject: Subject, match: Match) -> Match | None:
    """Keep ``, afhankelijk van A,``; what depends by nature (``die afhankelijk is van``) stays."""
    is_aside = subject.words.lower(match.first - 1) in {",", "("}
    return outside_a_condition(subject, match) if is_aside else None


def _bij_again(subject: Subject, at: int) -> bool:
    return subject.words.lower(at) == "bij" and subject.words.lower(at - 1) in {"en", "of"}


RULE = Rule(
    id="INT-02",
    code="VAL-INT-002",
    title=Text(nl="Geen beslisregel of voorwaarde", en="No decision rule or condition"),
    why=Text(
        nl="Een voorwaarde zegt wanneer iets geldt, niet wat het is.",
        en="A condition says when something applies, not what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorwaarde",
    message=Text(nl="‘{found}’ stelt een voorwaarde.", en="‘{found}’ sets a condition."),
    advice=Text(
        nl="Noem het kenmerk zelf; zet de voorwaarde in de regeling of de toelichting.",
        en="Name the characteristic; put the condition in the regulation or the note.",
    ),
    source="ISO 704",
    cues=(
        *cues(
            "indien",
            "mits",
            "tenzij",
            "op voorwaarde dat",
            "onder de voorwaarde dat",
            "in geval dat",
            "in het geval dat",
            "voor het geval dat|een|de|het|hij|zij",
            "ingeval",
            "onder voorwaarde dat",
            "onder|op de voorwaarde dat",
            "onder het beding dat",
            "met dien verstande dat",
            "gesteld dat",
            "bij gebreke waarvan|daarvan",
            "op straffe van",
            "al naargelang|naar",
            "naargelang",
            "naar gelang",
            "behoudens indien|wanneer",
            "behalve indien|wanneer|als",
            "slechts|alleen|uitsluitend als|indien|wanneer",
            then=outside_a_condition,
        ),
        *cues(
            "als|wanneer",
            "zodra|zolang",
            "voor zover",
            "voorzover",
            certainty=Certainty.PROBABLE,
            then=before_a_clause,
        ),
        *cues("bij", certainty=Certainty.PROBABLE, then=with_a_predicate),
        *cues("afhankelijk van", certainty=Certainty.PROBABLE, then=as_an_aside),
    ),
    good=(
        Good("bestuurder als bedoeld in een statuut van een haven", begrip="havenbestuurder"),
        Good("voorwaarde dat een schip verzekerd is, tenzij het ligt", begrip="dekkingseis"),
        Good("schip dat een reder als een kantoor gebruikt", begrip="kantoorschip"),
        Good("schade als gevolg van een aanvaring", begrip="aanvaringsschade"),
        Good("schip dat als woning dient", begrip="woonark"),
    ),
    bad=(
        Bad(
            "toestemming die een gemeente geeft wanneer een boom lager is dan twee meter",
            begrip="snoeibrief",
            points_at="wanneer",
            severity=Severity.INFO,
        ),
        Bad(
            "advies dat bindend is ingeval een schipper twee keer zakt",
            begrip="vaaradvies",
            points_at="ingeval",
        ),
        Bad(
            "opsluiting van een dier, met dien verstande dat een jong dier bij zijn moeder blijft",
            begrip="ophok",
            points_at="met dien verstande dat",
        ),
        Bad(
            "korting voor een huurder, mits hij op tijd betaalt",
            begrip="betaalbonus",
            points_at="mits",
        ),
        Bad(
            "ligplaats die een schip krijgt indien een kade vrij is",
            begrip="restplaats",
            points_at="indien",
        ),
        Bad(
            "hulp die een wijkteam geeft wanneer een bewoner valt",
            begrip="valhulp",
            points_at="wanneer",
            severity=Severity.INFO,
        ),
    ),
)
