"""Replaces definitions in JSON Lines, character by character where they stand."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from toetssteen.inputs.interface import Options
from toetssteen.inputs.jsonl import SPELLINGS

_SPACE: Final = " \t\r\n"
_DECODER: Final = json.JSONDecoder()
Place = tuple[int, int]


def with_values(raw: bytes, texts: Mapping[int, str], options: Options) -> bytes:
    """Return *raw* with the definition of each line in *texts* replaced.

    Args:
        raw: a file that ``Jsonl`` has read.
        texts: new definitions by line, from 1; only of lines that were read as a row.
        options: not used: JSON Lines is UTF-8 and has its keys.
    """
    del options
    lines = raw.split(b"\n")  # only a line feed ends one, as for the reader
    replaced = (
        _replaced(line, texts[at]) if at in texts else line for at, line in enumerate(lines, 1)
    )
    return b"\n".join(replaced)


def _replaced(line: bytes, text: str) -> bytes:
    said = line.decode()
    places = dict(_filled(said))
    key = next(key for key in SPELLINGS["text"] if key in places)
    start, end = places[key]
    # Where a character was written as an escape, the new text is in ASCII too.
    literal = json.dumps(text, ensure_ascii="\\u" in said[start:end])
    return (said[:start] + literal + said[end:]).encode()


def _filled(line: str) -> Iterator[tuple[str, Place]]:
    """Yield the keys of the object on *line* that have a value, with where that stands."""
    at = line.index("{") + 1
    while line[at := _behind_space(line, at)] != "}":
        key, at = _DECODER.raw_decode(line, at)
        start = _behind_space(line, line.index(":", at) + 1)
        value, at = _DECODER.raw_decode(line, start)
        if value is not None:
            yield key, (start, at)
        at = _behind_space(line, at)
        at += line[at] == ","


def _behind_space(line: str, at: int) -> int:
    while line[at] in _SPACE:
        at += 1
    return at
