"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from collections.abc import Iterator
from typing import Final, TextIO

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language
from toetssteen.evidence.marks import is_open
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs import wording, wording_of_the_whole
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.findings import advice_of
from toetssteen.outputs.interface import Failure, Judged, Run
from toetssteen.outputs.tally import Tally, reasons_of
from toetssteen.outputs.whole import Places, findings_of, more_of, summary, term_of

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GithubAnnotations:
    """Writes a workflow command per finding, while the run goes on.

    What is known or suppressed is a notice, whatever its severity. GitHub shows the first ten
    of each level in a step; the log has them all.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        tally, findings = Tally(), findings_of(run)
        places = Places(findings)
        for judged in places.noting(tally.counting(run.judged)):
            out.writelines(_definition(judged, run.language))
        out.writelines(_of_the_whole(finding, places, run) for finding in findings)
        if words := summary(run):
            out.write(_remark(f"{wording_of_the_whole.TITLE.in_(run.language)}: {words}"))
        if not tally.checked:
            out.write(_remark(wording.NOTHING_JUDGED.in_(run.language)))
        out.writelines(_failure(failure, run.language) for failure in run.failures)
        out.writelines(_remark(notice.in_(run.language)) for notice in run.notices)


def _definition(judged: Judged, language: Language) -> Iterator[str]:
    place: dict[str, str | int] = {"file": judged.file, "line": judged.line}
    term = judged.request.begrip
    for violation in judged.result.violations:
        title = f"{violation.rule_id} · {term}"
        words = (violation.message, advice_of(violation), wording.mark(violation, language))
        level = _LEVELS[violation.severity] if is_open(violation) else "notice"
        yield _command(level, {**place, "title": title}, *words)
    if not judged.result.violations and not judged.result.is_acceptable:
        verdict = wording.verdict(judged.result).in_(language)
        yield _command("warning", {**place, "title": term}, verdict, *reasons_of(judged.result))


def _of_the_whole(finding: GlossaryFinding, places: Places, run: Run) -> str:
    file, line = places.of(finding)
    properties: dict[str, str | int] = {"file": file} if file else {}
    if file and line is not None:
        properties["line"] = line
    name = term_of(run, finding.concept) or wording_of_the_whole.SHORT_TITLE.in_(run.language)
    sentences = (finding.message.in_(run.language), *more_of(finding, run))
    advice = finding.advice.in_(run.language)
    title = f"{finding.check} · {name}"
    return _command(_LEVELS[finding.severity], {**properties, "title": title}, *sentences, advice)


def _failure(failure: Failure, language: Language) -> str:
    properties: dict[str, str | int] = {"file": failure.file}
    if failure.line is not None:
        properties["line"] = failure.line
    entry = CATALOGUE.get(failure.code)
    remedy = entry.remedy.in_(language) if entry else ""
    words = (failure.reason.in_(language), remedy)
    return _command("error", {**properties, "title": failure.code}, *words)


def _remark(sentence: str) -> str:
    return _command("notice", {"title": "toetssteen"}, sentence)


def _command(level: str, properties: dict[str, str | int], *lines: str) -> str:
    settings = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "%0A".join(_message(line) for line in lines if line)
    return f"::{level} {settings}::{message}\n"


def _message(words: str) -> str:
    return visible(words).replace("%", "%25")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
