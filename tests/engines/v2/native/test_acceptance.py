"""One gate, no back door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.texts import CALM
from toetssteen.contract.result import AcceptanceGate, Category, GateStatus
from toetssteen.contract.text import Language
from toetssteen.engines.v2.acceptance import Judged, accept
from toetssteen.rules.profile import Override, Thresholds

OURS = [category for category in Category if category is not Category.SYSTEM]
FINE: dict[Category, float] = dict.fromkeys(OURS, 1.0)
SCORES = st.integers(0, 10_000).map(lambda part: part / 10_000)


def gate(  # noqa: PLR0913  all that the gate looks at
    *,
    errors: tuple[str, ...] = (),
    overall: float = 1.0,
    categories: dict[Category, float] = FINE,
    coverage: float | None = 1.0,
    thresholds: Thresholds = Thresholds(),  # noqa: B008  frozen
    override: Override = Override.MET_REDEN,
    language: Language = Language.NL,
) -> AcceptanceGate:
    judged = Judged(errors, overall, categories, coverage)
    return accept(judged, thresholds, override, language)


def test_what_is_fine_passes_every_gate_and_needs_no_reason() -> None:
    assert gate() == AcceptanceGate(
        status=GateStatus.PASS,
        acceptable=True,
        gates_passed=(
            *("operational", "no_errors", "overall"),
            *("taal", "juridisch", "structuur", "samenhang", "coverage"),
        ),
        gates_failed=(),
        reasons=(),
        thresholds={
            "overall": 0.75,
            "taal": 0.7,
            "juridisch": 0.7,
            "structuur": 0.7,
            "samenhang": 0.7,
            "coverage": 0.0,
        },
    )


def test_an_error_blocks_whatever_the_scores() -> None:
    blocked = gate(errors=("STR-01", "STR-02"))

    assert (blocked.status, blocked.acceptable) == (GateStatus.BLOCKED, False)
    assert blocked.gates_failed == ("no_errors",)
    assert blocked.reasons == ("Een verplichte regel vond een fout: STR-01, STR-02.",)


@pytest.mark.parametrize(
    ("name", "said", "low"),
    [
        ("overall", "totaalscore", gate(overall=0.7499)),
        ("taal", "score voor taal", gate(categories=FINE | {Category.TAAL: 0.6999})),
        ("juridisch", "score voor essentie", gate(categories=FINE | {Category.JURIDISCH: 0.0})),
        ("structuur", "score voor structuur", gate(categories=FINE | {Category.STRUCTUUR: 0.5})),
        ("samenhang", "score voor samenhang", gate(categories=FINE | {Category.SAMENHANG: 0.69})),
        (
            "coverage",
            "dekking van de regels",
            gate(coverage=0.4, thresholds=Thresholds(coverage=0.5)),
        ),
    ],
)
def test_a_score_below_its_threshold_needs_a_mandated_person(
    name: str, said: str, low: AcceptanceGate
) -> None:
    assert (low.status, low.acceptable) == (GateStatus.OVERRIDE_REQUIRED, False)
    assert low.gates_failed == (name,)
    assert name not in low.gates_passed
    assert low.reasons[0].startswith(f"De {said} is 0,")


def test_a_score_on_its_threshold_passes() -> None:
    assert gate(overall=0.75, categories=dict.fromkeys(OURS, 0.70)).acceptable


def test_where_nobody_may_override_everything_that_fails_blocks() -> None:
    assert gate(overall=0.5, override=Override.NOOIT).status is GateStatus.BLOCKED
    assert gate(override=Override.NOOIT).status is GateStatus.PASS


def test_an_error_beside_a_low_score_blocks() -> None:
    both = gate(errors=("STR-01",), overall=0.5)

    assert both.status is GateStatus.BLOCKED
    assert both.gates_failed == ("no_errors", "overall")


def test_a_category_that_nobody_judged_is_in_neither_list_and_named_in_the_reasons() -> None:
    absent = gate(categories={Category.TAAL: 1.0, Category.STRUCTUUR: 1.0})

    assert absent.status is GateStatus.PASS
    assert {"juridisch", "samenhang"}.isdisjoint(absent.gates_passed + absent.gates_failed)
    assert absent.reasons == (
        "Er is geen score voor essentie: daarover is niets beoordeeld.",
        "Er is geen score voor samenhang: daarover is niets beoordeeld.",
    )


def test_without_coverage_there_is_no_gate_for_it() -> None:
    unknown = gate(coverage=None, thresholds=Thresholds(coverage=0.5))

    assert "coverage" not in unknown.gates_passed + unknown.gates_failed


@pytest.mark.parametrize(
    ("score", "shown"), [(0.7499, "0,74"), (0.29, "0,29"), (0.57, "0,57"), (0.0099, "0,00")]
)
def test_a_reason_rounds_a_score_down_so_that_it_stays_below_the_threshold(
    score: float, shown: str
) -> None:
    assert gate(overall=score).reasons == (f"De totaalscore is {shown}; nodig is 0,75.",)


def test_reasons_are_in_the_language_of_the_caller() -> None:
    said = gate(
        errors=("STR-01",), overall=0.5, categories={Category.TAAL: 1.0}, language=Language.EN
    )

    assert said.reasons == (
        "A mandatory rule found an error: STR-01.",
        "The overall score is 0.50; 0.75 is needed.",
        "There is no score for essence: nothing was judged about it.",
        "There is no score for structure: nothing was judged about it.",
        "There is no score for coherence: nothing was judged about it.",
    )


@CALM
@given(
    st.sampled_from([(), ("STR-01",)]),
    SCORES,
    st.dictionaries(st.sampled_from(OURS), SCORES),
    st.none() | SCORES,
    st.sampled_from(Override),
)
def test_there_is_no_back_door(
    errors: tuple[str, ...],
    overall: float,
    categories: dict[Category, float],
    coverage: float | None,
    override: Override,
) -> None:
    said = gate(
        errors=errors,
        overall=overall,
        categories=categories,
        coverage=coverage,
        thresholds=Thresholds(coverage=0.5),
        override=override,
    )
    names = [*said.gates_passed, *said.gates_failed]

    assert said.acceptable == (said.status is GateStatus.PASS) == (said.gates_failed == ())
    assert len(names) == len(set(names)) == 3 + len(categories) + (coverage is not None)
    assert len(said.reasons) == len(said.gates_failed) + len(OURS) - len(categories)
