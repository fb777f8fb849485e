"""The tables of the three databases. Who changes one here writes a migration beside it."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    RowMapping,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware time. SQLite has none with a zone, so there it is UTC without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime:  # noqa: ARG002  SQLAlchemy's signature
        """Return *value* in UTC.

        Raises:
            ValueError: it says no zone, so it is no moment.
        """
        if value is None or value.tzinfo is None:
            message = "a moment needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """Return *value* in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


# In PostgreSQL the order of a text depends on the language of the cluster; of these it may not.
Key: Final = Text().with_variant(Text(collation="C"), "postgresql")

STATE: Final = MetaData()
EVIDENCE: Final = MetaData()
REGISTER: Final = MetaData()

ROLLOUT: Final = Table(
    "rollout",
    STATE,
    Column("id", Integer, primary_key=True),  # rises: the latest rollout has the highest
    Column("name", Key, nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("status", Text, nullable=False),
    Column("state", Text, nullable=False),  # all of it, as JSON
    UniqueConstraint("name", name="rollout_name"),
)

SEEN: Final = Table(
    "seen",
    EVIDENCE,
    Column("rollout", Key, primary_key=True),
    Column("lane", Key, primary_key=True),
    Column("request_id", Key, primary_key=True),
)
TALLY: Final = Table(
    "tally",
    EVIDENCE,
    Column("rollout", Key, primary_key=True),
    Column("lane", Key, primary_key=True),
    Column("compared", BigInteger, nullable=False),
    Column("equal", BigInteger, nullable=False),
)
DIFFERENCE_CLASS: Final = Table(
    "difference_class",
    EVIDENCE,
    Column("rollout", Key, primary_key=True),
    Column("fingerprint", Key, primary_key=True),
    Column("control", Text, nullable=False),
    Column("candidate", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rule_id", Text, nullable=False),
    Column("from", Text, nullable=False),
    Column("to", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("count", BigInteger, nullable=False),
    Column("first_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
)
SAMPLE: Final = Table(
    "sample",
    EVIDENCE,
    Column("rollout", Key, primary_key=True),
    Column("fingerprint", Key, primary_key=True),
    Column("request_id", Key, primary_key=True),
    Column("at", Moment, nullable=False),
    Index("sample_at", "at"),
)
ADJUDICATION: Final = Table(
    "adjudication",
    EVIDENCE,
    Column("id", Key, primary_key=True),
    Column("rollout", Key, nullable=False),
    Column("fingerprint", Key, nullable=False),
    Column("decision", Text, nullable=False),
    Column("may_flip", Boolean, nullable=False),
    Column("because", Text, nullable=False),
    Column("proposed_by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("confirmed_by", Text, nullable=False),
    Index("adjudication_rollout", "rollout"),
)

VERSION: Final = Table(
    "version",
    REGISTER,
    Column("tenant", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("version", Text, nullable=False),  # all of it, as JSON
)
# Which version of a definition is the newest, and by what it is found. Only VERSION is history.
NEWEST: Final = Table(
    "newest",
    REGISTER,
    Column("tenant", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("term_digest", Text, nullable=False),
    Column("text_digest", Text, nullable=False),
    Index("newest_term", "tenant", "term_digest"),
    Index("newest_text", "tenant", "text_digest"),
)
# A response may quote a definition, so it is kept where the definitions are.
RESPONSE: Final = Table(
    "response",
    REGISTER,
    Column("caller", Key, primary_key=True),
    Column("key", Key, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("headers", Text, nullable=False),  # JSON
    Column("at", Moment, nullable=False),
    Index("response_at", "at"),
)

TABLES: Final = {"state": STATE, "evidence": EVIDENCE, "register": REGISTER}


def plain(row: RowMapping) -> dict[str, Any]:
    """Return *row* under names that are strings and nothing more, as msgspec wants them."""
    return {str(name): value for name, value in row.items()}


def insert_absent(table: Table, dialect: str) -> Insert:
    """Return an insert of those rows whose key is not there yet."""
    if dialect == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()
