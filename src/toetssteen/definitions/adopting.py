"""Who may adopt a definition, and what the acceptance gate lets through."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import UNSET

from toetssteen.contract.errors import PolicyError, RequestError
from toetssteen.contract.result import GateStatus, ValidationResult
from toetssteen.contract.text import Text
from toetssteen.definitions.values import LEAST_REASON, Author, Override
from toetssteen.stores.interface import GateOverride, State, Version

_SECOND_PERSON: Final = Text(
    nl="Wie de tekst schreef of aanbood, stelt die niet ook vast.",
    en="Whoever wrote or submitted the text does not adopt it as well.",
)
_NO_OVERRIDE: Final = Text(
    nl="Hier is geen afwijking mogelijk: {reasons}", en="No override is possible here: {reasons}"
)
_NOT_ACCEPTABLE: Final = Text(
    nl="De acceptatiepoort houdt de definitie tegen: {reasons}",
    en="The acceptance gate holds the definition back: {reasons}",
)
_TOO_SHORT: Final = Text(
    nl="De reden voor een afwijking telt minstens {least} tekens.",
    en="The reason for an override has at least {least} characters.",
)


def check_second_person(history: Sequence[Version], author: Author) -> None:
    """Refuse *author* who wrote what is under review, in part or whole, or submitted it.

    Who sent it back did neither, and may adopt it once it is mended.

    Args:
        history: every version, oldest first; the newest is under review.
        author: who wants to adopt.

    Raises:
        PolicyError: POL-APP-001.
    """
    if author.subject in {*_writers(history), history[-1].by}:
        raise PolicyError("POL-APP-001", _SECOND_PERSON)


def _writers(history: Sequence[Version]) -> frozenset[str]:
    """Return who changed the text, what stands beside it or its profile since it was adopted."""
    adopted = [at for at, one in enumerate(history) if one.state is State.VASTGESTELD]
    if not adopted:
        return _changers(history) | {history[0].by}
    return _changers(history[adopted[-1] :])


def _changers(versions: Sequence[Version]) -> frozenset[str]:
    return frozenset(
        after.by
        for before, after in pairwise(versions)
        if (before.definition, before.profile) != (after.definition, after.profile)
    )


def passed(
    result: ValidationResult, submitter: str, author: Author, override: Override | None
) -> GateOverride | None:
    """Return the override that let *result* through; None when it needed none.

    The profile has its say in the gate: where it allows no override, what fails is *blocked*.

    Raises:
        PolicyError: POL-DEF-001, it is not acceptable and no override was asked for;
            POL-OVR-001, one was, and the profile or an error does not allow it.
        RequestError: INP-SCH-001, the reason says next to nothing.
    """
    if result.is_acceptable:
        return None
    reasons = " ".join(_reasons(result))
    if override is None:
        raise PolicyError("POL-DEF-001", _NOT_ACCEPTABLE.filled(reasons=reasons))
    if _status(result) is not GateStatus.OVERRIDE_REQUIRED:
        raise PolicyError("POL-OVR-001", _NO_OVERRIDE.filled(reasons=reasons))
    if len(override.because.strip()) < LEAST_REASON:
        raise RequestError("INP-SCH-001", _TOO_SHORT.filled(least=LEAST_REASON))
    return GateOverride(override.because, asked_by=submitter, granted_by=author.subject)


def _status(result: ValidationResult) -> GateStatus:
    """Return where the gate stands; a result without one allows nothing."""
    gate = result.acceptance_gate
    return GateStatus.BLOCKED if gate is UNSET else gate.status


def _reasons(result: ValidationResult) -> Sequence[str]:
    """Return a sentence for each gate that fails; where it has none, what was found."""
    gate = result.acceptance_gate
    if gate is not UNSET and gate.reasons:
        return gate.reasons
    return [f"{violation.code}." for violation in result.violations]
