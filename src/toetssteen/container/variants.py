"""Variants by name, each built when it is first asked for; also in a worker process."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from toetssteen.container.house import House, build
from toetssteen.contract.interface import ValidationOrchestratorInterface


class HouseVariants(Mapping[str, ValidationOrchestratorInterface]):
    """The variants of *house*.

    Looking one up raises ``RequestError`` INP-VAR-001 when there is no such variant.
    """

    def __init__(self, house: House) -> None:
        self._house = house

    def __getitem__(self, name: str) -> ValidationOrchestratorInterface:
        return self._house.variant(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._house.variants)

    def __len__(self) -> int:
        return len(self._house.variants)


class RuleIds:
    """The ids of the rules of each variant of *house*."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._known: dict[str, AbstractSet[str] | None] = {}

    def __call__(self, variant: str) -> AbstractSet[str] | None:
        """Return the ids of *variant*, looked up once; None for one that is not ours."""
        if variant not in self._known:
            self._known[variant] = self._house.facts(variant).keys() or None
        return self._known[variant]


def worker_variants() -> Mapping[str, ValidationOrchestratorInterface]:
    """Build every variant, in the worker process that calls it."""
    house = build()
    return {name: house.variant(name) for name in house.variants}
