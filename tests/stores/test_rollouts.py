"""Rollouts: what every store keeps, and who wins when two write."""

from datetime import timedelta

import pytest

from tests.stores.builders import NOON, rollout
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.rollout_state import Override, Status
from toetssteen.stores.interface import EpochConflict
from toetssteen.stores.sql import Stores


def test_without_a_rollout_nothing_is_in_force(stores: Stores) -> None:
    assert stores.rollouts.in_force() is None
    assert stores.rollouts.named("rules-2") is None


def test_a_rollout_comes_back_as_it_was_written(stores: Stores) -> None:
    key = RoutingKey("gemeente-nergenshuizen", "u-17")
    state = rollout(
        7,
        shares={"everyone": 0.1, "pioniers": 1.0},
        segments={"pioniers": ("gemeente-nergenshuizen",)},
        digests={"v1": "sha256:aa"},
        overrides=(Override("v1", NOON + timedelta(days=3), key, "proef loopt nog"),),
    )
    stores.rollouts.change(state, 0)

    assert stores.rollouts.named("rules-2") == state
    assert stores.rollouts.in_force() == state


def test_an_epoch_follows_the_one_that_is_stored(stores: Stores) -> None:
    stores.rollouts.change(rollout(1), 0)
    stores.rollouts.change(rollout(2, stage="canary"), 1)

    assert stores.rollouts.in_force() == rollout(2, stage="canary")


@pytest.mark.parametrize("expected", [0, 2, 9])
def test_who_expects_another_epoch_is_told_the_stored_one_and_writes_nothing(
    stores: Stores, expected: int
) -> None:
    stores.rollouts.change(rollout(3), 0)

    with pytest.raises(EpochConflict) as raised:
        stores.rollouts.change(rollout(10, stage="full"), expected)

    assert raised.value.stored == 3
    assert stores.rollouts.in_force() == rollout(3)


def test_the_first_epoch_of_a_rollout_that_is_not_there_is_expected_to_be_none(
    stores: Stores,
) -> None:
    with pytest.raises(EpochConflict) as raised:
        stores.rollouts.change(rollout(3), 2)

    assert raised.value.stored == 0
    assert stores.rollouts.named("rules-2") is None


@pytest.mark.parametrize("epoch", [4, 3])
def test_an_epoch_that_does_not_rise_is_refused(stores: Stores, epoch: int) -> None:
    stores.rollouts.change(rollout(4), 0)

    with pytest.raises(ValueError, match=f"epoch {epoch} is not above 4"):
        stores.rollouts.change(rollout(epoch), 4)


def test_of_the_rollouts_that_are_not_closed_the_latest_is_in_force(stores: Stores) -> None:
    stores.rollouts.change(rollout(1, "zeta"), 0)
    stores.rollouts.change(rollout(1, "alfa"), 0)
    stores.rollouts.change(rollout(5, "zeta", status=Status.HELD), 1)
    assert stores.rollouts.in_force() == rollout(1, "alfa")

    stores.rollouts.change(rollout(2, "alfa", status=Status.CLOSED), 1)
    assert stores.rollouts.in_force() == rollout(5, "zeta", status=Status.HELD)

    stores.rollouts.change(rollout(6, "zeta", status=Status.CLOSED), 5)
    assert stores.rollouts.in_force() is None
    assert stores.rollouts.named("zeta") == rollout(6, "zeta", status=Status.CLOSED)


@pytest.mark.parametrize("status", [Status.ROLLED_BACK, Status.KILLED])
def test_a_killed_or_rolled_back_rollout_is_still_in_force(stores: Stores, status: Status) -> None:
    stores.rollouts.change(rollout(1, status=status), 0)

    assert stores.rollouts.in_force() == rollout(1, status=status)


def test_an_epoch_may_be_larger_than_thirty_two_bits(stores: Stores) -> None:
    stores.rollouts.change(rollout(2**40), 0)

    assert stores.rollouts.in_force() == rollout(2**40)
