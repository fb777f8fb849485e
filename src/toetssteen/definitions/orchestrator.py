"""``DefinitionOrchestratorV2``: the life of a definition, from draft to withdrawal.

It asks the one interface for verdicts: it names no engine and reads no flag. What the author
wrote is judged and kept; what cleaning or a generator would write is shown beside it.
"""

import asyncio
from typing import Final

from msgspec import structs

from toetssteen.contract.errors import PolicyError, RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Text
from toetssteen.definitions.adopting import check_second_person, passed
from toetssteen.definitions.cleaning import cleaned
from toetssteen.definitions.duplicates import duplicates_of, is_adopted_already
from toetssteen.definitions.judging import Judge, check_judged
from toetssteen.definitions.steps import FIRST, WAYS, Step, check_step
from toetssteen.definitions.suggesting import suggested
from toetssteen.definitions.values import Author, Draft, Drafted, Override
from toetssteen.generators.interface import Generator
from toetssteen.stores.interface import DefinitionStore, State, Version, VersionConflict

_NOT_THERE: Final = Text(nl="Deze definitie is er niet.", en="There is no such definition.")
_ADOPTED_ALREADY: Final = Text(
    nl="Een vastgestelde definitie heeft dit begrip, deze context en deze tekst al.",
    en="An adopted definition has this term, this context and this text already.",
)
_NOT_THE_LATEST: Final = Text(
    nl="Versie {expected} is niet de laatste; dat is {number}.",
    en="Version {expected} is not the latest one; that is {number}.",
)


