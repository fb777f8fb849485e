"""Who answers: the first line of a table that applies. Pure, and it knows no I/O (ROLLOUT 2.1).

Lines 1 to 4 and every fallback go towards the control; only a stage or an override goes
towards the candidate.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from msgspec import Struct

from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.observation import Reason
from toetssteen.evidence.rollout_state import BUCKETING, EVERYONE, Override, RolloutState, Status
from toetssteen.flags.interface import Flags
from toetssteen.routing.bucketing import BUCKETS, LAST, bucket


class Moment(Struct, frozen=True):
    """What a decision needs to know of here and now.

    Args:
        ticks: monotonic seconds.
        at: wall clock, for the ends of overrides only.
        lease_s: seconds that a state may be used after the store is gone.
        digests: of the variants in this process, by name.
        is_open: whether the breaker of this process is open.
    """

    ticks: float
    at: datetime
    lease_s: float
    digests: Mapping[str, str] = {}
    is_open: bool = False


class Decision(Struct, frozen=True):
    """Who answers one request, and why."""

    variant: str
    control: str
    reason: Reason
    segment: str = ""
    rollout: RolloutState | None = None

    @property
    def is_for_candidate(self) -> bool:
        """Whether the control stands ready behind the variant that was chosen."""
        return self.variant != self.control


def decide(flags: Flags, key: RoutingKey, moment: Moment) -> Decision:
    """Return who answers a request of *key*."""
    rollout = flags.rollout if flags.rollout and flags.rollout.is_in_force else None
    control = rollout.control if rollout else flags.resting
    if flags.is_off:
        return Decision(flags.first, flags.first, Reason.FLAG, rollout=rollout)
    if reason := _barrier(flags, rollout, moment):
        return Decision(control, control, reason, rollout=rollout)
    if (forced := _forced(flags, rollout, key, moment)) is not None:
        return Decision(forced, control, Reason.OVERRIDE, rollout=rollout)
    if rollout is None:
        return Decision(control, control, Reason.DEFAULT)
    return _by_share(rollout, key)


def _barrier(flags: Flags, rollout: RolloutState | None, moment: Moment) -> Reason | None:
    """Return why the candidate may not answer now, whatever the stage says."""
    if flags.is_killed or (rollout is not None and rollout.status is Status.KILLED):
        return Reason.KILL
    if moment.ticks - flags.read_at > moment.lease_s:
        return Reason.LEASE
    if rollout is not None and not _is_known(rollout, moment.digests):
        return Reason.DIGEST
    return Reason.BREAKER if moment.is_open else None


def _is_known(rollout: RolloutState, digests: Mapping[str, str]) -> bool:
    """Return whether what runs here is what the evidence is about."""
    pinned = rollout.digests.get(rollout.candidate)
    here = digests.get(rollout.candidate)
    return rollout.bucketing == BUCKETING and (pinned is None or pinned == here)


def _forced(
    flags: Flags, rollout: RolloutState | None, key: RoutingKey, moment: Moment
) -> str | None:
    """Return the variant of the narrowest override that holds; that for everyone comes last.

    None brings back a candidate that was rolled back.
    """
    overrides = rollout.overrides if rollout else ()
    held = [one for one in overrides if moment.at < one.until and _is_about(one.key, key)]
    if rollout is not None and not rollout.gives_traffic:
        held = [one for one in held if one.variant != rollout.candidate]
    held.sort(key=_narrowness, reverse=True)
    chosen = held[0].variant if held else flags.forced_on
    if rollout and chosen == rollout.candidate and not rollout.gives_traffic:
        return None
    return chosen


def _is_about(stated: RoutingKey, key: RoutingKey) -> bool:
    if stated.subject:
        return stated == key
    return not stated.tenant or stated.tenant == key.tenant


def _narrowness(override: Override) -> tuple[bool, bool]:
    return bool(override.key.subject), bool(override.key.tenant)


def _by_share(rollout: RolloutState, key: RoutingKey) -> Decision:
    place, reason = _place(rollout.salt, key)
    shares = dict(_shares(rollout, key)) if rollout.gives_traffic else {}
    segment = max(shares, key=lambda name: (shares[name], name == EVERYONE), default="")
    if place >= round(shares.get(segment, 0.0) * BUCKETS):
        return Decision(rollout.control, rollout.control, reason, segment, rollout)
    if segment != EVERYONE:
        reason = Reason.SEGMENT
    return Decision(rollout.candidate, rollout.control, reason, segment, rollout)


def _place(salt: str, key: RoutingKey) -> tuple[int, Reason]:
    """Return the bucket of *key*; what is no key at all, however long, has none either."""
    if not (key.tenant or key.subject):
        return LAST, Reason.NO_KEY
    try:
        return bucket(salt, key), Reason.BUCKET
    except ValueError:  # an evaluation never raises
        return LAST, Reason.NO_KEY


def _shares(rollout: RolloutState, key: RoutingKey) -> Iterator[tuple[str, float]]:
    """Yield the share of each segment that *key* is a member of; a tenant is, no header is."""
    for segment, share in rollout.shares.items():
        if segment == EVERYONE or key.tenant in rollout.segments.get(segment, ()):
            yield segment, share
