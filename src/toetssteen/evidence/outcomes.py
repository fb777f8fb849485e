"""What became of each rule in two results: passed, unchecked and why, violated, or unknown.

Two packs share few rules. So a rule speaks once, and the rules that only one side knows are
one difference together: else every comparison of two packs would drown in them.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.canonical import normal
from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.redaction import ABSENT, PASSED, UNCHECKED, id_of

_PASSED_AT = "/passed_rules"
_UNCHECKED_AT = "/system/unchecked_rules"


class Outcomes:
    """The outcome of each rule in one result, without what it says."""

    def __init__(self, result: ValidationResult) -> None:
        self.violated = frozenset(normal(each.rule_id) for each in result.violations)
        self.silent: defaultdict[str, set[str]] = defaultdict(set)
        for rule_id in result.passed_rules:
            self.silent[normal(rule_id)].add(PASSED)
        for each in result.system.unchecked_rules:
            self.silent[normal(each.rule_id)].add(each.reason.value)

    def word(self, rule_id: str, other: "Outcomes") -> str:
        """Return what became of an unviolated rule; of several words one that *other* lacks."""
        words = self.silent.get(rule_id, set())
        return min(words - other.silent.get(rule_id, set()) or words, default=ABSENT)


class Pair(NamedTuple):
    """The outcomes of control and candidate."""

    control: Outcomes
    candidate: Outcomes

    @property
    def told_by_violations(self) -> frozenset[str]:
        """The rules violated on one side only: of these nothing else is told."""
        return self.control.violated ^ self.candidate.violated

    def words(self, rule_id: str) -> tuple[str, str]:
        """Return what became of a rule on each side."""
        return (
            self.control.word(rule_id, self.candidate),
            self.candidate.word(rule_id, self.control),
        )

    def speaks_of(self, rule_id: str) -> bool:
        """Return whether the outcome of a rule differs, one way or another."""
        if rule_id in self.told_by_violations:
            return True
        words = self.words(rule_id)
        return words[0] != words[1]


def silent_differences(pair: Pair) -> Iterator[Difference]:
    """Yield what differs among the rules that are not told by the violations."""
    silent = {*pair.control.silent, *pair.candidate.silent} - pair.told_by_violations
    for rule_id in sorted(silent):
        words = pair.words(rule_id)
        if words[0] != words[1]:
            yield _one_sided(words) if ABSENT in words else _both(rule_id, words)


def _both(rule_id: str, words: tuple[str, str]) -> Difference:
    path, kind, severity = f"{_UNCHECKED_AT}/*", Kind.CHANGED, Severity.MINOR
    if PASSED in words:
        path, severity = f"{_PASSED_AT}/*", Severity.MAJOR
        kind = Kind.REMOVED if words[0] == PASSED else Kind.ADDED
    return Difference(path, path, kind, id_of(rule_id), *words, severity)


def _one_sided(words: tuple[str, str]) -> Difference:
    kind = Kind.ADDED if words[0] == ABSENT else Kind.REMOVED
    path = _PASSED_AT if PASSED in words else _UNCHECKED_AT
    control, candidate = (word if word in (ABSENT, PASSED) else UNCHECKED for word in words)
    return Difference(path, path, kind, "", control, candidate, Severity.MINOR)
