"""Runs in which every text is whatever a user could send, for the property tests."""

from hypothesis import strategies as st
from msgspec import structs

from tests.outputs.building import finding, gate, judged, question, run_of
from toetssteen.contract.result import GateStatus, Severity, TextSpan, ViolationMetadata
from toetssteen.contract.text import Language, Text
from toetssteen.outputs.interface import Failure, Judged, Run

ANY_TEXT = st.text(max_size=200) | st.sampled_from(
    [
        "x" * 3_000,
        " " * 2_000,
        "\u202e\u2066\u200b\ufeff",
        "שלום עולם",
        "e\u0301\u0302\u0303" * 40,
        "]]>\x00\x1b[2J\r\n::error::x%0A",
        "{{ 7 * 7 }}{% raw %}",
        "=cmd|' /C calc'!A0",
        "👩‍👩‍👧",
    ]
)
SPANS = st.tuples(st.integers(0, 250), st.integers(0, 250)).map(lambda ends: tuple(sorted(ends)))


@st.composite
def odd_definitions(draw: st.DrawFn) -> Judged:
    """Return a definition in which every text is arbitrary and spans may lie outside it."""
    start, end = draw(SPANS)
    violation = structs.replace(
        finding(
            draw(ANY_TEXT),
            rule_id=draw(st.sampled_from(["ARAI-02SUB1", "ESS-01"]) | ANY_TEXT),
            at=(start, end),
            severity=draw(st.sampled_from(Severity)),
            advice=draw(ANY_TEXT),
            metadata=ViolationMetadata(spans=(TextSpan(end, end),)),
        ),
        code=draw(ANY_TEXT),
    )
    return judged(
        draw(ANY_TEXT),
        draw(ANY_TEXT),
        *draw(st.sampled_from([(), (violation,), (violation, violation)])),
        score=draw(st.floats(0.0, 1.0)),
        gate=gate(draw(st.sampled_from(GateStatus)), draw(ANY_TEXT)),
        file=draw(ANY_TEXT),
        id=draw(ANY_TEXT),
        unchecked=[question("SAM-01", draw(ANY_TEXT))],
    )


@st.composite
def odd_runs(draw: st.DrawFn) -> Run:
    """Return a run of odd definitions, with odd failures and notices."""
    sentence = Text(draw(ANY_TEXT), draw(ANY_TEXT))
    failure = Failure(draw(ANY_TEXT), draw(st.none() | st.integers(1, 9)), "INP-ROW-001", sentence)
    unknown = Failure(draw(ANY_TEXT), None, draw(ANY_TEXT), sentence)
    return run_of(
        draw(st.lists(odd_definitions(), max_size=3)),
        language=draw(st.sampled_from(Language)),
        failures=draw(st.sampled_from([(), (failure, unknown)])),
        notices=draw(st.sampled_from([(), (sentence,)])),
    )
