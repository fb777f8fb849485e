"""The acceptance gate: one gate, no back door."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toetssteen.contract.result import AcceptanceGate, Category, GateStatus
from toetssteen.contract.text import Language, Text
from toetssteen.rules.profile import Override, Thresholds

_ERRORS = Text(
    nl="Een verplichte regel vond een fout: {rules}.",
    en="A mandatory rule found an error: {rules}.",
)
_TOO_LOW = Text(
    nl="De {gate} is {score}; nodig is {threshold}.",
    en="The {gate} is {score}; {threshold} is needed.",
)
_NAMES = {
    "overall": Text(nl="totaalscore", en="overall score"),
    "taal": Text(nl="score voor taal", en="score for language"),
    "juridisch": Text(nl="score voor essentie", en="score for essence"),
    "structuur": Text(nl="score voor structuur", en="score for structure"),
    "samenhang": Text(nl="score voor samenhang", en="score for coherence"),
    "coverage": Text(nl="dekking van de regels", en="coverage of the rules"),
}
_NOT_JUDGED = Text(
    nl="Er is geen {gate}: daarover is niets beoordeeld.",
    en="There is no {gate}: nothing was judged about it.",
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the gate looks at. ``errors``: mandatory rules with a finding of severity error."""

    errors: tuple[str, ...]
    overall: float
    categories: Mapping[Category, float]
    coverage: float | None


@dataclass(frozen=True, slots=True)
class _Gate:
    name: str
    holds: bool
    reason: Text


def accept(
    judged: Judged, thresholds: Thresholds, override: Override, language: Language
) -> AcceptanceGate:
    """Return the verdict on *judged*, with a sentence for each gate that does not hold."""
    gates = list(_gates(judged, thresholds))
    failed = [gate for gate in gates if not gate.holds]
    status = _status(failed, override)
    reasons = (*(gate.reason for gate in failed), *_absent(judged))
    return AcceptanceGate(
        status=status,
        acceptable=status is GateStatus.PASS,
        gates_passed=tuple(gate.name for gate in gates if gate.holds),
        gates_failed=tuple(gate.name for gate in failed),
        reasons=tuple(reason.in_(language) for reason in reasons),
        thresholds={name: getattr(thresholds, name) for name in thresholds.__struct_fields__},
    )


def _status(failed: list[_Gate], override: Override) -> GateStatus:
    if not failed:
        return GateStatus.PASS
    is_blocked = override is Override.NOOIT or any(gate.name == "no_errors" for gate in failed)
    return GateStatus.BLOCKED if is_blocked else GateStatus.OVERRIDE_REQUIRED


def _gates(judged: Judged, thresholds: Thresholds) -> Iterator[_Gate]:
    yield _Gate("operational", holds=True, reason=Text("", ""))
    errors = _ERRORS.filled(rules=", ".join(judged.errors))
    yield _Gate("no_errors", holds=not judged.errors, reason=errors)
    yield _at_least("overall", judged.overall, thresholds.overall)
    for category, score in judged.categories.items():
        yield _at_least(category.value, score, getattr(thresholds, category.value))
    if judged.coverage is not None:
        yield _at_least("coverage", judged.coverage, thresholds.coverage)


def _at_least(name: str, score: float, threshold: float) -> _Gate:
    gate, shown, needed = _NAMES[name], _number(score), _number(threshold)
    reason = Text(
        nl=_TOO_LOW.nl.format(gate=gate.nl, score=shown.nl, threshold=needed.nl),
        en=_TOO_LOW.en.format(gate=gate.en, score=shown.en, threshold=needed.en),
    )
    return _Gate(name, holds=score >= threshold, reason=reason)


def _number(score: float) -> Text:
    """Return two decimals, rounded down: 0.749 is no 0.75, and 0.29 no 0.28."""
    shown = f"{round(score * 10_000) // 100 / 100:.2f}"
    return Text(nl=shown.replace(".", ","), en=shown)


def _absent(judged: Judged) -> Iterator[Text]:
    for category in Category:
        if category is not Category.SYSTEM and category not in judged.categories:
            name = _NAMES[category.value]
            yield Text(_NOT_JUDGED.nl.format(gate=name.nl), _NOT_JUDGED.en.format(gate=name.en))
