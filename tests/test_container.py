"""The house: every variant is built from settings, and what does not fit stops the start."""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.chat.chat_server import chat_server
from tests.cli.running import TIMEOUT, run, written
from toetssteen.container import House, build, legacy_facts, legacy_files, lint
from toetssteen.contract.errors import RequestError, RulePackError, SettingsError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import as_wire, check_result
from toetssteen.evidence.comparison import compare
from toetssteen.rules.packs import en, nl
from toetssteen.settings import ASSESSOR_KEY_VARIABLE, CONFIG_VARIABLE, settings_from
from toetssteen.testing.moments import FixedMoments

ROOT = Path(__file__).parents[1]
VARIANTS = ("v1", "v2-compat", "v2")
RULES: tuple[dict[str, object], ...] = (
    {
        "id": "EIG-01",
        "naam": "Geen schip",
        "uitleg": "Dit huis kent geen schepen.",
        "advies": "Schrijf vaartuig.",
        "herkenbaar_patronen": ["\\bschip\\b"],
        "prioriteit": "hoog",
        "aanbeveling": "verplicht",
    },
    {
        "id": "EIG-02",
        "naam": "Geen eigen naam",
        "uitleg": "Het begrip staat er niet in.",
        "herkenbaar_patronen": ["\\b{begrip}\\b"],
        "prioriteit": "midden",
        "aanbeveling": "aanbevolen",
    },
)
EIGEN = {"pack": "eigen", "profiles": ["v1"], "directory": "regels"}
TEXTS = ("vaartuig met riemen", "schip met een kade", "iets", "", "groot schip dat vaart " * 40)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """What we ship, in a directory of its own."""
    shutil.copytree(ROOT / "config", tmp_path / "config")
    return tmp_path / "config"


@pytest.fixture
def rules(config: Path) -> Path:
    """Two legacy rules that an organisation brings."""
    (config / "regels").mkdir()
    for rule in RULES:
        written(config / "regels" / f"{rule['id']}.json", json.dumps(rule))
    return config / "regels"


@pytest.fixture
def house(config: Path) -> Callable[..., House]:
    """Build a house with more variants than we ship."""

    def built(**variants: Mapping[str, object]) -> House:
        with (config / "variants.toml").open("a", encoding="utf-8") as file:
            for name, fields in variants.items():
                file.write(f"[{name}]\n")
                file.writelines(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())
        return build(settings_from({CONFIG_VARIABLE: str(config)}), FixedMoments())

    return built


@pytest.fixture
def refused(house: Callable[..., House], config: Path) -> Callable[..., str]:
    def reason(**fields: object) -> str:
        with pytest.raises(SettingsError) as error:
            house(proef=fields)
        start = f"{config / 'variants.toml'}: variant proef: "
        assert str(error.value).startswith(start)
        return str(error.value).removeprefix(start)

    return reason


async def answer(house: House, variant: str, text: str = "wal voor schepen") -> ValidationResult:
    return await house.variant(variant).validate(ValidationRequest("kade", text))


# What we ship


def test_the_variants_are_those_of_the_configuration() -> None:
    assert build().variants == VARIANTS


@pytest.mark.parametrize("variant", VARIANTS)
async def test_each_variant_is_built_and_answers(variant: str) -> None:
    result = await answer(build(), variant)

    assert result.system.variant == variant
    assert check_result(result) == ()


def test_a_variant_is_built_once() -> None:
    house = build()

    assert house.variant("v2") is house.variant("v2")
    assert house.variant("v2") is not build().variant("v2")


def test_each_profile_that_we_ship_is_allowed_by_a_variant() -> None:
    house = build()
    allowed = {profile for variant in VARIANTS for profile in house.profiles(variant)}

    assert allowed == {file.stem for file in (ROOT / "config" / "profiles").glob("*.toml")}


async def test_moments_of_the_machine_are_now_and_ids_are_fresh() -> None:
    house = build()
    first, second = await answer(house, "v2"), await answer(house, "v2")

    assert first.system.correlation_id != second.system.correlation_id
    assert first.system.timestamp
    assert second.system.timestamp
    assert first.system.timestamp <= second.system.timestamp
    assert as_wire(first)["system"]["timestamp"].endswith("Z")


async def test_moments_are_handed_in() -> None:
    result = await answer(House(settings_from({}), FixedMoments()), "v1")

    assert result.system.correlation_id == "00000000-0000-4000-8000-000000000001"


@pytest.mark.parametrize("ask", [House.variant, House.profiles, House.rules, House.facts])
def test_an_unknown_variant_is_refused_with_the_known_ones(
    ask: Callable[[House, str], object],
) -> None:
    with pytest.raises(RequestError) as error:
        ask(build(), "v9")

    assert error.value.code == "INP-VAR-001"
    assert error.value.reason.nl == "Deze variant is er niet; er zijn: v1, v2-compat, v2."


