"""A service starts as its environment says, or does not start and says what is allowed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.contract.errors import SettingsError
from toetssteen.flags.environment import Switch
from toetssteen.settings import (
    DATABASE_VARIABLE,
    ENVIRONMENT_VARIABLE,
    FLAG_VARIABLE,
    STATE_VARIABLE,
    EnvironmentSettings,
    RolloutSource,
    Settings,
    Store,
    environment_from,
    settings_from,
)
from toetssteen.settings.limits import MIB

SHIPPED = settings_from({})
URL = "postgresql+psycopg://toets:geheim@db/toets"
ON, OFF = ("true", "1", "on"), ("false", "0", "off")
Refused = Callable[..., str]


def started(name: str, **more: str) -> EnvironmentSettings:
    """Return the environment that we ship as *name*, with *more* variables."""
    return environment_from(SHIPPED, {ENVIRONMENT_VARIABLE: name, "HOME": "/huis", **more})


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    (tmp_path / "environments").mkdir()
    return replace(SHIPPED, config=tmp_path)


@pytest.fixture
def refused(own: Settings) -> Refused:
    """Return what is said of a file of an environment, after its own name."""

    def reason(text: str, **variables: str) -> str:
        file = own.config / "environments" / "local.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError) as error:
            environment_from(own, variables)
        assert error.value.code == "INT-CFG-001"
        return str(error.value).removeprefix(f"{file}: ")

    return reason


def test_the_environment_of_a_developer_is_the_default_and_forces_the_candidate_on() -> None:
    found = environment_from(SHIPPED, {})

    assert (found.name, found.switch, found.forced_on) == ("local", Switch.ON, "v2")
    assert found.store is Store.MEMORY


def test_in_ci_the_first_variant_answers_and_nothing_runs_in_the_shadow() -> None:
    found = started("ci")

    assert (found.switch, found.shadow.sample_at_most) == (Switch.OFF, 0.0)
    assert found.store is Store.MEMORY


@pytest.mark.parametrize("name", ["staging", "production"])
def test_where_users_are_the_rollout_decides_and_the_database_is_shared(name: str) -> None:
    found = started(name, **{DATABASE_VARIABLE: URL})

    assert (found.switch, found.store) == (Switch.UNSET, Store.POSTGRESQL)
    assert found.rollout_source is RolloutSource.STORE
    assert found.database_url == URL


def test_in_staging_the_flag_may_be_switched_on() -> None:
    found = started("staging", **{DATABASE_VARIABLE: URL, FLAG_VARIABLE: "true"})

    assert (found.switch, found.forced_on) == (Switch.ON, "v2-compat")


@pytest.mark.parametrize("spelled", ON)
@pytest.mark.parametrize("name", ["production", "ci"])
def test_the_flag_cannot_be_switched_on_where_that_is_not_allowed(name: str, spelled: str) -> None:
    with pytest.raises(SettingsError) as error:
        started(name, **{DATABASE_VARIABLE: URL, FLAG_VARIABLE: spelled})

    assert str(error.value).startswith(f"{FLAG_VARIABLE}: true is not allowed here")
    assert "allowed: false, 0, off, or unset" in str(error.value)


@pytest.mark.parametrize("spelled", OFF)
def test_the_flag_can_be_switched_off_everywhere(spelled: str) -> None:
    for name in ("local", "ci", "staging", "production"):
        found = started(name, **{DATABASE_VARIABLE: URL, FLAG_VARIABLE: spelled})
        assert found.switch is Switch.OFF


@pytest.mark.parametrize("spelled", ["", "maybe", "1%", "true,false", "true true", "True", " on"])
def test_any_other_spelling_of_the_flag_refuses_to_start(spelled: str) -> None:
    with pytest.raises(SettingsError) as error:
        started("local", **{FLAG_VARIABLE: spelled})

    assert error.value.code == "INT-CFG-001"
    assert str(error.value) == (
        f"{FLAG_VARIABLE}: {spelled!r} is no switch; allowed: true, 1, on, false, 0, off, or unset"
    )


@given(st.text(max_size=8).filter(lambda text: text not in {*ON, *OFF}))
def test_no_text_but_the_six_is_a_switch(spelled: str) -> None:
    with pytest.raises(SettingsError, match="is no switch"):
        started("local", **{FLAG_VARIABLE: spelled})


def test_a_flag_under_another_name_is_not_overlooked() -> None:
    with pytest.raises(SettingsError, match=r"Validation_Orchestrator_V2: .* is spelled VALID"):
        started("local", Validation_Orchestrator_V2="false")


def test_an_unknown_environment_is_refused_with_the_known_ones(own: Settings) -> None:
    with pytest.raises(SettingsError) as error:
        started("testing")

    assert str(error.value).endswith("there are: ci, local, production, staging")
    with pytest.raises(SettingsError, match="there are: none"):
        environment_from(own, {})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('store = "memory"\nkleur = "rood"', "unknown field `kleur`"),
        ('store = "memory"\n[limits]\nkleur = 3', "unknown field `kleur` - at `$.limits`"),
        ('store = "redis"', "'redis'"),
        ("", "missing required field `store`"),
        ('store = "memory"\n[shadow]\nsample_at_most = 1.5', "$.shadow.sample_at_most"),
        ('store = "memory"\n[limits]\nrunning = 0', "$.limits.running"),
        ('store = "memory"\n[timing]\nlease_s = 0', "$.timing.lease_s"),
        ('store = "memory"\nrollout_source = "post"', "'post'"),
    ],
)
def test_an_unknown_key_or_value_is_refused_with_the_known_keys(
    text: str, complaint: str, refused: Refused
) -> None:
    reason = refused(text)

    assert complaint in reason
    assert "known keys: store, flag, allow_forced_on" in reason
    assert "shadow.sample_at_most" in reason
    assert "timing.lease_s" in reason


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("allow_forced_on = true", "allow_forced_on = true and forced_on need each other"),
        ('forced_on = "v2"', "allow_forced_on = true and forced_on need each other"),
        ('allow_forced_on = true\nforced_on = "v9"', "forced_on: there is no variant 'v9'"),
        ('flag = "ja"', "flag: 'ja' is no switch"),
        ('flag = "true"', "flag: true is not allowed here"),
        ("[limits]\ncandidate_ms = 1500", "candidate_ms and control_ms together are above"),
        ("[limits]\nbatch_body_bytes = 9", "single_body_bytes is above batch_body_bytes"),
        ("[timing]\npoll_ms = 800", "poll_ms is above fresh_ms"),
        ("[timing]\nlease_s = 0.5", "fresh_ms is above lease_s"),
    ],
)
def test_what_does_not_fit_together_is_refused(text: str, complaint: str, refused: Refused) -> None:
    assert refused(f'store = "memory"\n{text}').startswith(complaint)


def test_the_switch_of_the_file_is_a_start_value_that_the_variable_outranks(own: Settings) -> None:
    file = own.config / "environments" / "local.toml"
    file.write_text('store = "memory"\nflag = "off"\n', encoding="utf-8")

    assert environment_from(own, {}).switch is Switch.OFF
    with pytest.raises(SettingsError, match="true is not allowed here"):
        environment_from(own, {FLAG_VARIABLE: "on"})


def test_a_variant_that_rests_and_is_not_there_stops_a_service(own: Settings) -> None:
    (own.config / "environments" / "local.toml").write_text('store = "memory"', encoding="utf-8")

    with pytest.raises(SettingsError, match="the variant that rests, 'v1', is not there"):
        environment_from(replace(own, variants={"v2": SHIPPED.variants["v2"]}), {})


@pytest.mark.parametrize(
    ("address", "store"),
    [
        (URL, Store.POSTGRESQL),
        ("postgresql://db/toets", Store.POSTGRESQL),
        ("/bewaard", Store.SQLITE),
        ("memory", Store.MEMORY),
    ],
)
def test_the_address_of_the_database_outranks_the_store_of_the_file(
    address: str, store: Store
) -> None:
    found = started("staging", **{DATABASE_VARIABLE: address})

    assert (found.store, found.database_url) == (store, address)


@pytest.mark.parametrize("address", ["mysql://u:geheim@db", "sqlite:///geheim.db"])
def test_another_database_is_refused_without_saying_its_address(address: str) -> None:
    with pytest.raises(SettingsError, match=r"allowed: a directory, memory, or post") as error:
        started("local", **{DATABASE_VARIABLE: address})

    assert "geheim" not in str(error.value)


def test_a_shared_database_without_an_address_is_refused() -> None:
    with pytest.raises(SettingsError, match=f"needs the variable {DATABASE_VARIABLE}"):
        started("production")


def test_the_address_of_the_database_is_in_no_representation() -> None:
    assert "geheim" not in repr(started("local", **{DATABASE_VARIABLE: URL}))


@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({}, Path("/huis/.local/state/toetssteen")),
        ({"XDG_STATE_HOME": "/stand"}, Path("/stand/toetssteen")),
        ({"XDG_STATE_HOME": "stand"}, Path("/huis/.local/state/toetssteen")),
        ({STATE_VARIABLE: "/hier"}, Path("/hier")),
        ({STATE_VARIABLE: "hier"}, Path.cwd() / "hier"),
    ],
)
def test_state_is_kept_where_the_machine_keeps_it_unless_told_otherwise(
    variables: Mapping[str, str], place: Path
) -> None:
    assert started("local", **variables).state_dir == place


@pytest.mark.parametrize("name", ["local", "ci", "staging", "production"])
def test_every_environment_that_we_ship_has_the_limits_of_the_design(name: str) -> None:
    found: Any = started(name, **{DATABASE_VARIABLE: URL})

    limits, shadow, timing = found.limits, found.shadow, found.timing
    assert (limits.single_body_bytes, limits.batch_body_bytes) == (MIB, 16 * MIB)
    assert (limits.term_code_points, limits.text_code_points) == (500, 20_000)
    assert (limits.deadline_ms, limits.candidate_ms, limits.control_ms) == (2000, 800, 1000)
    assert (limits.running, limits.waiting, limits.wait_s) == (50, 400, 1.0)
    assert (shadow.queue_items, shadow.queue_bytes, shadow.deadline_s) == (256, 8 * MIB, 2.0)
    assert (timing.lease_s, timing.poll_ms, timing.fresh_ms) == (30.0, 250, 750)
