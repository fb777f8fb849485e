"""Running without what counts lines, as coverage does: it makes judging four times as slow."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unwatched() -> Iterator[None]:
    """Stop counting lines in this thread, for where only time counts or lines are many."""
    watching = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(watching)
