"""Packs, and which rule speaks when several see the same defect.

Rules never read each other's results. Each finding carries a defect key; the table below says
who owns a key when more than one rule reports it in the same place, and which rules are named
beside the owner because they would say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.grammar import Grammar
from toetssteen.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Pack:
    """A versioned set of rules under one name, for definitions in the language of *grammar*."""

    name: str
    version: str
    rules: tuple[Rule, ...]
    grammar: Grammar = DUTCH

    def __post_init__(self) -> None:
        ids = [rule.id for rule in self.rules]
        if len(set(ids)) != len(ids):
            message = f"pack {self.name} lists a rule twice"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who owns a defect.

    ``owners``: in order of precedence. ``also``: rules that say the same in other words; they
    are named beside the owner, and their own findings fold into it where both point at the same
    words. ``whole``: the defect is one for the whole definition, wherever the findings point.
    """

    owners: tuple[str, ...]
    also: tuple[str, ...] = ()
    whole: bool = False


# In order of precedence: a defect further down never folds one further up.
OWNERSHIP: Mapping[str, Ownership] = MappingProxyType(
    {
        "leeg": Ownership(("VAL-EMP-001",), whole=True),
        "plaatshouder": Ownership(("VAL-TXT-004",), whole=True),
        "gelijk": Ownership(
            ("VAL-TXT-005",),
            (
                *("STR-02", "STR-03", "CON-CIRC-001", "VAL-LEN-001", "VER-02", "ESS-02"),
                *("ARAI-06", "ISO-01", "ISO-03", "ISO-11", "ISO-16"),
            ),
            whole=True,
        ),
        "geen-definitie": Ownership(
            ("VAL-TXT-009",),
            (
                *("STR-01", "STR-03", "VAL-LEN-001", "VAL-TXT-007", "ARAI-06", "VER-02"),
                *("INT-01", "INT-03", "INT-04", "INT-06", "INT-07", "INT-08", "INT-10"),
                *("ARAI-04", "CON-CIRC-001", "ISO-03", "ISO-14"),
            ),
            whole=True,
        ),
        "geen-naamwoord": Ownership(
            ("STR-01", "ISO-14"), ("ARAI-06", "ISO-16", "ISO-17", "VER-02"), whole=True
        ),
        "kring-kop": Ownership(
            ("STR-02",), ("CON-CIRC-001", "ARAI-06", "SAM-05", "SAM-02", "VAL-LEN-001"), whole=True
        ),
        "kring": Ownership(("CON-CIRC-001", "ISO-11"), ("SAM-05",)),
        "kring-ver": Ownership(("SAM-05",)),
        "opening": Ownership(("ARAI-06", "ISO-16"), ("ISO-14",), whole=True),
        "vaag-genus": Ownership(
            (
                *("STR-04", "STR-03", "ARAI-02SUB1", "ARAI-02"),
                *("ISO-15", "ISO-03", "VAL-LEN-001"),
            ),
            ("ESS-05", "INT-06"),
            whole=True,
        ),
        "doel": Ownership(
            ("ESS-01", "STR-06", "ISO-10", "ISO-08"), ("ESS-01", "STR-06"), whole=True
        ),
        "modaal": Ownership(("ARAI-04",)),
        "voorwaarde": Ownership(("SAM-07", "ESS-04", "INT-02", "ISO-23"), ("INT-02",)),
        "voorbeeld": Ownership(("INT-09", "INT-06", "ISO-19", "ISO-20"), ("INT-09", "INT-06")),
        "lengte": Ownership(("VAL-LEN-002",), ("INT-01", "ISO-18"), whole=True),
        "tweede-zin": Ownership(
            ("VAL-TXT-006", "INT-01", "ISO-18"), ("INT-06", "ISO-20", "VAL-TXT-002", "INT-03")
        ),
        "vaag-woord": Ownership(("ESS-04", "ARAI-03", "ISO-07"), ("ISO-23",)),
        "bekend": Ownership(("ARAI-05", "INT-10", "INT-04", "ISO-09"), ("INT-10",)),
        "afkorting": Ownership(("CON-01", "INT-07", "ISO-04")),
        "ontkenning": Ownership(("STR-07", "INT-08", "ISO-22", "ISO-02"), ("INT-08", "ISO-02")),
        "en-of": Ownership(("STR-08", "STR-09", "ISO-07"), ("STR-08", "STR-09")),
        "getal": Ownership(("VER-01", "VER-02", "ISO-01"), ("VER-02",), whole=True),
        "soort": Ownership(
            ("VER-03", "ESS-02", "ISO-13"), ("ESS-02", "SAM-07", "SAM-04"), whole=True
        ),
        "grondwoord": Ownership(("SAM-01", "SAM-04")),
        "delen": Ownership(("INT-09", "STR-05"), ("STR-05",)),
        "overlap": Ownership(("DUP-01", "SAM-02", "SAM-03"), ("ESS-05", "SAM-08"), whole=True),
    }
)


def normalised(rule_id: str) -> str:
    """Return *rule_id* as the house spells it: ``arai_02sub1`` and ``ARAI02SUB1`` are one rule."""
    spelt = rule_id.strip().upper().replace("_", "-")
    family = len(spelt) - len(spelt.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    has_lost_hyphen = 0 < family < len(spelt) and spelt[family].isdigit()
    return f"{spelt[:family]}-{spelt[family:]}" if has_lost_hyphen else spelt
