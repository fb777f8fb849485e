"""A class has the same name for ever: an adjudication of last year still means the same."""

import pytest

from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.difference_class import class_of, rest_of

FLIP = Difference(
    "/is_acceptable", "/is_acceptable", Kind.CHANGED, "", "true", "false", Severity.CRITICAL
)
FINDING = Difference(
    "/violations/*", "/violations/3", Kind.ADDED, "ARAI-06", "absent", "error", Severity.MAJOR
)
SCORE = Difference(
    "/overall_score",
    "/overall_score",
    Kind.CHANGED,
    "",
    "≤ 0.05 lower",
    "≤ 0.05 higher",
    Severity.MAJOR,
)


@pytest.mark.parametrize(
    ("difference", "variants", "fingerprint"),
    [
        (FLIP, ("v1", "v2-compat"), "dc1:fd279bc1cf1db5c3699e05c156104fb2"),
        (FLIP, ("v2-compat", "v1"), "dc1:014f8607a7952b66d20f8f7512063b08"),
        (FINDING, ("v1", "v2"), "dc1:e23d07558c79c605218a01b5c5306736"),
        (SCORE, ("v2-compat", "v2"), "dc1:3450cba5b470dd9563448f7b65595c4a"),
    ],
)
# Made with `b2sum -l 128` over the canonical JSON, not with our own code.
def test_the_fingerprint_of_a_class_never_changes(
    difference: Difference, variants: tuple[str, str], fingerprint: str
) -> None:
    assert class_of(difference, *variants).fingerprint == fingerprint


def test_equal_differences_at_other_indices_are_one_class() -> None:
    moved = Difference(
        "/violations/*", "/violations/7", Kind.ADDED, "ARAI-06", "absent", "error", Severity.MAJOR
    )

    assert class_of(moved, "v1", "v2") == class_of(FINDING, "v1", "v2")


def test_the_class_of_the_rest_is_critical() -> None:
    assert rest_of("v1", "v2").severity is Severity.CRITICAL
    assert rest_of("v1", "v2").fingerprint == "other"
