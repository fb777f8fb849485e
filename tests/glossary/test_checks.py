"""What the examples of the checks cannot show: larger glossaries, facts, order, cost."""

import json
import pickle
import random
from collections.abc import Sequence
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.glossary.judging import concepts, glossary, report, told
from tests.real_data import needs_data, real_file
from toetssteen.container import keys_of
from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language
from toetssteen.glossary.catalog import CHECKS
from toetssteen.glossary.concept import Concept, concept_of, gathered
from toetssteen.glossary.house_style import house_style
from toetssteen.glossary.interface import Sketch, quoted, softer
from toetssteen.glossary.judging import judge
from toetssteen.glossary.nearest import Nearest
from toetssteen.rules.convention import Convention, Form, Use

HAVEN = DefinitionContext(organisatorisch=("Havendienst",))


def of(check: str, *sketches: Sketch) -> list[tuple[str, str, tuple[str, ...]]]:
    return [one for one in told(report(*sketches).findings) if one[0] == check]


def test_one_term_with_two_definitions_in_one_context_is_an_error_on_both() -> None:
    findings = report(
        Sketch("loket", "balie waar een schipper betaalt", context=HAVEN),
        Sketch("loket", "medewerker die hulpvragen aanneemt", context=HAVEN),
    ).findings

    assert told(findings) == [("CON-01", "loket", ("loket",)), ("CON-01", "loket#2", ("loket",))]
    assert {one.severity for one in findings} == {Severity.ERROR}
    assert "Havendienst" in findings[0].message.nl


@pytest.mark.parametrize("context", [None, HAVEN])
@pytest.mark.parametrize("nothing", ["", " "])
def test_rows_without_a_term_share_no_name(nothing: str, context: DefinitionContext | None) -> None:
    findings = report(
        Sketch(nothing, "zitplaats voor meer personen", (nothing,), context=context),
        Sketch(nothing, "onderneming met kluizen", (nothing,), context=context),
    ).findings

    assert {one.check for one in findings}.isdisjoint({"GLO-02", "CON-01"})


def _row_of(count: int, used: int) -> list[Sketch]:
    """Return *count* concepts, the first of which are used: *used* of them, each by the next."""
    names = [f"ding{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"[:count]]
    texts = ["toestel", *(f"deel van een {name}" for name in names[:used])]
    texts += [f"toestel met {number} knoppen" for number in range(count - len(texts))]
    return [Sketch(name, text) for name, text in zip(names, texts, strict=True)]


@pytest.mark.parametrize(
    ("count", "used", "unused"), [(10, 5, 5), (10, 4, 0), (9, 8, 0), (10, 9, 1), (20, 10, 10)]
)
def test_unused_terms_are_told_where_most_terms_are_used(
    count: int, used: int, unused: int
) -> None:
    found = of("GLO-07", *_row_of(count, used))

    assert [len(words) for *_, words in found] == ([unused] if unused else [])


def test_one_definition_that_lists_all_terms_does_not_make_the_others_unused() -> None:
    loose = _row_of(12, 0)
    everything = Sketch("geheel", "toestel met " + " en ".join(one.begrip for one in loose))

    assert of("GLO-07", *loose, everything) == []


def test_a_row_without_a_term_is_no_unused_term() -> None:
    (found,) = of("GLO-07", *_row_of(10, 9), Sketch("", "toestel zonder naam"))

    assert found == ("GLO-07", "", ("dingj",))


def test_an_ambiguous_name_makes_a_circle_one_step_less_severe() -> None:
    (finding,) = [
        one
        for one in report(
            Sketch("bank (meubel)", "zitplaats van een klant"),
            Sketch("bank (firma)", "onderneming met kluizen"),
            Sketch("klant", "persoon op een bank"),
        ).findings
        if one.check == "SAM-05"
    ]

    assert finding.path == ("bank (meubel)", "klant", "bank (meubel)")
    assert finding.severity is Severity.WARNING


def test_a_name_of_very_many_concepts_makes_no_circle() -> None:
    many = [Sketch(f"bank ({number})", f"zitplaats {number} van een klant") for number in range(9)]

    assert of("SAM-05", *many, Sketch("klant", "persoon op een bank")) == []


