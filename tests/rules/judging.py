"""The Dutch pack under the shipped profiles, and what it is made of, for tests of rules."""

from collections.abc import Sequence
from importlib.resources import files

from toetssteen.container import PACKS
from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.language.words import Words
from toetssteen.rules.profile import Profile, profile_from
from toetssteen.rules.rule import Rule
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
PLAN = PackPlan(NL, PROFILES, LEXICON)


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


def plan_with(*rules: Rule, profile: Profile = STANDAARD) -> PackPlan:
    """Return a plan of these rules alone, under one profile that is called ``eigen``."""
    return PackPlan(Pack("proef", "1.0.0", rules), {"eigen": profile}, LEXICON)


def words(text: str) -> Words:
    """Return the words of *text* as a rule sees them."""
    return Words(tokens_of(view_of(text)), LEXICON)


def subject(text: str, begrip: str = "voorbeeldbegrip", *synoniemen: str) -> Subject:
    """Return a definition taken apart."""
    return subject_of(ValidationRequest(begrip, text, synoniemen=synoniemen), LEXICON, STANDAARD)


def found(verdict: Verdict) -> list[tuple[str, str]]:
    """Return rule and quoted words of each violation, in the order of the result."""
    return [(one.rule_id, quoted(one)) for one in verdict.violations]
