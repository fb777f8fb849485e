"""SARIF 2.1.0, for code scanning and other gates in CI."""

from collections import Counter
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from typing import TextIO

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.evidence.marks import is_known, suppression_of
from toetssteen.outputs.encoding import encoded, write_array
from toetssteen.outputs.facts_of_the_whole import facts_of
from toetssteen.outputs.findings import advice_of, found_by, spans_of
from toetssteen.outputs.interface import Failure, Judged, Run
from toetssteen.outputs.sarif_parts import LEVELS, Fields, fingerprint, location, marks, message
from toetssteen.outputs.whole import Places, findings_of, summary
from toetssteen.outputs.whole_sarif import results_of_the_whole

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class SarifLog:
    """Writes one SARIF run with a result per finding.

    Results are written while the run goes on, those about the glossary after those about a
    definition; the rules that occurred and what failed come last. A finding about the whole
    glossary stands in the first file, without a line. A region holds the line of the
    definition only: SARIF counts offsets in the file, and a span counts in the definition.
    The span is in ``properties``.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        rules: dict[str, int] = {}
        findings = findings_of(run)
        places = Places(findings)
        out.write(f'{{"$schema":{encoded(_SCHEMA)},"version":"2.1.0","runs":[{{')
        out.write('"columnKind":"unicodeCodePoints",\n"results":')
        noted = places.noting(run.judged)
        found = (one for judged in noted for one in _results(judged, rules, run))
        about_all = results_of_the_whole(findings, places, run, rules)
        write_array(out, map(encoded, chain(found, about_all)))
        out.write(f',\n"tool":{encoded({"driver": _driver(run, rules)})}')
        out.write(f',\n"invocations":{encoded([_invocation(run)])}}}]}}\n')


def _results(judged: Judged, rules: dict[str, int], run: Run) -> Iterator[Fields]:
    seen: Counter[str] = Counter()
    for violation in judged.result.violations:
        identity = _identity(judged, violation)
        seen[identity] += 1
        yield {
            "ruleId": violation.rule_id,
            "ruleIndex": rules.setdefault(violation.rule_id, len(rules)),
            "level": LEVELS[violation.severity],
            "message": message(violation.message, advice_of(violation)),
            "locations": [location(judged.file, judged.line, judged.request.begrip)],
            "partialFingerprints": fingerprint(identity, seen[identity]),
            **marks(is_known(violation), suppression_of(violation), run),
            "properties": _properties(judged, violation),
        }


def _identity(judged: Judged, violation: RuleViolation) -> str:
    """Return what stays the same when lines move or other words of the definition change."""
    name = judged.id or judged.request.begrip
    found = found_by(violation, judged.request.text)
    return f"{judged.file}\0{name}\0{violation.rule_id}\0{found}"


def _properties(judged: Judged, violation: RuleViolation) -> Fields:
    spans = spans_of(violation, len(judged.request.text))
    return {
        "id": judged.id,
        "code": violation.code,
        "category": violation.category.value,
        "acceptable": judged.result.is_acceptable,
        "score": judged.result.overall_score,
        "spans": [{"start": span.start, "end": span.end} for span in spans],
    }


def _driver(run: Run, rules: dict[str, int]) -> Fields:
    return {
        "name": "toetssteen",
        "version": _version(),
        "language": run.language.value,
        "rules": [_rule(rule_id, run) for rule_id in rules],
        "properties": {"variant": run.variant},
    }


def _version() -> str:
    try:
        return version("toetssteen")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "unknown"


def _rule(rule_id: str, run: Run) -> Fields:
    facts = facts_of(rule_id, run)
    if facts is None:
        return {"id": rule_id}
    language = run.language
    title, why = facts.title.in_(language), facts.why.in_(language)
    return {
        "id": rule_id,
        "shortDescription": message(title),
        "fullDescription": message(why or title),
        "help": message(why or title, facts.advice.in_(language)),
        "properties": {"code": facts.code, "source": facts.source},
    }


def _invocation(run: Run) -> Fields:
    notes = [_failure(failure, run.language) for failure in run.failures]
    notes += [_note(notice.in_(run.language)) for notice in run.notices]
    notes += [_note(words) for words in (summary(run),) if words]
    return {"executionSuccessful": not run.failures, "toolExecutionNotifications": notes}


def _failure(failure: Failure, language: Language) -> Fields:
    entry = CATALOGUE.get(failure.code)
    remedy = entry.remedy.in_(language) if entry else ""
    return {
        "level": "error",
        "descriptor": {"id": failure.code},
        "message": message(failure.reason.in_(language), remedy),
        "locations": [location(failure.file, failure.line)],
    }


def _note(sentence: str) -> Fields:
    return {"level": "note", "message": message(sentence)}
