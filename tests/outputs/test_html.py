import re
from collections import Counter

import pytest
from lxml import etree, html

from tests.outputs.building import (
    FAILED_FILE,
    FAILURE,
    NOON,
    QUESTIONS,
    finding,
    gate,
    judged,
    rendered,
    run_of,
    specimen_run,
)
from toetssteen.contract.result import GateStatus
from toetssteen.contract.text import Language
from toetssteen.outputs import html as html_module
from toetssteen.outputs.charts import bar_chart, histogram, nice_step
from toetssteen.outputs.interface import Failure, Run
from toetssteen.outputs.page import anchor_of, words_of


def page_of(run: Run) -> html.HtmlElement:
    return html.fromstring(rendered("html", run))


def words(page: etree._Element) -> str:
    return " ".join(" ".join(map(str, page.itertext())).split())


def test_the_page_speaks_the_language_of_the_run() -> None:
    assert page_of(specimen_run()).get("lang") == "nl"
    english = page_of(specimen_run(Language.EN))
    assert english.get("lang") == "en"
    assert "Definitions with findings (7)" in words(english)
    assert "2 errors, 5 warnings, 1 remark" in words(english)


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    page = page_of(specimen_run())

    assert (
        page.xpath("//script | //@src | //iframe | //form | //*[starts-with(name(@*), 'on')]") == []
    )
    assert [str(link) for link in page.xpath("//@href") if not str(link).startswith("#")] == [
        "data:,"
    ]
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert "url(" not in rendered("html", specimen_run())


def test_markup_and_templates_in_a_text_stay_text() -> None:
    odd = judged("<script>alert(1)</script>", "{{ 7 * 7 }} <img onerror=x>", finding("</p>\u202e"))

    page = page_of(run_of([odd]))

    assert page.xpath("//article//h3/bdi/text()") == ["<script>alert(1)</script>"]
    assert page.xpath("//blockquote/text()") == ["{{ 7 * 7 }} <img onerror=x>"]
    assert page.xpath("//p[@class='message']/text()")[0] == "</p>\\u202e"
    assert page.xpath("//img | //script") == []


def test_the_found_words_are_marked() -> None:
    page = page_of(specimen_run())

    assert page.xpath("//mark/text()")[:3] == ["iets", "waarmee", "sluit"]


def test_words_keep_their_lines_and_show_what_is_hidden() -> None:
    assert words_of("a\nb\u202ec", [finding(at=(3, 4))]) == [
        ("a\nb", False),
        ("\\u202e", True),
        ("c", False),
    ]


def test_what_is_missing_after_the_last_word_has_an_empty_mark() -> None:
    assert words_of("ab", [finding(at=(2, 2))]) == [("ab", False), ("", True)]


def test_the_lowest_score_comes_first() -> None:
    scores = page_of(specimen_run()).xpath("//article//span[@class='score']/text()")

    assert scores == sorted(scores)
    assert scores[0] == "0,00"


def test_a_finding_says_what_why_and_how_and_links_to_its_rule() -> None:
    page = page_of(run_of([judged("schip", "x", finding())]))

    (item,) = page.xpath("//ul[@class='findings']/li")
    assert words(item) == (
        "waarschuwing ARAI-02SUB1 ‘iets’ noemt geen soort. "
        "Advies: Noem het naaste bovenbegrip. Waarom: ‘Iets’ zegt niet welke soort."
    )
    (target,) = item.xpath(".//a/@href")
    (rule,) = page.xpath(f"//article[@id='{target[1:]}']")
    assert "Bron: Afgeleid uit de praktijk" in words(rule)


def test_every_link_has_a_target_and_every_id_is_used_once() -> None:
    page = page_of(specimen_run())

    ids = Counter(page.xpath("//@id"))
    assert set(ids.values()) == {1}
    assert {str(link)[1:] for link in page.xpath("//@href[starts-with(., '#')]")} <= set(ids)


def test_different_rules_have_different_anchors() -> None:
    anchors = {anchor_of(name) for name in ("A B", "A_B", "A-B", "A_20_B", "é", "")}

    assert len(anchors) == 6
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", anchor) for anchor in anchors)


def test_an_unknown_rule_says_so() -> None:
    page = page_of(run_of([judged("a", "b", finding(rule_id="EIGEN-7"))]))

    assert "Over deze regel is verder niets bekend." in words(page)


