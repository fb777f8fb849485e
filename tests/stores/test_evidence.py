"""Evidence: each comparison counts once, within limits that hide nothing."""

from datetime import timedelta, timezone

import pytest
from msgspec import structs

from tests.stores.builders import NOON, adjudication, compared, difference
from toetssteen.evidence.difference import Severity
from toetssteen.evidence.difference_class import OTHER, class_of
from toetssteen.evidence.observation import Lane
from toetssteen.stores.interface import Decision, Seen, Tally
from toetssteen.stores.sql import Stores

NAME = "rules-2"
MANY = [difference(f"STR-{number:04}") for number in range(520)]


def only(stores: Stores) -> Seen:
    (seen,) = stores.evidence.classes(NAME)
    return seen


def test_nothing_was_seen_at_first(stores: Stores) -> None:
    stores.evidence.add(())

    assert stores.evidence.tallies(NAME) == ()
    assert stores.evidence.classes(NAME) == ()


def test_comparisons_are_tallied_by_lane_in_the_order_of_the_lanes(stores: Stores) -> None:
    stores.evidence.add(
        [
            compared("r1", lane=Lane.TRIPLE),
            compared("r2", difference()),
            compared("r3"),
            compared("r4", difference()),
        ]
    )

    assert stores.evidence.tallies(NAME) == (
        Tally(Lane.FORWARD, compared=3, equal=1),
        Tally(Lane.TRIPLE, compared=1, equal=1),
    )


def test_a_request_counts_once_in_a_lane_however_often_it_comes(stores: Stores) -> None:
    one = compared("r1", difference())
    stores.evidence.add([one, one])
    stores.evidence.add([one, compared("r2", difference())])
    stores.evidence.add([compared("r1", difference(), lane=Lane.REVERSE)])

    assert stores.evidence.tallies(NAME) == (
        Tally(Lane.FORWARD, compared=2, equal=0),
        Tally(Lane.REVERSE, compared=1, equal=0),
    )
    assert only(stores).count == 3


def test_of_a_request_that_comes_twice_the_first_comparison_counts(stores: Stores) -> None:
    stores.evidence.add([compared("r1"), compared("r1", difference())])

    assert stores.evidence.tallies(NAME) == (Tally(Lane.FORWARD, compared=1, equal=1),)
    assert stores.evidence.classes(NAME) == ()


def test_rollouts_are_counted_apart(stores: Stores) -> None:
    stores.evidence.add(
        [compared("r1", difference()), compared("r1", difference("STR-02"), rollout="rules-3")]
    )

    assert only(stores).difference_class.rule_id == "STR-01"
    (other,) = stores.evidence.classes("rules-3")
    assert other.difference_class.rule_id == "STR-02"


def test_a_class_tells_all_of_itself_with_its_first_and_last_time(stores: Stores) -> None:
    local = timezone(timedelta(hours=2))
    found = difference()
    later = NOON + timedelta(minutes=3)
    earlier = NOON - timedelta(minutes=5)
    stores.evidence.add([compared("r2", found, at=NOON.astimezone(local))])
    stores.evidence.add([compared("r3", found, at=later), compared("r1", found, at=earlier)])

    assert only(stores) == Seen(
        class_of(found, "v1", "v2"), 3, earlier, later, samples=("r1", "r2", "r3")
    )


def test_a_class_counts_once_per_comparison(stores: Stores) -> None:
    stores.evidence.add([compared("r1", difference(index=0), difference(index=1))])

    assert only(stores).count == 1


def test_classes_come_gravest_first_then_most_counted_then_by_fingerprint(stores: Stores) -> None:
    minor, major = difference("STR-01", Severity.MINOR), difference("STR-02")
    often, grave = difference("STR-03"), difference("STR-04", Severity.CRITICAL)
    equal = difference("STR-05")
    stores.evidence.add(
        [compared("r1", minor, major, often, grave, equal), compared("r2", minor, often)]
    )

    found = [seen.difference_class.rule_id for seen in stores.evidence.classes(NAME)]
    tied = sorted([major, equal], key=lambda each: class_of(each, "v1", "v2").fingerprint)
    assert found == ["STR-04", "STR-03", *(each.rule_id for each in tied), "STR-01"]


