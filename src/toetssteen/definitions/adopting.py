"""Who may adopt a definition, and what the acceptance gate lets through."""

from collections.abc import Sequence
from typing import Final

from msgspec import UNSET

from toetssteen.contract.errors import PolicyError
from toetssteen.contract.result import GateStatus, ValidationResult
from toetssteen.contract.text import Text
from toetssteen.definitions.judging import reasons_of
from toetssteen.definitions.values import Author, Override
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


def check_second_person(history: Sequence[Version], author: Author) -> None:
    """Refuse *author* who had a hand in what is under review.

    Raises:
        PolicyError: POL-APP-001.
    """
    if author.subject in {version.by for version in _under_review(history)}:
        raise PolicyError("POL-APP-001", _SECOND_PERSON)


def _under_review(history: Sequence[Version]) -> Sequence[Version]:
    """Return the versions since the text was last adopted, newest last."""
    adopted = [at for at, one in enumerate(history) if one.state is State.VASTGESTELD]
    return history[adopted[-1] + 1 :] if adopted else history


def passed(
    result: ValidationResult, submitter: str, author: Author, override: Override | None
) -> GateOverride | None:
    """Return the override that let *result* through; None when it needed none.

    Raises:
        PolicyError: POL-DEF-001, it is not acceptable and no override was asked for;
            POL-OVR-001, one was, and the profile or an error does not allow it.
    """
    gate = result.acceptance_gate
    if gate is UNSET or gate.status is GateStatus.PASS:
        return None
    reasons = " ".join(reasons_of(result))
    if override is None:
        raise PolicyError("POL-DEF-001", _NOT_ACCEPTABLE.filled(reasons=reasons))
    if gate.status is GateStatus.BLOCKED:
        raise PolicyError("POL-OVR-001", _NO_OVERRIDE.filled(reasons=reasons))
    return GateOverride(override.because, asked_by=submitter, granted_by=author.subject)
