"""Written once for all checks there will ever be."""

import pytest

from tests.glossary.judging import report, told
from toetssteen.glossary.catalog import CHECKS
from toetssteen.glossary.interface import LONGEST_QUOTE, Bad, GlossaryCheck, Sketch

GOOD = [
    pytest.param(one, id=f"{check.id}-{number}")
    for check in CHECKS
    for number, one in enumerate(check.good)
]
BAD = [
    pytest.param(check, one, id=f"{check.id}-{number}")
    for check in CHECKS
    for number, one in enumerate(check.bad)
]


@pytest.mark.parametrize("sketches", GOOD)
def test_a_good_glossary_has_no_finding_under_all_checks(sketches: tuple[Sketch, ...]) -> None:
    assert told(report(*sketches).findings) == []


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_bad_glossary_has_one_finding_under_all_checks(check: GlossaryCheck, bad: Bad) -> None:
    findings = report(*bad.sketches).findings

    assert told(findings) == [(check.id, bad.at, bad.found)]
    assert findings[0].severity is (bad.severity or check.severity)
    assert findings[0].path == bad.path


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_finding_says_what_and_how_to_mend_it_in_two_languages(
    check: GlossaryCheck, bad: Bad
) -> None:
    (finding,) = report(*bad.sketches).findings

    for text in (*finding.message, *finding.advice):
        assert 0 < len(text) <= 500
        assert "{" not in text
    assert finding.code == check.code


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_is_written_out_in_two_languages(check: GlossaryCheck) -> None:
    for text in (check.title, check.why, check.message, check.advice):
        assert text.nl
        assert text.en
    assert check.code == f"VAL-{check.id}".replace("-0", "-00")
    assert LONGEST_QUOTE == 80
