"""What any test may ask for."""

from collections.abc import Iterator

import pytest

from tests import soaking  # noqa: F401  registers its profile
from tests.watching import unwatched as not_watching


@pytest.fixture
def unwatched() -> Iterator[None]:
    """Run this test without coverage, for one that judges much and covers nothing of its own."""
    with not_watching():
        yield
