from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.data import tags_of, words_of
from toetssteen.language.clauses import (
    clause_end,
    is_finite,
    main_verb,
    relative_clauses,
    subordinators,
)


def relatives(text: str, *, with_tags: bool) -> list[tuple[str, str | None]]:
    words = words_of(text)
    found = relative_clauses(words, 0, len(words), tags_of(words) if with_tags else None)
    return [
        (words.lower(one.pronoun), None if one.antecedent is None else words.lower(one.antecedent))
        for one in found
    ]


@pytest.mark.parametrize("with_tags", [False, True])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("persoon die schepen bestuurt", [("die", "persoon")]),
        ("persoon van wie het schip in de haven ligt", [("wie", "persoon")]),
        ("ruimte waarin een schip ligt", [("waarin", "ruimte")]),
        ("besluit van de raad (die het schip bezit)", [("die", "raad")]),
        ("persoon, die schepen bestuurt", [("die", "persoon")]),
        ("plan voor een haven", []),
        ("waarbij een schip ligt", []),
        ("die schepen bestuurt", []),
    ],
)
def test_a_relative_clause_has_its_pronoun_and_a_candidate_antecedent(
    text: str, expected: list[tuple[str, str | None]], *, with_tags: bool
) -> None:
    assert relatives(text, with_tags=with_tags) == expected


def test_a_tag_tells_a_conjunction_from_a_relative_pronoun() -> None:
    words = words_of("mededeling dat een schip vertrekt")
    tags = tags_of(words)

    assert relative_clauses(words, 0, len(words), tags) == ()
    assert subordinators(words, 0, len(words), tags) == (1,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("korting voor een huurder, mits hij op tijd betaalt", ["mits"]),
        ("plan of besluit van de raad", []),
        ("gesprek voor een vergunning", []),
    ],
)
def test_without_tags_only_a_plain_conjunction_opens_a_subordinate_clause(
    text: str, expected: list[str]
) -> None:
    words = words_of(text)

    assert [words.lower(at) for at in subordinators(words, 0, len(words))] == expected


def test_a_relative_clause_begins_at_the_preposition_before_its_pronoun() -> None:
    words = words_of("persoon van wie het schip in de haven ligt, of diens erfgenaam")

    (relative,) = relative_clauses(words, 0, len(words))

    assert (relative.start, relative.pronoun, relative.end) == (1, 2, 9)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("die, na een dag, vertrekt, en", 0, 7),
        ("raad (die het schip bezit) van de haven", 2, 6),
        ("die (soms) vertrekt; het schip", 0, 5),
        ("die een schip", 0, 3),
    ],
)
def test_a_clause_ends_behind_its_verb_or_at_a_stop(text: str, start: int, end: int) -> None:
    words = words_of(text)

    assert clause_end(words, start, len(words)) == end


@pytest.mark.parametrize("with_tags", [False, True])
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("vaartuig dat vracht vervoert", None),
        ("vaartuig dat vracht vervoert. Het ligt meestal aan een kade", "ligt"),
        ("het schip ligt aan de kade", "ligt"),
        ("korting, mits hij betaalt", None),
    ],
)
def test_a_verb_outside_all_clauses_makes_an_independent_one(
    text: str, verb: str | None, *, with_tags: bool
) -> None:
    words = words_of(text)
    at = main_verb(words, 0, len(words), tags_of(words) if with_tags else None)

    assert (None if at is None else words.lower(at)) == verb


def test_without_a_tag_an_infinitive_is_no_finite_verb() -> None:
    words = words_of("afmeren ligt besluit")

    assert [is_finite(words, at) for at in range(3)] == [False, True, False]


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize("text", ["die ", "( ", "schip die ", "van wie ", "waarin "])
def test_a_text_ten_times_as_long_takes_about_ten_times_as_long(text: str) -> None:
    def seconds(times: int) -> float:
        words = words_of(text * times)
        start = process_time()
        main_verb(words, 0, len(words))
        return process_time() - start

    assert min(seconds(1000) for _ in range(3)) < 25 * min(seconds(100) for _ in range(5))


_WORDS = ["die", "dat", "van", "wie", "waarin", "schip", "ligt", "mits", ",", "(", ")", ";", "of"]


@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.booleans())
def test_any_words_have_clauses_within_the_text(forms: list[str], with_tags: bool) -> None:  # noqa: FBT001  drawn
    words = words_of(" ".join(forms))
    tags = tags_of(words) if with_tags else None

    for one in relative_clauses(words, 0, len(words), tags):
        assert 0 <= one.start <= one.pronoun < one.end <= len(words)
        assert one.antecedent is None or one.antecedent < one.pronoun
    assert main_verb(words, 0, len(words), tags) not in subordinators(words, 0, len(words), tags)