def test_our_rules_have_their_proof_and_legacy_rules_have_none() -> None:
    house = build()

    rules = list(house.rules("v2").values())
    assert rules[: len(nl.RULES)] == list(nl.RULES)
    assert set(rules) <= {*nl.RULES, *en.RULES}
    assert house.rules("v1") == house.rules("v2-compat") == {}


@pytest.mark.parametrize("variant", VARIANTS)
async def test_reports_know_every_rule_that_a_result_names(variant: str) -> None:
    house = build()
    results = [await answer(house, variant, text) for text in TEXTS]

    named = {found.rule_id for result in results for found in result.violations}
    named |= {rule for result in results for rule in result.passed_rules}
    assert named <= house.facts(variant).keys()
    assert {rule.id for rule in house.facts(variant).values()} == house.facts(variant).keys()


# What an organisation brings


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.usefixtures("rules")
async def test_both_engines_judge_the_rules_of_an_organisation_alike(
    text: str, house: Callable[..., House]
) -> None:
    own = house(eigen={"engine": "v1", **EIGEN}, vlug={"engine": "v2", **EIGEN})

    one, other = [await answer(own, variant, text) for variant in ("eigen", "vlug")]

    assert compare(one, other).severity is None
    assert (one.system.variant, one.system.pack) == ("eigen", "eigen")
    assert (other.system.variant, other.system.pack) == ("vlug", "eigen")


@pytest.mark.usefixtures("rules")
async def test_the_rules_of_an_organisation_are_all_that_judges(
    house: Callable[..., House],
) -> None:
    own = house(eigen={"engine": "v1", **EIGEN})

    result = await answer(own, "eigen", "schip met een kade")

    assert {found.rule_id for found in result.violations} == {"EIG-01", "EIG-02"}
    assert list(own.facts("eigen")) == ["EIG-01", "EIG-02"]
    assert own.facts("eigen")["EIG-01"].advice.en == "Schrijf vaartuig."
    assert own.facts("eigen")["EIG-02"].advice.nl == ""


@pytest.mark.usefixtures("rules")
def test_the_command_line_asks_them_by_the_environment(
    config: Path, house: Callable[..., House], monkeypatch: pytest.MonkeyPatch
) -> None:
    house(eigen={"engine": "v2", **EIGEN})
    monkeypatch.setenv(CONFIG_VARIABLE, str(config))

    ran = run("validate", "boot", "schip met zeilen", "--variant", "eigen")

    assert ran.code == 1
    assert "EIG-01" in ran.out


def test_a_directory_that_is_not_there_is_named(house: Callable[..., House], config: Path) -> None:
    own = house(eigen={"engine": "v1", **EIGEN})

    with pytest.raises(SettingsError) as error:
        own.variant("eigen")

    assert str(error.value) == f"{config / 'regels'}: No such file or directory"


@pytest.mark.parametrize("engine", ["v1", "v2"])
def test_badly_written_rules_are_told_all_together(
    engine: str, house: Callable[..., House], rules: Path
) -> None:
    written(rules / "a.json", "{")
    written(rules / "b.json", '{"id": "EIG-03", "herkenbaar_patronen": ["("]}')
    own = house(eigen={"engine": engine, **EIGEN})

    with pytest.raises(RulePackError) as error:
        own.variant("eigen")

    assert [(code, what[:6]) for code, what in error.value.problems] == [
        ("INP-RUL-001", "a.json"),
        ("INP-RUL-003", "b.json"),
    ]


def test_only_files_are_rules(rules: Path) -> None:
    (rules / "map").mkdir()

    assert set(legacy_files(rules)) == {"EIG-01.json", "EIG-02.json"}


def test_lint_tells_what_is_odd_about_a_directory(rules: Path) -> None:
    written(rules / "c.json", json.dumps({**RULES[0], "id": "EIG-03", "kleur": "rood"}))

    assert any("kleur" in notice for notice in lint(rules))


def test_facts_of_legacy_rules_are_by_id_and_in_its_order(rules: Path) -> None:
    facts = legacy_facts(legacy_files(rules))

    assert [(rule_id, rule.title.nl) for rule_id, rule in facts.items()] == [
        ("EIG-01", "Geen schip"),
        ("EIG-02", "Geen eigen naam"),
    ]


# What does not go together


def test_a_pack_that_nobody_has_is_refused_with_the_known_ones(refused: Callable[..., str]) -> None:
    reason = refused(engine="v2", pack="fries", profiles=["v1"])

    assert reason == "pack 'fries' needs a directory, or is one of: legacy, nl, en"


