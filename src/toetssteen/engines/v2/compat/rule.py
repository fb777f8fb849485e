"""A legacy rule as read, and what a judged rule looks like."""

from dataclasses import dataclass
from enum import StrEnum

from toetssteen.contract.result import Category

Span = tuple[int, int]

LONGEST_MESSAGE = 500


class Prioriteit(StrEnum):
    """How much a rule matters to its owner."""

    HOOG = "hoog"
    MIDDEN = "midden"
    LAAG = "laag"


class Aanbeveling(StrEnum):
    """How binding a rule is."""

    VERPLICHT = "verplicht"
    AANBEVOLEN = "aanbevolen"
    OPTIONEEL = "optioneel"


class Gravity(StrEnum):
    """How grave V1 calls a violation, gravest first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Werking(StrEnum):
    """What the patterns stand for: words that may not be there, or that must."""

    VERBOD = "verbod"
    VEREIST = "vereist"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a legacy file, its defaults filled in.

    ``rule_id`` is normalised, ``id_in_file`` is as written. ``patterns`` are the expressions
    of the file, each of which compiles; none means that only a human can judge. ``weight``
    is how much the rule counts in a mean, 0.32 to 1.5.
    """

    rule_id: str
    id_in_file: str
    code: str
    category: Category
    naam: str
    uitleg: str
    toetsvraag: str
    advies: str
    gravity: Gravity
    weight: float
    werking: Werking
    is_about_term: bool
    patterns: tuple[str, ...]

    @property
    def message(self) -> str:
        """Return what a violation of this rule says, 1 to 500 characters."""
        sentence = f"{self.naam}: {self.uitleg}" if self.uitleg else self.naam
        return sentence[:LONGEST_MESSAGE] or self.rule_id


@dataclass(frozen=True, slots=True)
class Judged:
    """What one rule found: forbidden words at *spans* of its target, or a missing element.

    ``score`` is a fraction 0.0-1.0, unrounded.
    """

    rule: Rule
    score: float
    spans: tuple[Span, ...] = ()
    is_missing: bool = False

    @property
    def is_violated(self) -> bool:
        """Return whether there is anything to report."""
        return self.is_missing or bool(self.spans)
