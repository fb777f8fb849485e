from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from tests.api.building import (
    FLAGS,
    caller_of,
    code_of,
    house,
    make_door,
    problem_in,
)
from tests.api.doubles import NOW, Evidence
from tests.api.rolling import CLASS, FINGERPRINT, STATE, SUBJECT, stores
from toetssteen.contract.errors import StoreError
from toetssteen.contract.schemas import released
from toetssteen.stores.interface import Seen

PROPOSAL = {
    "fingerprint": FINGERPRINT,
    "decision": "accept",
    "because": "de score telt voortaan een regel meer mee",
    "until": "2026-03-01T13:00:00+01:00",
    "may_flip": True,
}
PLACE = "/v1/rollouts/motor"


@pytest.mark.parametrize("variant", ["v1", "v2-compat", "v2"])
async def test_the_rules_of_a_variant_are_those_that_it_judges_with(variant: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.get(f"/v1/rules?variant={variant}")

    assert [one["id"] for one in answer.json()["items"]] == list(house().facts(variant))


async def test_a_rule_has_its_proof_and_speaks_the_language_of_the_caller() -> None:
    async with caller_of(make_door()) as caller:
        dutch = (await caller.get("/v1/rules/STR-01")).json()
        english = (await caller.get("/v1/rules/STR-01", headers={"accept-language": "en"})).json()
        legacy = (await caller.get("/v1/rules/STR-01?variant=v1")).json()

    assert dutch["variant"] == "v2"
    assert dutch["good"] == english["good"]
    assert all(one["points_at"] in one["text"] + one["begrip"] for one in dutch["bad"])
    assert dutch["rule"]["title"] != english["rule"]["title"]
    assert legacy["good"] == []


async def test_what_is_not_there_is_told_by_its_code() -> None:
    async with caller_of(make_door()) as caller:
        assert code_of(await caller.get("/v1/rules/STR-99")) == (404, "INP-HTT-404")
        assert code_of(await caller.get("/v1/rules?variant=v9")) == (400, "INP-VAR-001")


async def test_the_variants_are_told_with_their_profiles() -> None:
    async with caller_of(make_door()) as caller:
        told = (await caller.get("/v1/variants")).json()

    assert told["release"] == "0.1.0"
    assert {one["name"]: tuple(one["profiles"]) for one in told["items"]} == {
        name: house().profiles(name) for name in house().variants
    }


async def test_the_schemas_are_the_released_files() -> None:
    async with caller_of(make_door()) as caller:
        items = (await caller.get("/v1/schema")).json()["items"]
        for one in items:
            answer = await caller.get(one["href"], headers={"accept": "application/schema+json"})
            assert answer.content == released(one["kind"])
            assert answer.headers["content-type"] == "application/schema+json"

    assert len(items) == 2


async def test_the_flags_are_those_for_flagd() -> None:
    async with caller_of(make_door()) as caller:
        assert (await caller.get("/v1/flags")).json() == FLAGS


async def test_where_a_rollout_stands_tells_nothing_of_whom_it_is_about() -> None:
    async with caller_of(make_door(stores=stores())) as caller:
        answer = await caller.get(PLACE)

    assert answer.headers["etag"] == '"17"'
    assert answer.json()["overrides"] == [{"variant": "v1", "until": "2026-01-01T00:00:00Z"}]
    assert answer.json()["shares"] == {"everyone": 0.1}
    assert SUBJECT not in answer.text
    assert STATE.salt not in answer.text


async def test_the_differences_are_told_with_what_was_compared() -> None:
    async with caller_of(make_door(stores=stores())) as caller:
        told = (await caller.get(f"{PLACE}/difference-classes")).json()

    assert told["tallies"] == [{"lane": "forward", "compared": 100, "equal": 97}]
    assert told["items"][0]["difference_class"]["fingerprint"] == FINGERPRINT
    assert told["items"][0]["count"] == 3


@pytest.mark.parametrize("path", ["/v1/rollouts/ander", "/v1/rollouts/ander/difference-classes"])
async def test_another_rollout_is_not_found(path: str) -> None:
    async with caller_of(make_door(stores=stores())) as caller:
        assert code_of(await caller.get(path)) == (404, "INP-HTT-404")


async def test_a_store_that_is_away_is_told_with_a_time_to_come_back() -> None:
    away = stores(trouble=StoreError("UPS-STO-001", "away"))

    async with caller_of(make_door(stores=away)) as caller:
        answer = await caller.get(PLACE)

    assert code_of(answer) == (503, "UPS-STO-001")
    assert answer.headers["retry-after"] == "1"


async def test_a_decision_holds_when_a_second_person_says_the_same() -> None:
    evidence = Evidence([Seen(CLASS, 3, NOW, NOW)])

    async with caller_of(make_door(stores=stores(evidence))) as caller:
        answer = await caller.post(
            f"{PLACE}/adjudications", json=PROPOSAL, headers={"x-subject": "u-1"}
        )
        proposed = answer.json()
        place = f"{PLACE}/adjudications/{proposed['id']}/confirmations"
        same = await caller.post(place, json={"decision": "accept"}, headers={"x-subject": "u-1"})
        nobody = await caller.post(place, json={"decision": "accept"})
        other = await caller.post(place, json={"decision": "reject"}, headers={"x-subject": "u-2"})
        done = await caller.post(place, json={"decision": "accept"}, headers={"x-subject": "u-2"})

    assert answer.status_code == 201
    assert proposed["until"] == "2026-03-01T12:00:00Z"
    assert (proposed["proposed_by"], proposed["confirmed_by"]) == ("u-1", "")
    assert code_of(same) == code_of(other) == (409, "POL-APP-001")
    assert code_of(nobody) == (401, "POL-AUT-001")
    assert done.json() == {**proposed, "confirmed_by": "u-2"}
    assert [one.confirmed_by for one in evidence.written] == ["u-2"]


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"because": "te kort"}, "#/because"),
        ({"until": (NOW - timedelta(days=1)).isoformat()}, "#/until"),
        ({"until": (NOW + timedelta(days=91)).isoformat()}, "#/until"),
        ({"until": "2026-03-01T12:00:00"}, "#"),
        ({"until": "2026-13-01T12:00:00Z"}, "#"),
        ({"fingerprint": f"dc1:{'1' * 32}"}, "#/fingerprint"),
        ({"fingerprint": FINGERPRINT + "\n"}, "#/fingerprint"),
        ({"decision": "misschien"}, "#/decision"),
    ],
)
async def test_a_decision_that_cannot_be_is_refused(changed: dict[str, Any], pointer: str) -> None:
    evidence = Evidence([Seen(CLASS, 3, NOW, NOW)])

    async with caller_of(make_door(stores=stores(evidence)), **{"x-subject": "u-1"}) as caller:
        answer = await caller.post(f"{PLACE}/adjudications", json={**PROPOSAL, **changed})

    assert code_of(answer) == (400, "INP-SCH-001")
    assert problem_in(answer)["errors"][0]["pointer"] == pointer
    assert evidence.written == []


