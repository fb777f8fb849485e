"""Rules that are worth nothing but their place in the table, and outcomes of them."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.rules.judging import RULES
from toetssteen.contract.result import Reason
from toetssteen.contract.text import Text
from toetssteen.engines.v2.applying import Outcome
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import About, Certainty, Check, Finding, Rule

PLAIN = replace(
    RULES["STR-01"],
    title=Text("Proef", "Trial"),
    why=Text("Proef.", "Trial."),
    message=Text("Gevonden: ‘{found}’ bij ‘{begrip}’.", "Found: ‘{found}’ of ‘{begrip}’."),
    advice=Text("Doe iets.", "Do something."),
    kinds=ALLE,
    needs=frozenset(),
    good=(),
    bad=(),
    cues=(),
    check=None,
    defect="",
)


def rule(rule_id: str, defect: str = "", check: Check | None = None) -> Rule:
    """Return a rule that finds what *check* finds."""
    return replace(PLAIN, id=rule_id, defect=defect, check=check)


def saying(rule_id: str, defect: str, *spans: tuple[int, int]) -> Outcome:
    """Return what a rule says that points at *spans*."""
    return Outcome(rule(rule_id, defect), tuple(Finding(*span) for span in spans))


@st.composite
def _findings(draw: st.DrawFn) -> Finding:
    start = draw(st.integers(0, 12))
    return Finding(
        start,
        start + draw(st.integers(0, 6)),
        certainty=draw(st.sampled_from(Certainty)),
        about=draw(st.sampled_from([About.TEXT, About.TEXT, About.TERM])),
        also=tuple(draw(st.lists(st.sampled_from(sorted(RULES)), max_size=2))),
    )


@st.composite
def outcomes(draw: st.DrawFn) -> list[Outcome]:
    """Return what some rules of the pack could say of a text of 18 characters."""
    chosen = draw(st.lists(st.sampled_from(sorted(RULES)), unique=True, min_size=1, max_size=8))
    return [draw(_outcome(RULES[rule_id])) for rule_id in chosen]


def _outcome(rule: Rule) -> st.SearchStrategy[Outcome]:
    violated = st.lists(_findings(), min_size=1, max_size=4)
    return st.one_of(
        st.just(Outcome(rule)),
        st.sampled_from(Reason).map(lambda reason: Outcome(rule, reason=reason)),
        violated.map(lambda findings: Outcome(rule, tuple(findings))),
        violated.map(lambda findings: Outcome(rule, tuple(findings))),
    )
