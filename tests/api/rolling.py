"""A rollout under way, with one class of differences."""

from tests.api.doubles import NOW, Evidence, Idempotency, Rollouts
from toetssteen.api.parts import Stores
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.difference import Kind, Severity
from toetssteen.evidence.difference_class import DifferenceClass
from toetssteen.evidence.observation import Lane
from toetssteen.evidence.rollout_state import Override, RolloutState
from toetssteen.stores.interface import Seen, Tally

FINGERPRINT = f"dc1:{'0' * 32}"
SUBJECT = "u-geheim"
CLASS = DifferenceClass(
    FINGERPRINT, "v1", "v2", "/overall_score", Kind.CHANGED, "", "0.1", "0.2", Severity.MAJOR
)
STATE = RolloutState(
    name="motor",
    epoch=17,
    stage="R10",
    control="v1",
    candidate="v2",
    salt="engine-2026",
    shares={"everyone": 0.1},
    overrides=(Override("v1", NOW, RoutingKey("acme", SUBJECT), f"voor {SUBJECT}"),),
)


def stores(evidence: Evidence | None = None, trouble: Exception | None = None) -> Stores:
    seen = Evidence([Seen(CLASS, 3, NOW, NOW, ("r1",))], [Tally(Lane.FORWARD, 100, 97)])
    return Stores(evidence or seen, Rollouts({"motor": STATE}, trouble), Idempotency())
