"""The code and the category of any rule id, known or not."""

import re

from toetssteen.contract.result import Category
from toetssteen.engines.v1.legacy_rule import LegacyRule

UNKNOWN_CODE = "VAL-EXT-000"

# Written out, so that grep finds each; RULES.md 2.1 with the aliases below it.
_CODES = {
    "ARAI-01": "VAL-ARA-001",
    "ARAI-02": "VAL-ARA-002",
    "ARAI-02SUB1": "VAL-ARA-021",
    "ARAI-02SUB2": "VAL-ARA-022",
    "ARAI-03": "VAL-ARA-003",
    "ARAI-04": "VAL-ARA-004",
    "ARAI-04SUB1": "VAL-ARA-041",
    "ARAI-05": "VAL-ARA-005",
    "ARAI-06": "VAL-ARA-006",
    "CON-01": "VAL-CON-001",
    "CON-02": "VAL-CON-002",
    "CON-CIRC-001": "VAL-CIR-001",
    "DUP-01": "VAL-DUP-001",
    "ESS-01": "VAL-ESS-001",
    "ESS-02": "VAL-ESS-002",
    "ESS-03": "VAL-ESS-003",
    "ESS-04": "VAL-ESS-004",
    "ESS-05": "VAL-ESS-005",
    "ESS-CONT-001": "VAL-ESS-101",
    "INT-01": "VAL-INT-001",
    "INT-02": "VAL-INT-002",
    "INT-03": "VAL-INT-003",
    "INT-04": "VAL-INT-004",
    "INT-06": "VAL-INT-006",
    "INT-07": "VAL-INT-007",
    "INT-08": "VAL-INT-008",
    "INT-09": "VAL-INT-009",
    "INT-10": "VAL-INT-010",
    "SAM-01": "VAL-SAM-001",
    "SAM-02": "VAL-SAM-002",
    "SAM-03": "VAL-SAM-003",
    "SAM-04": "VAL-SAM-004",
    "SAM-05": "VAL-SAM-005",
    "SAM-06": "VAL-SAM-006",
    "SAM-07": "VAL-SAM-007",
    "SAM-08": "VAL-SAM-008",
    "STR-01": "VAL-STR-001",
    "STR-02": "VAL-STR-002",
    "STR-03": "VAL-STR-003",
    "STR-04": "VAL-STR-004",
    "STR-05": "VAL-STR-005",
    "STR-06": "VAL-STR-006",
    "STR-07": "VAL-STR-007",
    "STR-08": "VAL-STR-008",
    "STR-09": "VAL-STR-009",
    "STR-ORG-001": "VAL-ORG-001",
    "STR-TERM-001": "VAL-TRM-001",
    "VAL-EMP-001": "VAL-EMP-001",
    "VAL-EMP-002": "VAL-EMP-002",
    "VAL-LEN-001": "VAL-LEN-001",
    "VAL-LEN-002": "VAL-LEN-002",
    "VAL-TXT-001": "VAL-TXT-001",
    "VAL-TXT-002": "VAL-TXT-002",
    "VAL-TXT-003": "VAL-TXT-003",
    "VAL-TXT-004": "VAL-TXT-004",
    "VAL-TXT-005": "VAL-TXT-005",
    "VAL-TXT-006": "VAL-TXT-006",
    "VAL-TXT-007": "VAL-TXT-007",
    "VAL-TXT-008": "VAL-TXT-008",
    "VAL-TXT-009": "VAL-TXT-009",
    "VAL-TXT-010": "VAL-TXT-010",
    "VER-01": "VAL-VER-001",
    "VER-02": "VAL-VER-002",
    "VER-03": "VAL-VER-003",
}
_MECHANICAL = re.compile(r"([A-Z]{3})-([0-9]{1,3})")

_CATEGORY_OF_FAMILY = {
    "ARAI": Category.TAAL,
    "VER": Category.TAAL,
    "ESS": Category.JURIDISCH,
    "INT": Category.STRUCTUUR,
    "STR": Category.STRUCTUUR,
    "VAL": Category.STRUCTUUR,
    "CON": Category.SAMENHANG,
    "SAM": Category.SAMENHANG,
    "DUP": Category.SAMENHANG,
    "GLO": Category.SAMENHANG,
    "SBB": Category.SAMENHANG,
}


def code_of(rule_id: str, rule: LegacyRule | None) -> str:
    """Return the code of a normalised *rule_id*; *rule* is None when no file has it.

    What the file states goes first. A known id has a code of its own; ``ABC-7`` becomes
    ``VAL-ABC-007``; of any other id we only know that it is somebody else's.
    """
    if rule and rule.code:
        return rule.code
    if rule_id in _CODES:
        return _CODES[rule_id]
    parts = _MECHANICAL.fullmatch(rule_id)
    return f"VAL-{parts[1]}-{parts[2]:0>3}" if parts else UNKNOWN_CODE


def category_of(rule_id: str, rule: LegacyRule | None) -> Category:
    """Return the category of a normalised *rule_id*: as the file states, else by its family."""
    if rule and rule.categorie:
        return rule.categorie
    family, _, rest = rule_id.partition("-")
    if family == "VAL" and rest.partition("-")[0] == "TXT":
        return Category.TAAL
    return _CATEGORY_OF_FAMILY.get(family, Category.STRUCTUUR)
