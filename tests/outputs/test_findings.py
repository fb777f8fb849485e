from msgspec import structs

from tests.outputs.building import finding
from toetssteen.contract.result import Location, TextSpan, ViolationMetadata
from toetssteen.outputs.findings import advice_of, found_by, marked_places, spans_of


def test_the_location_comes_before_the_further_places() -> None:
    violation = finding(at=(5, 7), metadata=ViolationMetadata(spans=(TextSpan(0, 2),)))

    assert spans_of(violation, 9) == (TextSpan(5, 7), TextSpan(0, 2))


def test_a_place_beyond_the_text_is_cut_off_or_left_out() -> None:
    violation = finding(at=(2, 99), metadata=ViolationMetadata(spans=(TextSpan(50, 60),)))

    assert spans_of(violation, 4) == (TextSpan(2, 4),)


def test_a_finding_about_the_term_points_nowhere_in_the_text() -> None:
    assert spans_of(finding(at=(0, 4), metadata=ViolationMetadata(about="term")), 9) == ()


def test_a_location_with_only_a_line_points_nowhere_in_the_text() -> None:
    violation = structs.replace(finding(), location=Location(line=3))

    assert spans_of(violation, 9) == ()


def test_marks_are_per_code_point_with_one_place_after_the_text() -> None:
    assert marked_places([finding(at=(1, 2))], 3) == (False, True, False, False)


def test_an_empty_span_marks_where_it_stands() -> None:
    assert marked_places([finding(at=(3, 3))], 3) == (False, False, False, True)


def test_what_was_found_is_what_the_rule_says_else_the_words_it_points_at() -> None:
    named = finding(at=(0, 4), metadata=ViolationMetadata(found="iets"))

    assert found_by(named, "Iets anders") == "iets"
    assert found_by(finding(at=(0, 4)), "Iets anders") == "Iets"
    assert found_by(finding(), "Iets anders") == ""


def test_the_advice_is_the_first_suggestion() -> None:
    assert advice_of(finding(advice="Doe zo.")) == "Doe zo."
    assert advice_of(finding(advice="")) == ""
