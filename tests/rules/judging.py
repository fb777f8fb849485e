"""The Dutch pack under the shipped profiles, and what it is made of, for tests of rules."""

from importlib.resources import files

from msgspec import UNSET, structs

from toetssteen.container import PACKS, keys_of, knowledge_of
from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.contract.result import RuleViolation, UncheckedRule, ViolationMetadata
from toetssteen.contract.text import Language
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.glossary.concept import Concept, concept_of
from toetssteen.glossary.judging import judge as judge_glossary
from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.language.words import Words
from toetssteen.rules.catalog import Pack
from toetssteen.rules.glossary_facts import GlossaryFacts, in_glossary
from toetssteen.rules.profile import Profile, profile_from
from toetssteen.rules.rule import Asked, Bad, Good, Neighbour, Rule
from toetssteen.rules.subject import Subject, subject_of
from toetssteen.settings import settings_from

NL = PACKS["nl"]
RULES = {rule.id: rule for rule in NL.rules}
LEXICON = Lexicon(files("toetssteen.language").joinpath("lexicon.bin").read_bytes(), CURATED)
_SETTINGS = settings_from({})
PROFILES = {
    name: profile_from(_SETTINGS.profiles[name], RULES)
    for name in _SETTINGS.variants["v2"].profiles
}
STANDAARD = PROFILES["standaard"]
KNOWLEDGE = knowledge_of(Language.NL)
PLAN = PackPlan(NL, PROFILES, LEXICON, dict.fromkeys(PROFILES, KNOWLEDGE))


def judge(  # noqa: PLR0913  a definition has that many sides
    text: str,
    begrip: str = "voorbeeldbegrip",
    *,
    context: DefinitionContext | None = None,
    bron: str | None = None,
    profile: str | None = None,
    lang: Language = Language.NL,
) -> Verdict:
    """Return what the whole pack says of a definition, in Dutch."""
    request = ValidationRequest(begrip, text, lang=lang, context=context, bron=bron)
    return PLAN.judge(request, Language.NL, profile or "standaard")


def judge_example(example: Good | Bad | Asked) -> Verdict:
    """Return what the whole pack says of an example of a rule."""
    request = ValidationRequest(example.begrip, example.text)
    profile = None
    if not isinstance(example, Asked):
        profile = example.profile
        request = structs.replace(
            request, context=example.context, bron=example.bron, synoniemen=example.synoniemen
        )
    if example.glossary:
        request = in_glossary(request, facts_among(request, *example.glossary))
    return PLAN.judge(request, Language.NL, profile or "standaard")


def facts_among(request: ValidationRequest, *neighbours: Neighbour) -> GlossaryFacts:
    """Return what the glossary of these concepts says about the one of *request*."""
    own = concept_of("eigen", request)
    others = [
        Concept(
            id=f"buur {number}",
            begrip=one.begrip,
            text=one.text,
            lang=request.lang,
            synoniemen=one.synoniemen,
            voorkeursterm=one.voorkeursterm,
            context=one.context,
        )
        for number, one in enumerate(neighbours, start=1)
    ]
    return judge_glossary([own, *others], keys_of).facts_about(own)


def plan_of(*rules: Rule, profile: Profile = STANDAARD) -> PackPlan:
    """Return a plan of these rules alone, under one profile that is called ``eigen``."""
    return PackPlan(Pack("proef", "1.0.0", rules), {"eigen": profile}, LEXICON)


def words(text: str) -> Words:
    """Return the words of *text* as a rule sees them."""
    return Words(tokens_of(view_of(text)), LEXICON)


def subject(
    text: str, begrip: str = "voorbeeldbegrip", *synoniemen: str, profile: Profile = STANDAARD
) -> Subject:
    """Return a definition taken apart."""
    return subject_of(ValidationRequest(begrip, text, synoniemen=synoniemen), LEXICON, profile)


def facts(violation: RuleViolation) -> ViolationMetadata:
    """Return the metadata of a violation, which the native engine always gives."""
    assert violation.metadata is not UNSET
    return violation.metadata


def pointed_at(violation: RuleViolation, text: str) -> str:
    """Return the words of *text* that a violation points at; empty when it points nowhere."""
    if violation.location is UNSET or violation.location.text_span is UNSET:
        return ""
    return text[violation.location.text_span.start : violation.location.text_span.end]


def found(verdict: Verdict, text: str) -> list[tuple[str, str]]:
    """Return rule and words of each violation, in the order of the result."""
    return [(one.rule_id, pointed_at(one, text)) for one in verdict.violations]


def unchecked(verdict: Verdict) -> dict[str, UncheckedRule]:
    """Return the unchecked rules by id."""
    return {one.rule_id: one for one in verdict.unchecked_rules}
