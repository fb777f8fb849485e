"""A legacy pack, compiled once, that judges any number of requests."""

from collections.abc import Iterable

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import UncheckedRule
from toetssteen.contract.text import Language
from toetssteen.engines.v2.compat.answer import verdict
from toetssteen.engines.v2.compat.judging import Outcome, ReadyRule
from toetssteen.engines.v2.compat.rule import Judged, Rule
from toetssteen.engines.v2.compat.screening import Screen
from toetssteen.engines.v2.verdict import Verdict

VERSION = "1.0.0"


class CompatPlan:
    """The pack called *pack* with *rules* as ``pack.read_pack`` gives them."""

    def __init__(self, pack: str, rules: Iterable[Rule]) -> None:
        self.pack = pack
        self.engine_version = f"v2/{pack}/{VERSION}"
        self.profiles = ("v1",)
        self._rules = [ReadyRule(rule) for rule in sorted(rules, key=lambda rule: rule.rule_id)]
        self._screen_of_text = self._screen(is_about_term=False)
        self._screen_of_term = self._screen(is_about_term=True)

    def _screen(self, *, is_about_term: bool) -> Screen:
        concerned = (ready for ready in self._rules if ready.rule.is_about_term is is_about_term)
        return Screen(expression for ready in concerned for expression in ready.expressions)

    def judge(self, request: ValidationRequest, locale: Language, profile: str) -> Verdict:  # noqa: ARG002  there is one profile and it changes nothing
        """See ``Plan.judge``."""
        outcomes = self._outcomes(request.text, request.begrip)
        judged = [outcome for outcome in outcomes if isinstance(outcome, Judged)]
        unchecked = [outcome for outcome in outcomes if isinstance(outcome, UncheckedRule)]
        return verdict(request, judged, unchecked, locale)

    def _outcomes(self, text: str, term: str) -> list[Outcome]:
        awake = self._screen_of_text.awake(text, term) | self._screen_of_term.awake(term, term)
        return [
            ready.judge(term if ready.rule.is_about_term else text, term, awake)
            for ready in self._rules
        ]
