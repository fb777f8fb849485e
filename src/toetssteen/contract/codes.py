"""From the rule ids that others use to codes of the contract."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from toetssteen.contract.result import Code

UNKNOWN_RULE: Final = "VAL-EXT-000"
"""The code of a rule that is not ours and whose id tells no code."""

NO_CODES: Final[Mapping[str, str]] = MappingProxyType({})


def normalised(rule_id: str) -> str:
    """Return *rule_id* in the one spelling: ``con_01`` is ``CON-01``, ``ARAI02`` ``ARAI-02``."""
    spelled = rule_id.strip().upper().replace("_", "-")
    for index, char in enumerate(spelled):
        if char in "0123456789":
            lacks_hyphen = index > 0 and spelled[index - 1] != "-"
            return f"{spelled[:index]}-{spelled[index:]}" if lacks_hyphen else spelled
    return spelled


def code_for(rule_id: str, codes: Mapping[str, str] = NO_CODES) -> str:
    """Return the code of *rule_id*, or *rule_id* itself when it is a code already.

    Args:
        rule_id: in any spelling.
        codes: the fixed table of the rules, by normalised id; it goes before all else.
    """
    known = normalised(rule_id)
    if known in codes:
        return codes[known]
    if is_code(known):
        return known
    family, _, number = known.partition("-")
    mechanical = f"VAL-{family}-{number:0>3}"
    return mechanical if number and is_code(mechanical) else UNKNOWN_RULE


def is_code(text: object) -> bool:
    """Return whether *text* has the form of a code."""
    try:
        msgspec.convert(text, Code)
    except msgspec.ValidationError:
        return False
    return True
