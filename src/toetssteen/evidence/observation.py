"""What one variant did with one request, and what the router made of it."""

from enum import StrEnum

from msgspec import Struct

from toetssteen.contract.result import ValidationResult


class Failure(StrEnum):
    """Why a variant gave no answer that may be used."""

    RAISED = "raised"
    CRASHED = "crashed"
    TIMEOUT = "timeout"
    CONTRACT = "contract"
    DEGRADED = "degraded"
    OVERFLOW = "overflow"  # no free worker: nobody's failure


class Observation(Struct, frozen=True):
    """What *variant* did: a result that fits the contract, or a failure with its code.

    ``engine_ms`` are the milliseconds that the caller waited for the variant; ``cpu_ms`` those
    that a worker process spent on it, where there was one.
    """

    variant: str
    result: ValidationResult | None = None
    failure: Failure | None = None
    code: str | None = None  # catalogue code of the failure
    engine_ms: float = 0.0
    cpu_ms: float | None = None


class Reason(StrEnum):
    """Which line of the table of ``routing.deciding`` chose the variant."""

    FLAG = "flag"  # VALIDATION_ORCHESTRATOR_V2=false
    KILL = "kill"
    LEASE = "lease"
    DIGEST = "digest"
    BREAKER = "breaker"
    OVERRIDE = "override"
    DEFAULT = "default"
    SEGMENT = "segment"
    BUCKET = "bucket"
    NO_KEY = "no_key"


class Outcome(StrEnum):
    """How a request ended."""

    OK = "ok"
    FALLBACK = "fallback"
    DEGRADED = "degraded"


class DecisionRecord(Struct, frozen=True):
    """Who answered one request, and why. No text, no caller, no bucket: by shape.

    ``decided`` is the variant that was chosen, ``answered`` the one whose result went out.
    ``failures`` are those of the variants that were asked, in that order.
    """

    request_id: str
    correlation_id: str
    decided: str
    answered: str
    reason: Reason
    outcome: Outcome
    engine_ms: float
    total_ms: float
    rollout: str = ""
    candidate: str = ""  # of the rollout
    epoch: int = 0
    stage: str = ""
    segment: str = ""
    failures: tuple[Observation, ...] = ()  # without results
    trace_parent: str | None = None


class Lane(StrEnum):
    """Who answered, and what ran in the shadow."""

    FORWARD = "forward"  # the control answered, the candidate ran
    REVERSE = "reverse"  # the candidate answered, the control ran
    TRIPLE = "triple"  # control, candidate and control again, in one worker
    NOISE = "noise"  # the two controls of a triple, against each other


class ShadowState(StrEnum):
    """How a sampled request ended in the shadow. The four add up to what was sampled."""

    COMPLETED = "completed"
    TIMED_OUT = "timed_out"
    FAILED = "failed"
    DROPPED = "dropped"


class Drop(StrEnum):
    """Why a sampled request did not run in the shadow."""

    QUEUE_FULL = "queue_full"
    TOO_OLD = "too_old"
    HOST_BUSY = "host_busy"
    STARVED = "starved"
    PAUSED = "paused"
    EPOCH = "epoch"
    SHUTDOWN = "shutdown"
