"""Counting comparisons: what occurs how often, within limits that hide nothing."""

from tests.evidence.builders import result, violation
from toetssteen.contract.result import Severity as FindingSeverity
from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.census import Census
from toetssteen.evidence.comparison import Flip, compare
from toetssteen.evidence.difference import Severity

SOUND, REFUSED = result(), result(is_acceptable=False)


def census_of(*pairs: tuple[ValidationResult, ValidationResult], **limits: int) -> Census:
    census = Census(**limits)
    for row, (control, candidate) in enumerate(pairs, start=1):
        census.add(compare(control, candidate), f"rij {row}")
    return census


def test_the_totals_close() -> None:
    found = result(violation("STR-01"))
    census = census_of((SOUND, SOUND), (SOUND, REFUSED), (REFUSED, SOUND), (SOUND, found))

    assert census.compared == 4
    assert census.equal.count + census.different.count == 4
    assert census.flipped.count == 2
    assert census.flips(Flip.TO_ACCEPTABLE).count == census.flips(Flip.TO_UNACCEPTABLE).count == 1
    assert [census.worst(each).count for each in Severity] == [2, 1, 0]


def test_classes_stand_by_severity_and_then_by_how_often_they_occur() -> None:
    rare, frequent = result(violation("STR-01")), result(violation("STR-02"))
    census = census_of((SOUND, rare), (SOUND, frequent), (SOUND, frequent), (SOUND, REFUSED))

    assert [(each.difference_class.path, each.share.count) for each in census.classes] == [
        ("/is_acceptable", 1),
        ("/violations/*", 2),
        ("/violations/*", 1),
    ]
    assert [each.difference_class.rule_id for each in census.classes] == ["", "STR-02", "STR-01"]
    assert census.classes[1].share.fraction == 0.5


def test_a_class_counts_once_per_comparison() -> None:
    one = result(violation("STR-01", start=1), violation("STR-01", start=9))
    other = result(
        violation("STR-01", start=1, message="anders"),
        violation("STR-01", start=9, message="anders"),
    )
    census = census_of((one, other))

    assert len(compare(one, other).differences) == 2
    assert [each.share.count for each in census.classes] == [1]


def test_examples_are_the_first_five_and_samples_the_first_twenty() -> None:
    census = census_of(*[(SOUND, REFUSED)] * 30)
    (found,) = census.classes

    assert found.examples == ("rij 1", "rij 2", "rij 3", "rij 4", "rij 5")
    assert len(found.samples) == 20
    assert found.share.count == 30
    assert found.samples[0].pointer == "/is_acceptable"


def test_after_the_limit_all_that_follows_is_one_critical_class() -> None:
    both = result(violation("STR-03"), violation("STR-04", FindingSeverity.ERROR))
    pairs = [(SOUND, result(violation(rule_id))) for rule_id in ("STR-01", "STR-02", "STR-01")]
    census = census_of(*pairs, (SOUND, both), (SOUND, REFUSED), classes_most=2)

    assert census.classes[0].difference_class.fingerprint == "other"
    assert [each.share.count for each in census.classes] == [2, 2, 1]
    assert census.classes[0].difference_class.severity is Severity.CRITICAL


def test_a_class_known_within_one_comparison_takes_one_place() -> None:
    one = result(violation("STR-01", start=1), violation("STR-01", start=9))
    other = result(*(violation("STR-01", start=at, message="anders") for at in (1, 9)))
    census = census_of((one, other), classes_most=1)

    assert [each.difference_class.path for each in census.classes] == ["/violations/*/message"]


def test_a_census_of_nothing_knows_nothing() -> None:
    census = Census()

    assert census.classes == ()
    assert census.equal.interval == (0.0, 1.0)