def test_a_large_tangle_is_one_warning_with_where_to_cut() -> None:
    names = [f"ding{letter}" for letter in "abcdefghijklm"]
    ring = [
        Sketch(name, f"toestel met een {after} en een {other}")
        for name, after, other in zip(
            names, (*names[1:], names[0]), (*names[3:], *names[:3]), strict=True
        )
    ]

    (finding,) = [one for one in report(*ring).findings if one.check == "SAM-05"]

    assert finding.severity is Severity.WARNING
    assert finding.concept == "dinga"
    assert len(finding.related) == len(names)
    assert "13 begrippen" in finding.advice.nl
    assert finding.path[0] == finding.path[-1] == "dinga"


def test_pairs_in_a_large_tangle_are_told_one_by_one() -> None:
    names = [f"ding{letter}" for letter in "abcdefghijkl"]
    star = [Sketch("hart", "toestel met " + " en ".join(names))]
    star += [Sketch(name, "deel van een hart") for name in names]

    findings = [one for one in report(*star).findings if one.check == "SAM-05"]

    assert [len(one.path) for one in findings] == [3] * len(names)
    assert {one.severity for one in findings} == {Severity.ERROR}


def test_a_long_circle_is_drawn_short() -> None:
    names = [f"ding{letter}" for letter in "abcdefgh"]
    ring = [
        Sketch(name, f"toestel met een {after}")
        for name, after in zip(names, (*names[1:], names[0]), strict=True)
    ]

    (finding,) = [one for one in report(*ring).findings if one.check == "SAM-05"]

    assert "dinga → dingb → dingc → dingd → … → dinga" in finding.message.nl


def test_rows_with_one_id_are_versions_and_the_last_counts() -> None:
    kept = gathered(
        [Concept("a", "kade", "oever"), Concept("a", "kade", "rand"), Concept("b", "wal", "oever")]
    )

    assert [(one.id, one.text) for one in kept.concepts] == [("a", "rand"), ("b", "oever")]


def test_one_term_and_text_is_one_concept_unless_the_sources_differ() -> None:
    same = [
        Concept("b", "kade", "oever.", synoniemen=("wal",), bron=""),
        Concept("a", "Kade", "Oever", bron="Havenwet"),
        Concept("c", "kade", "oever", bron="Waterwet"),
    ]

    kept = gathered(same)

    assert [(one.id, one.synoniemen, one.bron) for one in kept.concepts] == [
        ("a", ("wal",), "Havenwet"),
        ("c", (), "Waterwet"),
    ]
    assert kept.stands_for == {"a": "a", "b": "a", "c": "c"}


def test_a_concept_needs_an_id() -> None:
    with pytest.raises(ValueError, match="needs an id"):
        concept_of("", ValidationRequest("kade", "oever"))


def test_a_request_comes_back_from_its_concept() -> None:
    request = ValidationRequest("kade", "oever", synoniemen=("wal",), context=HAVEN, bron="x")

    assert concept_of("a", request).request == request


def test_languages_are_judged_by_themselves() -> None:
    found = judge(
        [
            Concept("a", "loods", "gids op een boot"),
            Concept("a", "loods", "thing for a boot", lang=Language.EN),
            Concept("b", "boot", "loods", lang=Language.EN),
        ],
        keys_of,
    )

    assert found.concepts == 3
    assert {one.concept for one in found.findings} <= {"a", "b"}
    assert set(found.facts) == {Language.NL, Language.EN}
    assert found.facts_about(Concept("a", "loods", "gids op een boot")).grondwoord is None


def phrases(count: int) -> list[Sketch]:
    return [Sketch(f"ding{number}", f"toestel nummer {number} voor vee") for number in range(count)]


def sentences(count: int) -> list[Sketch]:
    return [
        Sketch(f"zaak{number}", f"Een zaak{number} is een toestel nummer {number} voor graan.")
        for number in range(count)
    ]


def test_a_house_form_is_found_from_twenty_texts() -> None:
    few, enough = (house_style(glossary(*phrases(count)).entries) for count in (19, 20))

    assert few.convention is None
    assert enough.convention == Convention(Form.FRASE, Use.ZONDER, Use.ZONDER, Use.ZONDER)
    assert enough.mixed == ()


def test_a_glossary_in_sentences_has_that_form() -> None:
    style = house_style(glossary(*sentences(20)).entries)

    assert style.convention == Convention(Form.ZIN, Use.MET, Use.MET, Use.MET)


