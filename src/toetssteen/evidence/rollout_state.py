"""Where a rollout stands: the value that decides who answers, and nothing about who asked."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final

from msgspec import Meta, Struct

from toetssteen.contract.request import RoutingKey

BUCKETING: Final = "tt-bucket-1"
EVERYONE: Final = "everyone"  # the segment that holds every caller

Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9.-]{0,39}$(?!\n)")]
Salt = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9.-]{0,63}$(?!\n)")]
Epoch = Annotated[int, Meta(ge=0)]


class Status(StrEnum):
    """What a rollout does beside standing on its stage."""

    RUNNING = "running"
    HELD = "held"
    ROLLED_BACK = "rolled_back"
    KILLED = "killed"
    CLOSED = "closed"


class Override(Struct, frozen=True, forbid_unknown_fields=True):
    """One variant for a tenant, for a subject of it, or (both empty) for everyone, until a time.

    A subject without a tenant is one of the tenant that is called nothing.
    """

    variant: Name
    until: datetime  # aware; from this moment on it does not hold
    key: RoutingKey = RoutingKey()
    because: str = ""


class RolloutState(Struct, frozen=True, forbid_unknown_fields=True):
    """One rollout at one epoch. Whatever changes here is another epoch; epochs only rise.

    ``shares`` are fractions 0.0-1.0 of a segment that the candidate answers (``everyone`` is
    all); ``segments`` names the tenants that are members of each other segment. ``digests`` are
    those that the evidence is about, by variant. ``shadow_share`` is the fraction of requests
    that the variant that does not answer judges too; ``triple_share`` the fraction of those in
    which the control judges twice, so that noise is seen.
    """

    name: Name
    epoch: Epoch
    stage: str
    control: Name
    candidate: Name
    salt: Salt
    status: Status = Status.RUNNING
    shares: Mapping[str, Share] = {}
    segments: Mapping[str, tuple[str, ...]] = {}
    digests: Mapping[str, str] = {}
    shadow_share: Share = 0.0
    triple_share: Share = 0.2
    overrides: tuple[Override, ...] = ()
    bucketing: str = BUCKETING

    @property
    def is_in_force(self) -> bool:
        """Whether the stage says who answers; a closed rollout says nothing any more."""
        return self.status is not Status.CLOSED

    @property
    def gives_traffic(self) -> bool:
        """Whether the candidate may answer at all: never when rolled back or killed."""
        return self.status in {Status.RUNNING, Status.HELD}
