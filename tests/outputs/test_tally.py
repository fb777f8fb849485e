from datetime import UTC, datetime

import pytest
from msgspec import UNSET

from tests.outputs.building import NOON, finding, gate, judged, specimens
from toetssteen.contract.result import GateStatus, Severity
from toetssteen.outputs.tally import Tally, reasons_of, speaks, tenth


def test_every_number_of_the_specimens() -> None:
    tally, definitions = Tally(), specimens()

    assert list(tally.counting(definitions)) == definitions
    assert (tally.checked, tally.acceptable, tally.unacceptable) == (8, 4, 4)
    assert (tally.overridable, tally.silent, tally.findings) == (2, 1, 8)
    assert (tally.questions, tally.broken_rules) == (2, 1)
    assert tally.severities[Severity.ERROR] == 2
    assert tally.rules["ESS-01"] == 2
    assert tally.mean_score == pytest.approx(5.6811 / 8)


def test_nothing_judged_has_no_mean() -> None:
    assert Tally().mean_score is None


@pytest.mark.parametrize(("score", "number"), [(0.0, 0), (0.3, 3), (0.6, 6), (0.9, 9), (1.0, 9)])
def test_a_score_falls_in_one_tenth(score: float, number: int) -> None:
    assert tenth(score) == number


def test_the_latest_moment_is_kept_and_a_naive_one_is_utc() -> None:
    tally = Tally()
    naive = datetime(2026, 11, 24, 13, 0, 0)  # noqa: DTZ001  what an older shape may hold
    for at in (NOON, naive, UNSET, NOON):
        tally.add(judged(at=at).result)

    assert tally.latest == datetime(2026, 11, 24, 13, 0, 0, tzinfo=UTC)


def test_a_held_back_definition_without_findings_still_speaks() -> None:
    held = judged(gate=gate(GateStatus.BLOCKED, "Te weinig regels oordeelden."))

    assert speaks(held.result)
    assert reasons_of(held.result) == ("Te weinig regels oordeelden.",)


def test_without_a_gate_there_are_no_reasons() -> None:
    assert reasons_of(judged("a", "b", finding(), is_acceptable=False).result) == ()
