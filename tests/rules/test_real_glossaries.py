"""The Dutch pack on glossaries that others wrote; the numbers are those of RULES 3.4."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from tests.real_data import AMOUNTS, DATA, needs_data, real_file, some_of
from tests.rules.judging import judge
from toetssteen.container import build
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import Severity, ValidationResult
from toetssteen.contract.text import Language
from toetssteen.contract.wire import check_result
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.testing.moments import FixedMoments

FILES = sorted(file.name for file in DATA.glob("*.jsonl")) if DATA else ["(none)"]
PROFESSIONAL = "nl-netbeheer.jsonl"
HOUSE = build(moments=FixedMoments())

# Coverage is not to depend on whether the data is there.
pytestmark = [needs_data, pytest.mark.usefixtures("unwatched")]


def requests(name: str) -> Iterator[ValidationRequest]:
    """Yield the distinct definitions of a file, in its order."""
    rows = [json.loads(line) for line in real_file(name).splitlines()]
    distinct = {(row["term"], row["definition"], row["lang"]): None for row in rows}
    for term, definition, lang in distinct:
        yield ValidationRequest(_fit(term), _fit(definition), lang=Language(lang))


def _fit(text: str | None) -> str:
    """Return what a reader of files would hand over: no NUL."""
    return (text or "").replace("\x00", "")


@cache
def professional() -> list[Verdict]:
    return [judge(request.text, request.begrip) for request in requests(PROFESSIONAL)]


def share(holds: list[bool]) -> float:
    return sum(holds) / len(holds)


def test_the_professional_glossary_has_its_known_size() -> None:
    assert len(professional()) == 256


def test_a_professional_definition_has_one_finding_at_most_on_average() -> None:
    assert sum(len(verdict.violations) for verdict in professional()) <= len(professional())


def test_nine_of_ten_professional_definitions_have_no_error() -> None:
    assert share([no_error(verdict) for verdict in professional()]) >= 0.90


def no_error(verdict: Verdict) -> bool:
    return all(violation.severity is not Severity.ERROR for violation in verdict.violations)


def test_nine_of_ten_professional_definitions_are_acceptable() -> None:
    assert share([verdict.acceptance_gate.acceptable for verdict in professional()]) >= 0.90


def test_no_rule_fires_on_a_quarter_of_the_professional_definitions() -> None:
    fired = Counter(
        rule_id
        for verdict in professional()
        for rule_id in {violation.rule_id for violation in verdict.violations}
    )

    often = {rule_id: n for rule_id, n in fired.items() if n > len(professional()) / 4}
    assert often == {}


def answer(variant: str, request: ValidationRequest, locale: Language) -> ValidationResult:
    """Return what a variant answers; engines never wait, so one step runs them to the end."""
    try:
        HOUSE.variant(variant).validate(request, ValidationContext(locale=locale)).send(None)
    except StopIteration as done:
        result = done.value
    assert isinstance(result, ValidationResult)
    return result


@pytest.mark.parametrize("most", AMOUNTS)
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("variant", HOUSE.variants)
def test_an_answer_on_a_real_definition_fits_the_released_schema(
    variant: str, name: str, most: int
) -> None:
    for number, request in enumerate(some_of(list(requests(name)), most)):
        locale = list(Language)[number % 2]
        assert check_result(answer(variant, request, locale)) == (), request
