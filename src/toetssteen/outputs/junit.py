"""JUnit XML, in which a definition is a test case."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO
from xml.etree import ElementTree as ET

from msgspec import UNSET

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import RuleViolation, Severity, ValidationResult
from toetssteen.contract.text import Language
from toetssteen.evidence.marks import is_open, is_settled
from toetssteen.outputs import wording
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.findings import advice_of
from toetssteen.outputs.interface import Failure, Judged, Run
from toetssteen.outputs.tally import reasons_of
from toetssteen.outputs.whole import Places, findings_of, is_whole
from toetssteen.outputs.whole_junit import NAME, cases_of_the_whole, remarks_of_the_whole

# The format wants a time and no reader may need a clock: what no result says is the epoch.
_NO_TIME = "1970-01-01T00:00:00"


@dataclass(slots=True)
class _Suite:
    """The test cases of one file, kept until their number is known."""

    cases: list[ET.Element] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    timestamp: str = ""
    seconds: float = 0.0


class JunitReport:
    """Writes a test suite per file, and one for the glossary in which a check is a test.

    A test fails when its definition is not acceptable or has a finding that is an error,
    unless every finding is known or suppressed; what could not be read or judged is a test
    in error. Other findings of definitions that pass stand in ``system-out``, since a
    failure would say too much and silence too little.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        suites: dict[str, _Suite] = {}
        places = Places(findings_of(run))
        for judged in places.noting(run.judged):
            _add(suites.setdefault(judged.file, _Suite()), judged, run.language)
        for failure in run.failures:
            suite = suites.setdefault(failure.file, _Suite())
            suite.cases.append(_error(failure, run.language))
        root = ET.Element("testsuites")
        named = [*suites.items()]
        if is_whole(run):
            named.append((NAME, _whole(run, places)))
        for number, (file, suite) in enumerate(named):
            root.append(_suite(number, file, suite, run))
        ET.indent(root)
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        out.write(ET.tostring(root, encoding="unicode") + "\n")


def _whole(run: Run, places: Places) -> _Suite:
    remarks = list(remarks_of_the_whole(run, places))
    return _Suite(list(cases_of_the_whole(run, places)), remarks)


def _add(suite: _Suite, judged: Judged, language: Language) -> None:
    seconds = _seconds(judged.result)
    case = _case(judged.file, judged.request.begrip.strip() or judged.id, seconds)
    if _fails(judged.result):
        case.append(_failure(judged.result, language))
    else:
        where = f"{judged.file}:{judged.line}"
        suite.remarks += [visible(f"{where} {line}") for line in _findings(judged.result, language)]
    suite.cases.append(case)
    suite.seconds += seconds
    suite.timestamp = suite.timestamp or _timestamp(judged.result)


def _fails(result: ValidationResult) -> bool:
    if is_settled(result):
        return False
    found = filter(is_open, result.violations)
    has_error = any(violation.severity is Severity.ERROR for violation in found)
    return has_error or not result.is_acceptable


def _seconds(result: ValidationResult) -> float:
    return (result.system.duration_ms or 0) / 1000


def _timestamp(result: ValidationResult) -> str:
    at = result.system.timestamp
    return "" if at is UNSET else at.replace(tzinfo=None).isoformat(timespec="seconds")


def _case(file: str, name: str, seconds: float) -> ET.Element:
    attributes = {"name": visible(name), "classname": visible(file), "time": f"{seconds:.3f}"}
    return ET.Element("testcase", attributes)


def _failure(result: ValidationResult, language: Language) -> ET.Element:
    score = wording.score(result.overall_score, language)
    verdict = wording.verdict(result).in_(language)
    headline = f"{verdict}, {wording.SCORE.in_(language)} {score}"
    failure = ET.Element("failure", {"message": headline, "type": _type(result)})
    lines = (*reasons_of(result), *_findings(result, language))
    failure.text = "\n".join(map(visible, lines))
    return failure


def _type(result: ValidationResult) -> str:
    """Return the name of the gate that stopped *result*, else of what made it fail."""
    gate = result.acceptance_gate
    failed = () if gate is UNSET else gate.gates_failed
    return visible(failed[0]) if failed else "finding"


def _findings(result: ValidationResult, language: Language) -> Iterator[str]:
    for violation in result.violations:
        yield _sentence(violation, language)


def _sentence(violation: RuleViolation, language: Language) -> str:
    severity = wording.severity_name(violation.severity, language)
    mark = wording.mark(violation, language)
    label = f"{severity} {violation.rule_id}{f' ({mark})' if mark else ''}"
    words = (f"{label}: {violation.message}", advice_of(violation))
    return " ".join(filter(None, words))


def _error(failure: Failure, language: Language) -> ET.Element:
    entry = CATALOGUE.get(failure.code)
    name = failure.code if failure.line is None else f"{failure.code} {failure.line}"
    case = _case(failure.file, name, 0.0)
    attributes = {"message": visible(failure.reason.in_(language)), "type": visible(failure.code)}
    ET.SubElement(case, "error", attributes).text = entry.remedy.in_(language) if entry else None
    return case


def _suite(number: int, file: str, suite: _Suite, run: Run) -> ET.Element:
    failures = sum(case.find("failure") is not None for case in suite.cases)
    errors = sum(case.find("error") is not None for case in suite.cases)
    element = ET.Element(
        "testsuite",
        {
            "name": visible(file).strip() or "-",
            "package": "toetssteen",
            "id": str(number),
            "timestamp": suite.timestamp or _NO_TIME,
            "hostname": "localhost",  # the value that the format gives for *not known*
            "tests": str(len(suite.cases)),
            "failures": str(failures),
            "errors": str(errors),
            "time": f"{suite.seconds:.3f}",
        },
    )
    properties = ET.SubElement(element, "properties")
    ET.SubElement(properties, "property", {"name": "variant", "value": visible(run.variant)})
    element.extend(suite.cases)
    ET.SubElement(element, "system-out").text = "\n".join(suite.remarks)
    notices = [visible(notice.in_(run.language)) for notice in run.notices]
    ET.SubElement(element, "system-err").text = "\n".join(notices) if number == 0 else ""
    return element
