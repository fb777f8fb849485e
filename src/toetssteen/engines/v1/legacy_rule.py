"""One rule of a legacy rule file, and the spelling of its id."""

import re
from dataclasses import dataclass
from enum import StrEnum

from toetssteen.contract.result import Category

PLACEHOLDER = "{begrip}"

BROKEN_PATTERN = (re.error, ValueError, OverflowError, RecursionError)
"""What a pattern raises that does not compile, or not with the term in it."""

_FLAGS = re.IGNORECASE | re.UNICODE
_TERM_TARGETS = frozenset({"term", "termniveau", "lemma/term"})
# The first letter that a digit follows, unless a hyphen stands before it.
_HYPHEN_LOST = re.compile(r"^([^-]*?[^\W\d_])([0-9])")
# A pattern that compiles with all of these has its placeholder where any term may stand: not
# after a backslash, in a count, a group name or a range, or beside a "|" in a look-behind.
_ODD_TERMS = ("q 1", "5,1", "\0", "\U0010ffff")


class Prioriteit(StrEnum):
    """How soon the organisation wants the defect mended."""

    HOOG = "hoog"
    MIDDEN = "midden"
    LAAG = "laag"


class Aanbeveling(StrEnum):
    """How binding the rule is."""

    VERPLICHT = "verplicht"
    AANBEVOLEN = "aanbevolen"
    OPTIONEEL = "optioneel"


class Werking(StrEnum):
    """Whether a match breaks the rule (``verbod``) or its absence does (``vereist``)."""

    VERBOD = "verbod"
    VEREIST = "vereist"


@dataclass(frozen=True, slots=True)
class LegacyPattern:
    """A pattern of a rule file. ``compiled`` is None when it names the term."""

    source: str
    compiled: re.Pattern[str] | None

    def for_term(self, begrip: str) -> re.Pattern[str]:
        """Return the pattern to search with when *begrip* is defined."""
        return self.compiled or _compile(_with_term(self.source, begrip))


@dataclass(frozen=True, slots=True)
class LegacyRule:
    """One rule as V1 understands it. ``unread`` keeps every field that V1 does not interpret.

    ``id`` is normalised and ``id_in_file`` is not; ``code``, ``categorie`` and ``advies`` are
    None when the file does not state them.
    """

    id: str
    id_in_file: str
    file: str
    naam: str
    uitleg: str = ""
    toelichting: str = ""
    toetsvraag: str = ""
    patterns: tuple[LegacyPattern, ...] = ()
    goede_voorbeelden: tuple[str, ...] = ()
    foute_voorbeelden: tuple[str, ...] = ()
    prioriteit: Prioriteit = Prioriteit.MIDDEN
    aanbeveling: Aanbeveling = Aanbeveling.OPTIONEEL
    geldigheid: str = "alle"
    werking: Werking = Werking.VERBOD
    code: str | None = None
    categorie: Category | None = None
    advies: str | None = None
    unread: tuple[tuple[str, object], ...] = ()

    @property
    def is_about_term(self) -> bool:
        """Whether the patterns run on the term instead of on the definition."""
        return self.geldigheid.strip().casefold() in _TERM_TARGETS

    @property
    def names_term(self) -> bool:
        """Whether a pattern holds the term, so that the rule cannot run without one."""
        return any(pattern.compiled is None for pattern in self.patterns)


def pattern_of(source: str) -> LegacyPattern:
    """Return *source* ready for use.

    Raises:
        re.error: it does not compile.
        ValueError: its flags contradict ours, or some terms would break it.
        OverflowError: it repeats more often than a pattern can.
        RecursionError: it is nested too deeply.
    """
    if PLACEHOLDER not in source:
        return LegacyPattern(source, _compile(source))
    for term in _ODD_TERMS:
        try:
            _compile(_with_term(source, term))
        except re.error as error:
            message = f"{error} if {PLACEHOLDER} is {term!r}"
            raise ValueError(message) from error
    return LegacyPattern(source, None)


def normalised(rule_id: str) -> str:
    """Return *rule_id* as we spell it: ``arai02sub1`` becomes ``ARAI-02SUB1``."""
    return _HYPHEN_LOST.sub(r"\1-\2", rule_id.strip().upper().replace("_", "-"))


def _with_term(source: str, begrip: str) -> str:
    return source.replace(PLACEHOLDER, re.escape(begrip))


def _compile(source: str) -> re.Pattern[str]:
    return re.compile(source, _FLAGS)
