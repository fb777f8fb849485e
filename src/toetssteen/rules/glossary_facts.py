"""What a rule may know of the glossary that a definition stands in.

``glossary`` builds these values, for one concept at a time; they go in with the request, and
rules only read them. No facts at all means that there is no glossary: not knowing is not bad.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import structs

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.rules.convention import Convention


@dataclass(frozen=True, slots=True)
class Noted:
    """What a check over the whole glossary holds against one definition, for rule *rule_id*.

    ``start`` and ``end`` are code points of its text as received; equal when there is nothing
    to point at. ``path`` are terms, for ``ViolationMetadata.path``; ``related`` are ids of
    concepts. ``message`` and ``advice`` have their words filled in.
    """

    rule_id: str
    severity: Severity
    start: int
    end: int
    message: Text
    advice: Text
    path: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grondwoord:
    """The concept that a qualified term is a kind of: ``kade`` for ``openbare kade``.

    ``genus`` holds every lemma of the genus of its definition, ``qualities`` those of the words
    before it (``onroerend`` of *onroerende zaak*); empty when none was found.
    """

    concept: str
    begrip: str
    text: str
    genus: frozenset[str]
    qualities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GlossaryFacts:
    """The glossary as seen from one of its concepts; plain values, so it can travel.

    ``labels`` are the places in its text, as code points, where a term or a synonym of the
    glossary stands: at each word the longest one, its own included, in order of start.
    ``renamed`` are the places where it calls another concept by a name that is not preferred.
    ``convention`` is the house form found over the glossary, None when it has too few texts to
    tell. ``sources_are_missing``: most rows have an empty source, which one notice says of the
    whole (GLO-06), so that CON-02 does not say it of every row.
    """

    labels: tuple[tuple[int, int], ...] = ()
    noted: tuple[Noted, ...] = ()
    grondwoord: Grondwoord | None = None
    renamed: tuple[tuple[int, int], ...] = ()
    convention: Convention | None = None
    sources_are_missing: bool = False

    def noted_for(self, rule_id: str) -> Iterator[Noted]:
        """Yield what *rule_id* has to say of this concept, in the order of the text."""
        for noted in self.noted:
            if noted.rule_id == rule_id:
                yield noted


class RequestInGlossary(ValidationRequest, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A request with the glossary that its definition stands in.

    It goes through the one interface like any other; an engine that knows no glossary answers
    as if there were none. It is for use within the house, also between its processes, and never
    goes on the wire: what a caller outside sends is a ``ValidationRequest``.
    """

    glossary: GlossaryFacts


def in_glossary(request: ValidationRequest, facts: GlossaryFacts) -> RequestInGlossary:
    """Return *request* with *facts* about its concept."""
    return RequestInGlossary(**structs.asdict(request), glossary=facts)
