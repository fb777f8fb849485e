"""Rows through a variant, side by side with where they came from."""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial

from toetssteen.batch.local import judge_all
from toetssteen.cli.speaking import tell_fault
from toetssteen.container import House, build
from toetssteen.contract.errors import RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Text
from toetssteen.inputs.interface import Row
from toetssteen.outputs.interface import Judged


def check_profile(house: House, variant: str, profile: str | None) -> None:
    """Refuse a profile that *variant* does not allow.

    Raises:
        RequestError: INP-PRF-001 or INP-VAR-001.
    """
    known = house.profiles(variant)
    if profile is not None and profile not in known:
        names = ", ".join(known)
        reason = Text(
            nl=f"Variant {variant} kent dit profiel niet; er zijn: {names}.",
            en=f"Variant {variant} does not know this profile; there are: {names}.",
        )
        raise RequestError("INP-PRF-001", reason)


def judged(
    rows: Iterable[tuple[str, Row]], variant: str, context: ValidationContext, jobs: int = 1
) -> Iterator[Judged]:
    """Yield each row with its result, in order."""
    waiting: deque[tuple[str, Row]] = deque()

    def requests() -> Iterator[ValidationRequest]:
        for file, row in rows:
            waiting.append((file, row))
            yield row.request

    for result in judge_all(requests(), partial(_variant, variant), context, jobs):
        file, row = waiting.popleft()
        yield Judged(file, row.line, row.id, row.request, result)


def _variant(name: str) -> ValidationOrchestratorInterface:
    return build(report_fault=tell_fault).variant(name)
