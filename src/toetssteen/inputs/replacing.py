"""Puts mended definitions back in the file that they came from; all else stays as it was."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from toetssteen.inputs.csv_replacing import with_cells
from toetssteen.inputs.interface import Options
from toetssteen.inputs.jsonl_replacing import with_values

Texts = Mapping[int, str]
"""New definitions by the line on which the row starts, from 1."""

Replace = Callable[[bytes, Texts, Options], bytes]

REPLACERS: Final[Mapping[str, Replace]] = MappingProxyType(
    {".csv": with_cells, ".jsonl": with_values, ".ndjson": with_values, ".tsv": with_cells}
)
"""By suffix: the formats of which one value can be changed and every other byte left alone."""
