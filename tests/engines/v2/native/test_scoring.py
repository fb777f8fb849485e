"""The score, worked out by hand and as properties."""

from math import isclose, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.texts import CALM
from toetssteen.contract.result import Category, Severity
from toetssteen.engines.v2.scoring import LARGEST_BITE, bite, scores
from toetssteen.rules.rule import Obligation

OURS = [category for category in Category if category is not Category.SYSTEM]
SEVERITIES = st.lists(st.sampled_from(Severity), min_size=1, max_size=8)
OBLIGATIONS = st.sampled_from(Obligation)
WEIGHTS = st.floats(0, 2)
BITES = st.lists(st.tuples(st.sampled_from(OURS), st.floats(0, LARGEST_BITE)), max_size=8)


@pytest.mark.parametrize(
    ("findings", "obligation", "weight", "taken"),
    [
        ("e", "verplicht", 1.0, 0.40),
        ("w", "verplicht", 1.0, 0.12),
        ("i", "verplicht", 1.0, 0.03),
        ("e", "aanbevolen", 1.0, 0.30),
        ("w", "optioneel", 1.0, 0.06),
        ("w", "verplicht", 2.0, 0.24),
        ("e", "verplicht", 0.0, 0.0),
        ("ww", "verplicht", 1.0, 0.15),
        ("www", "verplicht", 1.0, 0.18),
        ("wwww", "verplicht", 1.0, 0.21),
        ("wwwww", "verplicht", 1.0, 0.21),
        ("iew", "verplicht", 1.0, 0.60),
        ("e", "verplicht", 2.0, 0.80),
        ("ee", "verplicht", 2.0, 0.95),
    ],
)
def test_a_bite_is_what_the_worst_finding_takes_and_a_quarter_for_three_more(
    findings: str, obligation: str, weight: float, taken: float
) -> None:
    severities = [{"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}[one]
                  for one in findings]  # fmt: skip

    assert bite(severities, Obligation(obligation), weight) == pytest.approx(taken)


def test_a_rule_weighs_one_unless_a_profile_says_otherwise() -> None:
    assert bite([Severity.ERROR], Obligation.VERPLICHT) == 0.40


@pytest.mark.parametrize(
    ("findings", "weight"),
    [([], 1.0), ([Severity.INFO], -0.01), ([Severity.INFO], 2.01), ([Severity.INFO], float("nan"))],
)
def test_no_finding_or_a_weight_out_of_range_is_a_mistake_of_the_caller(
    findings: list[Severity], weight: float
) -> None:
    with pytest.raises(ValueError, match="at least one finding and a weight from 0"):
        bite(findings, Obligation.VERPLICHT, weight)


@CALM
@given(SEVERITIES, OBLIGATIONS, WEIGHTS)
def test_a_bite_leaves_something_and_takes_nothing_only_without_weight(
    findings: list[Severity], obligation: Obligation, weight: float
) -> None:
    taken = bite(findings, obligation, weight)

    assert 0.0 <= taken <= LARGEST_BITE
    assert (taken == 0.0) == (weight * 0.03 * 0.5 == 0.0)


@CALM
@given(SEVERITIES, st.sampled_from(Severity), OBLIGATIONS, WEIGHTS)
def test_one_more_finding_bites_deeper_up_to_the_fourth_and_never_less(
    findings: list[Severity], another: Severity, obligation: Obligation, weight: float
) -> None:
    before = bite(findings, obligation, weight)
    after = bite([*findings, another], obligation, weight)

    assert after >= before
    if len(findings) < 4 and weight > 0.001 and before < LARGEST_BITE:
        assert after > before


@CALM
@given(SEVERITIES, OBLIGATIONS, WEIGHTS, st.randoms())
def test_the_order_of_the_findings_makes_no_difference(
    findings: list[Severity], obligation: Obligation, weight: float, shuffling: object
) -> None:
    shuffled = sorted(findings, key=lambda _: shuffling.random())  # type: ignore[attr-defined]

    assert bite(shuffled, obligation, weight) == bite(findings, obligation, weight)


@given(st.frozensets(st.sampled_from(OURS)))
def test_without_a_finding_all_is_well(judged: frozenset[Category]) -> None:
    assert scores([], judged, frozenset()) == (1.0, dict.fromkeys(judged, 1.0))


def test_a_score_is_the_product_of_what_the_bites_leave() -> None:
    bites = [(Category.TAAL, 0.40), (Category.TAAL, 0.12), (Category.STRUCTUUR, 0.03)]

    overall, by_category = scores(bites, frozenset(OURS[:3]), frozenset())

    assert overall == round(0.6 * 0.88 * 0.97, 4)
    assert by_category == {
        Category.TAAL: round(0.6 * 0.88, 4),
        Category.JURIDISCH: 1.0,
        Category.STRUCTUUR: 0.97,
    }


def test_a_fatal_finding_leaves_nothing_of_its_category_and_of_the_whole() -> None:
    overall, by_category = scores(
        [(Category.TAAL, 0.40), (Category.STRUCTUUR, 0.12)],
        frozenset({Category.TAAL, Category.STRUCTUUR}),
        frozenset({Category.TAAL}),
    )

    assert (overall, by_category) == (0.0, {Category.TAAL: 0.0, Category.STRUCTUUR: 0.88})


def test_a_category_that_nobody_judged_has_no_score() -> None:
    assert scores([], frozenset({Category.TAAL}), frozenset())[1].keys() == {Category.TAAL}


@CALM
@given(BITES, st.permutations(range(8)))
def test_the_order_of_the_rules_makes_no_difference(
    bites: list[tuple[Category, float]], order: list[int]
) -> None:
    shuffled = [bites[at] for at in order if at < len(bites)]

    assert scores(shuffled, frozenset(OURS), frozenset()) == scores(
        bites, frozenset(OURS), frozenset()
    )


@CALM
@given(BITES, st.tuples(st.sampled_from(OURS), st.floats(0.01, LARGEST_BITE)))
def test_one_more_bite_raises_no_score_and_lowers_the_whole_and_its_category(
    bites: list[tuple[Category, float]], another: tuple[Category, float]
) -> None:
    overall, before = scores(bites, frozenset(OURS), frozenset())
    lower, after = scores([*bites, another], frozenset(OURS), frozenset())

    assert lower < overall or overall <= 0.01  # below that the fourth decimal may hide it
    assert after[another[0]] < before[another[0]] or before[another[0]] <= 0.01
    assert all(after[one] == before[one] for one in OURS if one is not another[0])


@CALM
@given(BITES)
def test_the_whole_is_the_product_of_its_categories(bites: list[tuple[Category, float]]) -> None:
    overall, by_category = scores(bites, frozenset(OURS), frozenset())

    assert isclose(overall, prod(by_category.values()), abs_tol=0.0005)
    assert all(score == round(score, 4) for score in (overall, *by_category.values()))
