"""Versions of definitions, which nobody may change, and the responses to writes."""

import sqlalchemy as sa
from alembic import op

from toetssteen.stores.migrations.columns import KEY, MOMENT

revision = "0001"
down_revision = None

_REFUSED = "a version never changes"


def upgrade() -> None:
    """Make the tables, and the triggers that keep a version as it is."""
    _make_versions()
    op.create_table(
        "response",
        sa.Column("caller", KEY, primary_key=True),
        sa.Column("key", KEY, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("headers", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("response_at", "response", ["at"])
    if op.get_bind().dialect.name == "postgresql":
        _guard_in_postgres()
    else:
        _guard_in_sqlite()


def _make_versions() -> None:
    op.create_table(
        "version",
        sa.Column("tenant", KEY, primary_key=True),
        sa.Column("id", KEY, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("version", sa.Text, nullable=False),
    )
    op.create_table(
        "newest",
        sa.Column("tenant", KEY, primary_key=True),
        sa.Column("id", KEY, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("term_digest", sa.Text, nullable=False),
        sa.Column("text_digest", sa.Text, nullable=False),
    )
    op.create_index("newest_term", "newest", ["tenant", "term_digest"])
    op.create_index("newest_text", "newest", ["tenant", "text_digest"])


def _guard_in_sqlite() -> None:
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER version_no_{deed.lower()} BEFORE {deed} ON version"
            f" BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
        )


def _guard_in_postgres() -> None:
    op.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER version_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON version"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse()"
    )
