"""Responses to writes, by caller and key, for a day."""

from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Row, and_, delete, insert, select, update

from toetssteen.stores.database import Database
from toetssteen.stores.interface import Kept
from toetssteen.stores.tables import RESPONSE

KEPT_FOR: Final = timedelta(hours=24)

_HEADERS: Final = msgspec.json.Decoder(tuple[tuple[str, str], ...])


class SqlIdempotency:
    """Keeps responses in the database *register*, because they may quote a definition."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, caller: str, key: str, digest: str, now: datetime) -> Kept | None:
        """See ``IdempotencyStore.begin``."""
        claim = Kept(digest)
        with self._database.writing("idempotency.begin") as connection:
            connection.execute(delete(RESPONSE).where(RESPONSE.c.at <= now - KEPT_FOR))
            row = connection.execute(select(RESPONSE).where(_is(caller, key))).one_or_none()
            if row is not None:
                return _kept(row)
            named = {"caller": caller, "key": key, "at": now}
            connection.execute(insert(RESPONSE).values(**named, **_columns(claim)))
            return None

    def finish(self, caller: str, key: str, kept: Kept) -> None:
        """See ``IdempotencyStore.finish``. A claim that ran out is not kept after all."""
        with self._database.writing("idempotency.finish") as connection:
            connection.execute(update(RESPONSE).where(_is(caller, key)).values(**_columns(kept)))

    def release(self, caller: str, key: str) -> None:
        """See ``IdempotencyStore.release``. A response that is kept stays."""
        claimed = and_(_is(caller, key), RESPONSE.c.status == 0)
        with self._database.writing("idempotency.release") as connection:
            connection.execute(delete(RESPONSE).where(claimed))


def _is(caller: str, key: str) -> ColumnElement[bool]:
    return and_(RESPONSE.c.caller == caller, RESPONSE.c.key == key)


def _columns(kept: Kept) -> dict[str, str | int | bytes]:
    headers = msgspec.json.encode(kept.headers).decode()
    return {"digest": kept.digest, "status": kept.status, "body": kept.body, "headers": headers}


def _kept(row: Row[tuple[object, ...]]) -> Kept:
    return Kept(row.digest, row.status, row.body, _HEADERS.decode(row.headers))
