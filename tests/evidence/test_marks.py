"""Marks on findings, and what they mean for a definition."""

import msgspec
import pytest
from msgspec import UNSET, UnsetType, structs

from tests.outputs.building import finding, judged
from toetssteen.contract.result import Fix, RuleViolation, ViolationMetadata
from toetssteen.contract.wire import check_result, encode_result
from toetssteen.evidence.marks import is_known, is_open, is_settled, marked, suppression_of
from toetssteen.evidence.mending import is_no_worse, safe_fixes, with_fixes


def mend(start: int, end: int, text: str, **said: object) -> RuleViolation:
    told = {"certainty": "certain", "about": "text", **said}
    return finding(
        metadata=msgspec.convert({"fix": Fix(start, end, text), **told}, ViolationMetadata)
    )


def test_a_finding_without_marks_stays_the_same() -> None:
    one = finding()

    assert marked(one, known=False, suppressed=None) is one
    assert is_open(one)


@pytest.mark.parametrize("metadata", [UNSET, ViolationMetadata(found="iets", certainty="certain")])
def test_marks_are_added_to_what_is_known_already(
    metadata: ViolationMetadata | UnsetType,
) -> None:
    one = marked(finding(metadata=metadata), known=True, suppressed="afspraak")
    wire = msgspec.to_builtins(one.metadata)

    assert (is_known(one), suppression_of(one), is_open(one)) == (True, "afspraak", False)
    assert wire.pop("known") is True
    assert wire.pop("suppressed") == "afspraak"
    assert wire == (msgspec.to_builtins(metadata) if metadata is not UNSET else {})


def test_a_marked_result_keeps_the_contract() -> None:
    result = judged("schip", "iets", marked(finding(), known=True, suppressed=None)).result

    assert b'"known":true' in encode_result(result)
    assert check_result(msgspec.json.decode(encode_result(result))) == ()


def test_a_definition_is_settled_when_it_has_findings_and_none_is_open() -> None:
    known, open_one = marked(finding(), known=True, suppressed=None), finding()
    result = judged("schip", "iets").result

    assert is_settled(structs.replace(result, violations=(known,)))
    assert not is_settled(structs.replace(result, violations=(known, open_one)))
    assert not is_settled(result)


def test_certain_fixes_in_the_text_are_made_where_they_do_not_overlap() -> None:
    text = "een  steiger.."
    fixes = safe_fixes([mend(13, 14, ""), mend(0, 14, "steiger"), mend(0, 5, "")])

    assert with_fixes(text, fixes) == "steiger."


def test_fixes_that_touch_are_left_for_another_round() -> None:
    assert len(safe_fixes([mend(0, 4, ""), mend(4, 5, "")])) == 1
    assert len(safe_fixes([mend(3, 3, "."), mend(3, 3, ".")])) == 1


@pytest.mark.parametrize("said", [{"certainty": "probable"}, {"about": "term"}])
def test_what_is_probable_or_about_the_term_is_no_safe_fix(said: dict[str, object]) -> None:
    assert safe_fixes([mend(0, 1, "", **said), finding()]) == ()


def test_a_text_is_worse_when_a_rule_speaks_that_was_silent() -> None:
    before = judged("schip", "iets", finding(), finding(rule_id="ESS-01")).result

    assert is_no_worse(before, judged("schip", "iets", finding()).result)
    assert not is_no_worse(before, judged("schip", "iets", finding(rule_id="VER-02")).result)
