"""A mend as a diff, and mended definitions as a file that can be read again."""

import io
from dataclasses import replace

import pytest
from msgspec import structs

from tests.outputs.building import judged
from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.inputs.family import READERS
from toetssteen.inputs.interface import Options, Row
from toetssteen.outputs.definitions import WRITERS
from toetssteen.outputs.diff import diff
from toetssteen.outputs.ink import Ink, Pen

FULL = ValidationRequest(
    "sloep",
    'vaartuig; "klein"\nmet riemen',
    lang=Language.EN,
    context=DefinitionContext(organisatorisch=("haven",)),
    synoniemen=("schuit", "jol"),
    bron="Zeewet",
    toelichting="-1, =A1",
)


def test_equal_texts_have_no_diff() -> None:
    one = judged("kade", "muur")

    assert list(diff(one, "muur", Pen(has_ink=False))) == []


def test_a_text_of_more_lines_shows_which_line_changed() -> None:
    lines = list(diff(judged("kade", "muur\neen  wal"), "muur\neen wal", Pen(has_ink=False)))

    assert lines[3:] == [" muur", "-een  wal", "+een wal"]


def test_on_a_terminal_what_goes_is_red_and_what_comes_is_green() -> None:
    lines = list(diff(judged("kade", "een muur"), "muur", Pen(has_ink=True)))

    assert lines[-2:] == [Ink.RED.on("-een muur"), Ink.GREEN.on("+muur")]
    assert lines[0] == Ink.STRONG.on("--- begrippen.csv:2 kade")


def test_the_words_cannot_steer_the_terminal() -> None:
    lines = list(diff(judged("ka\x1b[31mde", "een\x1b[2J muur"), "muur", Pen(has_ink=False)))

    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("suffix", WRITERS)
def test_definitions_are_read_again_as_they_were(suffix: str) -> None:
    kept = FULL if suffix != ".csv" else structs.replace(FULL, context=None)
    one = replace(judged(), request=FULL)

    raw = WRITERS[suffix]([one, replace(judged(id=""), request=ValidationRequest("wal", "muur"))])

    options = Options(term_column="begrip", definition_column="definitie")
    rows = [met for met in READERS[suffix].read(io.BytesIO(raw), options) if isinstance(met, Row)]
    assert [(row.id, row.request) for row in rows] == [
        ("b-1", kept),
        ("", ValidationRequest("wal", "muur", bron="" if suffix == ".csv" else None)),
    ]
