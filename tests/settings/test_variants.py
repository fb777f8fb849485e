"""Configuration is read strictly: a fault stops the start with file, key and what is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from toetssteen.contract.errors import SettingsError
from toetssteen.settings import CONFIG_VARIABLE, Settings, settings_from

V1 = 'engine = "v1"\npack = "legacy"\nprofiles = ["v1"]\n'
ROOT = Path(__file__).parents[2]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "v1.toml").write_text('pack = "legacy"\n', encoding="utf-8")
    (tmp_path / "variants.toml").write_text(f"[v1]\n{V1}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def refused(config: Path) -> Callable[[str], str]:
    """Return what is said of a file of variants, after its own name."""

    def reason(variants: str | bytes) -> str:
        file = config / "variants.toml"
        file.write_bytes(variants if isinstance(variants, bytes) else variants.encode())
        with pytest.raises(SettingsError) as error:
            read(config)
        assert error.value.code == "INT-CFG-001"
        assert str(error.value).startswith(f"{file}: ")
        return str(error.value).removeprefix(f"{file}: ")

    return reason


def read(config: Path) -> Settings:
    return settings_from({CONFIG_VARIABLE: str(config)})


@pytest.mark.parametrize("environment", [{}, {CONFIG_VARIABLE: ""}])
def test_what_we_ship_is_read_unless_told_otherwise(environment: dict[str, str]) -> None:
    settings = settings_from(environment)

    assert settings.config == ROOT / "config"
    assert list(settings.variants) == ["v1", "v2-compat", "v2"]
    assert set(settings.profiles) == {
        file.stem for file in (ROOT / "config" / "profiles").glob("*.toml")
    }


def test_the_environment_can_point_elsewhere(config: Path) -> None:
    settings = read(config)

    assert (settings.config, list(settings.variants)) == (config, ["v1"])
    assert settings.profiles == {"v1": {"pack": "legacy"}}


def test_variants_keep_the_order_of_the_file(config: Path) -> None:
    text = "".join(f"[{name}]\n{V1}" for name in ("zee", "aa", "meer"))
    (config / "variants.toml").write_text(text, encoding="utf-8")

    assert list(read(config).variants) == ["zee", "aa", "meer"]


@pytest.mark.parametrize(("stated", "place"), [("regels", "regels"), ("../regels", "../regels")])
def test_a_directory_of_rules_is_relative_to_the_configuration(
    stated: str, place: str, config: Path
) -> None:
    (config / "variants.toml").write_text(f'[v1]\n{V1}directory = "{stated}"', encoding="utf-8")

    assert read(config).variants["v1"].directory == str(config / place)


def test_an_absolute_directory_of_rules_stays_as_it_is(config: Path) -> None:
    (config / "variants.toml").write_text(f'[v1]\n{V1}directory = "/regels"', encoding="utf-8")

    assert read(config).variants["v1"].directory == "/regels"


def test_a_configuration_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        read(tmp_path / "weg")

    place = tmp_path / "weg" / "variants.toml"
    assert str(error.value) == f"{place}: No such file or directory"


def test_an_unknown_key_is_refused_with_the_known_ones(refused: Callable[[str], str]) -> None:
    reason = refused(f'[v1]\n{V1}kleur = "rood"\n')

    assert "variant v1: " in reason
    assert "`kleur`" in reason
    assert "known keys: engine, pack, profiles, directory, english" in reason


def test_an_unknown_engine_is_refused_with_the_known_ones(refused: Callable[[str], str]) -> None:
    reason = refused('[v1]\nengine = "v3"\npack = "legacy"\nprofiles = ["v1"]\n')

    assert "$.engine" in reason
    assert "engines: v1, v2, remote)" in reason


@pytest.mark.parametrize("key", ["engine", "pack", "profiles"])
def test_a_missing_key_is_named(key: str, refused: Callable[[str], str]) -> None:
    lines = [line for line in V1.splitlines() if not line.startswith(key)]

    assert f"`{key}`" in refused("[v1]\n" + "\n".join(lines))


def test_a_value_of_another_sort_is_named_by_its_key(refused: Callable[[str], str]) -> None:
    assert "$.profiles" in refused('[v1]\nengine = "v1"\npack = "legacy"\nprofiles = "v1"\n')
    assert "variant v1: " in refused("v1 = 3\n")


def test_a_variant_without_a_profile_is_refused(refused: Callable[[str], str]) -> None:
    reason = refused('[v1]\nengine = "v1"\npack = "legacy"\nprofiles = []\n')

    assert reason == "variant v1: profiles is empty"


def test_no_variant_at_all_is_refused(refused: Callable[[str], str]) -> None:
    assert refused("# later\n") == "there is no variant"


def test_what_is_no_toml_is_refused_with_its_line(refused: Callable[[str], str]) -> None:
    assert "line 2" in refused("[v1]\nengine = \n")


def test_what_is_no_utf_8_is_refused(refused: Callable[[bytes], str]) -> None:
    assert "utf-8" in refused(b"# caf\xe9\n")


def test_a_profile_that_is_no_toml_is_named(config: Path) -> None:
    file = config / "profiles" / "eigen.toml"
    file.write_text("pack = ", encoding="utf-8")

    with pytest.raises(SettingsError) as error:
        read(config)

    assert str(error.value).startswith(f"{file}: ")


def test_the_variant_that_rests_is_v1_unless_the_file_says_otherwise(config: Path) -> None:
    assert read(config).resting == "v1"
    (config / "variants.toml").write_text(
        f'resting = "zee"\n[v1]\n{V1}[zee]\n{V1}', encoding="utf-8"
    )

    assert read(config).resting == "zee"
    assert list(read(config).variants) == ["v1", "zee"]


@pytest.mark.parametrize("stated", ['"v9"', "3", "{ engine = 'v1' }"])
def test_a_variant_that_rests_must_be_one(stated: str, refused: Callable[[str], str]) -> None:
    reason = refused(f"resting = {stated}\n[v1]\n{V1}")

    assert reason == "resting: there is no such variant; there are: v1"
