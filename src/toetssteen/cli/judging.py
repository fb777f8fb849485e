"""Rows through a variant, side by side with where they came from."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of *file*, the request that is made of it, and what its glossary calls it."""

    file: str
    row: Row
    request: ValidationRequest
    concept: str = ""


def alone(rows: Iterable[tuple[str, Row]]) -> Iterator[Asked]:
    """Yield each row as it stands, without a glossary around it."""
    return (Asked(file, row, row.request) for file, row in rows)


def judged(
    asked: Iterable[Asked], variant: str, context: ValidationContext, jobs: int = 1
) -> Iterator[Judged]:
    """Yield each row with its result, in order."""
    waiting: deque[Asked] = deque()

    def requests() -> Iterator[ValidationRequest]:
        for one in asked:
            waiting.append(one)
            yield one.request

    for result in judge_all(requests(), partial(_variant, variant), context, jobs):
        one = waiting.popleft()
        row = one.row
        yield Judged(one.file, row.line, row.id, row.request, result, one.concept)


def _variant(name: str) -> ValidationOrchestratorInterface:
    return build(report_fault=tell_fault).variant(name)
