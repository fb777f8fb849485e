"""The rollout as a flag definition of flagd, one way: for readers that speak flagd.

``bucket`` and ``tenant`` are context that the reader supplies with our own bucketing. There is
no ``fractional``: an upgrade of somebody's hash would move users. Overrides on a subject are
not told, since they name somebody.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState
from toetssteen.flags.interface import Flags

FLAG: Final = "validation-orchestrator"
_BUCKETS: Final = 10_000
Rule = dict[str, Any]


def flagd(flags: Flags, now: datetime) -> Rule:
    """Return *flags* as flagd reads them; *now* is aware and ends overrides."""
    rollout = flags.rollout if flags.rollout and flags.rollout.is_in_force else None
    default = rollout.control if rollout else flags.resting
    targeting: list[Any] = []
    if flags.is_off:
        default = flags.first
    elif not flags.is_killed:
        targeting = list(_rules(flags, rollout, now))
    names = {default, *(one for one in targeting if isinstance(one, str))}
    flag: Rule = {
        "state": "ENABLED",
        "defaultVariant": default,
        "variants": {name: name for name in sorted(names)},
    }
    if targeting:
        flag["targeting"] = {"if": [*targeting, default]}
    return {"flags": {FLAG: flag}}


def _rules(flags: Flags, rollout: RolloutState | None, now: datetime) -> Iterator[Any]:
    """Yield conditions and variants in turn, as JsonLogic's ``if`` takes them."""
    if rollout is not None:
        for override in rollout.overrides:
            is_given = rollout.gives_traffic or override.variant != rollout.candidate
            is_told = override.key.tenant and not override.key.subject and is_given
            if is_told and now < override.until:
                yield {"==": [{"var": "tenant"}, override.key.tenant]}
                yield override.variant
    everyones = _for_everyone(flags, rollout, now)
    if everyones is not None:
        yield True
        yield everyones
    elif rollout is not None and rollout.gives_traffic:
        for segment, share in rollout.shares.items():
            yield _condition(rollout, segment, round(share * _BUCKETS))
            yield rollout.candidate


def _for_everyone(flags: Flags, rollout: RolloutState | None, now: datetime) -> str | None:
    nobody = RoutingKey()
    for override in rollout.overrides if rollout else ():
        if override.key == nobody and now < override.until:
            return override.variant
    return flags.forced_on


def _condition(rollout: RolloutState, segment: str, buckets: int) -> Rule:
    # Without a default JsonLogic takes a missing bucket for 0: the first to be switched.
    share: Rule = {"<": [{"var": ["bucket", _BUCKETS - 1]}, buckets]}
    if segment == EVERYONE:
        return share
    members = list(rollout.segments.get(segment, ()))
    return {"and": [{"in": [{"var": "tenant"}, members]}, share]}
