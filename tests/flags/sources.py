"""A source that says what a test wants, and a clock that is moved by hand."""

from pathlib import Path

from msgspec import structs

from tests.routing.states import ONE, R25, moment
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState
from toetssteen.flags.environment import Switch, flags_at_start
from toetssteen.flags.epochs import HighestEpochs
from toetssteen.flags.interface import Reading
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polled import PolledFlags
from toetssteen.routing.deciding import decide

FULL = structs.replace(R25, shares={EVERYONE: 1.0})


class Source:
    """What is read: a state, or an exception; and a clock that is moved by hand."""

    def __init__(self, says: RolloutState | Exception | None = None) -> None:
        self.says = says
        self.now = 100.0
        self.reads = 0
        self.told = list[Reading]()
        self.faults: list[Exception] = []

    def read(self) -> RolloutState | None:
        self.reads += 1
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def flags(self, state_dir: Path | None = None) -> PolledFlags:
        return PolledFlags(
            flags_at_start(Switch.UNSET, "v1"),
            self.read,
            kill_file=KillFile(state_dir) if state_dir else None,
            epochs=HighestEpochs(state_dir),
            ticks=lambda: self.now,
            tell=self.told.append,
            report_fault=self.faults.append,
            poll_s=0.01,
        )


def answers(flags: PolledFlags, now: float) -> str:
    return decide(flags.current(), ONE, moment(ticks=now)).variant
