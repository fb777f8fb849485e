"""One database: transactions that are timed, and fail in our words."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter

from msgspec import DecodeError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError

from toetssteen.stores.faults import store_error

# Hears of every operation: its name, the seconds it took, and whether the database did it.
Observer = Callable[[str, float, bool], None]

PATIENCE_MS = 2_000


def unheard(operation: str, seconds: float, is_done: bool) -> None:  # noqa: FBT001  see Observer
    """Hear nothing."""


class Database:
    """Gives transactions on *engine*. Those that write take turns, across processes too.

    Because writers take turns from their first statement on, what a transaction has read is
    still so when it writes: no store needs a lock of its own.

    Args:
        name: ``state``, ``evidence`` or ``register``.
        engine: begins as ``engines`` arranges it.
        turn: held during a transaction, for an engine that has one connection only.
        observer: hears of every operation; raises nothing.
        schema: in which the tables stand; None where a database has no schemas.
    """

    def __init__(
        self,
        name: str,
        engine: Engine,
        *,
        turn: AbstractContextManager[object],
        observer: Observer = unheard,
        schema: str | None = None,
    ) -> None:
        self.name = name
        self.engine = engine
        self.schema = schema
        self._turn = turn
        self._observer = observer

    @contextmanager
    def reading(self, operation: str) -> Iterator[Connection]:
        """Give a transaction that sees the database as it is at its first statement.

        Raises:
            StoreError: the database does not answer, or holds what cannot be read.
        """
        with self._told(operation), self._turn, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self, operation: str, patience_ms: int = PATIENCE_MS) -> Iterator[Connection]:
        """Give a transaction that nobody else writes beside; all of it is kept, or nothing.

        Args:
            operation: how it is called when it is told of.
            patience_ms: how long to wait for the turn.

        Raises:
            StoreError: the turn did not come, the database does not answer, is full or broken.
        """
        writer = self.engine.execution_options(patience_ms=patience_ms)
        with self._told(operation), self._turn, writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    @contextmanager
    def _told(self, operation: str) -> Iterator[None]:
        started = perf_counter()
        is_done = True
        try:
            yield
        except (SQLAlchemyError, DecodeError) as fault:
            is_done = False
            if isinstance(fault, StatementError) and not isinstance(fault, DBAPIError):
                raise fault.orig or fault from None  # a value of ours that never reached the driver
            # The fault may quote a row: whoever logs our error must not print it too.
            raise store_error(operation, fault) from None
        finally:
            self._observer(operation, perf_counter() - started, is_done)
