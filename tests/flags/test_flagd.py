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
    name, *default = [terms[0]["var"]] if isinstance(terms[0]["var"], str) else terms[0]["var"]
    value = seen.get(name, *default)
    comparisons = {"<": lambda: value < terms[1], "==": lambda: value == terms[1]}
    found = comparisons.get(operator, lambda: value in terms[1])()
    return bool(found)


def evaluated(exported: dict[str, Any], key: RoutingKey) -> str:
    return chosen(exported, {"tenant": key.tenant, "bucket": bucket("engine-2026", key)})


def chosen(exported: dict[str, Any], seen: dict[str, Any]) -> str:
    flag = exported["flags"][FLAG]
    terms = flag.get("targeting", {"if": [flag["defaultVariant"]]})["if"]
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


@pytest.mark.parametrize(("share", "variant"), [(0.25, "v1"), (1.0, "v2-compat")])
def test_a_reader_without_a_bucket_is_the_last_to_be_switched(share: float, variant: str) -> None:
    state = structs.replace(R25, shares={EVERYONE: share})

    assert chosen(flagd(flags(state), NOW), {}) == variant


def test_the_export_is_what_flagd_reads() -> None:
    below = {"<": [{"var": ["bucket", 9999]}, 2500]}

    assert flagd(flags(R25), NOW) == {
        "flags": {
            "validation-orchestrator": {
                "state": "ENABLED",
                "defaultVariant": "v1",
                "variants": {"v1": "v1", "v2-compat": "v2-compat"},
                "targeting": {"if": [below, "v2-compat", "v1"]},
            }
        }
    }


def test_a_candidate_that_was_rolled_back_is_given_to_no_tenant() -> None:
    acme = structs.replace(R25, overrides=(override("v2-compat", RoutingKey("acme")),))

    exported = flagd(flags(structs.replace(acme, status=Status.ROLLED_BACK)), NOW)

    assert evaluated(exported, ONE) == "v1"
