"""The fixed moments that we ship for tests."""

from datetime import UTC, datetime

from toetssteen.testing.moments import FixedMoments


def test_time_stands_still_and_ticks_and_ids_count_up() -> None:
    moments = FixedMoments()

    assert [moments.now(), moments.now()] == [datetime(2026, 1, 1, tzinfo=UTC)] * 2
    assert [moments.ticks() for _ in range(3)] == [0.0, 0.001, 0.002]
    assert [moments.fresh_id(), moments.fresh_id()] == [
        "00000000-0000-4000-8000-000000000001",
        "00000000-0000-4000-8000-000000000002",
    ]


def test_every_instance_counts_for_itself() -> None:
    FixedMoments().fresh_id()

    assert FixedMoments().fresh_id().endswith("000000000001")
