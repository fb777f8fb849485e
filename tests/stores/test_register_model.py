"""The register does what a dictionary of lists does, whatever is written in whatever order."""

import unicodedata
from collections import defaultdict
from itertools import count

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from msgspec import structs

from tests.soaking import examples
from tests.stores.builders import IDS, version
from toetssteen.stores.interface import DefinitionStore, State, Version, VersionConflict
from toetssteen.stores.sql import Stores

_RUNS = count(1)

PLACES = st.tuples(st.sampled_from(["noord", "zuid"]), st.sampled_from(IDS[:3]))
TERMS = st.sampled_from(["sluis", "Sluis", "SLUIS", "straße", "STRASSE", "café", "CAFE\u0301"])
TEXTS = st.sampled_from(["werk met kolk", "Werk  met\tkolk ", "WERK MET KOLK", "werkmet kolk"])


def folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


class Register(RuleBasedStateMachine):
    """Writes to the register and to a model, and asks both."""

    register: DefinitionStore

    def __init__(self) -> None:
        super().__init__()
        self.run = next(_RUNS)  # its tenants are those of no other run
        self.model: dict[tuple[str, str], list[Version]] = defaultdict(list)

    def tenant(self, name: str) -> str:
        return f"{name}-{self.run}"

    @rule(
        place=PLACES,
        begrip=TERMS,
        text=TEXTS,
        state=st.sampled_from(State),
        late=st.sampled_from([0, 0, 0, -1, 1]),
    )
    def write(
        self, place: tuple[str, str], begrip: str, text: str, state: State, late: int
    ) -> None:
        kept = self.model[place]
        made = version(len(kept) + 1 + late, begrip, text)
        made = structs.replace(made, tenant=self.tenant(place[0]), id=place[1], state=state)
        try:
            self.register.add(made)
        except VersionConflict:
            assert late
        else:
            assert not late
            kept.append(made)

    @rule(place=PLACES)
    def look(self, place: tuple[str, str]) -> None:
        kept = self.model[place]
        at = self.tenant(place[0]), place[1]

        assert self.register.history(*at) == tuple(kept)
        assert self.register.latest(*at) == (kept[-1] if kept else None)

    @rule(name=st.sampled_from(["noord", "zuid"]), begrip=TERMS, text=TEXTS)
    def find(self, name: str, begrip: str, text: str) -> None:
        used = [each for each in self.newest(name) if each.state is not State.INGETROKKEN]
        terms = [e for e in used if folded(e.definition.begrip) == folded(begrip)]
        spaced = " ".join(folded(text).split())
        texts = [e for e in used if " ".join(folded(e.definition.text).split()) == spaced]

        assert self.register.with_term(self.tenant(name), begrip) == tuple(terms)
        assert self.register.with_text(self.tenant(name), text) == tuple(texts)

    @rule(
        name=st.sampled_from(["noord", "zuid"]),
        state=st.none() | st.sampled_from(State),
        after=st.just("") | st.sampled_from(IDS[:3]),
        limit=st.integers(1, 3),
    )
    def turn_pages(self, name: str, state: State | None, after: str, limit: int) -> None:
        found = [each for each in self.newest(name) if each.id > after]
        wanted = [each for each in found if state in {None, each.state}]

        page = self.register.page(self.tenant(name), state=state, after=after, limit=limit)
        assert page == tuple(wanted[:limit])

    @invariant()
    def both_hold_the_same(self) -> None:
        for name in ("noord", "zuid"):
            assert self.register.page(self.tenant(name)) == tuple(self.newest(name))

    def newest(self, name: str) -> list[Version]:
        kept = [
            versions[-1] for place, versions in self.model.items() if place[0] == name and versions
        ]
        return sorted(kept, key=lambda each: each.id)


def test_the_register_is_a_dictionary_of_lists(stores: Stores) -> None:
    class RegisterHere(Register):
        register = stores.definitions

    run_state_machine_as_test(
        RegisterHere,
        settings=settings(
            max_examples=examples(12),
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
