"""The four kinds of definition."""

import pytest
from hypothesis import given
from msgspec import UNSET

from tests.rules.judging import NL, STANDAARD, facts, judge, subject, unchecked
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.contract.result import Reason
from toetssteen.rules.kind import LONGEST_REFERRING_PHRASE, Kind
from toetssteen.rules.naming import LONGEST_NAME


def kind(text: str, begrip: str = "schip", *synoniemen: str) -> Kind:
    return subject(text, begrip, *synoniemen).kind


@pytest.mark.parametrize(
    "text",
    [
        "schip als bedoeld in artikel 3 van de Zeehavenwet",
        "vaartuig zoals bedoeld in de Zeehavenwet",
        "een vaartuig bedoeld in artikel 3.",
        "vaartuig in de zin van de Scheepvaartverordening",
        "groot vaartuig genoemd in bijlage 2 bij het havenbesluit",
        "hetgeen daaronder wordt verstaan in de wet",
        "schip als bedoeld in het handboek",
        "Een schip is een schip als omschreven in art. 4",
    ],
)
def test_a_reference_is_a_short_phrase_with_a_citation_to_the_end(text: str) -> None:
    assert kind(text) is Kind.VERWIJZING


@pytest.mark.parametrize(
    "text",
    [
        "vaartuig als bedoeld in artikel 3 dat vracht vervoert",
        "vaartuig als bedoeld in het handboek",
        "vaartuig genoemd in een lijst",
        "vaartuig dat een schipper heeft bedoeld",
        "groot vaartuig voor vracht dat vaart op zee en binnenwateren als bedoeld in artikel 3",
    ],
)
def test_a_citation_that_is_not_all_makes_no_reference(text: str) -> None:
    assert kind(text) is Kind.KERN


def test_a_referring_phrase_is_short() -> None:
    def referring(length: int) -> str:
        return "vaartuig " * length + "bedoeld in artikel 3"

    assert kind(referring(LONGEST_REFERRING_PHRASE)) is Kind.VERWIJZING
    assert kind(referring(LONGEST_REFERRING_PHRASE + 1)) is Kind.KERN


@pytest.mark.parametrize(
    ("begrip", "text"),
    [
        ("minister", "Minister van Havenzaken"),
        ("minister", "de minister van Havenzaken"),
        ("wet", "Zeehavenwet"),
        ("wet", "Wet ruimtelijke ordening"),
        ("openbare kade", "openbare kade aan de Maas"),
        ("AHK", "Autoriteit Haven en Kade"),
        ("AHK", "autoriteit voor haven en kade"),
        ("HKR", "Havenkaderegeling"),
        ("vbo", "voorbereidend beroepsonderwijs"),
        ("raad", "Raad voor de zeevaart"),
        ("college", "college van dijkgraaf en heemraden"),
        ("wet", "de Wet vaarplicht"),
        ("corporatie", "Woningcorporatie Zuidersluis"),
        ("minister", "Onze Minister van Zeezaken en Onze Minister van Visserij"),
    ],
)
def test_a_name_in_full_names(begrip: str, text: str) -> None:
    assert kind(text, begrip) is Kind.AANDUIDING


@pytest.mark.parametrize(
    ("begrip", "text"),
    [
        ("minister", "minister die over havens gaat"),
        ("minister", "Minister van Havenzaken die havens beheert"),
        ("minister", "minister"),
        ("wet", "zeehavenwet"),
        ("steiger", "Drijvende steiger van hout"),
        ("college", "college van een gemeente"),
        ("KADE", "KADE"),
        ("wet", "Zeehavenverordening"),
        ("AHK", "Autoriteit van een kade"),
        ("A", "Ankerplaats"),
        ("AHK", "Autoriteit Haven en Kade die schepen helpt"),
        ("", "Autoriteit Haven en Kade"),
        ("minister", "Minister van " + "Haven " * LONGEST_NAME),
    ],
)
def test_what_describes_does_not_name(begrip: str, text: str) -> None:
    assert kind(text, begrip) is Kind.KERN


def test_a_synonym_can_be_what_is_named() -> None:
    assert kind("Autoriteit Haven en Kade", "havengezag", "AHK") is Kind.AANDUIDING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fiets, bus of tram", Kind.OPSOMMING),
        ("grote fiets, oude bus en de tram", Kind.OPSOMMING),
        ("fiets, bus, tram.", Kind.OPSOMMING),
        (", fiets, , bus, tram,", Kind.OPSOMMING),
        ("fiets of bus", Kind.KERN),
        ("fiets, bus", Kind.KERN),
        ("fiets, bus of tram die rijdt", Kind.KERN),
        ("fiets bus tram", Kind.KERN),
        ("qqq, rrr of sss", Kind.KERN),
        ("", Kind.KERN),
    ],
)
def test_a_list_is_three_nouns_or_more_with_at_most_adjectives(text: str, expected: Kind) -> None:
    assert kind(text) is expected


@CALM
@given(TEXTS, LABELS)
def test_a_rule_for_other_kinds_does_not_apply(text: str, begrip: str) -> None:
    seen, verdict = subject(text, begrip), judge(text, begrip)
    left, named = unchecked(verdict), [facts(one).also for one in verdict.violations]
    beside = {rule_id for also in named if also is not UNSET for rule_id in also}

    for rule in NL.rules:
        if seen.kind not in rule.kinds and rule.id not in beside:
            assert left[rule.id].reason in {Reason.NOT_APPLICABLE, Reason.NO_DEFINIENS}


def test_the_pack_has_rules_for_each_kind() -> None:
    assert STANDAARD.pack == NL.name
    for one in Kind:
        assert any(one in rule.kinds for rule in NL.rules)
