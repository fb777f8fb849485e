from tests.telemetry.events import EVERY
from toetssteen.telemetry.fan import Fan
from toetssteen.telemetry.interface import Event


class Ear:
    def __init__(self) -> None:
        self.heard: list[Event] = []

    def emit(self, event: Event) -> None:
        self.heard.append(event)


class Deaf:
    def emit(self, event: Event) -> None:
        raise RuntimeError(event)


def test_every_listener_hears_every_event_also_behind_one_that_fails() -> None:
    one, other = Ear(), Ear()
    fan = Fan([one, Deaf(), other])

    for event in EVERY:
        fan.emit(event)

    assert one.heard == other.heard == list(EVERY)
    assert fan.failed == len(EVERY)
