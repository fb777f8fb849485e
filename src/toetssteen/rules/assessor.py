"""Who may answer the questions of rules of judgement in place of the author, when asked to.

Without an assessor such a rule stays unchecked and its question goes to a human. An assessor
only says whether the rule holds; no word of it reaches a result, so that what stands in a
definition cannot speak through it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Protocol

from msgspec import Meta, Struct

from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.request import Definition
from toetssteen.contract.text import Text


class Opinion(Enum):
    """What an assessor makes of a definition under one rule."""

    HOLDS = "holds"
    FAILS = "fails"


@dataclass(frozen=True, slots=True)
class Question:
    """What a rule of judgement wants to know; ``title`` says what the rule asks for."""

    rule_id: str
    title: Text
    question: Text


class AssessorWish(Struct, frozen=True, forbid_unknown_fields=True):
    """The assessor that a profile wants.

    ``adres`` is the base of an endpoint that speaks the protocol of OpenAI (it ends in
    ``/v1``), ``model`` one of its models. ``regels`` are the rules it may answer for; empty
    means every rule of judgement. It gets ``wachttijd`` seconds for one definition.
    """

    adres: Annotated[str, Meta(pattern=r"^https?://")]
    model: Annotated[str, Meta(min_length=1)]
    regels: frozenset[str] = frozenset()
    wachttijd: Annotated[float, Meta(gt=0, le=120)] = 20.0


class AssessorError(ToetssteenError):
    """The assessor gave no usable answer; the questions stay with the author."""

    code = "UPS-ASR-001"


class Assessor(Protocol):
    """Answers questions about one definition."""

    async def assess(
        self, definition: Definition, questions: Sequence[Question]
    ) -> Mapping[str, Opinion]:
        """Return an opinion by rule id; a question it leaves open is absent.

        Raises:
            AssessorError: it could not be reached, or what it said is no answer.
        """
        ...
