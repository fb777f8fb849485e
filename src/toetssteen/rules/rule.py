"""What a rule is: one value with its text, its source, its check and its proof.

A rule decides in one of two ways, or both: by *cues*, word patterns with a precise check that
runs only where they match, or by *check*, a function over the whole subject. Either yields
findings, or ``Unknown`` where the rule cannot tell.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

from toetssteen.contract.request import DefinitionContext
from toetssteen.contract.result import Category, Fix, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.glossary_facts import Noted
from toetssteen.rules.kind import Kind
from toetssteen.rules.patterns import Match, Pattern, pattern
from toetssteen.rules.profile import Profile
from toetssteen.rules.subject import Subject


class Obligation(StrEnum):
    """How binding a rule is."""

    VERPLICHT = "verplicht"
    AANBEVOLEN = "aanbevolen"
    OPTIONEEL = "optioneel"


class Certainty(StrEnum):
    """``certain``: no other reading is left. ``probable``: one step less severe."""

    CERTAIN = "certain"
    PROBABLE = "probable"


class Silence(StrEnum):
    """What it means when a rule that could look found nothing."""

    PASSED = "passed"
    UNCHECKED = "unchecked"


class Need(Enum):
    """What must be there before a rule can look."""

    TERM = "term"
    DEFINIENS = "definiens"
    GENUS = "genus"
    CONTEXT = "context"
    SOURCE = "source"


class About(StrEnum):
    """Which of the two a finding points into."""

    TEXT = "text"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Wording:
    """A message, with the fields of ``Rule.message``, and an advice."""

    message: Text
    advice: Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the definition breaks the rule.

    ``start`` and ``end`` are code points of the text as received, end exclusive; equal when
    there is nothing to point at. ``defect`` overrides the rule's own defect key. ``fix`` is
    given only where the mend is mechanical and safe. ``further`` are more places of the same
    finding; ``also`` names rules that would say the same of this one. ``milder`` are steps below
    the ceiling beside the one of a probable finding. ``noted`` is what a check over the whole
    glossary says; its words replace those of the rule. ``wording`` does too, where the words of
    the rule do not fit all that it finds.
    """

    start: int
    end: int
    certainty: Certainty = Certainty.CERTAIN
    defect: str | None = None
    about: About = About.TEXT
    fix: Fix | None = None
    further: tuple[tuple[int, int], ...] = ()
    also: tuple[str, ...] = ()
    milder: int = 0
    noted: Noted | None = None
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The rule looked and cannot tell."""

    reason: Reason = Reason.NEEDS_JUDGEMENT


Check = Callable[[Subject], Iterable[Finding | Unknown]]
_MILDER: Mapping[Severity, Severity] = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.INFO,
    Severity.INFO: Severity.INFO,
}


def everywhere(subject: Subject, match: Match) -> Match | None:
    """Let every match of a cue be a finding."""
    del subject
    return match


@dataclass(frozen=True, slots=True)
class Cue:
    """A word pattern that announces a defect, and the check that makes sure of it.

    ``then`` sees only matches inside the definiens. It returns the tokens to point at, or None
    when the words are innocent there. ``defect`` overrides the rule's own defect key.
    """

    pattern: Pattern
    certainty: Certainty = Certainty.CERTAIN
    then: Callable[[Subject, Match], Match | None] = everywhere
    defect: str | None = None

    def judge(self, subject: Subject, match: Match) -> Finding | None:
        """Return the finding that *match* stands for, if it is one."""
        pointed_at = self.then(subject, match)
        if pointed_at is None:
            return None
        start, end = subject.span(pointed_at.first, pointed_at.last)
        return Finding(start, end, self.certainty, self.defect)


def cues(
    *phrases: str,
    certainty: Certainty = Certainty.CERTAIN,
    then: Callable[[Subject, Match], Match | None] = everywhere,
    defect: str | None = None,
) -> tuple[Cue, ...]:
    """Return a cue for each of *phrases*, in the notation of ``patterns.pattern``."""
    return tuple(Cue(pattern(phrase), certainty, then, defect) for phrase in phrases)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another concept of the glossary that an example stands in."""

    begrip: str
    text: str = ""
    synoniemen: tuple[str, ...] = ()
    voorkeursterm: str | None = None
    context: DefinitionContext | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """A definition that must have no finding at all under the whole pack.

    ``glossary``: the other concepts of its glossary; without any there is no glossary.
    """

    text: str
    begrip: str = "voorbeeldbegrip"
    context: DefinitionContext | None = None
    bron: str | None = None
    profile: str | None = None
    synoniemen: tuple[str, ...] = ()
    glossary: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class Bad:
    """A definition that must have exactly one finding under the whole pack: this rule's.

    ``points_at`` is the exact words, which occur once in the text (in the term when the finding
    is about the term); empty when the finding points at nothing. ``glossary``: see ``Good``.
    """

    text: str
    points_at: str
    begrip: str = "voorbeeldbegrip"
    severity: Severity | None = None
    context: DefinitionContext | None = None
    bron: str | None = None
    profile: str | None = None
    synoniemen: tuple[str, ...] = ()
    glossary: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A definition for which a rule of judgement puts its question and finds nothing."""

    text: str
    begrip: str = "voorbeeldbegrip"
    glossary: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """All there is to know about one rule.

    ``ceiling`` is the severity of a certain finding; a probable one is one step less severe
    unless a profile says otherwise (``probable``). A rule with ``on_request`` judges only under
    a profile that switches it on.
    A ``fatal`` finding makes its category and the overall score 0. ``message`` may hold
    ``{found}`` (the words pointed at) and ``{begrip}``. A rule for ``any_language`` looks at no
    Dutch word, so it also judges a definition in another language.
    """

    id: str
    code: str
    title: Text
    why: Text
    category: Category
    obligation: Obligation
    ceiling: Severity
    kinds: frozenset[Kind]
    message: Text
    advice: Text
    source: str
    good: tuple[Good, ...]
    bad: tuple[Bad, ...] = ()
    asked: tuple[Asked, ...] = ()
    cues: tuple[Cue, ...] = ()
    check: Check | None = None
    needs: frozenset[Need] = frozenset()
    defect: str = ""
    silence: Silence = Silence.PASSED
    question: Text | None = None
    aliases: tuple[str, ...] = ()
    fatal: bool = False
    any_language: bool = False
    on_request: bool = False
    probable: Severity | None = None

    def severity(self, finding: Finding) -> Severity:
        """Return how severe *finding* of this rule is."""
        is_certain = finding.certainty is Certainty.CERTAIN
        severity = self.ceiling if is_certain else self.probable or _MILDER[self.ceiling]
        for _ in range(finding.milder):
            severity = _MILDER[severity]
        return severity

    def under(self, profile: Profile) -> "Rule":
        """Return this rule as *profile* wants it."""
        return replace(
            self,
            ceiling=profile.ernst.get(self.id, self.ceiling),
            probable=profile.ernst_waarschijnlijk.get(self.id, self.probable),
        )

    def is_on(self, profile: Profile) -> bool:
        """Return whether this rule judges under *profile*."""
        wanted = not self.on_request or self.id in profile.regels.aan
        return wanted and self.id not in profile.regels.uit
