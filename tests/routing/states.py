"""Rollouts and flags as tests of the router need them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import structs

from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.rollout_state import EVERYONE, Override, RolloutState
from toetssteen.flags.interface import Flags
from toetssteen.routing.deciding import Moment

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ONE, OTHER = RoutingKey("acme", "u-1"), RoutingKey("acme", "u-2")  # buckets 1758 and 6214
EVERYBODY = RoutingKey()
SHADOW = RolloutState(
    name="engine",
    epoch=3,
    stage="SHADOW",
    control="v1",
    candidate="v2-compat",
    salt="engine-2026",
    shadow_share=1.0,
)
R25 = structs.replace(SHADOW, stage="R25", shares={EVERYONE: 0.25})


def flags(rollout: RolloutState | None = None, **more: Any) -> Flags:  # noqa: ANN401
    return Flags(resting="v1", first="v1", rollout=rollout, **more)


def moment(**more: Any) -> Moment:  # noqa: ANN401
    return Moment(**{"ticks": 1.0, "at": NOW, "lease_s": 30.0, **more})


def override(variant: str, key: RoutingKey = EVERYBODY, hours: int = 1) -> Override:
    return Override(variant, NOW + timedelta(hours=hours), key)
