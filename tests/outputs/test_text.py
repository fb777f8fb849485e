import re

from rich.cells import cell_len

from tests.outputs.building import (
    FAILED_FILE,
    FAILURE,
    NOTICE,
    QUESTIONS,
    Terminal,
    finding,
    gate,
    judged,
    rendered,
    run_of,
    specimen_run,
)
from toetssteen.contract.result import GateStatus, Severity
from toetssteen.contract.text import Language
from toetssteen.outputs.interface import Failure
from toetssteen.outputs.text import TextReport

PAGE = """\
begrippen.csv:2
hechting
✗ niet aanvaardbaar, score 0,54
  Een verplichte regel is overtreden.

    iets waarmee een arts een wond sluit
    ^^^^

  fout ARAI-02SUB1
    ‘iets’ noemt geen soort.
    → Noem het naaste bovenbegrip.

Samenvatting
  Getoetst            2, met variant v2
  Aanvaardbaar        1
  Niet aanvaardbaar   1
  Zonder bevindingen  1
  Gemiddelde score    0,77
  Bevindingen         1 fout

Vaakst gevonden
  1  ████████████████  ARAI-02SUB1     Geen leeg genus
"""
ENGLISH_PAGE = """\
begrippen.csv:2
(no term)
✗ not acceptable without a stated reason, score 0.62

    (empty text)

  remark EIGEN-7
    Leeg.

Summary
  Checked           1, with variant v2
  Acceptable        0
  Not acceptable    1, of which 1 may pass with a stated reason
  Without findings  0
  Mean score        0.62
  Findings          1 remark
  Questions         2 for the author: no rule can judge them
  Without verdict   1 times a rule crashed or took too long

Found most often
  1  ████████████████  EIGEN-7

Not read or not checked (2)
  kapot.csv:3  INP-ROW-001
    Row 3: column ‘definitie’ is empty.
    → Repair the named row; the others were judged.
  x  GEEN-CODE
    The file is not UTF-8.

Notices
  · The column ‘kleur’ was not used.
"""


def test_the_whole_page() -> None:
    found = finding(at=(0, 4), severity=Severity.ERROR)
    blocked = gate(GateStatus.BLOCKED, "Een verplichte regel is overtreden.")
    text = "iets waarmee een arts een wond sluit"
    definitions = [judged("hechting", text, found, score=0.5412, gate=blocked), judged()]

    assert rendered("text", run_of(definitions)) == PAGE


def test_the_whole_page_in_english() -> None:
    found = finding("Leeg.", rule_id="EIGEN-7", severity=Severity.INFO, advice="")
    held = gate(GateStatus.OVERRIDE_REQUIRED)
    run = run_of(
        [judged("", "", found, score=0.62, gate=held, unchecked=QUESTIONS)],
        language=Language.EN,
        failures=[FAILURE, Failure("x", None, "GEEN-CODE", FAILED_FILE.reason)],
        notices=[NOTICE],
    )

    assert rendered("text", run) == ENGLISH_PAGE


def test_no_line_is_wider_than_eighty_columns() -> None:
    assert max(map(cell_len, rendered("text", specimen_run()).splitlines())) <= 80


def test_a_definition_without_findings_is_counted_and_not_shown() -> None:
    report = rendered("text", run_of([judged("touw")]))

    assert "touw" not in report
    assert "Zonder bevindingen  1" in report
    assert "Bevindingen         0" in report


def test_a_definition_that_was_typed_is_shown_with_its_questions_also_when_it_is_good() -> None:
    report = rendered("text", run_of([judged("touw", file="", unchecked=QUESTIONS)]))
    silent = rendered("text", run_of([judged("touw", file="")]))

    assert report.startswith("touw\n✓ aanvaardbaar, score 1,00\n")
    assert "Vragen voor de auteur" in report
    for rule in QUESTIONS:
        assert rule.question is None or f"· {rule.question}" in report
    assert "Vragen voor de auteur" not in silent


def test_a_definition_that_is_held_back_without_findings_is_shown_with_the_reason() -> None:
    held = gate(GateStatus.BLOCKED, "De dekking is 0,40; 0,50 is nodig.")

    report = rendered("text", run_of([judged("bron", gate=held)]))

    assert "bron\n✗ niet aanvaardbaar" in report
    assert "De dekking is 0,40; 0,50 is nodig." in report


def test_a_long_text_shows_the_marked_line_and_its_neighbours() -> None:
    text = "woord " * 200 + "iets " + "woord " * 200

    report = rendered("text", run_of([judged("b", text, finding(at=(1200, 1204)))]))

    shown = [line for line in report.splitlines() if "woord" in line]
    assert len(shown) == 3
    assert report.count("    …\n") == 1
    assert re.search(r"… \(nog \d+ regels\)", report)


def test_a_text_full_of_findings_is_cut_off_and_says_so() -> None:
    text = "iets " * 400

    report = rendered("text", run_of([judged("b", text, finding(at=(0, len(text))))]))

    assert report.count("    iets") == 12
    assert "… (nog 15 regels)" in report


def test_a_long_text_without_marks_shows_its_beginning() -> None:
    report = rendered("text", run_of([judged("b", "woord " * 200, finding())]))

    assert len([line for line in report.splitlines() if "woord" in line]) == 2


def test_a_long_term_is_shortened() -> None:
    report = rendered("text", run_of([judged("lang " * 50, "b", finding())]))

    assert "lang lang…\n" in report


def test_only_the_ten_rules_found_most_are_named() -> None:
    found = [finding(rule_id=f"EIGEN-{n}") for n in range(13)]

    report = rendered("text", run_of([judged("a", "b", *found)]))

    assert report.partition("Vaakst gevonden")[2].count("EIGEN-") == 10
    assert "en nog 3 andere regels" in report


def test_on_a_terminal_the_words_are_painted_and_carets_are_gone() -> None:
    out = Terminal()

    TextReport().render(specimen_run(), out)

    assert "\x1b[1;4;31miets\x1b[0m" in out.getvalue()
    assert "^" not in out.getvalue()


def test_paint_in_a_definition_stays_text() -> None:
    out = Terminal()

    TextReport().render(run_of([judged("\x1b[2Jx", "\x1b]0;titel\x07", finding())]), out)

    assert "\\u001b[2Jx" in out.getvalue()
    assert "\\u001b]0;titel\\u0007" in out.getvalue()
