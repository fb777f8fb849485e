"""What departs from the house form is said for what it is."""

from typing import Final

import msgspec
import pytest

from tests.rules import english, judging
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.rules.catalog import Pack
from toetssteen.rules.convention import Convention, Form, Use
from toetssteen.rules.rule import Rule

PLAIN: Final = Convention(hoofdletter=Use.ZONDER, punt=Use.ZONDER)
SENTENCE: Final = Convention(Form.ZIN, Use.VRIJ, Use.MET, Use.MET)
WRITTEN: Final = Convention(Form.FRASE, Use.MET, Use.MET, Use.MET)
DUTCH: Final = [judging.RULES["ARAI-06"]]
ENGLISH: Final = [rule for rule in english.EN.rules if rule.id in {"ISO-16", "ISO-21"}]


def only(
    plan: PackPlan, text: str, lang: Language, locale: Language = Language.NL
) -> RuleViolation:
    """Return the one violation of a definition of a sloop."""
    request = ValidationRequest("sloep" if lang is Language.NL else "sloop", text, lang=lang)
    (violation,) = plan.judge(request, locale, "eigen").violations
    return violation


def dutch(text: str, form: Convention, locale: Language = Language.NL) -> RuleViolation:
    profile = msgspec.structs.replace(judging.STANDAARD, conventie=form)
    return only(judging.plan_of(*DUTCH, profile=profile), text, Language.NL, locale)


def in_english(text: str, form: Convention, *rules: Rule) -> RuleViolation:
    profile = msgspec.structs.replace(english.PROFILES["en-iso704"], conventie=form)
    pack = Pack("proef", "1.0.0", rules or tuple(ENGLISH), english.EN.grammar)
    plan = PackPlan(pack, {"eigen": profile}, english.LEXICON)
    return only(plan, text, Language.EN, Language.EN)


@pytest.mark.parametrize(
    ("text", "form", "message", "advice"),
    [
        ("vaartuig met riemen.", PLAIN, "eindigt met een punt", "Haal de punt aan het eind weg."),
        ("Vaartuig met riemen", PLAIN, "‘Vaartuig’ begint met een hoofdl", "een kleine letter."),
        (
            *("Een sloep is een vaartuig met riemen", SENTENCE),
            *("Achter ‘riemen’ ontbreekt de punt", "Zet een punt achter de definitie."),
        ),
        (
            *("een sloep is een vaartuig met riemen.", SENTENCE),
            *("‘een’ begint niet met een hoofdletter", "Begin met een hoofdletter."),
        ),
        ("Vaartuig met riemen.", SENTENCE, "niet het begin van een volledige zin", "zin uit"),
        ("Vaartuig met riemen.", WRITTEN, "ontbreekt het lidwoord", "Begin met een lidwoord."),
        ("Een sloep is een vaartuig.", WRITTEN, "wijkt af van de huisvorm", "Volg de huisvorm"),
    ],
)
def test_each_departure_has_words_of_its_own(
    text: str, form: Convention, message: str, advice: str
) -> None:
    violation = dutch(text, form)

    assert message in violation.message
    assert isinstance(violation.suggestions, tuple)
    assert advice in violation.suggestions[0]


def test_the_words_are_there_in_english_too() -> None:
    violation = dutch("vaartuig met riemen.", PLAIN, Language.EN)

    assert violation.message == "The definition ends with a full stop; the house form has none."
    assert violation.suggestions == ("Take the full stop at the end away.",)


@pytest.mark.parametrize(
    ("text", "form", "rule", "message"),
    [
        ("vessel with oars.", PLAIN, "ISO-21", "ends with a full stop"),
        ("Vessel with oars", PLAIN, "ISO-21", "‘Vessel’ starts with a capital"),
        ("A vessel with oars", WRITTEN, "ISO-21", "Behind ‘oars’ the full stop"),
        ("a vessel with oars.", WRITTEN, "ISO-21", "‘a’ does not start with a capital"),
        ("Vessel with oars.", WRITTEN, "ISO-16", "The article of the house form is missing"),
        ("Vessel with oars.", SENTENCE, "ISO-16", "does not begin a full sentence"),
        ("a vessel with oars", Convention(), "ISO-16", "‘a’ stands before the kind"),
    ],
)
def test_definitions_in_english_hear_the_same(
    text: str, form: Convention, rule: str, message: str
) -> None:
    violation = in_english(text, form)

    assert violation.rule_id == rule
    assert message in violation.message


def test_what_is_missing_is_mended_by_no_cut() -> None:
    violation = in_english("Is vessel with oars.", SENTENCE)

    assert violation.metadata
    assert violation.metadata.fix is msgspec.UNSET
