"""SARIF results for findings about the glossary."""

from collections import Counter
from collections.abc import Iterator, Sequence

from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs.encoding import file_name
from toetssteen.outputs.interface import Run
from toetssteen.outputs.sarif_parts import LEVELS, Fields, fingerprint, location, marks, message
from toetssteen.outputs.whole import Places, more_of, term_of


def results_of_the_whole(
    findings: Sequence[GlossaryFinding], places: Places, run: Run, rules: dict[str, int]
) -> Iterator[Fields]:
    """Yield a result per finding; read when the definitions have gone by."""
    seen: Counter[str] = Counter()
    for finding in findings:
        identity = _identity(finding)
        seen[identity] += 1
        yield {
            "ruleId": finding.check,
            "ruleIndex": rules.setdefault(finding.check, len(rules)),
            "level": LEVELS[finding.severity],
            "message": message(
                finding.message.in_(run.language),
                *more_of(finding, run),
                finding.advice.in_(run.language),
            ),
            "locations": _locations(finding, places, run),
            "partialFingerprints": fingerprint(identity, seen[identity]),
            **marks(finding.known, finding.suppressed, run),
            "properties": _properties(finding),
        }


def _locations(finding: GlossaryFinding, places: Places, run: Run) -> list[Fields]:
    file, line = places.of(finding)
    return [location(file, line, term_of(run, finding.concept))] if file else []


def _identity(finding: GlossaryFinding) -> str:
    # A notice about the whole stays the same notice when its list of words grows.
    words = "\0".join((*finding.found, *finding.path)) if finding.concept else ""
    return f"\0{finding.concept}\0{finding.check}\0{words}"


def _properties(finding: GlossaryFinding) -> Fields:
    has_span = finding.start < finding.end
    return {
        "id": file_name(finding.concept),
        "code": finding.code,
        "related": [file_name(concept) for concept in finding.related],
        "path": [file_name(term) for term in finding.path],
        "spans": [{"start": finding.start, "end": finding.end}] if has_span else [],
    }
