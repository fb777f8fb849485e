"""A request may carry its glossary; who knows none answers as if there were none."""

import pickle

import pytest
from msgspec import structs

from tests.rules.judging import LEXICON, facts_among, subject
from toetssteen.container import build
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import decode_request, encode_result
from toetssteen.rules.glossary_facts import RequestInGlossary, in_glossary
from toetssteen.rules.profile import Profile
from toetssteen.rules.rule import Neighbour
from toetssteen.rules.subject import subject_of
from toetssteen.testing.moments import FixedMoments

PLAIN = ValidationRequest("haven", "water met een kade", synoniemen=("kom",), bron="Havenwet")
KADE = Neighbour("kade", "muur naast een haven")
TOGETHER = in_glossary(PLAIN, facts_among(PLAIN, KADE))


async def answer(variant: str, request: ValidationRequest) -> ValidationResult:
    engine = build(moments=FixedMoments()).variant(variant)
    return await engine.validate_definition(request, ValidationContext())


@pytest.mark.parametrize("variant", ["v1", "v2-compat"])
async def test_an_engine_that_knows_no_glossary_gives_the_same_answer(variant: str) -> None:
    apart, together = await answer(variant, PLAIN), await answer(variant, TOGETHER)

    assert encode_result(together) == encode_result(apart)


async def test_an_engine_that_knows_it_finds_the_circle() -> None:
    apart, together = await answer("v2", PLAIN), await answer("v2", TOGETHER)

    assert [one.rule_id for one in apart.violations] == []
    assert [one.rule_id for one in together.violations] == ["SAM-05"]


def test_it_keeps_what_was_asked_and_travels_to_other_processes() -> None:
    fields = structs.asdict(TOGETHER)

    assert fields.pop("glossary") == TOGETHER.glossary
    assert fields == structs.asdict(PLAIN)
    assert pickle.loads(pickle.dumps(TOGETHER)) == TOGETHER  # noqa: S301  our own bytes


def test_nobody_can_send_one_from_outside() -> None:
    sent = decode_request(b'{"begrip": "haven", "text": "water met een kade"}')

    assert not isinstance(sent, RequestInGlossary)
    assert "glossary" not in ValidationRequest.__struct_fields__


def test_a_subject_knows_the_glossary_of_its_request_and_none_otherwise() -> None:
    seen = subject_of(TOGETHER, LEXICON, Profile(pack="nl"))

    assert seen.glossary is TOGETHER.glossary
    assert seen.is_in_label(3, 3)
    assert not seen.is_in_label(0, 0)
    assert not seen.is_in_label(3, 9)
    assert subject("water met een kade", "haven").glossary is None
    assert not subject("water met een kade", "haven").is_in_label(3, 3)
