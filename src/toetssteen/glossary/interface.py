"""What every check over a glossary is: one value with its text, its proof and its check.

A check walks over the whole glossary and yields what it saw; the check stamps that into
findings. A finding is about one concept, or about the glossary as a whole, and then there is
one of it and not one per row.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from toetssteen.contract.request import DefinitionContext
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry
from toetssteen.glossary.keys import Keys
from toetssteen.glossary.labels import LabelIndex
from toetssteen.glossary.mentions import Mention

LONGEST_QUOTE: Final = 80  # characters of somebody's words in a message
MOST_NAMED: Final = 5  # names in one message
_SOFTER: Final = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO}


@dataclass(frozen=True, slots=True)
class Glossary:
    """All concepts of one language, taken apart once and shared by all checks.

    ``entries`` are in order of term; ``mentions[entry.place]`` and ``grondwoorden[entry.place]``
    belong to each. ``doubles`` are groups with one definition.
    """

    entries: tuple[Entry, ...]
    labels: LabelIndex
    mentions: tuple[tuple[Mention, ...], ...]
    grondwoorden: tuple[Entry | None, ...]
    doubles: tuple[tuple[Entry, ...], ...]
    keys: Keys

    @property
    def genera(self) -> frozenset[int]:
        """The places of the concepts from whose preferred term some definition starts."""
        return frozenset(
            label.place
            for many in self.mentions
            for mention in many
            for label in mention.labels
            if mention.is_genus and label.is_preferred
        )


@dataclass(frozen=True, slots=True)
class GlossaryFinding:
    """What one check holds against a concept, or against the glossary when *concept* is ``""``.

    ``start`` and ``end`` are code points of the definition, equal when it points at nothing;
    ``found`` are the words it is about; ``path`` is a circle in terms; ``related`` are ids of
    other concepts. ``elsewhere`` is the same finding as it looks from other concepts that it
    concerns: the report of the whole tells it once, each of their definitions is told too.
    ``known``: a baseline has it; ``suppressed``: why somebody allows it.
    """

    check: str
    code: str
    severity: Severity
    concept: str
    message: Text
    advice: Text
    related: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    elsewhere: tuple["GlossaryFinding", ...] = ()
    known: bool = False
    suppressed: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it counts: nobody knew it and nobody allows it."""
        return not self.known and not self.suppressed


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check saw, before it is put into words.

    ``severity`` and ``advice`` replace those of the check; ``said`` fills the fields of message
    and advice. ``elsewhere`` is the same as seen from other concepts.
    """

    concept: str = ""
    severity: Severity | None = None
    advice: Text | None = None
    related: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)
    said: Mapping[str, object] = field(default_factory=dict)
    elsewhere: tuple["Seen", ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """A concept of an example; its term is also its id."""

    begrip: str
    text: str = ""
    synoniemen: tuple[str, ...] = ()
    voorkeursterm: str | None = None
    context: DefinitionContext | None = None
    bron: str | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """An example glossary with exactly one finding under all checks, this check's.

    ``at`` is the concept it is about, ``""`` for the whole; ``found`` are its words.
    """

    sketches: tuple[Sketch, ...]
    at: str
    found: tuple[str, ...] = ()
    severity: Severity | None = None
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryCheck:
    """All there is to know about one check.

    ``severity`` is what a finding has unless it says otherwise. ``good`` are example glossaries
    without a finding under all checks.
    """

    id: str
    code: str
    title: Text
    why: Text
    severity: Severity
    message: Text
    advice: Text
    source: str
    see: Callable[[Glossary], Iterable[Seen]]
    good: tuple[tuple[Sketch, ...], ...] = ()
    bad: tuple[Bad, ...] = ()

    def findings(self, glossary: Glossary) -> Iterable[GlossaryFinding]:
        """Yield what this check holds against *glossary*."""
        return (self._finding(seen) for seen in self.see(glossary))

    def _finding(self, seen: Seen) -> GlossaryFinding:
        words = {"found": quoted(*seen.found), **seen.said}
        return GlossaryFinding(
            check=self.id,
            code=self.code,
            severity=seen.severity or self.severity,
            concept=seen.concept,
            message=self.message.filled(**words),
            advice=(seen.advice or self.advice).filled(**words),
            related=seen.related,
            path=seen.path,
            found=seen.found,
            start=seen.span[0],
            end=seen.span[1],
            elsewhere=tuple(self._finding(one) for one in seen.elsewhere),
        )


def softer(severity: Severity) -> Severity:
    """Return one step less, never below info."""
    return _SOFTER.get(severity, Severity.INFO)


def quoted(*names: str) -> str:
    """Return *names* with commas between them, each shortened, the first few of them."""
    shown = [_shortened(name) for name in names[:MOST_NAMED]]
    more = len(names) - len(shown)
    return ", ".join([*shown, f"… (+{more})"] if more else shown)


def _shortened(name: str) -> str:
    longest = LONGEST_QUOTE if len(name) <= LONGEST_QUOTE else LONGEST_QUOTE - 1
    return name[:longest] + ("…" if len(name) > LONGEST_QUOTE else "")
