from typing import Any

import httpx
import pytest

from tests.api.building import ASKED, caller_of, code_of, make_door, make_parts, problem_in
from tests.api.doubles import Definitions, Idempotency
from toetssteen.api.app import application
from toetssteen.contract.errors import StoreError
from toetssteen.definitions.values import Author, Draft, Drafted

PATH = "/v1/definitions"
DRAFT = {"definition": ASKED}
REASON = "de thesaurus van de haven houdt aan dit woord vast"


async def kept(caller: httpx.AsyncClient, **headers: str) -> httpx.Response:
    answer = await caller.post(PATH, json=DRAFT, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer


async def moved(caller: httpx.AsyncClient, place: str, tag: str, **body: object) -> httpx.Response:
    return await caller.post(f"{place}/transitions", json=body, headers={"if-match": tag})


async def test_a_draft_is_kept_where_location_says() -> None:
    async with caller_of(make_door()) as caller:
        made = await kept(caller)
        read = await caller.get(made.headers["location"])

    assert made.headers["etag"] == read.headers["etag"] == '"1"'
    assert read.json() == made.json()["version"]
    assert read.json()["definition"]["text"] == ASKED["text"]
    assert read.json()["at"].endswith("Z")


async def test_a_key_that_is_used_twice_keeps_one_definition_and_gives_one_answer() -> None:
    """Row D4."""
    definitions = Definitions()

    async with caller_of(make_door(definitions=definitions)) as caller:
        first = await kept(caller, **{"idempotency-key": "k1"})
        again = await kept(caller, **{"idempotency-key": "k1"})
        other = await kept(caller, **{"idempotency-key": "k2"})

    assert again.content == first.content
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["etag"] == first.headers["etag"]
    assert other.headers["location"] != first.headers["location"]
    assert len(definitions.versions) == 2


async def test_a_key_is_of_one_request_and_of_one_caller() -> None:
    """Row D4."""
    async with caller_of(make_door()) as caller:
        await kept(caller, **{"idempotency-key": "k1"})
        await kept(caller, **{"idempotency-key": "k1", "x-subject": "u-2"})
        changed = {"definition": {**ASKED, "text": "paal"}}
        answer = await caller.post(PATH, json=changed, headers={"idempotency-key": "k1"})

    assert code_of(answer) == (409, "POL-IDM-001")


async def test_a_key_whose_request_still_runs_has_to_wait() -> None:
    """Row D4."""
    parts = make_parts()

    class Stuck(Definitions):
        async def draft(self, draft: Draft, author: Author, context: object) -> Drafted:
            del draft, author, context
            raise RuntimeError

    async with caller_of(make_door(stores=parts.stores, definitions=Stuck())) as caller:
        await caller.post(PATH, json=DRAFT, headers={"idempotency-key": "k1"})
    async with caller_of(application(parts)) as caller:
        answer = await caller.post(PATH, json=DRAFT, headers={"idempotency-key": "k1"})

    assert code_of(answer) == (409, "POL-IDM-002")
    assert answer.headers["retry-after"] == "1"


async def test_a_refusal_gives_the_key_back() -> None:
    idempotency = Idempotency()
    parts = make_parts()

    class Away(Definitions):
        async def draft(self, draft: Draft, author: Author, context: object) -> Drafted:
            del draft, author, context
            raise StoreError("UPS-STO-001", "away")

    door = application(make_parts(stores=parts.stores, definitions=Away()))
    async with caller_of(door) as caller:
        answer = await caller.post(PATH, json=DRAFT, headers={"idempotency-key": "k1"})
    async with caller_of(application(parts)) as caller:
        await kept(caller, **{"idempotency-key": "k1"})

    assert code_of(answer) == (503, "UPS-STO-001")
    assert answer.headers["retry-after"] == "1"
    assert idempotency.kept == {}


async def test_a_malformed_key_is_refused() -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json=DRAFT, headers={"idempotency-key": "a b"})
        twice = await caller.post(
            PATH, json=DRAFT, headers=[("idempotency-key", "a"), ("idempotency-key", "b")]
        )

    assert code_of(answer) == code_of(twice) == (400, "INP-SCH-001")


