"""What a report says about the checks over a glossary and over its graph."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from toetssteen.contract.text import Text
from toetssteen.glossary.catalog import CHECKS, OF_A_DEFINITION
from toetssteen.glossary.interface import GlossaryCheck
from toetssteen.glossary.structure.row import Row
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.outputs.interface import RuleFacts, Run

PROFILE: Final = "NL-SBB"
_NOTHING: Final = Text("", "")


def _of_check(check: GlossaryCheck) -> RuleFacts:
    # The advice has fields that only a finding can fill.
    return RuleFacts(check.id, check.code, check.title, check.why, _NOTHING, check.source)


def _of_row(row: Row) -> RuleFacts:
    source = PROFILE if row.id in PUBLISHED else ""
    return RuleFacts(row.id, row.code, row.title, _NOTHING, row.advice, source)


OF_THE_GLOSSARY: Final = tuple(check for check in CHECKS if check.id not in OF_A_DEFINITION)
"""The checks that no rule reports with a definition."""

_KNOWN: Final[Mapping[str, RuleFacts]] = MappingProxyType(
    {check.id: _of_check(check) for check in CHECKS}
    | {row.id: _of_row(row) for row in (*PUBLISHED.values(), *OWN.values())}
)


def facts_of(check: str, run: Run) -> RuleFacts | None:
    """Return what is known of a check; what its rule says of it goes first."""
    return run.rules.get(check) or _KNOWN.get(check)
