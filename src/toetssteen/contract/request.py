"""What is asked: a definition with its surroundings, and, apart from it, who asks and how."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from toetssteen.contract.text import Language

# No field may hold NUL: text columns downstream cannot store it.
Words = Annotated[str, Meta(pattern=r"^[^\x00]*$(?!\n)")]
Uuid = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$(?!\n)",
        extra_json_schema={"format": "uuid"},
    ),
]
TraceParent = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$(?!\n)")
]


class OntologischeCategorie(StrEnum):
    """The kind of thing that the author says the term stands for."""

    TYPE = "type"
    PARTICULIER = "particulier"
    PROCES = "proces"
    RESULTAAT = "resultaat"


class DefinitionContext(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the definition holds. Absent (``None``) is not the same as empty."""

    organisatorisch: tuple[Words, ...] | None = None
    juridisch: tuple[Words, ...] | None = None
    wettelijk: tuple[Words, ...] | None = None

    def values(self) -> tuple[str, ...]:
        """Return every stated value, in the order of the fields."""
        fields = (self.organisatorisch, self.juridisch, self.wettelijk)
        return tuple(value for field in fields if field for value in field)


class Definition(Struct, frozen=True, forbid_unknown_fields=True):
    """A term, its definition as written, and what the author recorded beside them."""

    begrip: Annotated[Words, Meta(description="The term; empty gives VAL-EMP-002.")]
    text: Annotated[Words, Meta(description="The definition as written; empty gives VAL-EMP-001.")]
    lang: Language = Language.NL
    ontologische_categorie: OntologischeCategorie | None = None
    context: DefinitionContext | None = None
    synoniemen: tuple[Words, ...] = ()
    voorkeursterm: Words | None = None
    bron: Annotated[Words | None, Meta(description="Source field; empty is not absent.")] = None
    toelichting: Annotated[Words | None, Meta(description="A note; never judged.")] = None


class ValidationRequest(Definition, frozen=True, forbid_unknown_fields=True):
    """A definition to be judged, under a named profile or under the variant's own."""

    profile: Words | None = None


class RoutingKey(Struct, frozen=True, forbid_unknown_fields=True):
    """Who a request is for, so that the same caller keeps getting the same variant."""

    tenant: str = ""
    subject: str = ""


class ValidationContext(Struct, frozen=True):
    """Who asks and how. No rule sees it and it is in no fingerprint of the text.

    ``feature_flags`` and any other key of an older caller is accepted and has no effect.
    """

    correlation_id: Uuid | None = None
    profile: Words | None = None
    locale: Language = Language.NL
    trace_parent: TraceParent | None = None
    routing_key: RoutingKey = RoutingKey()
