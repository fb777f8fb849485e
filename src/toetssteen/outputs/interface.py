"""What every renderer does.

A renderer writes one report of one run. It takes the judged definitions one by one, so that
a format made of lines is written while the run goes on; a format that needs the whole keeps
what it needs. It opens no file, reads no clock, and escapes what a definition could smuggle.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Language, Text
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.glossary.judging import GlossaryReport


@dataclass(frozen=True, slots=True)
class Judged:
    """One definition, where it stands as the user knows the place, and its result.

    ``concept`` is what findings about the glossary call it, where that is not its ``id``.
    """

    file: str
    line: int
    id: str
    request: ValidationRequest
    result: ValidationResult
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a row of it (``line``), that could not be read or judged."""

    file: str
    line: int | None
    code: str
    reason: Text


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What a report says about a rule, whichever engine and pack it comes from."""

    id: str
    code: str
    title: Text
    why: Text
    advice: Text
    source: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run of ``check``: what it judged and what it could not.

    ``judged`` may be walked once. ``failures`` and ``notices`` grow while it is walked, so a
    renderer reads them last. ``has_baseline``: findings were held against known ones.
    ``glossary`` is what the definitions are together, None when they were judged one by one;
    ``structure`` is what is wrong with the graphs among the files.
    """

    variant: str
    judged: Iterable[Judged]
    rules: Mapping[str, RuleFacts]
    language: Language = Language.NL
    failures: Sequence[Failure] = field(default_factory=list)
    notices: Sequence[Text] = field(default_factory=list)
    has_baseline: bool = False
    glossary: GlossaryReport | None = None
    structure: tuple[GlossaryFinding, ...] = ()


class Renderer(Protocol):
    """Writes one format."""

    def render(self, run: Run, out: TextIO) -> None:
        """Write the report of *run* to *out*, in *run.language*."""
        ...
