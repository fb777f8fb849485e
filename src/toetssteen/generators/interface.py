"""Who may propose other words for a definition, and what an installation wishes of it.

No generator is used unless one is configured. What it proposes is never trusted: whoever asks
judges each proposal as any other definition, and shows it beside the text of the author.
"""

from collections.abc import Sequence
from typing import Annotated, Protocol

from msgspec import Meta, Struct

from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.request import Definition


class GeneratorWish(Struct, frozen=True, forbid_unknown_fields=True):
    """The generator that an installation wants.

    ``address`` is the base of an endpoint that speaks the protocol of OpenAI (it ends in
    ``/v1``), ``model`` one of its models. It gets ``timeout_s`` seconds for one definition, and
    ``most`` of its proposals are looked at.
    """

    address: Annotated[str, Meta(pattern=r"^https?://")]
    model: Annotated[str, Meta(min_length=1)]
    timeout_s: Annotated[float, Meta(gt=0, le=60)] = 10.0
    most: Annotated[int, Meta(ge=1, le=3)] = 3


class GeneratorError(ToetssteenError):
    """The generator gave no usable answer; the verdict is complete without it."""

    code = "UPS-SUG-001"


class Generator(Protocol):
    """Proposes other words for one definition."""

    async def propose(self, definition: Definition, findings: Sequence[str]) -> tuple[str, ...]:
        """Return proposals for the text of *definition*, best first, at most three.

        Each is one printable line without spaces around it, and another text than that of
        *definition* and than the ones before it.

        Args:
            definition: what the author wrote.
            findings: what is wrong with it, a sentence each.

        Raises:
            GeneratorError: it could not be reached, or what it said is no answer.
        """
        ...
