"""The breaker: callers are no probes."""

from collections.abc import Iterable

import pytest

from toetssteen.routing.breaker import Breaker

FIRST, NEXT = ("engine", 1), ("engine", 2)


def noted(breaker: Breaker, answers: Iterable[bool], epoch: tuple[str, int] = FIRST) -> Breaker:
    for has_failed in answers:
        breaker.note(*epoch, has_failed=has_failed)
    return breaker


@pytest.mark.parametrize(
    ("failures", "is_open"),
    [
        ([], False),
        ([True] * 9, False),
        ([True] * 10, True),
        ([True] * 9 + [False] * 20, False),
        ([False] * 10 + [True] * 10, True),
        ([True, False] * 10, True),
        ([True, False, False] * 20, False),
        ([True] * 9 + [False] * 11 + [True], False),
    ],
)
def test_it_opens_when_ten_of_the_last_twenty_answers_failed(
    failures: list[bool], *, is_open: bool
) -> None:
    assert noted(Breaker(), failures).is_open(*FIRST) is is_open


def test_it_stays_open_whatever_the_candidate_does_until_a_new_epoch() -> None:
    breaker = noted(noted(Breaker(), [True] * 10), [False] * 100)

    assert breaker.is_open(*FIRST)
    assert not breaker.is_open(*NEXT)
    assert not breaker.is_open("rules", 1)
    assert breaker.is_open(*FIRST)


def test_a_new_epoch_starts_counting_anew() -> None:
    breaker = noted(noted(Breaker(), [True] * 10), [True] * 9, NEXT)

    assert not breaker.is_open(*NEXT)
    assert noted(breaker, [True], NEXT).is_open(*NEXT)


def test_an_answer_that_comes_late_does_not_close_the_breaker_of_the_next_epoch() -> None:
    breaker = noted(noted(Breaker(), [True] * 10, NEXT), [False] * 5, FIRST)

    assert breaker.is_open(*NEXT)
    assert not breaker.is_open(*FIRST)
