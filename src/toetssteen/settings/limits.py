"""The bounds of a running service: what it takes in, how long it waits, how often it looks."""

from typing import Annotated

from msgspec import Meta, Struct

Count = Annotated[int, Meta(ge=1)]
Milliseconds = Annotated[int, Meta(ge=1)]
Seconds = Annotated[float, Meta(gt=0.0)]
Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
MIB = 1024 * 1024


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """What is refused, cut off or kept waiting."""

    single_body_bytes: Count = 1 * MIB
    batch_body_bytes: Count = 16 * MIB
    term_code_points: Count = 500
    text_code_points: Count = 20_000
    context_code_points: Count = 2_000  # of one value
    deadline_ms: Milliseconds = 2_000
    candidate_ms: Milliseconds = 800
    control_ms: Milliseconds = 1_000
    running: Count = 50
    waiting: Annotated[int, Meta(ge=0)] = 400
    wait_s: Seconds = 1.0
    workers: Count = 2
    worker_mib: Count = 512

    def problem(self) -> str | None:
        """Return what does not fit together, or None."""
        if self.candidate_ms + self.control_ms > self.deadline_ms:
            return "candidate_ms and control_ms together are above deadline_ms"
        if self.single_body_bytes > self.batch_body_bytes:
            return "single_body_bytes is above batch_body_bytes"
        return None


class ShadowSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """What the shadow may cost. ``sample_at_most`` caps what a rollout asks for."""

    sample_at_most: Fraction = 1.0
    queue_items: Count = 256
    queue_bytes: Count = 8 * MIB
    deadline_s: Seconds = 2.0


class Timing(Struct, frozen=True, forbid_unknown_fields=True):
    """How old the flags may be before they are read again, and before they mean nothing."""

    poll_ms: Milliseconds = 250
    fresh_ms: Milliseconds = 750
    lease_s: Seconds = 30.0

    def problem(self) -> str | None:
        """Return what does not fit together, or None."""
        if self.poll_ms > self.fresh_ms:
            return "poll_ms is above fresh_ms"
        if self.fresh_ms > self.lease_s * 1000:
            return "fresh_ms is above lease_s"
        return None
