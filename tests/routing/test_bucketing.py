"""Bucketing is frozen: whoever moves a user by changing it is stopped here."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.contract.request import RoutingKey
from toetssteen.routing.bucketing import BUCKETS, bucket, position

VECTORS = Path(__file__).with_name("golden_buckets.jsonl")
NEVER_CHANGES = "190c85cc47013c9596609a5a8cee49557e04b5f6de30483cea4679d55b006be5"
ROWS = [json.loads(line) for line in VECTORS.read_text(encoding="utf-8").splitlines()]
COUNT = """
import sys
from toetssteen.contract.request import RoutingKey
from toetssteen.routing.bucketing import bucket
print(sum(bucket("engine-2026", RoutingKey("t", str(n))) * n for n in range(2000)))
"""


def test_the_golden_vectors_are_as_they_were_first_written() -> None:
    assert hashlib.sha256(VECTORS.read_bytes()).hexdigest() == NEVER_CHANGES
    assert len(ROWS) == 1_000


def test_every_golden_vector_holds() -> None:
    found = [bucket(row["salt"], RoutingKey(row["tenant"], row["subject"])) for row in ROWS]

    assert found == [row["bucket"] for row in ROWS]


def test_every_process_finds_the_same_buckets_whatever_its_hash_seed() -> None:
    seen = {
        subprocess.run(  # noqa: S603  our own interpreter
            [sys.executable, "-c", COUNT],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(seen) == 1


@pytest.mark.parametrize("share", [0.01, 0.1, 0.25, 0.5])
def test_a_share_holds_about_that_many_callers(share: float) -> None:
    count = 20_000
    inside = sum(
        bucket("engine-2026", RoutingKey("t", str(n))) < share * BUCKETS for n in range(count)
    )

    off = abs(inside - count * share)
    assert off < 4 * (count * share * (1 - share)) ** 0.5


@pytest.mark.parametrize(
    ("tenant", "subject"),
    [("", ""), ("a\x1fb", "c"), ("a", "\x00"), ("a", "x" * 400), ("a", "\ud800")],
)
def test_a_key_that_could_be_mistaken_for_another_is_refused(tenant: str, subject: str) -> None:
    with pytest.raises(ValueError, match=r"key|surrogates"):
        bucket("engine-2026", RoutingKey(tenant, subject))


@given(st.text(max_size=40), st.sampled_from(["shadow", "triple"]))
def test_a_position_lies_between_zero_and_one_and_stays(name: str, salt: str) -> None:
    name = name.encode(errors="replace").decode()

    assert 0.0 <= position(salt, name) < 1.0
    assert position(salt, name) == position(salt, name)