def test_the_first_twenty_requests_of_a_class_are_its_samples(stores: Stores) -> None:
    ids = [f"r{number:02}" for number in range(30)]
    for start in range(0, 30, 8):
        batch = [
            compared(each, difference(), at=NOON + timedelta(seconds=int(each[1:])))
            for each in ids[start : start + 8]
        ]
        stores.evidence.add(batch)

    assert only(stores).count == 30
    assert only(stores).samples == tuple(ids[:20])


def test_a_sample_is_forgotten_after_thirty_days_and_makes_room(stores: Stores) -> None:
    stores.evidence.add([compared("r1", difference()), compared("r2", difference())])
    stores.evidence.add([compared("r3", difference(), at=NOON + timedelta(days=30, seconds=1))])

    assert only(stores).samples == ("r3",)
    assert only(stores).count == 3


@pytest.mark.parametrize("size", [520, 64])
def test_after_five_hundred_classes_the_rest_is_one_class_that_is_critical(
    stores: Stores, size: int
) -> None:
    comparisons = [compared(f"r{at}", found) for at, found in enumerate(MANY)]
    for start in range(0, len(comparisons), size):
        stores.evidence.add(comparisons[start : start + size])
    stores.evidence.add([compared("one-more", MANY[0], MANY[519])])

    seen = stores.evidence.classes(NAME)
    assert len(seen) == 501
    assert seen[0].difference_class.fingerprint == OTHER
    assert seen[0].difference_class.severity is Severity.CRITICAL
    assert (seen[0].count, len(seen[0].samples)) == (21, 20)
    assert sum(each.count for each in seen) == 522


def test_what_was_said_of_a_class_stands_with_it_newest_first(stores: Stores) -> None:
    stores.evidence.add([compared("r1", difference())])
    fingerprint = only(stores).difference_class.fingerprint
    first = adjudication(fingerprint)
    second = adjudication(
        fingerprint, id="oordeel-2", decision=Decision.REJECT, at=NOON + timedelta(hours=1)
    )
    stores.evidence.adjudicate(first)
    stores.evidence.adjudicate(second)
    stores.evidence.adjudicate(adjudication("dc1:ander", id="oordeel-3"))

    assert only(stores).adjudications == (second, first)


def test_a_proposal_is_confirmed_once_by_writing_it_again(stores: Stores) -> None:
    stores.evidence.add([compared("r1", difference())])
    proposed = adjudication(only(stores).difference_class.fingerprint)
    confirmed = structs.replace(proposed, confirmed_by="u-4")
    for each in (proposed, confirmed, confirmed):
        stores.evidence.adjudicate(each)

    assert only(stores).adjudications == (confirmed,)


@pytest.mark.parametrize(
    "change",
    [{"confirmed_by": "u-5"}, {"confirmed_by": "u-4", "may_flip": True}, {"confirmed_by": ""}],
)
def test_what_was_confirmed_does_not_change(stores: Stores, change: dict[str, object]) -> None:
    stores.evidence.add([compared("r1", difference())])
    confirmed = adjudication(only(stores).difference_class.fingerprint, confirmed_by="u-4")
    stores.evidence.adjudicate(confirmed)

    with pytest.raises(ValueError, match="does not change"):
        stores.evidence.adjudicate(structs.replace(confirmed, **change))

    assert only(stores).adjudications == (confirmed,)


def test_a_moment_without_a_time_zone_is_refused(stores: Stores) -> None:
    with pytest.raises(ValueError, match="time zone"):
        stores.evidence.adjudicate(adjudication("dc1:x", at=NOON.replace(tzinfo=None)))
