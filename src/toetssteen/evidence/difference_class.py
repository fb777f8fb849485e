"""The same kind of difference under one name, so that it can be counted and judged."""

import hashlib
import json
from typing import Final

from msgspec import Struct, field

from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.redaction import name_of

ALGORITHM: Final = "dc1"
OTHER: Final = "other"


class DifferenceClass(Struct, frozen=True):
    """What equal differences have in common.

    ``fingerprint`` is ``dc1:`` and 32 hexadecimal digits. It is how an adjudication names a
    class, so what it is made of never changes; another recipe gets another prefix.
    """

    fingerprint: str
    control: str
    candidate: str
    path: str
    kind: Kind
    rule_id: str
    from_: str = field(name="from")
    to: str
    severity: Severity


def class_of(difference: Difference, control: str, candidate: str) -> DifferenceClass:
    """Return the class of a *difference* between the variants *control* and *candidate*."""
    parts = (
        name_of(control),
        name_of(candidate),
        difference.path,
        difference.kind,
        difference.rule_id,
        difference.from_,
        difference.to,
        difference.severity,
    )
    return DifferenceClass(_fingerprint(parts), *parts)


def rest_of(control: str, candidate: str) -> DifferenceClass:
    """Return the class ``other``, for what comes after the limit: critical, and never judged."""
    place = "", Kind.CHANGED, "", "", ""
    return DifferenceClass(OTHER, name_of(control), name_of(candidate), *place, Severity.CRITICAL)


def _fingerprint(parts: tuple[str, ...]) -> str:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{ALGORITHM}:{hashlib.blake2b(text.encode(), digest_size=16).hexdigest()}"
