"""The register: versions of definitions, each written once."""

import unicodedata
from hashlib import sha256
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, insert, select, update

from toetssteen.stores.database import Database
from toetssteen.stores.interface import State, Version, VersionConflict
from toetssteen.stores.tables import NEWEST, VERSION

_DECODER: Final = msgspec.json.Decoder(Version)
_NEWEST: Final = select(VERSION.c.version).join(
    NEWEST,
    and_(
        NEWEST.c.tenant == VERSION.c.tenant,
        NEWEST.c.id == VERSION.c.id,
        NEWEST.c.number == VERSION.c.number,
    ),
)


class SqlDefinitions:
    """Keeps versions in the database *register*."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, version: Version) -> None:
        """See ``DefinitionStore.add``."""
        encoded = msgspec.json.encode(version).decode()
        _DECODER.decode(encoded)  # what cannot be read back must not be written for ever
        with self._database.writing("definitions.add") as connection:
            if version.number != _newest_number(connection, version) + 1:
                raise VersionConflict
            values = {"tenant": version.tenant, "id": version.id, "number": version.number}
            connection.execute(insert(VERSION).values(**values, version=encoded))
            _point_at(connection, version)

    def latest(self, tenant: str, definition_id: str) -> Version | None:
        """See ``DefinitionStore.latest``."""
        asked = _NEWEST.where(NEWEST.c.tenant == tenant, NEWEST.c.id == definition_id)
        found = self._read("definitions.latest", asked)
        return found[0] if found else None

    def history(self, tenant: str, definition_id: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.history``."""
        asked = select(VERSION.c.version).where(
            VERSION.c.tenant == tenant, VERSION.c.id == definition_id
        )
        return self._read("definitions.history", asked.order_by(VERSION.c.number))

    def page(
        self, tenant: str, *, state: State | None = None, after: str = "", limit: int = 50
    ) -> tuple[Version, ...]:
        """See ``DefinitionStore.page``."""
        asked = _NEWEST.where(NEWEST.c.tenant == tenant, NEWEST.c.id > after)
        if state is not None:
            asked = asked.where(NEWEST.c.state == state.value)
        return self._read("definitions.page", asked.order_by(NEWEST.c.id).limit(limit))

    def with_term(self, tenant: str, begrip: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.with_term``."""
        is_it = NEWEST.c.term_digest == _digest(begrip)
        return self._read("definitions.with_term", _in_use(tenant, is_it))

    def with_text(self, tenant: str, text: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.with_text``."""
        is_it = NEWEST.c.text_digest == _digest(_spaced(text))
        return self._read("definitions.with_text", _in_use(tenant, is_it))

    def _read(self, operation: str, asked: Select[tuple[Any]]) -> tuple[Version, ...]:
        with self._database.reading(operation) as connection:
            return tuple(map(_DECODER.decode, connection.scalars(asked)))


def _in_use(tenant: str, is_it: ColumnElement[bool]) -> Select[tuple[Any]]:
    is_in_use = NEWEST.c.state != State.INGETROKKEN.value
    return _NEWEST.where(NEWEST.c.tenant == tenant, is_it, is_in_use).order_by(NEWEST.c.id)


def _newest_number(connection: Connection, version: Version) -> int:
    asked = select(NEWEST.c.number).where(_is(version))
    return connection.scalar(asked) or 0


def _point_at(connection: Connection, version: Version) -> None:
    values = {
        "number": version.number,
        "state": version.state.value,
        "term_digest": _digest(version.definition.begrip),
        "text_digest": _digest(_spaced(version.definition.text)),
    }
    if version.number == 1:
        values |= {"tenant": version.tenant, "id": version.id}
        connection.execute(insert(NEWEST).values(values))
    else:
        connection.execute(update(NEWEST).where(_is(version)).values(values))


def _is(version: Version) -> ColumnElement[bool]:
    return and_(NEWEST.c.tenant == version.tenant, NEWEST.c.id == version.id)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _digest(text: str) -> str:
    """Return a short name of *text* but for case: an index takes no text of any length."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return sha256(folded.encode()).hexdigest()
