"""One row per finding, for a spreadsheet."""

import csv
from collections.abc import Iterator
from typing import TextIO

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.evidence.marks import is_known, suppression_of
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.findings import advice_of, found_by, spans_of
from toetssteen.outputs.interface import Failure, Judged, Run
from toetssteen.outputs.whole import Places, findings_of, more_of, term_of

COLUMNS = (
    "file",
    "line",
    "id",
    "begrip",
    "acceptable",
    "score",
    "severity",
    "rule_id",
    "code",
    "message",
    "found",
    "start",
    "end",
    "advice",
    "known",
    "suppressed",
)
Cell = str | int | float
_NO_FINDING: tuple[Cell, ...] = ("",) * 10
# What a spreadsheet takes for a formula; the wide forms too, which some fold before they look.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BREAKS = ("\t", "\r", "\n")


class CsvTable:
    """Writes RFC 4180 with a row per finding; a definition without findings has one row.

    What could not be read or judged has a row without ``acceptable`` and ``score``, and so
    has a finding about the glossary; one about the whole has no term either. A cell
    that a spreadsheet could take for a formula begins with an apostrophe, so this is a
    report and not a way to carry definitions to and fro: that is what JSON is for. *out*
    must not translate line ends.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        table = csv.writer(out, lineterminator="\r\n")
        table.writerow(COLUMNS)
        findings = findings_of(run)
        places = Places(findings)
        for judged in places.noting(run.judged):
            table.writerows(map(_guarded, _rows(judged)))
        for finding in findings:
            table.writerow(_guarded(_of_the_whole(finding, places, run)))
        for failure in run.failures:
            table.writerow(_guarded(_failure(failure, run.language)))


def _rows(judged: Judged) -> Iterator[tuple[Cell, ...]]:
    result = judged.result
    definition: tuple[Cell, ...] = (
        judged.file,
        judged.line,
        judged.id,
        judged.request.begrip,
        "true" if result.is_acceptable else "false",
        result.overall_score,
    )
    for violation in result.violations:
        yield definition + _finding(violation, judged.request.text)
    if not result.violations:
        yield definition + _NO_FINDING


def _finding(violation: RuleViolation, text: str) -> tuple[Cell, ...]:
    spans = spans_of(violation, len(text))
    start, end = (spans[0].start, spans[0].end) if spans else ("", "")
    return (
        violation.severity.value,
        violation.rule_id,
        violation.code,
        violation.message,
        found_by(violation, text),
        start,
        end,
        advice_of(violation),
        "true" if is_known(violation) else "",
        suppression_of(violation),
    )


def _of_the_whole(finding: GlossaryFinding, places: Places, run: Run) -> tuple[Cell, ...]:
    file, line = places.of(finding)
    has_span = finding.start < finding.end
    return (
        file,
        "" if line is None else line,
        finding.concept,
        term_of(run, finding.concept),
        "",
        "",
        finding.severity.value,
        finding.check,
        finding.code,
        " ".join((finding.message.in_(run.language), *more_of(finding, run))),
        ", ".join(finding.found),
        finding.start if has_span else "",
        finding.end if has_span else "",
        finding.advice.in_(run.language),
        "true" if finding.known else "",
        finding.suppressed,
    )


def _failure(failure: Failure, language: Language) -> tuple[Cell, ...]:
    entry = CATALOGUE.get(failure.code)
    remedy = entry.remedy.in_(language) if entry else ""
    place: tuple[Cell, ...] = (failure.file, failure.line or "", "", "", "", "")
    reason = failure.reason.in_(language)
    return (*place, "error", "SYSTEM", failure.code, reason, "", "", "", remedy, "", "")


def _guarded(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(_harmless(cell) if isinstance(cell, str) else cell for cell in row)


def _harmless(cell: str) -> str:
    shown = visible(cell, keep="\t\r\n")
    if cell.startswith(_BREAKS) or cell.lstrip().startswith(_FORMULA):
        return f"'{shown}"
    return shown
