"""Judges one rule: expressions that are awake are run, the others are known to be silent."""

from collections.abc import Set as AbstractSet

from toetssteen.contract.result import Reason, UncheckedRule
from toetssteen.engines.v2.compat.patterns import Expression
from toetssteen.engines.v2.compat.rule import Judged, Rule, Span, Werking
from toetssteen.engines.v2.compat.scoring import score_forbidden, score_missing

Outcome = Judged | UncheckedRule


class ReadyRule:
    """A rule with its expressions compiled, and what does not depend on a text made once."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.expressions = tuple(map(Expression, rule.patterns))
        self._needs_term = any(expression.is_template for expression in self.expressions)
        self._silent = self._verdict([])
        self._asked = UncheckedRule(rule.rule_id, Reason.NEEDS_JUDGEMENT, rule.toetsvraag or None)
        self._not_applicable = UncheckedRule(rule.rule_id, Reason.NOT_APPLICABLE)
        self._crashed = UncheckedRule(rule.rule_id, Reason.CRASHED)

    def judge(self, target: str, term: str, awake: AbstractSet[Expression]) -> Outcome:
        """Return what this rule finds in *target*, or why it gives no verdict.

        Args:
            target: what the rule is about: the text, or the term itself.
            term: what ``{begrip}`` stands for.
            awake: at least the expressions that match *target*.
        """
        if not self.expressions:
            return self._asked
        if not target or (self._needs_term and not term):
            return self._not_applicable
        if awake.isdisjoint(self.expressions):
            return self._silent
        return self._look(target, term, awake)

    def _look(self, target: str, term: str, awake: AbstractSet[Expression]) -> Outcome:
        places: set[Span] = set()
        for expression in self.expressions:
            if expression in awake:
                spans = expression.spans(term, target)
                if spans is None:
                    return self._crashed
                places.update(spans)
        return self._verdict(sorted(places))

    def _verdict(self, places: list[Span]) -> Judged:
        if self.rule.werking is Werking.VERBOD:
            return Judged(self.rule, score_forbidden(self.rule, len(places)), tuple(places))
        if places:
            return Judged(self.rule, 1.0)
        return Judged(self.rule, score_missing(self.rule), is_missing=True)
