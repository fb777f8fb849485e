"""The glossary as a whole as a JUnit test suite, in which a check is a test case."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final
from xml.etree import ElementTree as ET

from toetssteen.contract.result import Severity
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs import wording
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.facts_of_the_whole import OF_THE_GLOSSARY, facts_of
from toetssteen.outputs.interface import Run
from toetssteen.outputs.whole import Places, findings_of, more_of, summary, term_of

NAME: Final = "glossarium"


def cases_of_the_whole(run: Run, places: Places) -> Iterator[ET.Element]:
    """Yield a test case for each check of the whole, and for each of structure that found.

    It fails when the check found an error.
    """
    by_check = _by_check(run)
    always = {check.id for check in OF_THE_GLOSSARY} if run.glossary else set()
    for check in sorted(always | set(by_check)):
        facts = facts_of(check, run)
        title = f" {facts.title.in_(run.language)}" if facts else ""
        case = ET.Element("testcase", {"name": visible(f"{check}{title}"), "classname": NAME})
        case.set("time", "0.000")
        if failing := [one for one in by_check.get(check, ()) if _fails(one)]:
            message = wording.severity_count(Severity.ERROR, len(failing), run.language)
            failure = ET.SubElement(case, "failure", {"message": message, "type": check})
            failure.text = "\n".join(_sentence(one, run, places) for one in failing)
        yield case


def remarks_of_the_whole(run: Run, places: Places) -> Iterator[str]:
    """Yield the summary and a line for each finding that is no error."""
    if words := summary(run):
        yield words
    for finding in findings_of(run):
        if not _fails(finding):
            yield _sentence(finding, run, places)


def _by_check(run: Run) -> dict[str, tuple[GlossaryFinding, ...]]:
    ordered = sorted(findings_of(run), key=lambda one: one.check)
    return {check: tuple(alike) for check, alike in groupby(ordered, key=lambda one: one.check)}


def _fails(finding: GlossaryFinding) -> bool:
    return finding.severity is Severity.ERROR


def _sentence(finding: GlossaryFinding, run: Run, places: Places) -> str:
    file, line = places.of(finding)
    where = f"{file}:{line}" if file and line is not None else ""
    severity = wording.severity_name(finding.severity, run.language)
    term = term_of(run, finding.concept)
    head = f"{severity} {finding.check}{f' ({term})' if term else ''}:"
    words = (where, head, finding.message.in_(run.language), *more_of(finding, run))
    return visible(" ".join(filter(None, (*words, finding.advice.in_(run.language)))))
