"""Variant v2 judges each definition with the pack of its language."""

from dataclasses import replace

import pytest
from msgspec import structs

from toetssteen.container import build
from toetssteen.contract.errors import RequestError, SettingsError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.rules.convention import Form, Use
from toetssteen.settings import Engine, PackSettings, VariantSettings, settings_from

V2 = build().variant("v2")
ENGLISH = ValidationRequest("freighter", "vessel that carries freight", lang=Language.EN)
DUTCH = ValidationRequest("vrachtboot", "vaartuig dat vracht vervoert")


@pytest.mark.parametrize(
    ("request_", "pack", "profile"),
    [(DUTCH, "nl", "standaard"), (ENGLISH, "en", "en-iso704")],
)
async def test_the_result_says_which_pack_judged_under_its_own_profile(
    request_: ValidationRequest, pack: str, profile: str
) -> None:
    result = await V2.validate(request_)

    assert (result.system.pack, result.system.profile_used) == (pack, profile)
    assert result.system.engine_version == f"v2/{pack}/1.0.0"
    assert result.violations == ()


@pytest.mark.parametrize(
    ("lang", "profile", "known"),
    [(Language.EN, "standaard", "en-iso704"), (Language.NL, "en-iso704", "standaard")],
)
async def test_a_profile_of_the_other_language_is_refused_with_the_known_ones(
    lang: Language, profile: str, known: str
) -> None:
    request = ValidationRequest("freighter", "vessel", lang=lang, profile=profile)

    with pytest.raises(RequestError, match="INP-PRF-001") as refused:
        await V2.validate(request)
    assert known in str(refused.value)


@pytest.mark.parametrize(
    ("request_", "profile", "used"),
    [
        (ENGLISH, "auto", "en-iso704"),
        (DUTCH, "en-strict", "standaard"),
        (DUTCH, "auto", "auto"),
        (ENGLISH, "en-strict", "en-strict"),
    ],
)
async def test_a_profile_for_the_whole_call_leaves_the_other_language_to_its_own_one(
    request_: ValidationRequest, profile: str, used: str
) -> None:
    result = await V2.validate(request_, ValidationContext(profile=profile))

    assert result.system.profile_used == used


@pytest.mark.parametrize("request_", [DUTCH, ENGLISH])
async def test_a_profile_for_the_whole_call_that_no_pack_knows_is_refused(
    request_: ValidationRequest,
) -> None:
    with pytest.raises(RequestError, match="INP-PRF-001"):
        await V2.validate(request_, ValidationContext(profile="verzonnen"))


async def test_the_profile_of_a_request_goes_before_the_one_for_the_whole_call() -> None:
    request = structs.replace(ENGLISH, profile="streng")

    with pytest.raises(RequestError, match="INP-PRF-001"):
        await V2.validate(request, ValidationContext(profile="en-strict"))


def test_a_variant_lists_the_profiles_and_rules_of_both_packs() -> None:
    house = build()

    assert {"standaard", "en-iso704", "en-11179"} <= set(house.profiles("v2"))
    assert {"STR-01", "ISO-01", "VAL-TXT-008"} <= set(house.rules("v2"))
    assert "Nederlands" in house.rules("v2")["VAL-TXT-008"].message.nl


@pytest.mark.parametrize(
    ("engine", "english", "problem"),
    [
        ("v2", PackSettings("nl", ("standaard",)), "pack 'nl' does not judge English; that .*: en"),
        ("v2", PackSettings("en", ()), "profiles of english is empty"),
        ("v1", PackSettings("en", ("en-iso704",)), "engine v1 cannot read pack 'en'"),
    ],
)
def test_a_pack_that_cannot_judge_english_stops_the_start(
    engine: Engine, english: PackSettings, problem: str
) -> None:
    settings = settings_from({})
    broken = VariantSettings(engine, "legacy", ("v1",), english=english)

    with pytest.raises(SettingsError, match=problem):
        build(replace(settings, variants={"eigen": broken}))


def test_a_legacy_pack_can_have_english_beside_it_and_reports_know_both() -> None:
    english = PackSettings("en", ("en-iso704",))
    stated = VariantSettings("v2", "legacy", ("v1",), english=english)
    house = build(replace(settings_from({}), variants={"eigen": stated}))

    assert {"ISO-01", "DUP-01"} <= set(house.facts("eigen"))
    assert house.variant("eigen").name == "eigen"


@pytest.mark.parametrize(
    ("profile", "dutch", "english"),
    [(None, None, Form.FRASE), ("zin", Form.ZIN, Form.FRASE), ("en-strict", None, Form.FRASE)],
)
def test_a_profile_declares_the_house_form_of_its_own_language_only(
    profile: str | None, dutch: Form | None, english: Form
) -> None:
    declared = build().conventions("v2", profile)

    forms = {lang: convention.vorm for lang, convention in declared.items()}
    assert forms.get(Language.NL) == dutch
    assert forms[Language.EN] == english
    assert declared[Language.EN].punt is (Use.ZONDER if profile == "en-strict" else Use.VRIJ)


def test_legacy_rules_declare_no_house_form() -> None:
    assert build().conventions("v2-compat", "v1") == {}
