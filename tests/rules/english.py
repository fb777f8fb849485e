"""The English pack under the shipped profiles, for tests of its rules."""

from msgspec import UNSET

from tests.rules.judging import facts_among
from toetssteen.container import PACKS, lexicon_of
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.glossary_facts import in_glossary
from toetssteen.rules.profile import profile_from
from toetssteen.rules.rule import Asked, Bad, Good
from toetssteen.rules.subject import Subject, subject_of
from toetssteen.settings import settings_from

EN = PACKS["en"]
LEXICON = lexicon_of(Language.EN)
_SETTINGS = settings_from({})
_STATED = _SETTINGS.variants["v2"].english
PROFILES = {
    name: profile_from(_SETTINGS.profiles[name], [rule.id for rule in EN.rules])
    for name in (_STATED.profiles if _STATED else ())
}
PLAN = PackPlan(EN, PROFILES, LEXICON)


def judge(text: str, begrip: str = "sampleterm", profile: str | None = None) -> Verdict:
    """Return what the whole pack says of a definition."""
    request = ValidationRequest(begrip, text, lang=Language.EN)
    return PLAN.judge(request, Language.EN, profile or "en-iso704")


def judge_example(example: Good | Bad | Asked) -> Verdict:
    """Return what the whole pack says of an example of a rule."""
    profile = None if isinstance(example, Asked) else example.profile
    if not example.glossary:
        return judge(example.text, example.begrip, profile)
    request = ValidationRequest(example.begrip, example.text, lang=Language.EN)
    together = in_glossary(request, facts_among(request, *example.glossary))
    return PLAN.judge(together, Language.EN, profile or "en-iso704")


def subject(text: str, begrip: str = "sampleterm") -> Subject:
    """Return a definition taken apart."""
    request = ValidationRequest(begrip, text, lang=Language.EN)
    return subject_of(request, LEXICON, PROFILES["en-iso704"], EN.grammar)


def found(verdict: Verdict, text: str) -> list[tuple[str, str]]:
    """Return rule and words of each violation, in the order of the result."""
    return [(one.rule_id, _words(one, text)) for one in verdict.violations]


def _words(violation: RuleViolation, text: str) -> str:
    assert violation.metadata is not UNSET
    if violation.metadata.about == "term":
        return "" if violation.metadata.found is UNSET else violation.metadata.found
    if violation.location is UNSET or violation.location.text_span is UNSET:
        return ""
    span = violation.location.text_span
    return text[span.start : span.end]