class DefinitionOrchestratorV2:
    """The first caller of the validation orchestrator. Safe for many tasks: it keeps no state.

    Every method that takes an ``expected_number`` raises ``RequestError`` INP-HTT-404 when the
    tenant has no such definition, ``PolicyError`` POL-VER-001 when that is not its latest
    version and POL-STA-001 when the step is not possible from where it stands; every method may
    raise ``StoreError``.

    Args:
        validator: the router.
        store: the register; synchronous, so asked in a thread.
        moments: time and ids.
        generator: who proposes other words; None proposes nothing.
    """

    def __init__(
        self,
        validator: ValidationOrchestratorInterface,
        store: DefinitionStore,
        moments: Moments,
        generator: Generator | None = None,
    ) -> None:
        self._validator = validator
        self._store = store
        self._moments = moments
        self._generator = generator

    async def draft(self, draft: Draft, author: Author, context: ValidationContext) -> Drafted:
        """Judge *draft*, and keep it as a concept whatever the verdict, also when there is none.

        Raises:
            RequestError: the profile is not there, or a text cannot be kept.
        """
        return await self._drafted(self._moments.fresh_id(), 1, draft, author, context)

    async def revise(
        self,
        definition_id: str,
        expected_number: int,
        draft: Draft,
        author: Author,
        context: ValidationContext,
    ) -> Drafted:
        """Judge *draft*, and keep it as the next version: a concept again.

        Raises:
            RequestError: also when the profile is not there, or a text cannot be kept.
        """
        await self._expected(author, definition_id, expected_number, Step.REVISE)
        return await self._drafted(definition_id, expected_number + 1, draft, author, context)

    async def submit(
        self, definition_id: str, expected_number: int, author: Author, context: ValidationContext
    ) -> Version:
        """Offer a concept for review."""
        del context  # nothing is judged: the verdict of the draft goes along
        return await self._step(definition_id, expected_number, author, Step.SUBMIT)

    async def adopt(
        self,
        definition_id: str,
        expected_number: int,
        author: Author,
        context: ValidationContext,
        override: Override | None = None,
    ) -> Version:
        """Adopt what somebody else submitted, if the acceptance gate lets it through now.

        Raises:
            PolicyError: also POL-APP-001, *author* had a hand in it; POL-DEF-001, it is not
                acceptable or another adopted one is equal; POL-OVR-001, it may not be let
                through all the same.
            NotJudgedError: the verdict could not be given now.
            RequestError: also INP-SCH-001, the reason of *override* is too short.
        """
        latest = await self._expected(author, definition_id, expected_number, Step.ADOPT)
        check_second_person(await self.history(author, definition_id), author)
        result = await Judge(self._validator, context, latest.profile).verdict(latest.definition)
        check_judged(result)
        granted = passed(result, latest.by, author, override)
        if await is_adopted_already(self._store, latest):
            raise PolicyError("POL-DEF-001", _ADOPTED_ALREADY)
        adopted = self._after(latest, Step.ADOPT, author, granted.because if granted else "")
        return await self._kept(structs.replace(adopted, result=result, override=granted))

    async def send_back(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        """Send what is under review back to its author."""
        return await self._step(definition_id, expected_number, author, Step.SEND_BACK, because)

    async def withdraw(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        """End the life of a definition; its versions stay."""
        return await self._step(definition_id, expected_number, author, Step.WITHDRAW, because)

    async def latest(self, author: Author, definition_id: str) -> Version:
        """Return the newest version.

        Raises:
            RequestError: INP-HTT-404, the tenant has no such definition.
        """
        found = await asyncio.to_thread(self._store.latest, author.tenant, definition_id)
        if found is None:
            raise RequestError("INP-HTT-404", _NOT_THERE)
        return found

    async def history(self, author: Author, definition_id: str) -> tuple[Version, ...]:
        """Return every version, oldest first.

        Raises:
            RequestError: INP-HTT-404, the tenant has no such definition.
        """
        found = await asyncio.to_thread(self._store.history, author.tenant, definition_id)
        if not found:
            raise RequestError("INP-HTT-404", _NOT_THERE)
        return found

    async def page(
        self, author: Author, state: State | None, after: str, limit: int
    ) -> tuple[Version, ...]:
        """Return newest versions by id, those behind the id *after*, at most *limit*."""
        return await asyncio.to_thread(
            self._store.page, author.tenant, state=state, after=after, limit=limit
        )

    async def _drafted(
        self,
        definition_id: str,
        number: int,
        draft: Draft,
        author: Author,
        context: ValidationContext,
    ) -> Drafted:
        profile = context.profile if draft.profile is None else draft.profile
        judge, definition = Judge(self._validator, context, profile), draft.definition
        result = await judge.verdict(definition)
        duplicates = await duplicates_of(self._store, author.tenant, definition_id, definition)
        version = Version(
            tenant=author.tenant,
            id=definition_id,
            number=number,
            state=FIRST,
            definition=definition,
            result=result,
            by=author.subject,
            at=self._moments.now(),
            profile=profile,
        )
        # Kept before a generator is waited for: whoever goes away meanwhile loses nothing.
        kept = await self._kept(version)
        mended = await cleaned(definition, result, judge)
        texts, are_missing = await suggested(self._generator, definition, result, judge)
        return Drafted(kept, mended, duplicates, texts, are_missing)

    async def _step(
        self,
        definition_id: str,
        expected_number: int,
        author: Author,
        step: Step,
        because: str = "",
    ) -> Version:
        latest = await self._expected(author, definition_id, expected_number, step)
        return await self._kept(self._after(latest, step, author, because))

    async def _expected(
        self, author: Author, definition_id: str, expected_number: int, step: Step
    ) -> Version:
        latest = await self.latest(author, definition_id)
        if latest.number != expected_number:
            raise _outdated(expected_number, latest.number)
        check_step(latest, step)
        return latest

    def _after(self, latest: Version, step: Step, author: Author, because: str) -> Version:
        return structs.replace(
            latest,
            number=latest.number + 1,
            state=WAYS[step].target,
            by=author.subject,
            at=self._moments.now(),
            because=because,
            override=None,
        )

    async def _kept(self, version: Version) -> Version:
        try:
            await asyncio.to_thread(self._store.add, version)
        except VersionConflict as conflict:
            raise _outdated(version.number - 1, version.number) from conflict
        return version


def _outdated(expected: int, number: int) -> PolicyError:
    return PolicyError("POL-VER-001", _NOT_THE_LATEST.filled(expected=expected, number=number))
