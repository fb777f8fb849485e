"""Writes already done: what a key got, for a day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from tests.stores.builders import NOON
from toetssteen.stores.interface import Kept
from toetssteen.stores.sql import Stores

DONE = Kept("sha256:aa", 201, b'{"id": "7", "\xc3\xa9": 1}', (("Location", "/7"), ("ETag", '"1"')))


def test_a_free_key_is_claimed_and_then_still_running(stores: Stores) -> None:
    assert stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON) is None
    assert stores.idempotency.begin("u-17", "sleutel", "sha256:bb", NOON) == Kept("sha256:aa")


def test_a_finished_key_gives_its_response_again(stores: Stores) -> None:
    stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON)
    stores.idempotency.finish("u-17", "sleutel", DONE)

    assert stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON) == DONE


def test_callers_do_not_share_keys(stores: Stores) -> None:
    stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON)

    assert stores.idempotency.begin("u-18", "sleutel", "sha256:aa", NOON) is None


def test_a_released_key_is_free_again(stores: Stores) -> None:
    stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON)
    stores.idempotency.release("u-17", "sleutel")

    assert stores.idempotency.begin("u-17", "sleutel", "sha256:bb", NOON) is None


def test_a_response_that_is_kept_is_not_released(stores: Stores) -> None:
    stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON)
    stores.idempotency.finish("u-17", "sleutel", DONE)
    stores.idempotency.release("u-17", "sleutel")

    assert stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON) == DONE


def test_a_key_is_free_after_a_day_and_not_before(stores: Stores) -> None:
    stores.idempotency.begin("u-17", "sleutel", "sha256:aa", NOON)
    stores.idempotency.finish("u-17", "sleutel", DONE)
    day = timedelta(hours=24)

    assert stores.idempotency.begin("u-17", "sleutel", "x", NOON + day - timedelta(seconds=1))
    assert stores.idempotency.begin("u-17", "sleutel", "x", NOON + day) is None


def test_of_many_who_claim_a_key_at_once_one_gets_it(stores: Stores) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(
                lambda caller: stores.idempotency.begin("u-17", "sleutel", str(caller), NOON),
                range(24),
            )
        )

    assert answers.count(None) == 1
    winner = answers.index(None)
    assert {kept.digest for kept in answers if kept} == {str(winner)}
