"""The English pack on glossaries that people wrote, and on anything at all."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetssteen.container import build
from toetssteen.contract import wire
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Severity, ValidationResult
from toetssteen.contract.text import Language

DATA = os.environ.get("TOETSSTEEN_DATA")
GLOSSARIES = (("en-fibo", "en-iso704"), ("en-niem", "en-11179"))
MOST_FIRED = 0.25
FEWEST_WITHOUT_ERROR = 0.85
V2 = build().variant("v2")
LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60)
WORDS = st.sampled_from(
    ["a", "an", "the", "of", "in", "to", "vessel", "ships", "quay", "that", "which", "is", "means",
     "e.g.", "and", "or", "and/or", ",", ".", "(", ")", "'", "must", "if", "not", "no", "mooring",
     "registered", "Person's", "12", "usually", "used", "refers", "defined"]
)  # fmt: skip
TEXTS = LETTERS | st.lists(WORDS, max_size=14).map(" ".join)


def _requests(name: str, profile: str) -> list[ValidationRequest]:
    file = Path(DATA or "") / f"{name}.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    pairs = sorted({(row["term"] or "", row["definition"] or "") for row in rows})
    return [
        ValidationRequest(term, text, lang=Language.EN, profile=profile) for term, text in pairs
    ]


@pytest.mark.usefixtures("unwatched")
@pytest.mark.skipif(not DATA, reason="TOETSSTEEN_DATA names no folder with glossaries")
@pytest.mark.parametrize(("name", "profile"), GLOSSARIES)
async def test_a_real_glossary_is_mostly_without_an_error(name: str, profile: str) -> None:
    results = await V2.batch_validate(_requests(name, profile))
    fired = Counter(rule for one in results for rule in {each.rule_id for each in one.violations})

    print(name, {rule: f"{count / len(results):.1%}" for rule, count in fired.most_common()})  # noqa: T201  the figures are what one runs it for
    assert sum(map(_has_no_error, results)) / len(results) >= FEWEST_WITHOUT_ERROR
    assert all(count / len(results) <= MOST_FIRED for count in fired.values())


def _has_no_error(result: ValidationResult) -> bool:
    return all(one.severity is not Severity.ERROR for one in result.violations)


@given(begrip=TEXTS, text=TEXTS, lang=st.sampled_from(Language))
@settings(max_examples=150, deadline=None)
async def test_any_text_in_any_language_has_a_result_as_promised(
    begrip: str, text: str, lang: Language
) -> None:
    result = await V2.validate(ValidationRequest(begrip, text, lang=lang))

    assert wire.check_result(result) == ()
    assert "crashed" not in {one.reason.value for one in result.system.unchecked_rules or ()}