def test_the_numbers_of_the_run_are_in_the_tiles() -> None:
    tiles = [words(tile) for tile in page_of(specimen_run()).xpath("//dl/div")]

    assert tiles == [
        "Getoetst 8",
        "Aanvaardbaar 4",
        "Niet aanvaardbaar 4 waarvan 2 met een motivering toch aanvaardbaar",
        "Gemiddelde score 0,71",
        "Bevindingen 8 2 fouten, 5 waarschuwingen, 1 opmerking",
        "Zonder bevindingen 1",
        "Vragen 2 daarover oordeelt geen regel",
        "Zonder oordeel 1 keer liep een regel vast of duurde te lang",
    ]


def test_a_run_without_findings_says_so_and_has_no_chart_of_rules() -> None:
    page = page_of(run_of([judged("touw", id="b-1"), judged("schip", unchecked=QUESTIONS)]))

    assert "Geen enkele definitie heeft een bevinding." in words(page)
    assert "Bevindingen per regel" not in words(page)
    assert "Toon de definities zonder bevindingen (2)" in words(page)
    assert "Onderscheidt dit kenmerk" in words(page)


def test_the_questions_for_the_author_are_folded_away() -> None:
    page = page_of(run_of([judged("a", "b", finding(), unchecked=QUESTIONS)]))

    (details,) = page.xpath("//article//details")
    assert words(details.find("summary")) == "Vragen voor de auteur (2)"
    assert details.get("open") is None


def test_an_empty_run_is_a_page_with_one_sentence() -> None:
    page = page_of(run_of([]))

    assert "Er zijn geen definities getoetst." in words(page)
    assert page.xpath("//svg | //article") == []


def test_failures_come_first_with_what_to_do() -> None:
    unknown = Failure("x", None, "GEEN-CODE", FAILURE.reason)

    page = page_of(run_of([], failures=[FAILURE, FAILED_FILE, unknown]))

    first, second, third = (words(item) for item in page.xpath("//li[@class='card failure']"))
    assert first == (
        "kapot.csv:3 INP-ROW-001 Rij 3: kolom ‘definitie’ is leeg. "
        "Wat te doen: Herstel de genoemde rij; de andere zijn beoordeeld."
    )
    assert second.startswith("map/oud bestand.csv INP-FIL-001")
    assert third == "x GEEN-CODE Rij 3: kolom ‘definitie’ is leeg."


def test_above_the_limit_the_worst_are_shown_and_the_rest_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html_module, "MOST_DEFINITIONS", 3)
    definitions = [judged(f"b{n}", "x", finding(), score=n / 10, id=f"{n}") for n in range(5)]

    page = page_of(run_of([judged("touw"), *definitions]))

    assert page.xpath("//article//bdi/text()") == ["b0", "b1", "b2"]
    assert "Hier staan de 3 met de laagste score. Nog 2 definities met bevindingen" in words(page)
    assert "boven 3 definities staan ze niet op deze pagina" in words(page)


def test_above_the_limit_definitions_without_findings_are_only_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html_module, "MOST_DEFINITIONS", 3)
    held = judged("bron", gate=gate(GateStatus.BLOCKED, "Te weinig regels oordeelden."))

    page = page_of(run_of([judged("touw"), judged("boot"), judged("anker"), held]))

    assert page.xpath("//article//bdi/text()") == ["bron"]
    assert "Nog" not in words(page.xpath("//p[@class='order']")[0])
    assert "touw" not in words(page)


def test_the_moment_comes_from_the_results() -> None:
    assert f"Getoetst op {NOON:%Y-%m-%d %H:%M} (UTC)" in words(page_of(specimen_run()))


@pytest.mark.parametrize(
    ("highest", "step"), [(0, 1), (5, 1), (6, 2), (11, 5), (99, 20), (2945, 1000)]
)
def test_a_chart_has_at_most_five_round_steps(highest: int, step: int) -> None:
    assert nice_step(highest) == step


def test_a_column_stacks_what_is_acceptable_on_what_is_not() -> None:
    column = histogram(Counter({(9, True): 3, (9, False): 1})).columns[9]

    assert column.top < column.split < column.bottom
    assert (column.acceptable, column.unacceptable, column.total) == (3, 1, 4)


def test_an_empty_chart_has_a_ground_line() -> None:
    assert histogram(Counter()).lines[0][1] == 0
    assert bar_chart([]).height > 0


def test_the_chart_shows_fifteen_rules_and_the_table_all() -> None:
    found = [finding(rule_id=f"EIGEN-{n}") for n in range(20)]

    page = page_of(run_of([judged("a", "b", *found)]))

    assert len(page.xpath("//*[local-name()='rect' and @class='bar']")) == 15
    assert len(page.xpath("//details[@id='regels-tabel']//tbody/tr")) == 20
    assert "De 15 regels met de meeste bevindingen; de tabel heeft ze alle." in words(page)
