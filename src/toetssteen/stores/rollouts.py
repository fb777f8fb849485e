"""Rollouts: one row each, and an epoch that only rises."""

from typing import Final

import msgspec
from sqlalchemy import Connection, insert, select, update

from toetssteen.evidence.rollout_state import RolloutState, Status
from toetssteen.stores.database import Database
from toetssteen.stores.interface import EpochConflict
from toetssteen.stores.tables import ROLLOUT

_DECODER: Final = msgspec.json.Decoder(RolloutState)


class SqlRollouts:
    """Keeps rollouts in the database *state*."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def in_force(self) -> RolloutState | None:
        """See ``RolloutStore.in_force``."""
        found = (
            select(ROLLOUT.c.state)
            .where(ROLLOUT.c.status != Status.CLOSED.value)
            .order_by(ROLLOUT.c.id.desc())
            .limit(1)
        )
        with self._database.reading("rollouts.in_force") as connection:
            return _decoded(connection.scalar(found))

    def named(self, name: str) -> RolloutState | None:
        """See ``RolloutStore.named``."""
        found = select(ROLLOUT.c.state).where(ROLLOUT.c.name == name)
        with self._database.reading("rollouts.named") as connection:
            return _decoded(connection.scalar(found))

    def change(self, state: RolloutState, expected_epoch: int) -> None:
        """See ``RolloutStore.change``."""
        if state.epoch <= expected_epoch:
            message = f"epoch {state.epoch} is not above {expected_epoch}"
            raise ValueError(message)
        with self._database.writing("rollouts.change") as connection:
            stored = _epoch(connection, state.name)
            if (stored or 0) != expected_epoch:
                raise EpochConflict(stored or 0)
            _write(connection, state, is_there=stored is not None)


def _decoded(stored: str | None) -> RolloutState | None:
    return None if stored is None else _DECODER.decode(stored)


def _epoch(connection: Connection, name: str) -> int | None:
    epoch: int | None = connection.scalar(select(ROLLOUT.c.epoch).where(ROLLOUT.c.name == name))
    return epoch


def _write(connection: Connection, state: RolloutState, *, is_there: bool) -> None:
    values = {
        "name": state.name,
        "epoch": state.epoch,
        "status": state.status.value,
        "state": msgspec.json.encode(state).decode(),
    }
    if is_there:
        connection.execute(update(ROLLOUT).where(ROLLOUT.c.name == state.name).values(values))
    else:
        connection.execute(insert(ROLLOUT).values(values))
