"""What a rule is called: its normalised id, its code and its category."""

from toetssteen.contract.result import Category

EXTERNAL = "VAL-EXT-000"

# The ids whose code does not follow from their shape; the others are `AAA-<digits>`.
_FIXED = {
    "CON-CIRC-001": "VAL-CIR-001",
    "ARAI-01": "VAL-ARA-001",
    "ARAI-02": "VAL-ARA-002",
    "ARAI-02SUB1": "VAL-ARA-021",
    "ARAI-02SUB2": "VAL-ARA-022",
    "ARAI-03": "VAL-ARA-003",
    "ARAI-04": "VAL-ARA-004",
    "ARAI-04SUB1": "VAL-ARA-041",
    "ARAI-05": "VAL-ARA-005",
    "ARAI-06": "VAL-ARA-006",
    "ESS-CONT-001": "VAL-ESS-101",
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
}

_CATEGORIES = {
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

_DIGITS = frozenset("0123456789")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_GROUP = 3


def normalised(written: str) -> str:
    """Return an id in its one spelling: ``con_01`` is CON-01, ``ARAI02SUB1`` is ARAI-02SUB1."""
    rule_id = written.strip().upper().replace("_", "-")
    for place in range(1, len(rule_id)):
        if rule_id[place] in _DIGITS and rule_id[place - 1].isalpha():
            family, number = rule_id[:place], rule_id[place:]
            return rule_id if "-" in family else f"{family}-{number}"
    return rule_id


def code_of(rule_id: str) -> str:
    """Return the code of a normalised id that states none itself."""
    family, _, number = rule_id.partition("-")
    if rule_id in _FIXED:
        return _FIXED[rule_id]
    if len(family) == _GROUP and set(family) <= _LETTERS and _is_number(number):
        return f"VAL-{family}-{number:0>3}"
    return EXTERNAL


def is_code(written: str) -> bool:
    """Return whether *written* has the shape of a code, ``AAA-BBB-000``."""
    groups = written.split("-")
    return (
        [len(group) for group in groups] == [_GROUP] * 3
        and set(groups[0] + groups[1]) <= _LETTERS
        and _is_number(groups[2])
    )


def category_of(rule_id: str) -> Category:
    """Return the category of the family that a normalised id belongs to."""
    family, *rest = rule_id.split("-")
    if family == "VAL" and rest[:1] == ["TXT"]:
        return Category.TAAL
    return _CATEGORIES.get(family, Category.STRUCTUUR)


def _is_number(written: str) -> bool:
    return 0 < len(written) <= _GROUP and set(written) <= _DIGITS
