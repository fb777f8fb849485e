"""A profile is read strictly: what is unknown stops the start and says what is known."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.rules.judging import PROFILES, RULES
from toetssteen.container import build
from toetssteen.contract.errors import SettingsError
from toetssteen.contract.result import Category, Severity
from toetssteen.rules.assessor import AssessorWish
from toetssteen.rules.convention import Convention, Form, Use
from toetssteen.rules.profile import (
    Lengths,
    Override,
    Profile,
    Questions,
    Switches,
    Thresholds,
    WordClassWish,
    profile_from,
)
from toetssteen.settings import Settings, VariantSettings

FULL: dict[str, Any] = {
    "pack": "nl",
    "regels": {"aan": ["VAL-TXT-010"], "uit": ["ESS-01", "INT-07"]},
    "ernst": {"VER-01": "error"},
    "ernst_waarschijnlijk": {"INT-09": "error"},
    "gewicht": {"VER-01": 2.0, "INT-01": 0},
    "drempels": {
        "overall": 0.8,
        "taal": 0.1,
        "juridisch": 0.2,
        "structuur": 0.3,
        "samenhang": 1.0,
        "coverage": 0.5,
    },
    "override": "nooit",
    "conventie": {"vorm": "zin", "lidwoord": "met", "hoofdletter": "met", "punt": "zonder"},
    "terugval": {"vorm": "vrij", "lidwoord": "vrij", "hoofdletter": "zonder", "punt": "met"},
    "lengte": {"min_woorden": 1, "max_woorden": 150, "max_tekens": 999},
    "afkortingen": ["RVK"],
    "eenheden": ["TEU"],
    "eigen_woorden": ["zo nodig"],
    "organen": ["de havendienst"],
    "vragen": "alle",
    "beoordelaar": {"adres": "http://localhost:9/v1", "model": "m", "regels": ["ESS-05"]},
    "woordsoorten": {"spacy": "nl_klein"},
}


def read(**fields: object) -> Profile:
    return profile_from({"pack": "nl", **fields}, RULES)


def test_every_key_of_a_file_arrives_in_its_place() -> None:
    assert profile_from(FULL, RULES) == Profile(
        pack="nl",
        regels=Switches(frozenset({"VAL-TXT-010"}), frozenset({"ESS-01", "INT-07"})),
        ernst={"VER-01": Severity.ERROR},
        ernst_waarschijnlijk={"INT-09": Severity.ERROR},
        gewicht={"VER-01": 2.0, "INT-01": 0.0},
        drempels=Thresholds(0.8, 0.1, 0.2, 0.3, 1.0, 0.5),
        override=Override.NOOIT,
        conventie=Convention(Form.ZIN, Use.MET, Use.MET, Use.ZONDER),
        terugval=Convention(Form.VRIJ, Use.VRIJ, Use.ZONDER, Use.MET),
        lengte=Lengths(1, 150, 999),
        afkortingen=frozenset({"RVK"}),
        eenheden=frozenset({"TEU"}),
        eigen_woorden=frozenset({"zo nodig"}),
        organen=frozenset({"de havendienst"}),
        vragen=Questions.ALLE,
        beoordelaar=AssessorWish("http://localhost:9/v1", "m", frozenset({"ESS-05"}), 20.0),
        woordsoorten=WordClassWish("nl_klein"),
    )
    assert set(FULL) == set(Profile.__struct_fields__)


def test_what_a_file_leaves_out_is_the_default_of_the_house() -> None:
    assert read() == Profile(
        pack="nl",
        regels=Switches(frozenset(), frozenset()),
        ernst={},
        ernst_waarschijnlijk={},
        gewicht={},
        drempels=Thresholds(0.75, 0.70, 0.70, 0.70, 0.70, 0.0),
        override=Override.MET_REDEN,
        conventie=None,
        terugval=Convention(Form.FRASE, Use.ZONDER, Use.VRIJ, Use.VRIJ),
        lengte=Lengths(3, 80, 600),
        afkortingen=frozenset(),
        eenheden=frozenset(),
        eigen_woorden=frozenset(),
        organen=frozenset(),
        vragen=Questions.KERN,
        beoordelaar=None,
        woordsoorten=None,
    )


def test_there_is_a_threshold_for_every_category() -> None:
    named = {*Thresholds.__struct_fields__} - {"overall", "coverage"}
    assert named == {category.value for category in Category} - {"system"}


@pytest.mark.parametrize("key", [key for key in FULL if key != "pack"])
def test_each_key_may_stand_alone(key: str) -> None:
    assert getattr(read(**{key: FULL[key]}), key) == getattr(profile_from(FULL, RULES), key)


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"drempel": {}}, "unknown field `drempel`"),
        ({"regels": {"op": []}}, "unknown field `op` - at `$.regels`"),
        ({"ernst_waarschijnlijk": {"INT-09": "erg"}}, "at `$.ernst_waarschijnlijk"),
        ({"drempels": {"totaal": 0.5}}, "unknown field `totaal` - at `$.drempels`"),
        ({"conventie": {"komma": "vrij"}}, "unknown field `komma` - at `$.conventie`"),
        ({"lengte": {"min": 3}}, "unknown field `min` - at `$.lengte`"),
        ({"override": "soms"}, "Invalid enum value 'soms' - at `$.override`"),
        ({"vragen": "veel"}, "Invalid enum value 'veel' - at `$.vragen`"),
        ({"conventie": {"vorm": "lied"}}, "Invalid enum value 'lied' - at `$.conventie.vorm`"),
        ({"ernst": {"VER-01": "fataal"}}, "Invalid enum value 'fataal' - at `$.ernst"),
        ({"drempels": {"taal": 1.1}}, "<= 1.0 - at `$.drempels.taal`"),
        ({"drempels": {"taal": -0.1}}, ">= 0.0 - at `$.drempels.taal`"),
        ({"drempels": {"taal": float("nan")}}, "at `$.drempels.taal`"),
        ({"gewicht": {"VER-01": 2.1}}, "<= 2.0 - at `$.gewicht"),
        ({"gewicht": {"VER-01": -1}}, ">= 0.0 - at `$.gewicht"),
        ({"lengte": {"min_woorden": 0}}, ">= 1 - at `$.lengte.min_woorden`"),
        ({"lengte": {"max_woorden": 1.5}}, "Expected `int`"),
        ({"beoordelaar": {"model": "m"}}, "missing required field `adres`"),
        ({"beoordelaar": {"adres": "ftp://x", "model": "m"}}, "at `$.beoordelaar.adres`"),
        ({"afkortingen": "RVK"}, "at `$.afkortingen`"),
    ],
)
def test_a_file_that_says_more_or_otherwise_is_refused(
    fields: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read(**fields)

    assert complaint in str(caught.value)
    for key in Profile.__struct_fields__:
        assert key in str(caught.value)


def test_a_profile_names_its_pack() -> None:
    with pytest.raises(SettingsError, match="missing required field `pack`"):
        profile_from({}, RULES)


@pytest.mark.parametrize(
    "fields",
    [
        {"regels": {"uit": ["ESS-99"]}},
        {"regels": {"aan": ["ESS-99"]}},
        {"ernst_waarschijnlijk": {"ESS-99": "info"}},
        {"ernst": {"ESS-99": "info"}},
        {"gewicht": {"ESS-99": 1.0}},
        {"beoordelaar": {"adres": "http://localhost:9", "model": "m", "regels": ["ESS-99"]}},
        {"gewicht": {"ess_01": 1.0, "ESS-99": 1.0}},
    ],
)
def test_a_rule_that_is_not_in_the_pack_is_refused_with_those_that_are(
    fields: dict[str, Any],
) -> None:
    with pytest.raises(SettingsError) as caught:
        read(**fields)

    assert "unknown rule ESS-99" in str(caught.value)
    for rule_id in RULES:
        assert rule_id in str(caught.value)


def test_a_rule_cannot_be_both_on_and_off() -> None:
    with pytest.raises(
        SettingsError, match=r"rule INT-07 is both in regels\.aan and in regels\.uit"
    ):
        read(regels={"aan": ["INT-07"], "uit": ["INT-07"]})


def test_the_fewest_words_cannot_be_more_than_the_most() -> None:
    with pytest.raises(
        SettingsError, match=r"lengte\.min_woorden \(9\) is above lengte\.max_woorden \(8\)"
    ):
        read(lengte={"min_woorden": 9, "max_woorden": 8})
    assert read(lengte={"min_woorden": 8, "max_woorden": 8}).lengte.min_woorden == 8


def test_a_limit_is_held_against_the_other_one_of_the_house() -> None:
    with pytest.raises(SettingsError, match=r"lengte\.max_woorden \(80\)"):
        read(lengte={"min_woorden": 81})


def test_a_profile_cannot_be_changed_behind_our_back() -> None:
    with pytest.raises(AttributeError):
        read().pack = "en"  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize("table", [{"pack": "nl", "drempel": {}}, {"pack": "en"}, None])
def test_a_refusal_names_the_file(table: dict[str, Any] | None) -> None:
    variants = {"v2": VariantSettings("v2", "nl", ("eigen",))}
    profiles = {} if table is None else {"eigen": table}
    house = build(Settings(Path("ergens"), variants, profiles))

    with pytest.raises(SettingsError, match=r"ergens.profiles.eigen\.toml: "):
        house.variant("v2")


def test_the_shipped_profiles_are_of_this_pack_and_differ() -> None:
    assert list(PROFILES) == [
        "standaard",
        "streng",
        "zin",
        "frase-strikt",
        "auto",
        "wetgeving",
        "gegevenswoordenboek",
        "havenstad",
    ]
    assert {profile.pack for profile in PROFILES.values()} == {"nl"}
    assert len({msgspec.json.encode(profile) for profile in PROFILES.values()}) == len(PROFILES)
    assert PROFILES["streng"].override is Override.NOOIT
    declared = {name for name, profile in PROFILES.items() if profile.conventie}
    assert declared == {"zin", "frase-strikt", "wetgeving", "gegevenswoordenboek"}
    assert PROFILES["auto"].terugval == Convention(Form.VRIJ, Use.VRIJ, Use.VRIJ, Use.VRIJ)
