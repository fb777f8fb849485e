"""A live server process, on SQLite and on PostgreSQL: flag, shadow, canary, rollback, kill."""

import json
import shutil
import subprocess
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from tests.service.serving import Served, served, until
from tests.stores.postgres import Cluster
from toetssteen.client import ProblemError
from toetssteen.contract.request import Definition, ValidationRequest
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState, Status
from toetssteen.flags.kill_file import KillFile
from toetssteen.stores.sql import Stores, open_stores

SHADOW = RolloutState(
    name="rules",
    epoch=1,
    stage="SHADOW",
    control="v1",
    candidate="v2",
    salt="rules-2027",
    shadow_share=1.0,
    triple_share=0.0,
)
FULL = structs.replace(SHADOW, stage="R100", shares={EVERYONE: 1.0})
SECRET = "zwaluwstaartverbinding 123456782 e.jansen@example.org"  # noqa: S105  a canary
ROOT = Path(__file__).parents[2]


def stores_at(url: str) -> Stores:
    return open_stores(url)


def change(url: str, state: RolloutState) -> RolloutState:
    """Write *state* as the next epoch of its rollout."""
    with closing(stores_at(url)) as stores:
        stores.migrate()
        before = stores.rollouts.named(state.name)
        epoch = before.epoch if before else 0
        state = structs.replace(state, epoch=epoch + 1)
        stores.rollouts.change(state, epoch)
    return state


@pytest.mark.parametrize(
    ("said", "answers"), [("false", "v1"), ("true", "v2-compat"), (None, "v1")]
)
def test_the_flag_says_who_answers(
    database_url: str, tmp_path: Path, said: str | None, answers: str
) -> None:
    flag = {} if said is None else {"VALIDATION_ORCHESTRATOR_V2": said}
    with served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url, **flag) as service:
        assert service.answers() == answers
        assert service.stop() == 0


def test_what_is_not_allowed_here_does_not_start(tmp_path: Path) -> None:
    for name, flag in (("production", "true"), ("staging", "misschien")):
        variables = {"TOETSSTEEN_DATABASE_URL": str(tmp_path), "VALIDATION_ORCHESTRATOR_V2": flag}
        said = refused(name, **variables)
        assert said.returncode == 2
        assert "INT-CFG-001" in said.stderr
        assert "VALIDATION_ORCHESTRATOR_V2" in said.stderr


def refused(
    environment: str, *options: str, **variables: str
) -> "subprocess.CompletedProcess[str]":
    import os  # noqa: PLC0415
    import sys  # noqa: PLC0415

    stated = {**os.environ, "TOETSSTEEN_ENVIRONMENT": environment, **variables}
    command = [sys.executable, "-m", "toetssteen", "serve", "--port", "0", *options]
    return subprocess.run(  # noqa: S603  our own command
        command, env=stated, capture_output=True, text=True, timeout=60, check=False
    )


def test_it_listens_on_this_machine_only() -> None:
    said = refused("local", "--host", "0.0.0.0")  # noqa: S104  that is what must be refused

    assert said.returncode == 2
    assert "127.0.0.1" in said.stderr


def test_the_shadow_watches_and_its_differences_are_listed_over_http(
    database_url: str, tmp_path: Path
) -> None:
    change(database_url, SHADOW)
    with served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url) as service:
        with service.client() as client:
            until(lambda: client.validate("sloep", f"een {SECRET}").system.variant == "v1")
            until(lambda: bool(client.difference_classes("rules")["items"]))
            listed = client.difference_classes("rules")
        metrics = metrics_of(service)
        assert service.stop() == 0

    assert listed["tallies"][0]["lane"] == "forward"
    severities = {one["difference_class"]["severity"] for one in listed["items"]}
    assert severities <= {"critical", "major", "minor"}
    for told in (service.log, metrics, json.dumps(listed), *kept_in(tmp_path, database_url)):
        assert "zwaluwstaart" not in told
        assert "123456782" not in told


def kept_in(folder: Path, url: str) -> list[str]:
    """Return what evidence and state hold; a text of a user may be in the register alone."""
    databases = folder if "://" in url else Path(url)
    files = [one for one in databases.rglob("*.sqlite*") if "register" not in one.name]
    return [one.read_bytes().decode("utf-8", "replace") for one in files]


def metrics_of(service: Served) -> str:
    import httpx  # noqa: PLC0415

    return httpx.get(f"{service.url}/metrics").text


