"""``/v1/rules`` and ``/v1/variants``: what is judged, by whom, and the proof of it."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from starlette.responses import Response

from toetssteen.api.callers import READERS
from toetssteen.api.calling import Call, answered, in_thread
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Refused
from toetssteen.api.route import Route
from toetssteen.contract.text import Language, Text
from toetssteen.outputs.interface import RuleFacts
from toetssteen.rules.rule import Bad, Good, Rule

_VARIANT: Final = Parameter(
    "variant",
    "query",
    Text("Variant waarvan de regels zijn.", "Variant whose rules they are."),
    {"type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{0,39}$"},
)
_ID: Final = Parameter(
    "id",
    "path",
    Text("Kenmerk van de regel, bijvoorbeeld STR-01.", "Id of the rule, such as STR-01."),
    {"type": "string", "pattern": "^[A-Z0-9][A-Z0-9-]{0,39}$"},
)


class RuleSummary(Struct, frozen=True):
    """A rule in one language."""

    id: str
    code: str
    title: str
    why: str
    advice: str
    source: str


class RuleList(Struct, frozen=True):
    """The rules of a variant, in the order of its pack."""

    variant: str
    items: tuple[RuleSummary, ...]


class GoodExample(Struct, frozen=True):
    """A definition that keeps the rule."""

    begrip: str
    text: str


class BadExample(Struct, frozen=True):
    """A definition that breaks the rule, and the words that do."""

    begrip: str
    text: str
    points_at: str


class ExplainedRule(Struct, frozen=True):
    """A rule with its proof; a legacy rule may have none."""

    variant: str
    rule: RuleSummary
    good: tuple[GoodExample, ...] = ()
    bad: tuple[BadExample, ...] = ()


class VariantSummary(Struct, frozen=True):
    """A variant, and the profiles it allows, its own one first."""

    name: str
    profiles: tuple[str, ...]


class VariantList(Struct, frozen=True):
    """Every variant, and the release of the program."""

    release: str
    items: tuple[VariantSummary, ...]


async def _list(call: Call) -> Response:
    variant, facts = await _facts(call)
    items = tuple(_summary(one, call.language) for one in facts.values())
    return answered(RuleList(variant, items))


async def _explain(call: Call) -> Response:
    variant, facts = await _facts(call)
    found = facts.get(call.path["id"])
    if found is None:
        raise Refused("INP-HTT-404")
    rule = call.parts.house.rules(variant).get(found.id)
    return answered(_explained(variant, _summary(found, call.language), rule))


async def _variants(call: Call) -> Response:
    house = call.parts.house
    items = tuple(VariantSummary(name, house.profiles(name)) for name in house.variants)
    return answered(VariantList(call.parts.release, items))


async def _facts(call: Call) -> tuple[str, Mapping[str, RuleFacts]]:
    """Return the variant that is asked about, and its rules. Legacy rules are files: a thread."""
    variant = str(call.query.get("variant", call.parts.default_variant))
    return variant, await in_thread(call.parts.house.facts, variant)


def _summary(facts: RuleFacts, language: Language) -> RuleSummary:
    title, why, advice = (text.in_(language) for text in (facts.title, facts.why, facts.advice))
    return RuleSummary(facts.id, facts.code, title, why, advice, facts.source)


def _explained(variant: str, summary: RuleSummary, rule: Rule | None) -> ExplainedRule:
    if rule is None:
        return ExplainedRule(variant, summary)
    good, bad = tuple(map(_good, rule.good)), tuple(map(_bad, rule.bad))
    return ExplainedRule(variant, summary, good, bad)


def _good(example: Good) -> GoodExample:
    return GoodExample(example.begrip, example.text)


def _bad(example: Bad) -> BadExample:
    return BadExample(example.begrip, example.text, example.points_at)


ROUTES: Final = (
    Route(
        method="GET",
        path="/v1/rules",
        roles=READERS,
        summary=Text("Lees de regels van een variant", "Read the rules of a variant"),
        handler=_list,
        parameters=(_VARIANT,),
        response=RuleList,
        codes=("INP-VAR-001",),
    ),
    Route(
        method="GET",
        path="/v1/rules/{id}",
        roles=READERS,
        summary=Text("Lees één regel met haar bewijs", "Read one rule with its proof"),
        handler=_explain,
        parameters=(_ID, _VARIANT),
        response=ExplainedRule,
        codes=("INP-VAR-001",),
    ),
    Route(
        method="GET",
        path="/v1/variants",
        roles=READERS,
        summary=Text("Lees welke varianten er zijn", "Read which variants there are"),
        handler=_variants,
        response=VariantList,
    ),
)
