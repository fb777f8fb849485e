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

_LONGEST_CLAUSE = 40  # tokens; so that a cue is looked at in bounded time
_FIXED = frozenset({"nodig", "mogelijk", "gewenst", "aanwezig", "bekend", "toepassing", "relevant"})
_ENDS = frozenset({",", ";", ":", "(", ")"})
_SUBJECTS = frozenset({WordClass.DETERMINER, WordClass.PRONOUN, WordClass.NUMERAL})
_BEFORE_A_ROLE = frozenset({"dan", "even", "met", "zoals", "zowel"})
_NOT_A_CLAUSE = frozenset({"zodanig", "gevolg", "bedoeld", "omschreven", "genoemd", "zijnde"})


def outside_a_condition(subject: Subject, match: Match) -> Match | None:
    """Leave alone what says when a condition holds: that is what a condition is."""
    is_fixed = subject.words.lower(match.last + 1) in _FIXED
    opens = match.first == subject.first  # that is the opening, another rule's defect
    return None if is_fixed or opens or genus_has_lemma(subject, VOORWAARDELIJK) else match


def before_a_clause(subject: Subject, match: Match) -> Match | None:
    """Keep ``als`` and ``wanneer`` with a subject behind them and a finite verb at the end."""
    words, start = subject.words, match.last + 1
    end = start
    while end < min(subject.end, start + _LONGEST_CLAUSE) and words.lower(end) not in _ENDS:
        end += 1
    has_subject = not _SUBJECTS.isdisjoint(words.classes(start))
    is_finite = words.has_form(end - 1, VerbForm.FINITE) and words.lower(end - 2) != "te"
    is_role = words.lower(match.first - 1) in _BEFORE_A_ROLE or opens_a_clause(
        subject, match.first - 1
    )
    if is_role or not is_finite or not has_subject or words.lower(start) in _NOT_A_CLAUSE:
        return None
    return outside_a_condition(subject, match)


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
            "slechts|alleen|uitsluitend als|indien|wanneer",
            then=outside_a_condition,
        ),
        *cues(
            "als|wanneer",
            "voor zover",
            "voorzover",
            certainty=Certainty.PROBABLE,
            then=before_a_clause,
        ),
    ),
    good=(
        Good("bestuurder als bedoeld in een statuut van een haven", begrip="havenbestuurder"),
        Good("voorwaarde dat een schip verzekerd is, tenzij het ligt", begrip="dekkingseis"),
        Good("schade als gevolg van een aanvaring", begrip="aanvaringsschade"),
        Good("schip dat als woning dient", begrip="woonark"),
    ),
    bad=(
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
