"""Every route, family by family. OpenAPI and the tests are made from this table."""

from typing import Final

from toetssteen.api.route import Route
from toetssteen.api.routes import (
    batches,
    definitions,
    flags,
    health,
    legacy,
    rollouts,
    rules,
    schemas,
    validations,
)
from toetssteen.api.routes.description import with_description

FAMILIES: Final = (
    validations,
    batches,
    legacy,
    definitions,
    rules,
    rollouts,
    flags,
    schemas,
    health,
)
ROUTES: Final[tuple[Route, ...]] = with_description(
    [route for family in FAMILIES for route in family.ROUTES]
)
