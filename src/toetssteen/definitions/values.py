"""What goes into the orchestrator of definitions, and what comes out beside a ``Version``."""

from dataclasses import dataclass
from typing import Annotated, Final

from msgspec import Meta, Struct

from toetssteen.contract.request import Definition, Words
from toetssteen.contract.result import ValidationResult
from toetssteen.stores.interface import State, Version

LEAST_REASON: Final = 20
"""Characters that it takes to say why the acceptance gate is passed all the same."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts: a subject of a tenant, both ids and never names."""

    tenant: str
    subject: str


class Draft(Struct, frozen=True, forbid_unknown_fields=True):
    """What an author writes, and the profile that it is to be judged under (None: the own one)."""

    definition: Definition
    profile: Words | None = None


class Override(Struct, frozen=True, forbid_unknown_fields=True):
    """The wish to adopt what misses a threshold of the gate, and why.

    Nobody states who asked and who grants: whoever submitted the definition asks, and whoever
    adopts it grants, so that both are known from what they did.
    """

    because: Annotated[Words, Meta(min_length=LEAST_REASON)]


class Change(Struct, frozen=True):
    """One stretch of a text that a mend replaces; either side may be empty."""

    was: str
    becomes: str


class Cleaned(Struct, frozen=True):
    """The text with its mechanical mends made: a suggestion, never what is kept.

    ``changes`` are in the order in which they were made; ``result`` is the verdict on ``text``.
    """

    text: str
    changes: tuple[Change, ...]
    result: ValidationResult


class Duplicate(Struct, frozen=True):
    """Another definition in use with the same term, the same text, or both."""

    id: str
    number: int
    state: State
    has_same_term: bool
    has_same_text: bool


class Drafted(Struct, frozen=True):
    """What became of a draft: the version that is kept, and what may help its author.

    ``suggestions`` are other words for the text, each judged and better than it. When
    ``suggestions_missing`` they could not be made (UPS-SUG-001) and the verdict is complete.
    """

    version: Version
    cleaned: Cleaned | None = None
    duplicates: tuple[Duplicate, ...] = ()
    suggestions: tuple[str, ...] = ()
    suggestions_missing: bool = False
