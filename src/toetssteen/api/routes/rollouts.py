"""``/v1/rollouts``: where a rollout stands, what differs, and who accepted which difference."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Annotated, Final

from msgspec import Meta, Struct, structs
from starlette.responses import Response

from toetssteen.api.callers import OPERATORS, WATCHERS
from toetssteen.api.calling import Call, answered, in_thread
from toetssteen.api.idempotency import CODES as IDEMPOTENCY_CODES
from toetssteen.api.idempotency import KEY, once
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Flaw, Refused, flawed
from toetssteen.api.route import Route
from toetssteen.api.routes.definitions import STORE_CODES
from toetssteen.api.versions import etag
from toetssteen.contract.request import Words
from toetssteen.contract.text import Text
from toetssteen.evidence.rollout_state import Override, RolloutState, Share, Status
from toetssteen.stores.interface import Adjudication, Decision, Seen, Tally

LONGEST_ADJUDICATION: Final = timedelta(days=90)
_NAME: Final = Parameter(
    "name",
    "path",
    Text("Naam van de uitrol.", "Name of the rollout."),
    {"type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{0,39}$"},
)
_ID: Final = Parameter(
    "id",
    "path",
    Text("Kenmerk van de beslissing.", "Id of the decision."),
    {"type": "string", "pattern": "^[0-9a-f-]{36}$"},
)
_PAST: Final = Text("moet in de toekomst liggen", "must lie in the future")
_FAR: Final = Text("mag hoogstens 90 dagen vooruit liggen", "may lie 90 days ahead at most")
_OTHER_PERSON: Final = Text(
    "Wie iets voorstelt, bekrachtigt het niet.", "Whoever proposes does not confirm."
)
_NOBODY: Final = Text(
    "Er staat niet bij wie beslist (X-Subject).", "It is not said who decides (X-Subject)."
)
_OTHER_DECISION: Final = Text(
    "Het voorstel was een andere beslissing.", "The proposal was another decision."
)
_UNKNOWN_CLASS: Final = Text(
    "is geen verschilklasse van deze uitrol", "is no class of differences of this rollout"
)


class OverrideInForce(Struct, frozen=True):
    """A variant that some caller has until a time; whose it is, is not told here."""

    variant: str
    until: datetime


class RolloutStatus(Struct, frozen=True):
    """Where a rollout stands. ``shares`` are fractions 0 to 1 of a segment of callers."""

    name: str
    epoch: int
    stage: str
    status: Status
    control: str
    candidate: str
    shares: Mapping[str, Share]
    digests: Mapping[str, str]
    shadow_share: Share
    triple_share: Share
    bucketing: str
    overrides: tuple[OverrideInForce, ...]


class DifferenceClasses(Struct, frozen=True):
    """What was compared in each lane, and the classes of differences, gravest first."""

    tallies: tuple[Tally, ...]
    items: tuple[Seen, ...]


class Proposal(Struct, frozen=True, forbid_unknown_fields=True):
    """A decision on one class, which another person has to confirm."""

    fingerprint: Annotated[str, Meta(pattern=r"^(dc1:[0-9a-f]{32}|other)$(?!\n)")]
    decision: Decision
    because: Annotated[Words, Meta(min_length=20, max_length=2000)]
    until: Annotated[datetime, Meta(tz=True)]
    may_flip: bool = False


class Confirmation(Struct, frozen=True, forbid_unknown_fields=True):
    """The same decision, said by another person."""

    decision: Decision


async def _status(call: Call) -> Response:
    state = await _state(call)
    known = {name: getattr(state, name) for name in RolloutStatus.__struct_fields__}
    known["overrides"] = tuple(map(_in_force, state.overrides))
    return answered(RolloutStatus(**known), headers=etag(state.epoch))


async def _classes(call: Call) -> Response:
    name, evidence = (await _state(call)).name, call.parts.stores.evidence
    tallies = await in_thread(evidence.tallies, name)
    return answered(DifferenceClasses(tallies, await in_thread(evidence.classes, name)))


async def _propose(call: Call) -> Response:
    _check_until(call.body.until, call.parts.moments.now())
    return await once(call, partial(_proposed, call))


async def _proposed(call: Call) -> Response:
    proposal: Proposal = call.body
    decider = _decider(call)
    seen = await _seen(call)
    if proposal.fingerprint not in {one.difference_class.fingerprint for one in seen}:
        raise flawed(Flaw(_UNKNOWN_CLASS, pointer="#/fingerprint"))
    adjudication = Adjudication(
        id=call.parts.moments.fresh_id(),
        rollout=call.path["name"],
        proposed_by=decider,
        at=call.parts.moments.now(),
        **{**structs.asdict(proposal), "until": proposal.until.astimezone(UTC)},
    )
    return await _written(call, adjudication)


async def _confirm(call: Call) -> Response:
    decider, proposed = _decider(call), await _adjudication(call)
    if proposed.proposed_by == decider:
        raise Refused("POL-APP-001", _OTHER_PERSON)
    if proposed.decision is not call.body.decision:
        raise Refused("POL-APP-001", _OTHER_DECISION)
    return await _written(call, structs.replace(proposed, confirmed_by=decider))


def _decider(call: Call) -> str:
    """Return who decides; a decision of nobody is none."""
    if not call.caller.subject:
        raise Refused("POL-AUT-001", _NOBODY)
    return call.caller.subject


async def _written(call: Call, adjudication: Adjudication) -> Response:
    await in_thread(call.parts.stores.evidence.adjudicate, adjudication)
    return answered(adjudication, 201)


async def _state(call: Call) -> RolloutState:
    state = await in_thread(call.parts.stores.rollouts.named, call.path["name"])
    if state is None:
        raise Refused("INP-HTT-404")
    return state


async def _seen(call: Call) -> tuple[Seen, ...]:
    return await in_thread(call.parts.stores.evidence.classes, (await _state(call)).name)


async def _adjudication(call: Call) -> Adjudication:
    for seen in await _seen(call):
        for one in seen.adjudications:
            if one.id == call.path["id"]:
                return one
    raise Refused("INP-HTT-404")


def _in_force(override: Override) -> OverrideInForce:
    return OverrideInForce(override.variant, override.until)


def _check_until(until: datetime, now: datetime) -> None:
    if until <= now:
        raise flawed(Flaw(_PAST, pointer="#/until"))
    if until > now + LONGEST_ADJUDICATION:
        raise flawed(Flaw(_FAR, pointer="#/until"))


ROUTES: Final = (
    Route(
        method="GET",
        path="/v1/rollouts/{name}",
        roles=WATCHERS,
        summary=Text("Lees hoe een uitrol ervoor staat", "Read where a rollout stands"),
        handler=_status,
        parameters=(_NAME,),
        response=RolloutStatus,
        headers=("ETag",),
        codes=STORE_CODES,
    ),
    Route(
        method="GET",
        path="/v1/rollouts/{name}/difference-classes",
        roles=WATCHERS,
        summary=Text("Lees welke verschillen er waren", "Read which differences there were"),
        handler=_classes,
        parameters=(_NAME,),
        response=DifferenceClasses,
        codes=STORE_CODES,
    ),
    Route(
        method="POST",
        path="/v1/rollouts/{name}/adjudications",
        roles=OPERATORS,
        summary=Text(
            "Stel een beslissing over een verschilklasse voor",
            "Propose a decision on a class of differences",
        ),
        handler=_propose,
        parameters=(_NAME, KEY),
        request=Proposal,
        response=Adjudication,
        status=201,
        codes=(*IDEMPOTENCY_CODES, *STORE_CODES),
        example={
            "fingerprint": "dc1:0123456789abcdef0123456789abcdef",
            "decision": Decision.ACCEPT,
            "because": "De melding is korter en zegt hetzelfde.",
            "until": "2027-01-31T12:00:00Z",
        },
    ),
    Route(
        method="POST",
        path="/v1/rollouts/{name}/adjudications/{id}/confirmations",
        roles=OPERATORS,
        summary=Text(
            "Bekrachtig als tweede persoon een beslissing",
            "Confirm a decision as a second person",
        ),
        handler=_confirm,
        parameters=(_NAME, _ID),
        request=Confirmation,
        response=Adjudication,
        status=201,
        codes=("POL-APP-001", *STORE_CODES),
        example={"decision": Decision.ACCEPT},
    ),
)
