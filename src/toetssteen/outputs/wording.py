"""The sentences of the reports that people read, and how they write numbers."""

from types import MappingProxyType
from typing import Final

from toetssteen.contract.result import RuleViolation, Severity, ValidationResult
from toetssteen.contract.text import Language, Text
from toetssteen.evidence.marks import is_known, suppression_of
from toetssteen.outputs.tally import is_overridable

ACCEPTABLE: Final = Text("aanvaardbaar", "acceptable")
UNACCEPTABLE: Final = Text("niet aanvaardbaar", "not acceptable")
OVERRIDABLE: Final = Text(
    "niet aanvaardbaar zonder motivering", "not acceptable without a stated reason"
)
SCORE: Final = Text("score", "score")
ADVICE: Final = Text("Advies", "Advice")
KNOWN: Final = Text("bekend", "known")
SUPPRESSED: Final = Text("uitzondering: {reason}", "suppressed: {reason}")
EMPTY_TEXT: Final = Text("(lege tekst)", "(empty text)")
NO_TERM: Final = Text("(zonder begrip)", "(no term)")
LINES_LEFT_OUT: Final = Text("(nog {n} regels)", "({n} more lines)")

NOTHING_JUDGED: Final = Text(
    "Er zijn geen definities getoetst. Geef een bestand met ten minste één definitie.",
    "No definitions were checked. Give a file with at least one definition.",
)
NO_FINDINGS: Final = Text(
    "Geen enkele definitie heeft een bevinding.", "No definition has a finding."
)

SUMMARY: Final = Text("Samenvatting", "Summary")
CHECKED: Final = Text("Getoetst", "Checked")
CHECKED_WITH: Final = Text("met variant {variant}", "with variant {variant}")
ACCEPTABLE_COUNT: Final = Text("Aanvaardbaar", "Acceptable")
UNACCEPTABLE_COUNT: Final = Text("Niet aanvaardbaar", "Not acceptable")
OF_WHICH_OVERRIDABLE: Final = Text(
    "waarvan {n} met een motivering toch aanvaardbaar",
    "of which {n} may pass with a stated reason",
)
SILENT: Final = Text("Zonder bevindingen", "Without findings")
MEAN_SCORE: Final = Text("Gemiddelde score", "Mean score")
FINDINGS: Final = Text("Bevindingen", "Findings")
SETTLED: Final = Text(
    "waarvan {known} bekend, {suppressed} uitgezonderd",
    "of which {known} known, {suppressed} suppressed",
)
QUESTIONS: Final = Text("Vragen", "Questions")
QUESTIONS_TO_AUTHOR: Final = Text(
    "{n} voor de auteur: daarover oordeelt geen regel",
    "{n} for the author: no rule can judge them",
)
QUESTIONS_NOTE: Final = Text("daarover oordeelt geen regel", "no rule can judge them")
BROKEN_RULES: Final = Text("Zonder oordeel", "Without verdict")
BROKEN_RULES_COUNT: Final = Text(
    "{n} keer liep een regel vast of duurde te lang",
    "{n} times a rule crashed or took too long",
)
BROKEN_RULES_NOTE: Final = Text(
    "keer liep een regel vast of duurde te lang", "times a rule crashed or took too long"
)
RULES_FIRED: Final = Text("Vaakst gevonden", "Found most often")
RULES_LEFT_OUT: Final = Text("en nog {n} andere regels", "and {n} other rules")
FAILURES: Final = Text("Niet gelezen of niet getoetst", "Not read or not checked")
NOTICES: Final = Text("Mededelingen", "Notices")

