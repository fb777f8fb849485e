"""A pack made ready: compiled once at start, then asked for every request."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    DetailedScores,
    Reason,
    Severity,
    UncheckedRule,
    rounded,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v2.acceptance import Judged, accept
from toetssteen.engines.v2.applying import Outcome, apply
from toetssteen.engines.v2.folding import fold, folded
from toetssteen.engines.v2.presenting import severity_of, suggestions, violations
from toetssteen.engines.v2.scoring import bite, scores
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.language.knowledge import Knowledge
from toetssteen.language.lexicon import Lexicon
from toetssteen.rules.assessor import Opinion, Question
from toetssteen.rules.catalog import Pack
from toetssteen.rules.patterns import Match, PatternIndex
from toetssteen.rules.profile import Profile, Questions
from toetssteen.rules.rule import Cue, Obligation, Rule
from toetssteen.rules.subject import Subject, subject_of

CORE_QUESTIONS = frozenset({"CON-02", "ESS-02", "ESS-05", "INT-10", "ISO-06", "ISO-09", "ISO-13"})
_NO_OPINIONS: Mapping[str, Opinion] = MappingProxyType({})
_LEXICON_ALONE: Mapping[str, Knowledge] = MappingProxyType({})
_ASKABLE = frozenset({Reason.NEEDS_JUDGEMENT, Reason.MISSING_METADATA})


class CompiledProfile:
    """The rules of a pack as one profile wants them, with all their cues in one index."""

    def __init__(self, pack: Pack, profile: Profile) -> None:
        self.profile = profile
        self.rules = tuple(rule.under(profile) for rule in pack.rules if rule.is_on(profile))
        cues = [(cue.pattern, (rule.id, cue)) for rule in self.rules for cue in rule.cues]
        self._index: PatternIndex[tuple[str, Cue]] = PatternIndex(cues)

    def outcomes(
        self, subject: Subject, lang: Language, opinions: Mapping[str, Opinion] = _NO_OPINIONS
    ) -> tuple[Outcome, ...]:
        """Return what each rule says of *subject*: one walk over the tokens for all cues."""
        hits: defaultdict[str, list[tuple[Cue, Match]]] = defaultdict(list)
        for (rule_id, cue), match in self._index.scan(subject.words):
            hits[rule_id].append((cue, match))
        said = (apply(rule, subject, hits[rule.id], lang) for rule in self.rules)
        return tuple(one.settled(opinions.get(one.rule.id)) for one in said)


class PackPlan:
    """Judges requests with *pack*, read by *lexicon*, under one of *profiles*.

    Args:
        pack: the rules.
        profiles: the allowed profiles by name, the variant's own one first.
        lexicon: the readings of words in the language of the pack.
        knowledge: what each profile judges with beside the lexicon, by name; else the lexicon
            decides alone.
    """

    def __init__(
        self,
        pack: Pack,
        profiles: Mapping[str, Profile],
        lexicon: Lexicon,
        knowledge: Mapping[str, Knowledge] = _LEXICON_ALONE,
    ) -> None:
        self.pack = pack.name
        self.engine_version = f"v2/{pack.name}/{pack.version}"
        self.profiles = tuple(profiles)
        self.wishes = {name: one.beoordelaar for name, one in profiles.items() if one.beoordelaar}
        self._lexicon, self._grammar = lexicon, pack.grammar
        self._knowledge = knowledge
        self._compiled = {name: CompiledProfile(pack, one) for name, one in profiles.items()}

    def judge(
        self,
        request: ValidationRequest,
        locale: Language,
        profile: str,
        opinions: Mapping[str, Opinion] = _NO_OPINIONS,
    ) -> Verdict:
        """See ``Plan.judge``. *opinions* settle what rules of judgement leave open, by id."""
        compiled = self._compiled[profile]
        known = self._knowledge.get(profile, Knowledge())
        subject = subject_of(request, self._lexicon, compiled.profile, self._grammar, known)
        outcomes = compiled.outcomes(subject, request.lang, opinions)
        return _Judgement(outcomes, subject, compiled.profile, locale).verdict()

    def questions(self, verdict: Verdict, profile: str) -> tuple[Question, ...]:
        """Return what *verdict* leaves open that the assessor of *profile* may answer."""
        compiled = self._compiled[profile]
        wish = compiled.profile.beoordelaar
        open_rules = {
            one.rule_id for one in verdict.unchecked_rules if one.reason is Reason.NEEDS_JUDGEMENT
        }
        return tuple(
            Question(rule.id, rule.title, rule.question)
            for rule in compiled.rules
            if wish
            and rule.question
            and rule.id in open_rules
            and (not wish.regels or rule.id in wish.regels)
        )


class _Judgement:
    """The outcomes of one request on their way to a verdict."""

    def __init__(
        self, outcomes: Sequence[Outcome], subject: Subject, profile: Profile, locale: Language
    ) -> None:
        self._subject, self._profile, self._locale = subject, profile, locale
        self._standing = fold(outcomes)
        silent = folded(self._standing)
        self._violated = frozenset(spoken.rule.id for spoken in self._standing)
        self._rest = [one for one in outcomes if one.rule.id not in self._violated | silent]
        self._passed = [one.rule for one in self._rest if one.reason is None]

    def verdict(self) -> Verdict:
        """Return what the plan says."""
        bites = {rule.id: self._bite(rule) for rule in self._violated_rules()}
        overall, by_category = scores(
            ((rule.category, bites[rule.id]) for rule in self._violated_rules()),
            frozenset(rule.category for rule in (*self._passed, *self._violated_rules())),
            frozenset(rule.category for rule in self._violated_rules() if rule.fatal),
        )
        judged = Judged(self._errors(), overall, by_category, self._coverage())
        gate = accept(judged, self._profile.drempels, self._profile.override, self._locale)
        return Verdict(
            overall_score=overall,
            violations=violations(self._standing, self._subject, self._locale),
            passed_rules=tuple(sorted(rule.id for rule in self._passed)),
            detailed_scores=DetailedScores(
                **{category.value: score for category, score in by_category.items()}
            ),
            unchecked_rules=self._unchecked(),
            acceptance_gate=gate,
            improvement_suggestions=suggestions(self._standing, bites, self._subject, self._locale),
            coverage=judged.coverage,
        )

    def _violated_rules(self) -> tuple[Rule, ...]:
        return tuple({spoken.rule.id: spoken.rule for spoken in self._standing}.values())

    def _bite(self, rule: Rule) -> float:
        severities = [severity_of(one) for one in self._standing if one.rule.id == rule.id]
        return bite(severities, rule.obligation, self._profile.gewicht.get(rule.id, 1.0))

    def _errors(self) -> tuple[str, ...]:
        """Return the mandatory rules with a finding of severity error."""
        return tuple(
            sorted(
                {
                    one.rule.id
                    for one in self._standing
                    if severity_of(one) is Severity.ERROR
                    and one.rule.obligation is Obligation.VERPLICHT
                }
            )
        )

    def _coverage(self) -> float | None:
        judged = len(self._passed) + len(self._violated)
        unknown = sum(one.reason not in {None, Reason.NOT_APPLICABLE} for one in self._rest)
        return rounded(judged / (judged + unknown)) if judged + unknown else None

    def _unchecked(self) -> tuple[UncheckedRule, ...]:
        return tuple(
            UncheckedRule(one.rule.id, one.reason, self._question(one.rule, one.reason))
            for one in sorted(self._rest, key=lambda one: one.rule.id)
            if one.reason is not None
        )

    def _question(self, rule: Rule, reason: Reason) -> str | None:
        asks = self._profile.vragen
        is_core = asks is Questions.KERN and rule.id in CORE_QUESTIONS
        if (
            rule.question is None
            or reason not in _ASKABLE
            or not (is_core or asks is Questions.ALLE)
        ):
            return None
        return rule.question.in_(self._locale)
