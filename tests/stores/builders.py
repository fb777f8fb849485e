"""Small things to keep, for the tests of the stores."""

from datetime import UTC, datetime, timedelta

from msgspec import structs

from tests.evidence.builders import result
from toetssteen.contract.request import Definition
from toetssteen.evidence.comparison import Comparison
from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.observation import Lane
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.stores.interface import Adjudication, Compared, Decision, State, Version

NOON = datetime(2025, 3, 4, 12, 0, 0, 250_000, tzinfo=UTC)
TENANT = "gemeente-nergenshuizen"
IDS = tuple(f"00000000-0000-4000-8000-00000000000{digit}" for digit in "123456789")


def rollout(epoch: int, name: str = "rules-2", **more: object) -> RolloutState:
    state = RolloutState(name, epoch, "shadow", "v1", "v2", "salt-1")
    return structs.replace(state, **more)


def difference(
    rule_id: str = "STR-01", severity: Severity = Severity.MAJOR, index: int = 0
) -> Difference:
    pointer = f"/violations/{index}"
    return Difference("/violations/*", pointer, Kind.ADDED, rule_id, "absent", "warning", severity)


def compared(
    request_id: str,
    *differences: Difference,
    rollout: str = "rules-2",
    lane: Lane = Lane.FORWARD,
    at: datetime = NOON,
) -> Compared:
    return Compared(rollout, lane, request_id, at, Comparison("v1", "v2", differences))


def adjudication(fingerprint: str, **more: object) -> Adjudication:
    proposed = Adjudication(
        id="oordeel-1",
        rollout="rules-2",
        fingerprint=fingerprint,
        decision=Decision.ACCEPT,
        may_flip=False,
        because="de nieuwe regel ziet een tweede genus",
        proposed_by="u-17",
        at=NOON,
        until=NOON + timedelta(days=30),
    )
    return structs.replace(proposed, **more)


def version(
    number: int = 1,
    begrip: str = "sluis",
    text: str = "waterbouwkundig werk dat twee peilen scheidt",
    **more: object,
) -> Version:
    first = Version(
        tenant=TENANT,
        id=IDS[0],
        number=number,
        state=State.CONCEPT,
        definition=Definition(begrip, text),
        result=result(),
        by="u-17",
        at=NOON,
    )
    return structs.replace(first, **more)
