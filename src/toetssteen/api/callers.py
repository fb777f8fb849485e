"""Who asks, and what that allows. Logins come later; without one, only this machine may ask."""

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from starlette.datastructures import Headers

from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Refused
from toetssteen.contract.request import RoutingKey
from toetssteen.contract.text import Text


class Role(StrEnum):
    """What a caller may be. Everybody is at least ``niemand``."""

    NIEMAND = "niemand"
    LEZER = "lezer"
    VALIDATOR = "validator"
    OPERATOR = "operator"
    BEHEERDER = "beheerder"


PUBLIC: Final = frozenset(Role)
READERS: Final = PUBLIC - {Role.NIEMAND}
VALIDATORS: Final = frozenset({Role.VALIDATOR})
WATCHERS: Final = frozenset({Role.OPERATOR, Role.BEHEERDER})
OPERATORS: Final = frozenset({Role.OPERATOR})


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: ids, never names. ``roles`` without any but ``niemand``: not logged in."""

    tenant: str = ""
    subject: str = ""
    roles: frozenset[Role] = frozenset({Role.NIEMAND})

    @property
    def routing_key(self) -> RoutingKey:
        """The key by which the caller keeps getting the same variant."""
        return RoutingKey(self.tenant, self.subject)


Callers = Callable[[Headers, str], Caller]
"""From the headers and the address of the peer to who asks; raises ``Refused`` or an error."""

_ID: Final[Mapping[str, object]] = {"type": "string", "pattern": "^[!-~]{1,200}$"}
TENANT: Final = Parameter(
    "X-Tenant",
    "header",
    Text(
        "Organisatie waarvoor gevraagd wordt, gezet door een vertrouwde voorpost.",
        "Organisation that is asked for, set by a trusted front.",
    ),
    _ID,
)
SUBJECT: Final = Parameter(
    "X-Subject",
    "header",
    Text(
        "Vast pseudoniem van wie vraagt, gezet door een vertrouwde voorpost.",
        "Lasting pseudonym of who asks, set by a trusted front.",
    ),
    _ID,
)

_FORWARDING: Final = ("forwarded", "x-real-ip", "via")
_NOT_HERE: Final = Text(
    nl="Zonder aanmelding antwoordt deze dienst alleen op de eigen machine.",
    en="Without a login this service answers on its own machine only.",
)


def local_caller(headers: Headers, peer: str) -> Caller:
    """Return the caller of local mode (``auth.mode = none``): every role, on this machine.

    Raises:
        Refused: POL-ROL-001, the peer or the Host is not loopback or somebody forwarded the
            request; INP-SCH-001, a header of a trusted front is malformed.
    """
    forwarded = any(name in _FORWARDING or name.startswith("x-forwarded") for name in headers)
    if forwarded or not is_loopback(peer) or not is_loopback(_host(headers.get("host", ""))):
        raise Refused("POL-ROL-001", _NOT_HERE)
    tenant, subject = (one.of_header(headers) or "" for one in (TENANT, SUBJECT))
    return Caller(str(tenant), str(subject), PUBLIC)


@lru_cache(maxsize=64)
def is_loopback(host: str) -> bool:
    """Return whether *host*, a name or an address without a port, is this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_role(caller: Caller, roles: frozenset[Role]) -> None:
    """Refuse *caller* who has none of *roles*.

    Raises:
        Refused: POL-AUT-001 who has not logged in, POL-ROL-001 who has another role.
    """
    if caller.roles & roles:
        return
    if caller.roles <= {Role.NIEMAND}:
        raise Refused("POL-AUT-001")
    names = ", ".join(sorted(roles))
    raise Refused("POL-ROL-001", Text(f"Nodig is: {names}.", f"Needed is: {names}."))


def _host(stated: str) -> str:
    """Return the host of a Host header, without its port."""
    if stated.startswith("["):
        return stated[1:].partition("]")[0]
    return stated.partition(":")[0]
