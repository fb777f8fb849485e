"""One of every event, as the house would emit them."""

from toetssteen.evidence.observation import (
    DecisionRecord,
    Drop,
    Failure,
    Lane,
    Observation,
    Outcome,
    Reason,
    ShadowState,
)
from toetssteen.telemetry.interface import (
    Compared,
    Event,
    Fault,
    FlagsRead,
    Served,
    Shadowed,
    ShadowQueue,
    Stored,
    WorkerRestarted,
)

ID = "00000000-0000-4000-8000-000000000001"
TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

FELL_BACK = DecisionRecord(
    request_id=ID,
    correlation_id=ID,
    decided="v2-compat",
    answered="v1",
    reason=Reason.BUCKET,
    outcome=Outcome.FALLBACK,
    engine_ms=4.0,
    total_ms=9.0,
    rollout="engine",
    candidate="v2-compat",
    epoch=7,
    stage="R10",
    segment="everyone",
    failures=(Observation("v2-compat", failure=Failure.TIMEOUT, code="TMO-ENG-001"),),
    trace_parent=TRACE,
)
EVERY: tuple[Event, ...] = (
    FELL_BACK,
    Shadowed(ShadowState.COMPLETED, Lane.FORWARD, "v2", seconds=0.01, trace_parent=TRACE),
    Shadowed(ShadowState.DROPPED, Lane.FORWARD, "v2", drop=Drop.QUEUE_FULL),
    Compared(Lane.FORWARD, "different"),
    ShadowQueue(3),
    WorkerRestarted("shadow", "crashed"),
    FlagsRead("store", "stale", 7, "UPS-FLG-001"),
    Served("POST", "/v1/validations", 200, 0.02, ID),
    Served("POST", "/v1/validations", 500, 0.02, ID, "INT-ENG-001"),
    Stored("rollout.in_force", 0.001, is_done=True),
    Fault("shadow", "RuntimeError"),
)
