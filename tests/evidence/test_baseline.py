"""The file of known findings: what it knows again, and what it refuses."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.evidence.baseline import Baseline, Entry, Found, Recording, entry_of, read, written

KADE = Found("b-2", "kade", "ARAI-02SUB1", "iets")
FOUND = st.builds(
    Found, st.text("ab", max_size=2), st.text("cd", min_size=1), st.sampled_from("XY"), st.text()
)
LINE = '{"rule":"X","found":"0123456789abcdef","id":"a"}'


def recorded(*found: Found) -> tuple[Entry, ...]:
    recording = Recording()
    for one in found:
        recording.add(one)
    return recording.entries()


def refusal_of(raw: str) -> UnreadableInputError:
    with pytest.raises(UnreadableInputError) as refused:
        read(raw.encode())
    return refused.value


def file_of(*lines: str, version: str = "1") -> str:
    return f'{{"version":{version},"findings":[\n' + ",\n".join(lines) + "\n]}"


@given(st.lists(FOUND, max_size=12), st.randoms())
def test_what_was_written_is_known_in_any_order_and_nothing_is_left(
    found: list[Found], order: random.Random
) -> None:
    baseline = Baseline(read(written(recorded(*found))))
    order.shuffle(found)

    assert all(baseline.knows(one) for one in found)
    assert baseline.stale() == ()


@given(st.lists(FOUND, max_size=12), st.randoms())
def test_the_file_is_the_same_whatever_the_order_of_the_rows(
    found: list[Found], order: random.Random
) -> None:
    before = written(recorded(*found))
    order.shuffle(found)

    assert written(recorded(*found)) == before


def test_the_same_finding_once_more_is_new() -> None:
    baseline = Baseline(recorded(KADE, KADE))

    assert [baseline.knows(KADE) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    "other",
    [
        KADE._replace(words="een ding"),
        KADE._replace(rule_id="STR-02"),
        KADE._replace(id="b-3"),
    ],
)
def test_other_words_another_rule_and_another_definition_are_new(other: Found) -> None:
    assert not Baseline(recorded(KADE)).knows(other)


def test_a_definition_with_an_id_may_change_its_term_and_white_space_is_no_word() -> None:
    assert Baseline(recorded(KADE)).knows(KADE._replace(begrip="kademuur", words=" iets\n"))


def test_a_definition_without_an_id_is_known_by_its_term() -> None:
    bare = KADE._replace(id="")
    baseline = Baseline(recorded(bare))

    assert not baseline.knows(bare._replace(begrip="wal"))
    assert baseline.knows(bare._replace(begrip=" kade "))


def test_what_is_not_found_any_more_is_stale_with_how_often() -> None:
    baseline = Baseline(recorded(KADE, KADE, KADE._replace(rule_id="STR-02")))
    baseline.knows(KADE)

    assert [(one.rule, one.count) for one in baseline.stale()] == [
        ("ARAI-02SUB1", 1),
        ("STR-02", 1),
    ]


def test_the_file_holds_no_word_of_a_definition_and_one_entry_a_line() -> None:
    secret = KADE._replace(words="de geheime zinsnede")
    file = written(recorded(secret, KADE)).decode()

    assert "geheime" not in file
    assert len(file.splitlines()) == 4
    assert json.loads(file)["findings"][0].keys() == {"rule", "found", "id"}
    assert read(written(())) == ()


def test_a_digest_is_the_same_on_every_machine() -> None:
    assert entry_of(KADE).found == "c91b5ac5c1b14a6b"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (file_of(LINE, version="2"), None),
        (file_of(LINE, LINE.replace("rule", "regel")), 3),
        (file_of(LINE, LINE.replace("cdef", "CDEF")), 3),
        (file_of(LINE.replace("}", ',"count":0}')), 2),
        (file_of(LINE.replace("}", ',"term":"b"}')), 2),
        (file_of(LINE.replace(',"id":"a"', "")), 2),
        (file_of(LINE, LINE), 3),
        ('{"findings":[]}', None),
        ("[]", None),
        ('{"version":1,"findings":[],"extra":1}', None),
    ],
)
def test_what_is_no_baseline_is_refused_with_the_line(raw: str, line: int | None) -> None:
    error = refusal_of(raw)

    assert (error.code, error.line) == ("INP-BAS-001", line)


@pytest.mark.parametrize(
    ("raw", "code"),
    [('{"version":1,\n"findings":[', "INP-JSN-001"), ('{"version":1,"version":1}', "INP-JSN-003")],
)
def test_what_is_no_json_of_one_meaning_is_refused_as_such(raw: str, code: str) -> None:
    assert refusal_of(raw).code == code


def test_a_refusal_names_the_field_and_quotes_no_value() -> None:
    error = refusal_of(file_of(LINE.replace("0123456789abcdef", "geheim")))

    assert "found" in error.reason.nl
    assert "geheim" not in error.reason.nl + error.reason.en