def test_a_share_goes_to_the_candidate_and_a_rollback_takes_it_back_within_a_second(
    database_url: str, tmp_path: Path
) -> None:
    change(database_url, FULL)
    with served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url) as service:
        until(lambda: service.answers() == "v2")

        change(database_url, structs.replace(FULL, status=Status.ROLLED_BACK))
        time.sleep(1.0)  # the promise: nothing that starts later than this

        assert [service.answers() for _ in range(10)] == ["v1"] * 10
        assert service.stop() == 0


def test_a_kill_file_stops_the_candidate_on_its_host(database_url: str, tmp_path: Path) -> None:
    change(database_url, FULL)
    with served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url) as service:
        until(lambda: service.answers() == "v2")

        KillFile(tmp_path / "state").put()
        time.sleep(1.0)

        assert [service.answers() for _ in range(5)] == ["v1"] * 5


def test_with_the_flag_off_the_shadow_goes_on(database_url: str, tmp_path: Path) -> None:
    change(database_url, structs.replace(FULL, stage="R100"))
    off = {"VALIDATION_ORCHESTRATOR_V2": "false"}
    with (
        served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url, **off) as service,
        service.client() as client,
    ):
        until(lambda: client.validate("sloep", "een vaartuig").system.variant == "v1")
        until(lambda: bool(client.difference_classes("rules")["tallies"]))


def test_a_store_that_is_gone_costs_the_candidate_after_the_lease_and_nobody_an_answer(
    cluster: Cluster, tmp_path: Path
) -> None:
    config = tmp_path / "config"
    shutil.copytree(ROOT / "config", config)
    staging = config / "environments" / "staging.toml"
    staging.write_text(staging.read_text() + "\n[timing]\nlease_s = 2.0\n")
    url = cluster.url()
    change(url, FULL)
    variables = {"TOETSSTEEN_CONFIG": str(config), "TOETSSTEEN_DATABASE_URL": url}
    with served(tmp_path, "staging", **variables) as service:
        until(lambda: service.answers() == "v2")
        cluster.stop("immediate")
        try:
            until(lambda: service.answers() == "v1", at_most_s=10)
            assert service.answers() == "v1"
        finally:
            cluster.start()
        until(lambda: service.answers() == "v2", at_most_s=30)


def test_a_definition_goes_from_draft_to_adopted_by_two_people(
    database_url: str, tmp_path: Path
) -> None:
    written = Definition("sloep", "open vaartuig dat met riemen wordt voortbewogen")
    on = {"VALIDATION_ORCHESTRATOR_V2": "false"}
    with (
        served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url, **on) as service,
        service.client(subject="schrijver") as author,
        service.client(subject="lezer") as reader,
        service.client(tenant="rijk") as stranger,
    ):
        made = author.draft(written, retry_key="eerste")
        again = author.draft(written, retry_key="eerste")
        place = made["version"]["id"]
        author.move(place, 1, "ter_beoordeling")
        with pytest.raises(ProblemError) as own:
            author.move(place, 2, "vastgesteld")
        adopted: Any = reader.move(place, 2, "vastgesteld")
        with pytest.raises(ProblemError) as theirs:
            stranger.move(place, 3, "ingetrokken", "niet van ons")

    assert again["version"]["id"] == place
    assert own.value.code == "POL-APP-001"
    assert (adopted["state"], adopted["number"]) == ("vastgesteld", 3)
    assert theirs.value.code == "INP-HTT-404"


def test_many_definitions_are_answered_in_order_by_one_variant(
    database_url: str, tmp_path: Path
) -> None:
    change(database_url, SHADOW)
    requests = [ValidationRequest("sloep", f"vaartuig {at}") for at in range(500)]
    with (
        served(tmp_path, "staging", TOETSSTEEN_DATABASE_URL=database_url) as service,
        service.client() as client,
    ):
        answers = list(client.validate_many(requests))

    assert [one.line for one in answers] == list(range(1, 501))
    assert {one.result.system.variant for one in answers if one.result} == {"v1"}


def test_curl_gets_an_answer_and_a_problem(tmp_path: Path) -> None:
    with served(tmp_path, "local") as service:
        body = '{"begrip": "sloep", "text": "open vaartuig met riemen"}'
        good = curl(service, body)
        bad = curl(service, '{"begrip": "sloep"}')

    assert good["system"]["variant"] == "v2"
    assert (bad["status"], bad["code"]) == (400, "INP-SCH-001")


def curl(service: Served, body: str) -> Any:  # noqa: ANN401
    binary = shutil.which("curl")
    if binary is None:
        pytest.skip("curl is not installed")
    url = f"{service.url}/v1/validations"
    header = "Content-Type: application/json"
    done = subprocess.run(  # noqa: S603  our own command
        [binary, "-s", "-H", header, "-d", body, url], capture_output=True, check=True
    )
    return json.loads(done.stdout)
