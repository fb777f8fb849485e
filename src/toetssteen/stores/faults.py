"""What a driver says of a failure, in our codes and without a value of the statement."""

import sqlite3
from typing import Final

from msgspec import DecodeError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from toetssteen.contract.errors import StoreError

Fault = SQLAlchemyError | DecodeError

_AWAY: Final = "UPS-STO-001"
_FULL: Final = "UPS-STO-002"
_BROKEN: Final = "UPS-STO-003"
_PRIMARY: Final = 0xFF  # an extended code of SQLite holds its primary code in the lowest byte
_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: _AWAY,
    sqlite3.SQLITE_LOCKED: _AWAY,
    sqlite3.SQLITE_CANTOPEN: _AWAY,
    sqlite3.SQLITE_FULL: _FULL,
}
# Classes of SQLSTATE: no connection, too little of something, stopped by an operator, a lock
# that is not free, a conflict with another transaction.
_AWAY_CLASSES: Final = frozenset({"08", "53", "57", "55", "40"})
_DISK_FULL: Final = "53100"


def store_error(operation: str, fault: Fault) -> StoreError:
    """Return *fault* as ours: the operation, the driver's class of error and its code.

    The driver's own message may quote a row, so nothing of it comes along.
    """
    cause = fault.orig if isinstance(fault, DBAPIError) and fault.orig is not None else fault
    state = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    what = f"{operation}: {type(cause).__name__}"
    return StoreError(_code(fault, cause), f"{what} {state}" if state else what)


def is_broken_connection(cause: BaseException | None) -> bool:
    """Return whether SQLite failed to read or write its file: never trust this one again."""
    return _sqlite_code(cause) == sqlite3.SQLITE_IOERR


def _code(fault: Fault, cause: BaseException) -> str:
    if isinstance(fault, PoolTimeoutError):
        return _AWAY
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(_sqlite_code(cause), _BROKEN)
    if isinstance(fault, DBAPIError):
        return _postgres_code(fault, getattr(cause, "sqlstate", None))
    return _BROKEN


def _sqlite_code(cause: BaseException | None) -> int:
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return code & _PRIMARY


def _postgres_code(fault: DBAPIError, state: str | None) -> str:
    """Without a state the server said nothing at all: it was not reached."""
    if state == _DISK_FULL:
        return _FULL
    is_away = fault.connection_invalidated or state is None or state[:2] in _AWAY_CLASSES
    return _AWAY if is_away else _BROKEN