@pytest.mark.parametrize("pack", ["legacy", "nl"])
def test_a_directory_may_not_take_the_name_of_our_pack(
    pack: str, refused: Callable[..., str]
) -> None:
    reason = refused(engine="v2", pack=pack, profiles=["v1"], directory="regels")

    assert reason == f"pack {pack!r} is ours; rules from a directory need a name of their own"


def test_v1_cannot_read_our_own_pack(refused: Callable[..., str]) -> None:
    assert (
        refused(engine="v1", pack="nl", profiles=["standaard"]) == "engine v1 cannot read pack 'nl'"
    )


@pytest.mark.parametrize("profiles", [["standaard"], ["v1", "streng"], ["eigen"]])
def test_legacy_rules_have_one_profile(profiles: list[str], refused: Callable[..., str]) -> None:
    reason = refused(engine="v1", pack="legacy", profiles=profiles)

    assert reason == "legacy rules allow one profile: v1"


@pytest.mark.parametrize("text", [None, 'pack = "nl"\n', 'pack = "legacy"\noverride = "nooit"\n'])
def test_the_profile_of_legacy_rules_sets_nothing(
    text: str | None, config: Path, house: Callable[..., House]
) -> None:
    file = config / "profiles" / "v1.toml"
    file.unlink()
    if text is not None:
        written(file, text)

    with pytest.raises(SettingsError) as error:
        house()

    assert f"{file} has to say pack = 'legacy' and no more" in str(error.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "no such file, and a variant allows the profile"),
        ('pack = "legacy"\n', "pack is 'legacy', the variant has 'nl'"),
        ('pack = "nl"\nkleur = "rood"\n', "`kleur` (known keys: pack, regels,"),
        ('pack = "nl"\n[drempels]\noverall = 2\n', "$.drempels.overall"),
        ('pack = "nl"\n[regels]\nuit = ["XYZ-01"]\n', "unknown rule XYZ-01 (known rules: ARAI-02"),
    ],
)
def test_a_bad_profile_is_named_with_its_file(
    text: str | None, reason: str, config: Path, house: Callable[..., House]
) -> None:
    file = config / "profiles" / "streng.toml"
    file.unlink()
    if text is not None:
        written(file, text)

    with pytest.raises(SettingsError) as error:
        house().variant("v2")

    assert str(error.value).startswith(f"{file}: ")
    assert reason in str(error.value)


ASSESSED = """pack = "nl"

[beoordelaar]
adres = "{address}"
model = "proefmodel"
regels = ["ESS-05"]
"""


async def test_a_profile_with_an_assessor_asks_it_with_the_key_of_the_environment(
    config: Path,
) -> None:
    environment = {CONFIG_VARIABLE: str(config), ASSESSOR_KEY_VARIABLE: "geheim"}
    with chat_server() as chat:
        chat.says = '{"ESS-05": "fails"}'
        file = config / "profiles" / "streng.toml"
        file.write_text(ASSESSED.format(address=chat.address), encoding="utf-8")

        variant = build(settings_from(environment), FixedMoments()).variant("v2")
        request = ValidationRequest("vrachtboot", "vaartuig dat vracht vervoert", profile="streng")
        result = await variant.validate(request)

    assert [one.rule_id for one in result.violations] == ["ESS-05"]
    assert chat.keys == ["Bearer geheim"]


async def test_a_bad_profile_does_not_hurt_a_variant_without_it(
    config: Path, house: Callable[..., House]
) -> None:
    (config / "profiles" / "streng.toml").unlink()

    assert (await answer(house(), "v1")).system.variant == "v1"


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed: no wheel can be built without a network")
    place = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(place))
    subprocess.run(  # noqa: S603  our own build
        [sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True, timeout=TIMEOUT
    )
    return next(place.glob("*.whl"))


def test_a_wheel_holds_every_file_that_the_house_reads(wheel: Path) -> None:
    source, config = ROOT / "src" / "toetssteen", ROOT / "config"
    kinds = {".py", ".json", ".bin", ".j2", ".css", ".typed"}
    expected = {
        f"toetssteen/{file.relative_to(source).as_posix()}": file
        for file in source.rglob("*")
        if file.suffix in kinds or file.name == "py.typed"
    }
    expected |= {
        f"toetssteen/config/{file.relative_to(config).as_posix()}": file
        for file in config.rglob("*.toml")
    }

    with zipfile.ZipFile(wheel) as archive:
        held = {name: digest(archive.read(name)) for name in archive.namelist()}

    assert {name: digest(file.read_bytes()) for name, file in expected.items()}.items() <= (
        held.items()
    )


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