async def test_a_decision_of_nobody_is_none() -> None:
    evidence = Evidence([Seen(CLASS, 3, NOW, NOW)])

    async with caller_of(make_door(stores=stores(evidence))) as caller:
        answer = await caller.post(f"{PLACE}/adjudications", json=PROPOSAL)

    assert code_of(answer) == (401, "POL-AUT-001")
    assert evidence.written == []


async def test_a_decision_that_is_not_there_cannot_be_confirmed() -> None:
    place = f"{PLACE}/adjudications/{'0' * 36}/confirmations"

    async with caller_of(make_door(stores=stores()), **{"x-subject": "u-2"}) as caller:
        assert code_of(await caller.post(place, json={"decision": "accept"})) == (
            404,
            "INP-HTT-404",
        )


@pytest.mark.parametrize(
    ("checks", "code"),
    [
        ({"control": "geen antwoord", "store": ""}, "SYS-SVC-001"),
        ({"stopping": "SIGTERM", "control": ""}, "SYS-STP-001"),
    ],
)
async def test_a_replica_that_cannot_answer_is_not_ready(
    checks: Mapping[str, str], code: str
) -> None:
    async def ready() -> Mapping[str, str]:
        return checks

    async with caller_of(make_door(ready=ready)) as caller:
        short = await caller.get("/readyz")
        long = await caller.get("/readyz?verbose")

    assert code_of(short) == (503, code)
    assert short.headers["retry-after"] == "1"
    assert long.status_code == 503
    assert set(long.text.splitlines()) == {
        f"{name}: {what or 'ok'}" for name, what in checks.items()
    }


async def test_health_says_that_all_is_well() -> None:
    async with caller_of(make_door(), accept="text/html") as caller:
        assert (await caller.get("/livez")).text == "ok\n"
        assert (await caller.get("/startupz")).text == "ok\n"
        assert (await caller.get("/readyz")).text == "ok\n"
        assert (await caller.get("/readyz?verbose")).text == "control: ok\nstore: ok\n"
        metrics = await caller.get("/metrics")

    assert metrics.text == "toetssteen_build_info 1\n"
    assert metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
