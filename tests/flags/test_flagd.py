from typing import Any

import pytest
from msgspec import structs

from tests.routing.states import NOW, ONE, OTHER, R25, flags, moment, override
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.rollout_state import EVERYONE, Status
from toetssteen.flags.flagd import FLAG, flagd
from toetssteen.flags.interface import Flags
from toetssteen.routing.bucketing import bucket
from toetssteen.routing.deciding import decide

KEYS = [ONE, OTHER, RoutingKey("rijk", "u-1"), RoutingKey("acme", "u-3"), RoutingKey("rijk", "😀")]
BY_SEGMENT = structs.replace(
    R25, shares={"internal": 1.0, EVERYONE: 0.25}, segments={"internal": ("rijk",)}
)
PINNED = structs.replace(R25, overrides=(override("v1", RoutingKey("acme")),))
FOR_ALL = structs.replace(R25, overrides=(override("v2"),))


def truth(condition: Any, seen: dict[str, Any]) -> bool:  # noqa: ANN401  JsonLogic
    """The three operators of JsonLogic that we write, as its definition says."""
    if condition is True:
        return True
    ((operator, terms),) = condition.items()
    if operator == "and":
        return all(truth(one, seen) for one in terms)
    value = seen[terms[0]["var"]]
    comparisons = {"<": lambda: value < terms[1], "==": lambda: value == terms[1]}
    found = comparisons.get(operator, lambda: value in terms[1])()
    return bool(found)


def evaluated(exported: dict[str, Any], key: RoutingKey) -> str:
    flag = exported["flags"][FLAG]
    terms = flag.get("targeting", {"if": [flag["defaultVariant"]]})["if"]
    seen = {"tenant": key.tenant, "bucket": bucket("engine-2026", key)}
    for condition, variant in zip(terms[:-1:2], terms[1::2], strict=True):
        if truth(condition, seen):
            return str(flag["variants"][variant])
    return str(flag["variants"][terms[-1]])


@pytest.mark.parametrize("key", KEYS, ids=repr)
@pytest.mark.parametrize(
    "said",
    [
        flags(),
        flags(R25),
        flags(BY_SEGMENT),
        flags(PINNED),
        flags(FOR_ALL),
        flags(R25, is_off=True),
        flags(R25, is_killed=True),
        flags(forced_on="v2"),
        flags(structs.replace(R25, status=Status.ROLLED_BACK)),
    ],
)
def test_a_reader_of_the_export_decides_as_we_do(said: Flags, key: RoutingKey) -> None:
    assert evaluated(flagd(said, NOW), key) == decide(said, key, moment()).variant


def test_nobody_is_named_in_the_export() -> None:
    exported = flagd(flags(structs.replace(R25, overrides=(override("v2", ONE),))), NOW)

    assert "u-1" not in str(exported)