async def test_a_revision_says_which_version_it_saw() -> None:
    """Rows D1 and D2."""
    revised = {"definition": {**ASKED, "text": "paal in een haven"}}

    async with caller_of(make_door()) as caller:
        place = (await kept(caller)).headers["location"]
        blind = await caller.put(place, json=revised)
        odd = await caller.put(place, json=revised, headers={"if-match": 'W/"1"'})
        done = await caller.put(place, json=revised, headers={"if-match": '"1"'})
        late = await caller.put(place, json=revised, headers={"if-match": '"1"'})
        versions = (await caller.get(f"{place}/versions")).json()["items"]

    assert code_of(blind) == (428, "POL-VER-002")
    assert code_of(odd) == code_of(late) == (412, "POL-VER-001")
    assert (done.status_code, done.headers["etag"]) == (200, '"2"')
    assert [one["number"] for one in versions] == [1, 2], "a second PUT changed nothing"


async def test_a_definition_goes_through_its_life() -> None:
    async with caller_of(make_door()) as caller:
        place = (await kept(caller)).headers["location"]
        answers = [
            await moved(caller, place, '"1"', to="ter_beoordeling"),
            await moved(caller, place, '"2"', to="concept", because="te ruim"),
            await moved(caller, place, '"3"', to="ter_beoordeling"),
            await moved(caller, place, '"4"', to="vastgesteld", override={"because": REASON}),
            await moved(caller, place, '"5"', to="ingetrokken", because="vervangen"),
            await moved(caller, place, '"6"', to="ter_beoordeling"),
        ]

    assert [answer.status_code for answer in answers] == [201, 201, 201, 201, 201, 409]
    assert [answer.headers["etag"] for answer in answers[:5]] == [f'"{n}"' for n in range(2, 7)]
    assert answers[1].json()["because"] == "te ruim"
    assert answers[3].json()["override"]["because"] == REASON
    assert problem_in(answers[5])["code"] == "POL-STA-001"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"to": "concept"}, "#/because"),
        ({"to": "ingetrokken", "because": " "}, "#/because"),
        ({"to": "ter_beoordeling", "override": {"because": REASON}}, "#/override"),
        ({"to": "vastgesteld", "override": {"because": "kort"}}, "#/override/because"),
        ({"to": "weg"}, "#/to"),
    ],
)
async def test_a_step_says_what_it_needs(body: dict[str, Any], pointer: str) -> None:
    async with caller_of(make_door()) as caller:
        place = (await kept(caller)).headers["location"]
        answer = await moved(caller, place, '"1"', **body)

    assert code_of(answer) == (400, "INP-SCH-001")
    assert problem_in(answer)["errors"][0]["pointer"] == pointer


async def test_a_step_without_the_version_that_was_seen_is_refused() -> None:
    async with caller_of(make_door()) as caller:
        place = (await kept(caller)).headers["location"]
        answer = await caller.post(f"{place}/transitions", json={"to": "ter_beoordeling"})

    assert code_of(answer) == (428, "POL-VER-002")


async def test_the_pages_hold_every_definition_once() -> None:
    async with caller_of(make_door()) as caller:
        places = {(await kept(caller)).headers["location"].rpartition("/")[2] for _ in range(7)}
        found: list[str] = []
        cursor = ""
        while True:
            page = (await caller.get(f"{PATH}?limit=3{cursor}")).json()
            found += [one["id"] for one in page["items"]]
            if page["next"] is None:
                break
            cursor = f"&after={page['next']}"
        submitted = await caller.get(f"{PATH}?state=ter_beoordeling")

    assert sorted(found) == sorted(places)
    assert submitted.json() == {"items": [], "next": None}


async def test_of_somebody_elses_definition_nothing_is_known() -> None:
    async with caller_of(make_door(), **{"x-tenant": "acme"}) as caller:
        place = (await kept(caller)).headers["location"]
        other = {"x-tenant": "ander"}
        answers = [
            await caller.get(place, headers=other),
            await caller.get(f"{place}/versions", headers=other),
            await caller.put(place, json=DRAFT, headers={**other, "if-match": '"1"'}),
        ]
        page = await caller.get(PATH, headers=other)

    assert {code_of(answer) for answer in answers} == {(404, "INP-HTT-404")}
    assert page.json()["items"] == []


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "state=weg", "after=1"])
async def test_a_page_that_cannot_be_is_refused(query: str) -> None:
    async with caller_of(make_door()) as caller:
        assert code_of(await caller.get(f"{PATH}?{query}")) == (400, "INP-SCH-001")


async def test_a_text_beyond_the_limits_is_not_kept() -> None:
    long = {"definition": {**ASKED, "text": "a" * 20_001}}

    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json=long)

    assert code_of(answer) == (400, "INP-TXT-003")
    assert problem_in(answer)["errors"][0]["pointer"] == "#/definition/text"
