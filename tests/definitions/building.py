"""People, texts and a house for the tests of definitions."""

from typing import Final

from toetssteen.container import build
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import Definition, ValidationContext
from toetssteen.contract.text import Language
from toetssteen.definitions.orchestrator import DefinitionOrchestratorV2
from toetssteen.definitions.values import Author, Draft
from toetssteen.generators.interface import Generator
from toetssteen.stores.interface import DefinitionStore, Version
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.stores import MemoryDefinitions

GOOD: Final = "kade waar een schipper zand lost"
WEAK: Final = "een mooie kade, zoals een wal, waar schippers en/of anderen mogelijk zand lossen"
"""What misses a threshold, without an error."""
WRONG: Final = "kade"
"""What a mandatory rule finds an error in."""
UNTIDY: Final = "een  kade waar <b>een schipper</b> zand lost "

ANNE: Final = Author("nergenshuizen", "u-anne")
BAS: Final = Author("nergenshuizen", "u-bas")
CHRIS: Final = Author("nergenshuizen", "u-chris")
STRANGER: Final = Author("elders", "u-anne")
CONTEXT: Final = ValidationContext(locale=Language.EN)
REASON: Final = "de wet zelf zegt het met deze woorden"


def orchestrator(
    variant: ValidationOrchestratorInterface | str = "v2",
    store: DefinitionStore | None = None,
    generator: Generator | None = None,
) -> DefinitionOrchestratorV2:
    validator = (
        build(moments=FixedMoments()).variant(variant) if isinstance(variant, str) else variant
    )
    return DefinitionOrchestratorV2(
        validator, store or MemoryDefinitions(), FixedMoments(), generator
    )


def draft(text: str = GOOD, begrip: str = "loswal", profile: str | None = None) -> Draft:
    return Draft(Definition(begrip, text), profile)


async def drafted(
    register: DefinitionOrchestratorV2, text: str = GOOD, author: Author = ANNE, **more: str
) -> Version:
    made = await register.draft(draft(text, **more), author, CONTEXT)
    return made.version


async def submitted(
    register: DefinitionOrchestratorV2, text: str = GOOD, author: Author = ANNE, **more: str
) -> Version:
    version = await drafted(register, text, author, **more)
    return await register.submit(version.id, version.number, author, CONTEXT)


async def adopted(register: DefinitionOrchestratorV2, text: str = GOOD, **more: str) -> Version:
    version = await submitted(register, text, ANNE, **more)
    return await register.adopt(version.id, version.number, BAS, CONTEXT)
