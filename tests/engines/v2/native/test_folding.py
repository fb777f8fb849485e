"""One defect, one finding: the owner speaks, the others are named beside it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engines.v2.native.outcomes import outcomes, rule, saying
from tests.rules.judging import facts, found, judge
from tests.rules.texts import CALM
from toetssteen.engines.v2.applying import Outcome
from toetssteen.engines.v2.folding import Spoken, fold, folded
from toetssteen.rules.catalog import OWNERSHIP
from toetssteen.rules.rule import About, Finding


def standing(*said: Outcome) -> list[tuple[str, tuple[int, int], list[str]]]:
    """Return rule, place and the rules named beside each finding that stands."""
    return [
        (one.rule.id, (one.finding.start, one.finding.end), sorted(one.also)) for one in fold(said)
    ]


def test_of_two_rules_with_one_defect_the_owner_speaks_whoever_came_first() -> None:
    owner, other = saying("STR-02", "vaag-genus", (0, 9)), saying("STR-04", "vaag-genus", (5, 6))

    assert standing(owner, other) == [("STR-04", (5, 6), ["STR-02"])]
    assert standing(other, owner) == [("STR-04", (5, 6), ["STR-02"])]


def test_the_order_of_a_row_is_the_precedence() -> None:
    said = [saying(one, "vaag-genus", (0, 4)) for one in ("VAL-LEN-001", "ARAI-02", "STR-03")]

    assert standing(*said) == [("STR-03", (0, 4), ["ARAI-02", "VAL-LEN-001"])]


def test_a_defect_further_up_the_table_folds_what_its_row_names() -> None:
    assert standing(saying("CON-CIRC-001", "kring", (0, 6)), saying("STR-02", "kring-kop", (0, 6)))\
        == [("STR-02", (0, 6), ["CON-CIRC-001"])]  # fmt: skip


def test_a_defect_further_down_never_folds_one_further_up() -> None:
    said = saying("ARAI-06", "opening", (0, 9)), saying("STR-01", "geen-naamwoord", (0, 9))

    assert standing(*said) == [("STR-01", (0, 9), ["ARAI-06"])]


def test_the_first_owner_of_a_row_further_down_folds_no_second_owner_of_one_further_up() -> None:
    said = saying("VAL-TXT-006", "tweede-zin", (5, 40)), saying("INT-06", "voorbeeld", (6, 9))

    assert [one.rule.id for one in fold(said)] == ["INT-06", "VAL-TXT-006"]


@pytest.mark.parametrize(
    ("span", "is_folded"),
    [((5, 8), True), ((0, 6), True), ((7, 20), True), ((0, 5), False), ((8, 9), False)],
)
def test_one_defect_in_another_place_is_another_finding(
    span: tuple[int, int],
    is_folded: bool,  # noqa: FBT001  a column of a table
) -> None:
    said = fold([saying("INT-09", "voorbeeld", (5, 8)), saying("INT-06", "voorbeeld", span)])

    assert [one.rule.id for one in said] == (["INT-09"] if is_folded else ["INT-09", "INT-06"])


def test_each_place_is_compared_with_all_that_stand() -> None:
    owner = saying("INT-09", "voorbeeld", (0, 30), (2, 4), (40, 45))
    other = saying("INT-06", "voorbeeld", (20, 22), (31, 33), (44, 50))

    assert standing(owner, other) == [
        ("INT-09", (0, 30), ["INT-06"]),
        ("INT-09", (2, 4), ["INT-06"]),
        ("INT-09", (40, 45), ["INT-06"]),
        ("INT-06", (31, 33), ["INT-09"]),
    ]


def test_a_place_in_the_term_is_no_place_in_the_text() -> None:
    in_term = Outcome(rule("INT-06", "voorbeeld"), (Finding(5, 8, about=About.TERM),))

    assert len(fold([saying("INT-09", "voorbeeld", (5, 8)), in_term])) == 2


def test_a_defect_of_the_whole_definition_is_one_finding_wherever_it_points() -> None:
    said = saying("STR-01", "geen-naamwoord", (0, 4), (20, 24))

    assert standing(said) == [("STR-01", (0, 4), [])]


def test_the_same_rule_may_find_the_same_defect_in_two_places() -> None:
    assert len(standing(saying("INT-06", "voorbeeld", (0, 4), (2, 6)))) == 2


def test_rules_without_a_defect_key_never_fold() -> None:
    assert len(standing(saying("VAL-EMP-002", "", (0, 0)), saying("ESS-03", "", (0, 0)))) == 2


def test_a_key_outside_the_table_folds_what_came_later_in_the_same_place() -> None:
    said = saying("STR-09", "eigen", (0, 4)), saying("INT-01", "eigen", (2, 6))

    assert standing(*said) == [("STR-09", (0, 4), ["INT-01"])]


def test_the_key_of_a_finding_goes_before_that_of_its_rule() -> None:
    said = Outcome(rule("CON-01", "context"), (Finding(0, 3, defect="afkorting"),))

    assert standing(said, saying("INT-07", "afkorting", (0, 3))) == [("CON-01", (0, 3), ["INT-07"])]
    assert [one.defect for one in fold([said])] == ["afkorting"]


def test_only_enabled_rules_are_named_beside_an_owner_and_never_itself() -> None:
    alone = saying("ESS-01", "doel", (0, 3))
    passing = Outcome(rule("STR-06"))

    assert standing(alone) == [("ESS-01", (0, 3), [])]
    assert standing(alone, passing) == [("ESS-01", (0, 3), ["STR-06"])]


def test_a_finding_can_name_who_would_have_said_the_same() -> None:
    copula = Outcome(rule("ARAI-06", "opening"), (Finding(0, 2, also=("STR-01", "ESS-99")),))

    assert standing(copula, Outcome(rule("STR-01"))) == [("ARAI-06", (0, 2), ["STR-01"])]


def test_a_rule_is_folded_when_it_is_named_and_has_nothing_of_its_own() -> None:
    said = fold(
        [
            saying("INT-09", "voorbeeld", (5, 8)),
            saying("INT-06", "voorbeeld", (5, 8)),
            saying("ESS-01", "doel", (0, 3)),
            Outcome(rule("STR-06")),
        ]
    )

    assert folded(said) == {"INT-06", "STR-06"}
    apart = [saying("INT-09", "voorbeeld", (5, 8)), saying("INT-06", "voorbeeld", (5, 8), (9, 10))]
    assert folded(fold(apart)) == set()


def covers_in_words(owner: Spoken, other: Spoken) -> bool:
    """Say in the words of RULES 1.5 whether *other* says again what *owner* says."""
    row = OWNERSHIP.get(owner.defect)
    whole = bool(row and row.whole)
    if owner.rule.id == other.rule.id:
        return whole and owner.defect == other.defect
    same = owner.defect == other.defect != "" or bool(row and other.rule.id in row.also)
    mine, theirs = owner.finding, other.finding
    overlap = mine.about is theirs.about and mine.start < theirs.end and theirs.start < mine.end
    return same and (whole or overlap)


@CALM
@given(outcomes())
def test_no_finding_that_stands_says_again_what_one_before_it_says(said: list[Outcome]) -> None:
    stands = fold(said)

    for at, other in enumerate(stands):
        assert not any(covers_in_words(owner, other) for owner in stands[:at])


@CALM
@given(outcomes())
def test_a_finding_that_does_not_stand_is_said_again_by_one_that_does(said: list[Outcome]) -> None:
    stands = fold(said)
    kept = {id(one.finding) for one in stands}

    for outcome in said:
        for finding in outcome.findings:
            other = Spoken(outcome.rule, finding)
            owners = [one for one in stands if covers_in_words(one, other)]
            assert id(finding) in kept or owners
            if owners and id(finding) not in kept and owners[0].rule.id != outcome.rule.id:
                assert outcome.rule.id in owners[0].also


@CALM
@given(outcomes(), st.integers())
def test_the_order_of_the_rules_makes_no_difference(said: list[Outcome], seed: int) -> None:
    shuffled = said.copy()
    Random(seed).shuffle(shuffled)  # noqa: S311  no secret

    assert standing(*shuffled) == standing(*said)


@CALM
@given(outcomes())
def test_named_rules_are_enabled_and_a_folded_rule_has_no_finding_that_stands(
    said: list[Outcome],
) -> None:
    stands = fold(said)
    silent = folded(stands)

    assert {name for one in stands for name in one.also} <= {one.rule.id for one in said}
    assert all(one.rule.id not in one.also for one in stands)
    assert silent.isdisjoint(one.rule.id for one in stands)


def test_the_whole_pack_says_one_defect_once() -> None:
    text = "steiger die een schip kan dragen"
    verdict = judge(text, "steiger")

    assert found(verdict, text) == [("STR-02", "steiger"), ("ARAI-04", "kan")]
    assert facts(verdict.violations[0]).also == (
        *("ARAI-06", "CON-CIRC-001", "SAM-02", "SAM-05", "VAL-LEN-001"),
    )
