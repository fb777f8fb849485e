"""Whatever is read, restored, restarted or killed: no older state gives the candidate anything."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec import structs

from tests.flags.sources import Source
from tests.routing.states import R25, moment, override
from tests.soaking import examples
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState, Status
from toetssteen.flags.kill_file import KillFile
from toetssteen.routing.deciding import decide

LEASE_S = 30.0
CALLER = RoutingKey("acme", "u-1")
CONTENTS = st.builds(
    structs.replace,
    st.just(R25),
    shares=st.sampled_from([{}, {EVERYONE: 0.3}, {EVERYONE: 1.0}]),
    overrides=st.sampled_from([(), (override("v2-compat", CALLER),)]),
    status=st.sampled_from([Status.RUNNING, Status.HELD, Status.ROLLED_BACK, Status.KILLED]),
)


class Replica(RuleBasedStateMachine):
    """One process that reads a store whose past may come back."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = TemporaryDirectory()
        self.folder = Path(self.kept.name)
        self.source = Source()
        self.flags = self.source.flags(self.folder)
        self.past: list[RolloutState] = []
        self.served: RolloutState | None = None  # what the store says now
        self.highest = 0  # that this host has seen
        self.good_at = self.source.now

    def teardown(self) -> None:
        self.kept.cleanup()

    @rule(content=CONTENTS)
    def change(self, content: RolloutState) -> None:
        epoch = len(self.past) + 1
        self.served = structs.replace(content, epoch=epoch)
        self.past.append(self.served)

    @rule(back=st.integers(1, 4))
    def restore_a_backup(self, back: int) -> None:
        if len(self.past) >= back:
            self.served = self.past[-back]

    @rule(is_there=st.booleans(), later_s=st.sampled_from([0.25, 1.0, 20.0, 31.0]))
    def read(self, is_there: bool, later_s: float) -> None:  # noqa: FBT001  of Hypothesis
        self.source.now += later_s
        self.source.says = self.served if is_there else OSError()
        self.flags.read_now()
        if is_there:
            epoch = self.served.epoch if self.served else 0
            self.highest = max(self.highest, epoch)
            if epoch == self.highest:
                self.good_at = self.source.now

    @rule()
    def restart(self) -> None:
        self.flags = self.source.flags(self.folder)

    @rule()
    def kill(self) -> None:
        KillFile(self.folder).put()

    @rule()
    def end_the_kill(self) -> None:
        KillFile(self.folder).take_away()

    @invariant()
    def the_candidate_answers_by_the_latest_state_within_its_lease_or_not_at_all(self) -> None:
        flags = self.flags.current()
        at = moment(ticks=self.source.now, lease_s=LEASE_S)
        if decide(flags, CALLER, at).variant == "v1":
            return
        latest = self.past[self.highest - 1]
        assert flags.rollout is not None
        assert flags.rollout.epoch == self.highest
        assert decide(structs.replace(flags, rollout=latest), CALLER, at).variant == "v2-compat"
        assert latest.status is not Status.KILLED
        assert self.source.now - self.good_at <= LEASE_S

    @invariant()
    def a_kill_file_that_has_been_seen_stops_the_candidate(self) -> None:
        self.flags.look()
        if KillFile(self.folder).is_there():
            assert self.flags.current().is_killed


TestReplica = Replica.TestCase
TestReplica.settings = settings(max_examples=examples(100), stateful_step_count=40, deadline=None)