def test_a_mixed_glossary_is_told_so_once_unless_a_form_is_declared() -> None:
    mixed = [*phrases(11), *sentences(12)]

    found = of("GLO-05", *mixed)

    assert [one[:2] for one in found] == [("GLO-05", "")]
    declared = judge(concepts(mixed), keys_of, {Language.NL: Convention()})
    assert "GLO-05" not in {one.check for one in declared.findings}
    facts = declared.facts_about(concepts(mixed)[0])
    assert facts.convention == Convention()


def test_rules_get_the_facts_of_their_concept() -> None:
    sketches = (
        Sketch("kade", "verharde oever waaraan schepen lading lossen", bron=""),
        Sketch("openbare kade", "verharde oever waaraan schepen vrij lading lossen", bron=""),
        Sketch("loods", "gids op een loodsboot", bron=""),
        Sketch("loodsboot", "vaartuig met een loods", bron=""),
    )
    found = report(*sketches)

    kade, openbaar, loods, boot = (found.facts_about(one) for one in concepts(sketches))

    assert [one.rule_id for one in openbaar.noted] == ["SAM-02"]
    assert openbaar.grondwoord
    assert (openbaar.grondwoord.begrip, openbaar.grondwoord.genus) == ("kade", frozenset({"oever"}))
    (circle,) = loods.noted_for("SAM-05")
    assert sketches[2].text[circle.start : circle.end] == "loodsboot"
    assert circle.path == ("loods", "loodsboot", "loods")
    (same,) = boot.noted_for("SAM-05")
    assert sketches[3].text[same.start : same.end] == "loods"
    assert same.path == ("loodsboot", "loods", "loodsboot")
    ends = dict(boot.labels)
    assert ends.get(sketches[3].text.index("loods")) == len(sketches[3].text)
    assert ends.get(1) is None
    assert pickle.loads(pickle.dumps(loods)) == loods  # noqa: S301  it can go to another process
    assert kade.noted == ()
    assert kade.sources_are_missing
    assert kade.convention is None


def test_a_version_of_a_concept_has_its_notes_without_places() -> None:
    rows = [
        Concept("a", "loods", "gids op een loodsboot"),
        Concept("b", "loods", "Gids op een loodsboot."),
        Concept("c", "loodsboot", "vaartuig met een loods"),
    ]

    found = judge(rows, keys_of)

    first, version = (found.facts_about(row).noted[0] for row in rows[:2])
    assert (first.end > first.start, version.end > version.start) == (True, False)
    assert first.path == version.path


def test_a_rule_gets_its_own_notes_only() -> None:
    sketches = (
        Sketch("loods", "gids op een loodsboot", synoniemen=("gids op zee",)),
        Sketch("loodsboot", "vaartuig met een loods"),
        Sketch("gids op zee", "ambtenaar met een patent"),
    )

    facts = report(*sketches).facts_about(concepts(sketches)[0])

    assert [one.rule_id for one in facts.noted] == ["SAM-06", "SAM-05"]
    assert [one.rule_id for one in facts.noted_for("SAM-06")] == ["SAM-06"]


def test_equal_citations_are_no_duplicates() -> None:
    cited = "hetgeen daaronder wordt verstaan in artikel 1 van de Havenwet"

    assert of("DUP-01", Sketch("kade", cited), Sketch("steiger", cited)) == []


def test_a_definition_that_cites_does_not_repeat() -> None:
    sketches = (
        Sketch("kade", "kade als bedoeld in artikel 1 van de Havenwet"),
        Sketch("openbare kade", "openbare kade als bedoeld in artikel 1 van de Havenwet"),
    )

    assert of("SAM-02", *sketches) == []


def test_twins_do_not_repeat_each_other() -> None:
    text = "verharde oever waaraan schepen lading lossen"

    assert [
        one[0] for one in told(report(Sketch("kade", text), Sketch("zeekade", text)).findings)
    ] == ["DUP-01"]


def test_glossary_findings_are_not_among_the_facts() -> None:
    found = report(Sketch("wal", "zie oeverkant"))

    assert [one.check for one in found.findings] == ["GLO-03"]
    assert found.facts_about(concepts([Sketch("wal")])[0]).noted == ()


