"""Judged definitions and runs for the tests of the renderers."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from types import MappingProxyType

from msgspec import UNSET, UnsetType

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    AcceptanceGate,
    Category,
    DetailedScores,
    GateStatus,
    Location,
    Reason,
    RuleViolation,
    Severity,
    System,
    TextSpan,
    UncheckedRule,
    ValidationResult,
    ViolationMetadata,
)
from toetssteen.contract.text import Language, Text
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.interface import Failure, Judged, RuleFacts, Run

CORRELATION_ID = "00000000-0000-4000-8000-000000000001"
NOON = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


def facts(rule_id: str, code: str, title: Text, why: Text, advice: Text) -> RuleFacts:
    return RuleFacts(rule_id, code, title, why, advice, "Afgeleid uit de praktijk")


_FACTS = (
    facts(
        "ARAI-02SUB1",
        "VAL-ARA-021",
        Text("Geen leeg genus", "No empty genus"),
        Text("‘Iets’ zegt niet welke soort.", "‘Something’ does not say which kind."),
        Text("Noem het naaste bovenbegrip.", "Name the nearest broader concept."),
    ),
    facts(
        "ESS-01",
        "VAL-ESS-001",
        Text("Zeg wat het is, niet waarvoor", "Say what it is, not what for"),
        Text(
            "Een doel verandert vaker dan het ding, en twee dingen kunnen hetzelfde doel hebben.",
            "A purpose changes more often than the thing, and two things may share one.",
        ),
        Text("Noem de kenmerken die het afgrenzen.", "Name the traits that set it apart."),
    ),
    facts(
        "INT-01",
        "VAL-INT-001",
        Text("Eén zin", "One sentence"),
        Text("Een tweede zin hoort in de toelichting.", "A second sentence belongs in the note."),
        Text("Zet de tweede zin in de toelichting.", "Move the second sentence to the note."),
    ),
    facts(
        "CON-02",
        "VAL-CON-002",
        Text("Noem de bron", "Name the source"),
        Text("Zonder bron kan niemand haar nalopen.", "Without a source nobody can check it."),
        Text("Vul het veld bron in.", "Fill in the field bron."),
    ),
    facts(
        "VER-02",
        "VAL-VER-002",
        Text("Enkelvoud", "Singular"),
        Text("", ""),
        Text("Schrijf het begrip in het enkelvoud.", "Write the term in the singular."),
    ),
)
RULES = MappingProxyType({rule.id: rule for rule in _FACTS})


def finding(  # noqa: PLR0913  a builder has a word for each field
    message: str = "‘iets’ noemt geen soort.",
    *,
    rule_id: str = "ARAI-02SUB1",
    at: tuple[int, int] | None = None,
    severity: Severity = Severity.WARNING,
    advice: str = "Noem het naaste bovenbegrip.",
    metadata: ViolationMetadata | UnsetType = UNSET,
) -> RuleViolation:
    return RuleViolation(
        code=RULES[rule_id].code if rule_id in RULES else "VAL-EXT-000",
        severity=severity,
        message=message,
        rule_id=rule_id,
        category=Category.TAAL,
        location=Location(TextSpan(*at)) if at else UNSET,
        suggestions=(advice,) if advice else (),
        metadata=metadata,
    )


def gate(status: GateStatus, *reasons: str) -> AcceptanceGate:
    failed = () if status is GateStatus.PASS else ("overall",)
    return AcceptanceGate(status, status is GateStatus.PASS, gates_failed=failed, reasons=reasons)


def judged(  # noqa: PLR0913  a builder has a word for each field
    begrip: str = "schip",
    text: str = "iets waarmee een arts een wond sluit",
    *findings: RuleViolation,
    score: float = 1.0,
    gate: AcceptanceGate | UnsetType = UNSET,
    is_acceptable: bool | None = None,
    file: str = "begrippen.csv",
    line: int = 2,
    id: str = "b-1",  # noqa: A002  the field of Judged
    unchecked: Sequence[UncheckedRule] = (),
    at: datetime | UnsetType = NOON,
) -> Judged:
    if is_acceptable is None:
        is_acceptable = gate is UNSET or gate.acceptable
    result = ValidationResult(
        version="1.0.0",
        overall_score=score,
        is_acceptable=is_acceptable,
        violations=findings,
        passed_rules=(),
        detailed_scores=DetailedScores(taal=score),
        system=System(
            CORRELATION_ID, "v2", timestamp=at, duration_ms=3, unchecked_rules=tuple(unchecked)
        ),
        acceptance_gate=gate,
    )
    return Judged(file, line, id, ValidationRequest(begrip, text), result)


def run_of(
    definitions: Iterable[Judged] = (),
    *,
    language: Language = Language.NL,
    failures: Sequence[Failure] = (),
    notices: Sequence[Text] = (),
) -> Run:
    return Run("v2", definitions, RULES, language, failures, notices)


def rendered(name: str, run: Run) -> str:
    out = io.StringIO(newline="")
    RENDERERS[name].render(run, out)
    return out.getvalue()


class Terminal(io.StringIO):
    """A place to write that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def question(rule_id: str, words: str) -> UncheckedRule:
    return UncheckedRule(rule_id, Reason.NEEDS_JUDGEMENT, words)


