"""The glossary as a whole as a JSON object."""

from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.glossary.judging import GlossaryReport
from toetssteen.outputs.encoding import file_name
from toetssteen.outputs.interface import Run
from toetssteen.outputs.whole import Places, circles_of, findings_of, term_of

Fields = dict[str, object]


def whole_fields(run: Run, places: Places) -> Fields:
    """Return what *run* says of its glossary; of graphs alone there are only findings."""
    findings = [_finding(finding, run, places) for finding in findings_of(run)]
    if run.glossary is None:
        return {"findings": findings}
    return {**_report(run.glossary), "circles": _circles(run), "findings": findings}


def _report(report: GlossaryReport) -> Fields:
    return {
        "concepts": report.concepts,
        "unused": _texts(report.unused),
        # Null where there are too few texts to tell.
        "house_form": {lang.value: style.convention for lang, style in report.styles.items()},
        "edges": [_texts(edge) for edge in report.edges],
    }


def _circles(run: Run) -> list[list[str]]:
    return [_texts(circle.path) for circle in circles_of(run)]


def _finding(finding: GlossaryFinding, run: Run, places: Places) -> Fields:
    file, line = places.of(finding)
    return {
        "check": finding.check,
        "code": finding.code,
        "severity": finding.severity.value,
        "file": file_name(file),
        "line": line,
        "concept": file_name(finding.concept),
        "begrip": file_name(term_of(run, finding.concept)),
        "message": finding.message.in_(run.language),
        "advice": finding.advice.in_(run.language),
        "found": _texts(finding.found),
        "related": _texts(finding.related),
        "path": _texts(finding.path),
        "known": finding.known,
        "suppressed": finding.suppressed,
    }


def _texts(texts: tuple[str, ...]) -> list[str]:
    # An id may be made of the name of a file, which need not have an encoding.
    return [file_name(text) for text in texts]