@pytest.mark.parametrize(
    ("term", "grondwoord"),
    [
        ("openbare kade", "kade"),
        ("kade van beton", "kade"),
        ("havenkade", "kade"),
        ("scheepskade", "kade"),
        ("aanvraag", None),
        ("kade", None),
        ("grote zeekade van beton", "zeekade"),
    ],
)
def test_the_grondwoord_is_the_head_of_the_term(term: str, grondwoord: str | None) -> None:
    made = glossary(
        *(Sketch(one, f"{one} van steen") for one in {"kade", "vraag", "zeekade", term})
    )
    (place,) = [entry.place for entry in made.entries if entry.concept.begrip == term]

    found = made.grondwoorden[place]

    assert (found.concept.begrip if found else None) == grondwoord


@pytest.mark.parametrize(
    "text",
    [
        "zie artikel 4",
        "zie 4",
        "zie",
        "zie hierboven",
        "zie een zeer lange zin met veel woorden",
        "toestel [x] met een greep",
        "toestel [[]] met een greep",
        "toestel [[a",
    ],
)
def test_what_names_no_concept_is_no_broken_reference(text: str) -> None:
    assert of("GLO-03", Sketch("wal", text)) == []


def test_a_broken_reference_suggests_the_nearest_term() -> None:
    (finding,) = report(Sketch("wal", "zie oevrr"), Sketch("oever", "rand van het land")).findings

    assert "oever" in finding.advice.nl


def test_a_piece_that_is_in_every_name_suggests_nothing() -> None:
    assert Nearest(f"pad{number}" for number in range(300)).to("padx") == ""


def test_names_in_a_message_are_few_and_short() -> None:
    assert quoted("a" * 100) == "a" * 79 + "…"
    assert quoted(*"abcdefg") == "a, b, c, d, e, … (+2)"


def test_softer_than_info_is_info() -> None:
    assert [softer(one) for one in Severity] == [Severity.INFO, Severity.INFO, Severity.WARNING]


def test_a_fixed_phrase_of_many_definitions_is_no_nesting() -> None:
    many = [
        Sketch(f"ding{n}", f"toestel dat een ziek familielid onbetaald helpt {'x' * n}")
        for n in range(1, 60)
    ]
    outer = Sketch(
        "zaak",
        "geld van een gemeente voor een toestel dat een ziek familielid onbetaald helpt "
        "zodat de molen draait in de wind",
    )

    assert of("SAM-03", *many, outer) == []


def test_unused_terms_are_a_fact_of_the_report() -> None:
    found = report(Sketch("loods", "gids op een schip"), Sketch("schip", "drijvend vaartuig"))

    assert found.unused == ("loods",)


ALL = [sketch for check in CHECKS for bad in check.bad for sketch in bad.sketches]


@given(st.permutations(concepts(ALL)))
@settings(max_examples=5, deadline=None)
def test_the_order_of_rows_does_not_matter(shuffled: Sequence[Concept]) -> None:
    assert judge(shuffled, keys_of).findings == judge(concepts(ALL), keys_of).findings


def synthetic(count: int) -> list[Concept]:
    """Return a glossary in which concepts mention each other, seeded."""
    chance = random.Random(count)  # noqa: S311  a test glossary is no secret
    parts = ["haven", "kade", "schip", "zorg", "plan", "dienst", "water", "brug", "sluis", "net"]
    names = [f"{chance.choice(parts)}{chance.choice(parts)} {number}" for number in range(count)]
    return [
        Concept(
            str(number),
            name,
            f"toestel van een {chance.choice(names)} met {chance.choice(parts)} "
            f"voor een {chance.choice(parts)} bij {chance.choice(names)}",
        )
        for number, name in enumerate(names)
    ]


@pytest.mark.usefixtures("unwatched")
def test_cost_grows_with_the_glossary_and_not_faster() -> None:
    def cost(count: int) -> float:
        made = synthetic(count)
        start = process_time()
        judge(made, keys_of)
        return process_time() - start

    ratios = []
    for _ in range(5):  # side by side; one good pair proves it, a busy machine spoils some
        ratios.append(cost(4_000) / cost(1_000))
        if ratios[-1] < 6:
            break
    assert min(ratios) < 6


@needs_data
def test_a_glossary_edited_by_professionals_has_few_findings() -> None:
    rows = [json.loads(line) for line in real_file("nl-netbeheer.jsonl").splitlines()]
    found = judge(
        [concept_of(row["id"], ValidationRequest(row["term"], row["definition"])) for row in rows],
        keys_of,
    )

    assert found.concepts == 256
    assert found.styles[Language.NL].convention == Convention(
        Form.FRASE, Use.ZONDER, Use.ZONDER, Use.ZONDER
    )
    about_definitions = [one for one in found.findings if not one.check.startswith("GLO")]
    assert len(about_definitions) < 10