FAILURE = Failure(
    "kapot.csv",
    3,
    "INP-ROW-001",
    Text("Rij 3: kolom ‘definitie’ is leeg.", "Row 3: column ‘definitie’ is empty."),
)
FAILED_FILE = Failure(
    "map/oud bestand.csv",
    None,
    "INP-FIL-001",
    Text("Het bestand is geen UTF-8.", "The file is not UTF-8."),
)
NOTICE = Text("De kolom ‘kleur’ is niet gebruikt.", "The column ‘kleur’ was not used.")
QUESTIONS = (
    question("ESS-02", "Onderscheidt dit kenmerk het begrip van elk ander begrip?"),
    question("CON-01", "Staat de context in het contextveld?"),
    UncheckedRule("SAM-01", Reason.CRASHED),
)
LONG_TEXT = (
    "onderneming die volgens haar statuten goederen of diensten levert aan afnemers binnen en "
    "buiten de gemeente, met inbegrip van de onderdelen die in andere landen zijn gevestigd en "
    "daar onder eigen naam optreden, ten behoeve van de registratie, waarbij telkens wordt "
    "nagegaan of de vestiging nog bestaat. Dit geldt ook voor stichtingen en verenigingen die "
    "een onderneming drijven en daarvan jaarlijks verslag doen aan het bevoegd gezag."
)
_PURPOSE = LONG_TEXT.index("ten behoeve van de registratie")
_SECOND = LONG_TEXT.index("Dit geldt")


def specimens() -> list[Judged]:
    """Return eight definitions, of each kind that a report has to show."""
    blocked = gate(GateStatus.BLOCKED, "Een verplichte regel is overtreden.")
    low = gate(
        GateStatus.OVERRIDE_REQUIRED,
        "De totaalscore is 0,62; ten minste 0,75 is nodig.",
    )
    return [
        judged(
            "hechting",
            "iets waarmee een arts een wond sluit",
            finding(at=(0, 4), severity=Severity.ERROR),
            finding(
                "‘waarmee … sluit’ noemt het doel.",
                rule_id="ESS-01",
                at=(5, 12),
                metadata=ViolationMetadata(spans=(TextSpan(31, 36),)),
                advice="Noem de kenmerken die het afgrenzen.",
            ),
            score=0.5412,
            gate=blocked,
            line=2,
            id="hechting",
            unchecked=QUESTIONS,
        ),
        judged("touw", "draad van gevlochten vezels", line=3, id="b-2"),
        judged(
            "vestiging",
            LONG_TEXT,
            finding(
                "‘ten behoeve van de registratie’ zegt waarvoor het dient, niet wat het is.",
                rule_id="ESS-01",
                at=(_PURPOSE, _PURPOSE + 30),
                advice="Noem de kenmerken die het afgrenzen.",
            ),
            finding(
                "Na de eerste zin volgt een tweede.",
                rule_id="INT-01",
                at=(_SECOND, len(LONG_TEXT)),
                advice="Zet de tweede zin in de toelichting.",
            ),
            score=0.6249,
            gate=low,
            line=4,
            id="b-3",
        ),
        judged(
            "schepen",
            "vaartuig dat op zee vaart",
            finding(
                "Het begrip staat in het meervoud.",
                rule_id="VER-02",
                severity=Severity.INFO,
                advice="",
                metadata=ViolationMetadata(about="term"),
            ),
            score=0.985,
            line=5,
            id="b-4",
        ),
        judged(
            "<script>alert(1)</script>",
            "teken\u202edat\u200bverborgen is <img src=x onerror=alert(1)> \x1b[31mrood",
            finding("‘\u202e’ is niet te zien.", rule_id="EIGEN-7", at=(5, 6), advice=""),
            score=0.88,
            line=6,
            id="=1+1",
        ),
        judged(
            "",
            "",
            finding(
                "De definitie is leeg.",
                rule_id="SYSTEM",
                severity=Severity.ERROR,
                advice="Schrijf een definitie.",
                at=(0, 0),
            ),
            score=0.0,
            gate=blocked,
            line=7,
            id="b-6",
        ),
        judged(
            "bron",
            "document waaruit een gegeven komt",
            score=0.74,
            gate=gate(GateStatus.OVERRIDE_REQUIRED, "De dekking is 0,40; 0,50 is nodig."),
            line=1,
            file="map/b.jsonl",
            id="b-7",
        ),
        judged(
            "geheel",
            "geheel van woningen 住宅 met één eigenaar é",
            finding("Noem de bron.", rule_id="CON-02", advice="Vul het veld bron in.", at=(20, 22)),
            score=0.91,
            line=2,
            file="map/b.jsonl",
            id="b-8",
        ),
    ]


def specimen_run(language: Language = Language.NL) -> Run:
    """Return the run of all that a report has to show."""
    failures, notices = (FAILURE, FAILED_FILE), (NOTICE,)
    return run_of(iter(specimens()), language=language, failures=failures, notices=notices)
