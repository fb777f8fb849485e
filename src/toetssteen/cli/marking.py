"""Known and allowed findings: the options that name them, and their marks on a run."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

import click
from msgspec import UNSET, structs

from toetssteen.cli.refusing import Refusal
from toetssteen.cli.sources import Sources
from toetssteen.cli.speaking import Function, option, why
from toetssteen.cli.writing import write_whole
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Text
from toetssteen.evidence import baseline, suppressions
from toetssteen.evidence.baseline import Baseline, Entry, Found, Recording
from toetssteen.evidence.marks import marked
from toetssteen.evidence.suppressions import Suppression, Suppressions
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs.findings import found_by
from toetssteen.outputs.interface import Judged

_OPTIONS: Final = (
    option(
        "--baseline",
        type=click.Path(path_type=Path),
        help_text=Text(
            nl="nulmeting: wat erin staat is bekend en telt niet",
            en="baseline: what it holds is known and does not count",
        ),
    ),
    option(
        "--write-baseline",
        type=click.Path(path_type=Path),
        help_text=Text(
            nl="schrijf alles wat gevonden is als nulmeting in dit bestand",
            en="write all that is found to this file, as the baseline",
        ),
    ),
    option(
        "--suppressions",
        "suppressed",
        type=click.Path(path_type=Path),
        help_text=Text(
            nl="uitzonderingen, met reden (TOML); ze tellen niet",
            en="findings that are allowed, with a reason (TOML); they do not count",
        ),
    ),
)
_BOTH: Final = Text(
    nl="--baseline en --write-baseline gaan niet samen: de nieuwe nulmeting vervangt de oude.",
    en="--baseline and --write-baseline do not go together: the new baseline replaces the old.",
)
_STALE: Final = Text(
    nl="Nulmeting: {name}, {rule} is niet meer gevonden ({count}x); schrijf haar opnieuw.",
    en="Baseline: {name}, {rule} is not found any more ({count}x); write it anew.",
)
_EXPIRED: Final = Text(
    nl="Uitzondering verlopen op {tot}: {name}, {rule}.",
    en="Suppression expired on {tot}: {name}, {rule}.",
)
_UNUSED: Final = Text(
    nl="Uitzondering zonder bevinding: {name}, {rule}; haal haar weg.",
    en="Suppression without a finding: {name}, {rule}; remove it.",
)
_NOT_WRITTEN: Final = Text(
    nl="De nulmeting is niet geschreven: niet alles is getoetst.",
    en="The baseline was not written: not everything was judged.",
)

_WHOLE: Final = "*"  # the term of what is about no single concept

Entries = TypeVar("Entries")


def marking_options(command: Function) -> Function:
    """Add the options that ``marking_of`` takes."""
    for decorated in reversed(_OPTIONS):
        command = decorated(command)
    return command


@dataclass(slots=True)
class Marking:
    """What is known and what is allowed in one run."""

    known: Baseline
    allowed: Suppressions
    recording: Recording | None = None
    _is_whole: bool = True

    def on(self, judged: Iterable[Judged], sources: Sources) -> Iterator[Judged]:
        """Yield *judged* with their marks; then tell *sources* what matched nothing.

        A run that could not check everything tells nothing: who knows what it would match.
        """
        for one in judged:
            if one.result.system.error is not UNSET:
                self._is_whole = False
                yield one
            else:
                violations = tuple(self._marked(one, found) for found in one.result.violations)
                result = structs.replace(one.result, violations=violations)
                yield replace(one, result=result)
        self._is_whole = self._is_whole and not sources.failures
        sources.notices.extend(map(_expired, self.allowed.expired))
        if self._is_whole:
            sources.notices.extend(map(_stale, self.known.stale()))
            sources.notices.extend(map(_unused, self.allowed.unused()))

    def allows(self, judged: Judged, violation: RuleViolation) -> bool:
        """Return whether somebody allows *violation*."""
        return self.allowed.reason(_found(judged, violation)) is not None

    def on_whole(self, finding: GlossaryFinding, term: str) -> GlossaryFinding:
        """Return *finding* about the glossary, or its concept *term*, with its marks."""
        name = term if term or finding.concept else _WHOLE
        # A notice about the whole stays the same notice when its list of words grows.
        words = ", ".join(finding.found) if finding.concept else ""
        found = Found("" if name else finding.concept, name, finding.check, words)
        is_known, reason = self._settled(found)
        return replace(finding, known=is_known, suppressed=reason or "")

    def _marked(self, judged: Judged, violation: RuleViolation) -> RuleViolation:
        is_known, reason = self._settled(_found(judged, violation))
        return marked(violation, known=is_known, suppressed=reason)

    def _settled(self, found: Found) -> tuple[bool, str | None]:
        """Return whether *found* is known, and why it is allowed; take it down when asked to."""
        reason = self.allowed.reason(found)
        if self.recording is not None and reason is None:
            self.recording.add(found)
        is_known = self.known.knows(found) or (self.recording is not None and reason is None)
        return is_known, reason

    def write(self, file: Path | None) -> Text | None:
        """Write what was taken down; return why not, when the run was not whole."""
        if file is None or self.recording is None:
            return None
        if not self._is_whole:
            return _NOT_WRITTEN
        write_whole(file, baseline.written(self.recording.entries()))
        return None


def marking_of(
    known: Path | None,
    write_to: Path | None,
    allowed: Path | None,
    *,
    rules: Mapping[str, str],
    today: date,
) -> Marking:
    """Return the marks that the options ask for; *rules* are ids by each name of a rule.

    Raises:
        Refusal: the options do not go together.
        UnreadableInputError: a file does not open, or INP-JSN-…, INP-BAS-001, INP-SUP-001.
    """
    if known is not None and write_to is not None:
        raise Refusal(_BOTH)
    entries = () if known is None else _read(known, baseline.read)
    granted = () if allowed is None else _read(allowed, lambda raw: suppressions.read(raw, rules))
    recording = None if write_to is None else Recording()
    return Marking(Baseline(entries), Suppressions(granted, today), recording)


def _read(file: Path, parse: Callable[[bytes], Entries]) -> Entries:
    """Return what *file* holds; an error names the file, and the line when it is known."""
    name = shown(str(file))
    try:
        return parse(file.read_bytes())
    except UnreadableInputError as error:
        place = name if error.line is None else f"{name}:{error.line}"
        reason = Text(f"{place}: {error.reason.nl}", f"{place}: {error.reason.en}")
        raise UnreadableInputError(error.code, reason, error.line) from None
    except OSError as error:
        what = why(error)
        reason = Text(f"{name}: {what.nl}.", f"{name}: {what.en}.")
        raise UnreadableInputError("INP-FIL-007", reason) from None


def _found(judged: Judged, violation: RuleViolation) -> Found:
    words = found_by(violation, judged.request.text)
    return Found(judged.id, judged.request.begrip, violation.rule_id, words)


def _stale(entry: Entry) -> Text:
    return _STALE.filled(name=entry.id or entry.term, rule=entry.rule, count=entry.count)


def _expired(entry: Suppression) -> Text:
    return _EXPIRED.filled(tot=entry.tot, name=entry.id or entry.begrip, rule=entry.regel)


def _unused(entry: Suppression) -> Text:
    return _UNUSED.filled(name=entry.id or entry.begrip, rule=entry.regel)