def test_an_edge_runs_from_the_concept_that_uses_to_the_one_that_is_used() -> None:
    found = report(
        Sketch("sluis", "bouwwerk met deuren in een kanaal", synoniemen=("schutkolk",)),
        Sketch("kanaal", "gegraven waterweg"),
        Sketch("sluiswachter", "persoon die schutkolken bedient in een kanaal met een sluis"),
        Sketch("waterweg"),
    )

    assert found.edges == (
        ("kanaal", "waterweg"),
        ("sluis", "kanaal"),
        ("sluiswachter", "kanaal"),
        ("sluiswachter", "sluis"),
    )
    assert found.terms["sluiswachter"] == "sluiswachter"


def test_a_name_of_six_concepts_makes_no_edge() -> None:
    namesakes = [Sketch("loket", f"balie in {place}") for place in ("a", "b", "c", "d", "e", "f")]
    visitor = Sketch("bezoeker", "persoon aan een loket")

    assert report(*namesakes, visitor).edges == ()
    assert len(report(*namesakes[:5], visitor).edges) == 5


def test_a_concept_in_two_languages_has_its_dutch_term() -> None:
    both = [
        Concept("w", "waterway", "canal for ships", lang=Language.EN),
        Concept("w", "waterweg", "kanaal voor schepen"),
    ]

    assert judge(both, keys_of).terms == {"w": "waterweg"}


def test_a_group_of_doubles_is_told_once_and_at_each_of_its_concepts() -> None:
    text = "verharde oever waaraan schepen lading lossen"
    sketches = (Sketch("kade", text), Sketch("wal", text), Sketch("kaai", text))

    found = report(*sketches)

    (finding,) = (one for one in found.findings if one.check == "DUP-01")
    told_at = [finding.concept, *(one.concept for one in finding.elsewhere)]
    notes = [found.facts_about(one).noted for one in concepts(sketches)]
    assert sorted(told_at) == ["kaai", "kade", "wal"]
    assert [[note.rule_id for note in of_one] for of_one in notes] == [["DUP-01"]] * 3


def test_the_same_words_close_one_circle_only() -> None:
    sketches = (
        Sketch("haven", "water met een kade"),
        Sketch("kade", "muur naast een ligplaats in een haven"),
        Sketch("ligplaats", "plek in een haven"),
    )

    haven = report(*sketches).facts_about(concepts(sketches)[0])

    (note,) = haven.noted_for("SAM-05")
    assert note.path == ("haven", "kade", "haven")


def test_a_doubtful_circle_is_told_at_one_concept() -> None:
    sketches = (
        Sketch("bank (meubel)", "plek voor een klant"),
        Sketch("bank (instelling)", "onderneming met een klant"),
        Sketch("klant", "persoon met een zaak"),
        Sketch("zaak", "dossier van een bank"),
    )

    found = report(*sketches)

    assert [one.severity for one in found.findings if one.check == "SAM-05"][:1] == ["info"]
    assert list(found.facts_about(concepts(sketches)[3]).noted_for("SAM-05")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("persoon die vandaag een schip huurt", "persoon die een schip vandaag huurt"),
        ("lading die een schip heeft gelost", "lading die een schip gelost heeft"),
        ("winkel die op zondag een fiets stalt", "winkel die een fiets op zondag stalt"),
        ("teken dat op een gevaar wijst", "tekens die op gevaren wijzen"),
    ],
)
def test_phrases_may_change_places_in_a_double(one: str, other: str) -> None:
    assert len(of("DUP-01", Sketch("kade", one), Sketch("wal", other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vriend van een broer van een buur", "vriend van een buur van een broer"),
        ("recht dat een huurder een eigenaar geeft", "recht dat een eigenaar een huurder geeft"),
        ("bord met een rode rand op een witte paal", "bord met een witte rand op een rode paal"),
        ("vervoer van een stad naar een dorp", "vervoer van een dorp naar een stad"),
    ],
)
def test_who_does_what_to_whom_tells_definitions_apart(one: str, other: str) -> None:
    assert of("DUP-01", Sketch("kade", one), Sketch("wal", other)) == []
