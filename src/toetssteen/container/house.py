"""Every variant under the one interface, built from settings."""

from collections.abc import Callable, Mapping

from toetssteen.container.knowledge import PACKS, knowledge_of, lexicon_of
from toetssteen.container.legacy import LEGACY, legacy_facts, rule_files
from toetssteen.container.machine import SystemMoments
from toetssteen.contract.errors import RequestError, SettingsError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v1.orchestrator import ValidationOrchestratorV1
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.engines.v2.assessed import AssessedOrchestrator
from toetssteen.engines.v2.compat.pack import read_pack
from toetssteen.engines.v2.compat.plan import CompatPlan
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Plan
from toetssteen.outputs.interface import RuleFacts
from toetssteen.rules.assessor import Assessor, AssessorWish
from toetssteen.rules.catalog import Pack
from toetssteen.rules.convention import Convention
from toetssteen.rules.profile import Profile, profile_from
from toetssteen.rules.rule import Rule
from toetssteen.settings import PackSettings, Settings, VariantSettings, settings_from

DEFAULT_VARIANT = "v2"
LEGACY_PROFILE = "v1"  # the one that engines know for legacy rules
ReportFault = Callable[[Exception], None]


class House:
    """Every variant under the one interface, each built when it is first asked for.

    Raises:
        SettingsError: a variant asks for what does not go together.
    """

    def __init__(
        self, settings: Settings, moments: Moments, report_fault: ReportFault | None = None
    ) -> None:
        for name, stated in settings.variants.items():
            if problem := _problem(stated, settings):
                message = f"{settings.config / 'variants.toml'}: variant {name}: {problem}"
                raise SettingsError(message)
        self._settings = settings
        self._moments = moments
        self._report_fault = report_fault
        self._built: dict[str, ValidationOrchestratorInterface] = {}

    @property
    def moments(self) -> Moments:
        """What results are stamped with."""
        return self._moments

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, in the order of the configuration."""
        return tuple(self._settings.variants)

    def variant(self, name: str) -> ValidationOrchestratorInterface:
        """Return the variant called *name*.

        Raises:
            RequestError: INP-VAR-001, there is no such variant.
            SettingsError: its pack or one of its profiles is badly written.
        """
        if name not in self._built:
            variant = self._build(name, self._stated(name))
            if self._report_fault is not None:
                variant.report_fault = self._report_fault
            self._built[name] = variant
        return self._built[name]

    def register(self, variant: ValidationOrchestratorInterface) -> None:
        """Have *variant*, made by the caller, stand for the configured one of its name.

        For a validator of somebody else's in this process, and for measurements.

        Raises:
            RequestError: INP-VAR-001, no variant of its name is configured.
        """
        self._stated(variant.name)
        self._built[variant.name] = variant

    def profiles(self, variant: str) -> tuple[str, ...]:
        """Return the names of the profiles that *variant* allows, its own one first.

        Raises:
            RequestError: INP-VAR-001, there is no such variant.
        """
        return tuple(name for one in _judging(self._stated(variant)) for name in one.profiles)

    def rules(self, variant: str) -> Mapping[str, Rule]:
        """Return the rules of *variant* by id, with their proof; none for a legacy pack.

        Raises:
            RequestError: INP-VAR-001, there is no such variant.
        """
        return {rule.id: rule for rule in _rules(self._stated(variant))}

    def conventions(self, variant: str, profile: str | None) -> Mapping[Language, Convention]:
        """Return the house form that is declared for each language; none for legacy rules.

        *profile* speaks for the language of its pack; for any other the own profile of that
        pack does.

        Raises:
            RequestError: INP-VAR-001, there is no such variant.
            SettingsError: a profile is badly written.
        """
        declared: dict[Language, Convention] = {}
        for one in _judging(self._stated(variant)):
            name = profile if profile in one.profiles else one.profiles[0]
            pack = PACKS.get(one.pack)
            if pack and (form := self._profile(name, pack).conventie):
                declared[pack.grammar.language] = form
        return declared

    def facts(self, variant: str) -> Mapping[str, RuleFacts]:
        """Return what reports say about the rules of *variant*, by id.

        Raises:
            RequestError: INP-VAR-001, there is no such variant.
            RulePackError: its rule files are badly written.
        """
        stated = self._stated(variant)
        if stated.engine == "remote":
            return {}
        ours = {rule.id: _facts(rule) for rule in _rules(stated)}
        return ours if stated.pack in PACKS else {**ours, **legacy_facts(rule_files(stated))}

    def _stated(self, name: str) -> VariantSettings:
        if name not in self._settings.variants:
            known = ", ".join(self._settings.variants)
            reason = Text(
                nl=f"Deze variant is er niet; er zijn: {known}.",
                en=f"There is no such variant; there are: {known}.",
            )
            raise RequestError("INP-VAR-001", reason)
        return self._settings.variants[name]

    def _build(self, name: str, stated: VariantSettings) -> ValidationOrchestratorInterface:
        if stated.engine == "remote":
            from toetssteen.container.remote import remote  # noqa: PLC0415  no other variant needs HTTP

            return remote(name, stated, self._moments)
        if stated.engine == "v1":
            rules = read_rules(rule_files(stated))
            return ValidationOrchestratorV1(rules, self._moments, name, stated.pack)
        plan, others = self._plan(stated), dict[Language, Plan]()
        if stated.english is not None:
            others[Language.EN] = self._pack_plan(stated.english)
        if assessors := self._assessors(plan, *others.values()):
            return AssessedOrchestrator(name, plan, self._moments, others, assessors)
        return ValidationOrchestratorV2(name, plan, self._moments, others)

    def _assessors(self, *plans: Plan) -> Mapping[str, Assessor]:
        """Return who answers questions, by the profile that wishes it."""
        key = self._settings.assessor_key
        native = [plan for plan in plans if isinstance(plan, PackPlan)]
        return {name: _assessor(wish, key) for plan in native for name, wish in plan.wishes.items()}

    def _plan(self, stated: VariantSettings) -> Plan:
        if stated.pack not in PACKS:
            return CompatPlan(stated.pack, read_pack(rule_files(stated)))
        return self._pack_plan(PackSettings(stated.pack, stated.profiles))

    def _pack_plan(self, stated: PackSettings) -> PackPlan:
        pack = PACKS[stated.pack]
        profiles = {name: self._profile(name, pack) for name in stated.profiles}
        language = pack.grammar.language
        known = {name: knowledge_of(language, one.woordsoorten) for name, one in profiles.items()}
        return PackPlan(pack, profiles, lexicon_of(language), known)

    def _profile(self, name: str, pack: Pack) -> Profile:
        file = self._settings.config / "profiles" / f"{name}.toml"
        if name not in self._settings.profiles:
            message = f"{file}: no such file, and a variant allows the profile"
            raise SettingsError(message)
        try:
            profile = profile_from(self._settings.profiles[name], [rule.id for rule in pack.rules])
        except SettingsError as error:
            message = f"{file}: {error}"
            raise SettingsError(message) from error
        if profile.pack != pack.name:
            message = f"{file}: pack is {profile.pack!r}, the variant has {pack.name!r}"
            raise SettingsError(message)
        return profile


def build(
    settings: Settings | None = None,
    moments: Moments | None = None,
    report_fault: ReportFault | None = None,
) -> House:
    """Build the house from *settings*, or from the environment.

    Args:
        settings: what to build from; None reads the environment.
        moments: time and ids; None takes those of the machine.
        report_fault: told of each exception of ours that became a degraded result.

    Raises:
        SettingsError: the configuration is badly written.
    """
    return House(settings or settings_from(), moments or SystemMoments(), report_fault)


def _assessor(wish: AssessorWish, key: str) -> Assessor:
    """Return the assessor of a profile; only then is a library for it loaded."""
    from toetssteen.assessors.openai import OpenAIAssessor  # noqa: PLC0415

    return OpenAIAssessor(wish, key)


def _judging(stated: VariantSettings) -> tuple[PackSettings, ...]:
    """Return the packs that judge in a variant, with the profiles of each."""
    own = PackSettings(stated.pack, stated.profiles)
    return (own,) if stated.english is None else (own, stated.english)


def _ours(stated: VariantSettings) -> tuple[str, ...]:
    """Return the names of the packs of our own that judge in a variant."""
    return tuple(one.pack for one in _judging(stated) if one.pack in PACKS)


def _rules(stated: VariantSettings) -> tuple[Rule, ...]:
    """Return the rules of our packs in a variant; of two with one id, that of the own pack."""
    by_id: dict[str, Rule] = {}
    for name in _ours(stated):
        for rule in PACKS[name].rules:
            by_id.setdefault(rule.id, rule)
    return tuple(by_id.values())


def _problem(stated: VariantSettings, settings: Settings) -> str:
    """Return why engine, pack, directory and profiles do not go together; else nothing."""
    if stated.engine == "remote" or stated.url or stated.callable:
        return _problem_of_remote(stated)
    ours = (LEGACY, *PACKS)
    if stated.directory is None and stated.pack not in ours:
        return f"pack {stated.pack!r} needs a directory, or is one of: {', '.join(ours)}"
    if stated.directory is not None and stated.pack in ours:
        return f"pack {stated.pack!r} is ours; rules from a directory need a name of their own"
    if stated.engine == "v1" and (unreadable := _ours(stated)):
        return f"engine v1 cannot read pack {unreadable[0]!r}"
    if stated.english is not None and (problem := _problem_in_english(stated.english)):
        return problem
    return "" if stated.pack in PACKS else _problem_of_legacy(stated, settings)


def _problem_of_remote(stated: VariantSettings) -> str:
    """Return why a validator of somebody else cannot be found; else nothing."""
    is_remote, places = stated.engine == "remote", [stated.url, stated.callable]
    if is_remote and places.count(None) == 1:
        return ""
    return "engine remote needs a url or a callable, and no other engine has one"


def _problem_of_legacy(stated: VariantSettings, settings: Settings) -> str:
    """Return why the profiles do not go with legacy rules; else nothing."""
    if stated.profiles != (LEGACY_PROFILE,):
        return f"legacy rules allow one profile: {LEGACY_PROFILE}"
    if settings.profiles.get(LEGACY_PROFILE) != {"pack": LEGACY}:
        file = settings.config / "profiles" / f"{LEGACY_PROFILE}.toml"
        return f"{file} has to say pack = {LEGACY!r} and no more: nothing else can be set"
    return ""


def _problem_in_english(stated: PackSettings) -> str:
    """Return why definitions in English cannot be judged like this; else nothing."""
    fitting = [name for name, pack in PACKS.items() if pack.grammar.language is Language.EN]
    if stated.pack not in fitting:
        return f"pack {stated.pack!r} does not judge English; that does: {', '.join(fitting)}"
    return "" if stated.profiles else "profiles of english is empty"


def _facts(rule: Rule) -> RuleFacts:
    return RuleFacts(rule.id, rule.code, rule.title, rule.why, rule.advice, rule.source)
