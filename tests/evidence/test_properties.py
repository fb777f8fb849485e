"""What holds for any two results."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, json, structs

from tests.evidence.strategies import CALM, results
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import as_wire
from toetssteen.evidence.canonical import canonical, canonical_bytes
from toetssteen.evidence.comparison import Comparison, Flip, compare
from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.field_rules import STANDARD
from toetssteen.evidence.walking import leaves

MIRRORED_KINDS = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.CHANGED: Kind.CHANGED,
}
MIRRORED_FLIPS = {
    Flip.NONE: Flip.NONE,
    Flip.TO_ACCEPTABLE: Flip.TO_UNACCEPTABLE,
    Flip.TO_UNACCEPTABLE: Flip.TO_ACCEPTABLE,
}


@dataclass(frozen=True)
class Facts:
    """A difference without its pointer, which is into another form after mirroring."""

    path: str
    kind: Kind
    rule_id: str
    words: tuple[str, str]
    severity: Severity


def facts(difference: Difference) -> Facts:
    words = difference.from_, difference.to
    return Facts(difference.path, difference.kind, difference.rule_id, words, difference.severity)


def mirrored(difference: Difference) -> Facts:
    words = difference.to, difference.from_
    kind = MIRRORED_KINDS[difference.kind]
    return Facts(difference.path, kind, difference.rule_id, words, difference.severity)


@CALM
@given(results())
def test_a_result_is_equal_to_itself(given_result: ValidationResult) -> None:
    comparison = compare(given_result, given_result)

    assert comparison.equal
    assert comparison.severity is None
    assert not comparison.verdict_flipped


@CALM
@given(results(), results())
def test_swapping_the_two_mirrors_every_difference(
    control: ValidationResult, candidate: ValidationResult
) -> None:
    there, back = compare(control, candidate), compare(candidate, control)

    assert Counter(map(mirrored, there.differences)) == Counter(map(facts, back.differences))
    assert MIRRORED_FLIPS[there.flip] is back.flip


@CALM
@given(results(), st.randoms(use_true_random=False))
def test_the_order_of_violations_and_unchecked_rules_does_not_matter(
    given_result: ValidationResult, chance: Random
) -> None:
    violations, unchecked = list(given_result.violations), list(given_result.system.unchecked_rules)
    chance.shuffle(violations)
    chance.shuffle(unchecked)
    system = structs.replace(given_result.system, unchecked_rules=tuple(unchecked))
    shuffled = structs.replace(given_result, violations=tuple(violations), system=system)

    assert compare(given_result, shuffled).equal
    assert canonical_bytes(canonical(as_wire(given_result))) == canonical_bytes(
        canonical(as_wire(shuffled))
    )


@CALM
@given(results(), results())
def test_no_difference_is_lost_unless_one_of_the_two_is_degraded(
    control: ValidationResult, candidate: ValidationResult
) -> None:
    ours, theirs = (canonical(as_wire(each)) for each in (control, candidate))

    is_same = not any(True for _ in leaves(ours, theirs, STANDARD))

    if (control.system.error is UNSET) == (candidate.system.error is UNSET):
        assert compare(control, candidate).equal == is_same


@CALM
@given(results(), results())
def test_comparing_twice_gives_equal_bytes(
    control: ValidationResult, candidate: ValidationResult
) -> None:
    first, second = (compare(control, candidate) for _ in range(2))

    assert json.encode(first) == json.encode(second)
    assert json.decode(json.encode(first), type=Comparison) == first


@CALM
@given(results())
def test_the_canonical_form_of_the_canonical_form_is_the_same(
    given_result: ValidationResult,
) -> None:
    form = canonical(as_wire(given_result))

    assert canonical_bytes(canonical(json.decode(canonical_bytes(form)))) == canonical_bytes(form)


@CALM
@given(results(), results())
def test_the_gravest_difference_comes_first(
    control: ValidationResult, candidate: ValidationResult
) -> None:
    found = [difference.severity for difference in compare(control, candidate).differences]

    assert found == sorted(found, key=list(Severity).index)
