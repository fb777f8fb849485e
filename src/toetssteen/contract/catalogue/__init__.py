"""Every code that is not a rule's, as data: what it means and what to do about it.

A code never changes its meaning and is never used again. One file per family; the pages,
the problem types and the OpenAPI examples are made from these entries.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from toetssteen.contract.catalogue.entry import Entry, Where
from toetssteen.contract.catalogue.files import FILES
from toetssteen.contract.catalogue.findings import FINDINGS
from toetssteen.contract.catalogue.operations import OPERATIONS
from toetssteen.contract.catalogue.permissions import PERMISSIONS
from toetssteen.contract.catalogue.requests import REQUESTS
from toetssteen.contract.text import Text

__all__ = ["CATALOGUE", "FAMILIES", "Entry", "Where"]

_ENTRIES: Final = (*REQUESTS, *FILES, *PERMISSIONS, *OPERATIONS, *FINDINGS)

CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType({e.code: e for e in _ENTRIES})
"""By code, family by family, in the order of the pages."""

FAMILIES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "INP": Text("de invoer", "the input"),
        "POL": Text("dit mag niet", "this is not allowed"),
        "LIM": Text("een grens aan het gebruik", "a limit on use"),
        "TMO": Text("te laat", "too late"),
        "UPS": Text("iets wat wij nodig hebben", "something we need"),
        "INT": Text("onze eigen fout", "our own fault"),
        "SYS": Text("het proces", "the process"),
        "VAL": Text("een regel over een definitie", "a rule about a definition"),
    }
)
"""What the first three letters of a code stand for."""