# What only the page says.
PAGE_TITLE: Final = Text("Toetsrapport", "Report")
MADE_AT: Final = Text("Getoetst op {at} (UTC)", "Checked on {at} (UTC)")
SKIP: Final = Text("Direct naar de definities", "Straight to the definitions")
CHARTS: Final = Text("In beeld", "At a glance")
SCORES_CHART: Final = Text("Definities per score", "Definitions by score")
RULES_CHART: Final = Text("Bevindingen per regel", "Findings per rule")
RULES_CHART_FIRST: Final = Text(
    "De {n} regels met de meeste bevindingen; de tabel heeft ze alle.",
    "The {n} rules with most findings; the table has them all.",
)
SHOW_TABLE: Final = Text("Toon als tabel", "Show as a table")
DEFINITIONS: Final = Text("Definities met bevindingen", "Definitions with findings")
WORST_FIRST: Final = Text("De laagste score staat bovenaan.", "The lowest score comes first.")
LEFT_OUT: Final = Text(
    "Hier staan de {shown} met de laagste score. Nog {n} definities met bevindingen staan niet "
    "op deze pagina; de andere formaten hebben ze alle.",
    "These are the {shown} with the lowest score. {n} more definitions with findings are not on "
    "this page; the other formats have them all.",
)
SILENT_LEFT_OUT: Final = Text(
    "Definities zonder bevindingen zijn alleen geteld: boven {n} definities staan ze niet op "
    "deze pagina.",
    "Definitions without findings are only counted: above {n} definitions they are not on this "
    "page.",
)
SILENT_LIST: Final = Text(
    "Toon de definities zonder bevindingen", "Show definitions without findings"
)
WHY: Final = Text("Waarom", "Why")
REASONS: Final = Text("Oordeel", "Verdict")
QUESTIONS_LIST: Final = Text("Vragen voor de auteur ({n})", "Questions for the author ({n})")
RULES: Final = Text("Regels", "Rules")
RULE: Final = Text("Regel", "Rule")
SOURCE: Final = Text("Bron", "Source")
NUMBER: Final = Text("Aantal", "Number")
REMEDY: Final = Text("Wat te doen", "What to do")
PLACE: Final = Text("Plaats", "Place")
UNKNOWN_RULE: Final = Text(
    "Over deze regel is verder niets bekend.", "Nothing more is known about this rule."
)
MADE_BY: Final = Text(
    "Gemaakt door Toetssteen. Deze pagina haalt niets op en stuurt niets door.",
    "Made by Toetssteen. This page fetches nothing and sends nothing.",
)

SEVERITIES: Final = MappingProxyType(
    {
        Severity.ERROR: (Text("fout", "error"), Text("fouten", "errors")),
        Severity.WARNING: (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings")),
        Severity.INFO: (Text("opmerking", "remark"), Text("opmerkingen", "remarks")),
    }
)


def severity_name(severity: Severity, language: Language) -> str:
    """Return the word for one finding of *severity*."""
    return SEVERITIES[severity][0].in_(language)


def severity_count(severity: Severity, count: int, language: Language) -> str:
    """Return for example ``2 fouten``."""
    one, more = SEVERITIES[severity]
    return f"{whole(count, language)} {(one if count == 1 else more).in_(language)}"


def mark(violation: RuleViolation, language: Language) -> str:
    """Return ``bekend``, ``uitzondering: reden`` or both; empty for a finding that counts."""
    reason = suppression_of(violation)
    known = KNOWN.in_(language) if is_known(violation) else ""
    suppressed = SUPPRESSED.in_(language).format(reason=reason) if reason else ""
    return "; ".join(filter(None, (known, suppressed)))


def settled(known: int, suppressed: int, language: Language) -> str:
    """Return how many findings are known and how many are allowed."""
    counts = {"known": whole(known, language), "suppressed": whole(suppressed, language)}
    return SETTLED.filled(**counts).in_(language)


def verdict(result: ValidationResult) -> Text:
    """Return what the gate says of *result*, as an adjective."""
    if result.is_acceptable:
        return ACCEPTABLE
    return OVERRIDABLE if is_overridable(result) else UNACCEPTABLE


def score(fraction: float, language: Language) -> str:
    """Return a score with two decimals, rounded down.

    Rounded to the nearest, 0.7499 would read as 0.75 beside a threshold of 0.75 that it
    did not reach. The contract gives four decimals, so these are settled first.
    """
    hundredths = round(fraction * 10_000) // 100
    mark = "," if language is Language.NL else "."
    return f"{hundredths // 100}{mark}{hundredths % 100:02d}"


def whole(number: int, language: Language) -> str:
    """Return *number* with its thousands apart: 12.345 in Dutch, 12,345 in English."""
    return f"{number:,}".replace(",", "." if language is Language.NL else ",")
