"""What a rule makes of the glossary around a definition, and what it makes of having none."""

import pytest

from tests.rules.judging import LEXICON, PLAN, facts_among, found, judge_example, plan_of, unchecked
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Reason, Severity
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.convention import Convention, Form, Use
from toetssteen.rules.glossary_facts import GlossaryFacts, Noted, in_glossary
from toetssteen.rules.kind import Kind
from toetssteen.rules.packs.nl.samenhang import sam_05
from toetssteen.rules.profile import Profile
from toetssteen.rules.rule import Good, Neighbour
from toetssteen.rules.subject import Subject, subject_of

SENTENCE = Convention(Form.ZIN, Use.VRIJ, Use.VRIJ, Use.VRIJ)
PHRASE = Convention(Form.FRASE, Use.ZONDER, Use.VRIJ, Use.VRIJ)


def judged(request: ValidationRequest, facts: GlossaryFacts) -> Verdict:
    return PLAN.judge(in_glossary(request, facts), Language.NL, "standaard")


def seen(text: str, *neighbours: Neighbour) -> Subject:
    request = ValidationRequest("sloep", text)
    facts = facts_among(request, *neighbours)
    return subject_of(in_glossary(request, facts), LEXICON, Profile(pack="nl"))


def noted(message: str = "Dit zegt de lijst: {x}.", severity: Severity = Severity.ERROR) -> Noted:
    return Noted(
        rule_id="SAM-05",
        severity=severity,
        start=0,
        end=8,
        message=Text(message, "The list says so."),
        advice=Text("Doe iets.", "Do something."),
        path=("a", "b", "a"),
        related=("b-1",),
    )


@pytest.mark.parametrize(
    ("text", "neighbour", "rule"),
    [
        ("plan dat de RVK vaststelt", Neighbour("RVK", "raad van schippers"), "INT-07"),
        ("melding die een burger bij de afdeling doet", Neighbour("afdeling"), "INT-04"),
        ("zorg die adequate hulp biedt", Neighbour("adequate hulp"), "ARAI-03"),
    ],
)
def test_what_the_glossary_explains_needs_no_other_explanation(
    text: str, neighbour: Neighbour, rule: str
) -> None:
    request = ValidationRequest("proefstuk", text)
    apart = PLAN.judge(request, Language.NL, "standaard")

    together = judged(request, facts_among(request, neighbour))

    assert rule in {rule_id for rule_id, _ in found(apart, text)}
    assert rule not in {rule_id for rule_id, _ in found(together, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("zie roeiboot", Kind.VERWIJZING),
        ("Zie ook de roeiboten.", Kind.VERWIJZING),
        ("zie: roeiboot", Kind.VERWIJZING),
        ("zie roeiboot met een mast", Kind.KERN),
        ("zie kade", Kind.KERN),
        ("zie", Kind.KERN),
    ],
)
def test_a_definition_that_only_points_at_a_concept_is_a_reference(text: str, kind: Kind) -> None:
    assert seen(text, Neighbour("roeiboot", "vaartuig met riemen")).kind is kind


def test_sources_that_are_missing_everywhere_are_not_held_against_each_row() -> None:
    request = ValidationRequest("sloep", "vaartuig met riemen", bron="")

    one_row = judged(request, GlossaryFacts())
    every_row = judged(request, GlossaryFacts(sources_are_missing=True))

    assert [one.rule_id for one in one_row.violations] == ["CON-02"]
    assert every_row.violations == ()
    assert unchecked(every_row)["CON-02"].reason is Reason.MISSING_METADATA


def test_the_house_form_is_declared_or_that_of_the_glossary_or_the_fallback() -> None:
    request = ValidationRequest("sloep", "vaartuig met riemen")
    plain, counted = GlossaryFacts(), GlossaryFacts(convention=SENTENCE)
    declared = Profile(pack="nl", conventie=PHRASE)
    free = Profile(pack="nl", terugval=Convention(Form.VRIJ))

    def form(facts: GlossaryFacts, profile: Profile) -> tuple[Form, bool]:
        subject = subject_of(in_glossary(request, facts), LEXICON, profile)
        return subject.convention.vorm, subject.follows_the_others

    assert form(counted, declared) == (Form.FRASE, False)
    assert form(counted, free) == (Form.ZIN, True)
    assert form(plain, free) == (Form.VRIJ, False)
    assert subject_of(request, LEXICON, free).convention.vorm is Form.VRIJ


def test_a_note_speaks_for_itself_and_names_the_others() -> None:
    request = ValidationRequest("sloep", "vaartuig met riemen")

    (violation,) = judged(request, GlossaryFacts(noted=(noted(),))).violations

    assert violation.message == "Dit zegt de lijst: {x}."
    assert violation.suggestions == ("Doe iets.",)
    assert violation.severity is Severity.ERROR
    assert violation.metadata
    assert (violation.metadata.path, violation.metadata.related) == (("a", "b", "a"), ("b-1",))
    assert violation.metadata.found == "vaartuig"


def test_a_note_that_is_too_long_for_the_contract_is_cut() -> None:
    request = ValidationRequest("sloep", "vaartuig met riemen")

    (violation,) = judged(request, GlossaryFacts(noted=(noted("x" * 501),))).violations

    assert violation.message == "x" * 499 + "…"


@pytest.mark.parametrize(
    ("ceiling", "expected"), [("error", "warning"), ("warning", "info"), ("info", "info")]
)
def test_a_profile_that_moves_the_ceiling_moves_the_notes_along(
    ceiling: str, expected: str
) -> None:
    profile = Profile(pack="nl", ernst={"SAM-05": Severity(ceiling)})
    plan = plan_of(sam_05.RULE, profile=profile)
    facts = GlossaryFacts(noted=(noted(severity=Severity.WARNING),))
    request = in_glossary(ValidationRequest("sloep", "vaartuig met riemen"), facts)

    (violation,) = plan.judge(request, Language.NL, "eigen").violations

    assert violation.severity is Severity(expected)


def test_an_abbreviation_in_a_reference_needs_no_explanation() -> None:
    text = "oever die onder toezicht van de [[Regionale Verkeerskamer|RVK]] valt"
    neighbour = Neighbour("Regionale Verkeerskamer", "orgaan dat plannen toetst")
    linked = Good(text, begrip="toezichtkade", glossary=(neighbour,))
    bare = Good("oever van de RVK", begrip="toezichtkade", glossary=(neighbour,))

    assert judge_example(linked).violations == ()
    assert [one.rule_id for one in judge_example(bare).violations] == ["INT-07"]
