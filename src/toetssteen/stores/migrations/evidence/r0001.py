"""Comparisons that were counted, the classes of what differed, and what people said of them."""

import sqlalchemy as sa
from alembic import op

from toetssteen.stores.migrations.columns import KEY, MOMENT

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _make_counts()
    _make_classes()
    op.create_table(
        "adjudication",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("rollout", KEY, nullable=False),
        sa.Column("fingerprint", KEY, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("may_flip", sa.Boolean, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("proposed_by", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("confirmed_by", sa.Text, nullable=False),
    )
    op.create_index("adjudication_rollout", "adjudication", ["rollout"])


def _make_counts() -> None:
    op.create_table(
        "seen",
        sa.Column("rollout", KEY, primary_key=True),
        sa.Column("lane", KEY, primary_key=True),
        sa.Column("request_id", KEY, primary_key=True),
    )
    op.create_table(
        "tally",
        sa.Column("rollout", KEY, primary_key=True),
        sa.Column("lane", KEY, primary_key=True),
        sa.Column("compared", sa.BigInteger, nullable=False),
        sa.Column("equal", sa.BigInteger, nullable=False),
    )


def _make_classes() -> None:
    words = ("control", "candidate", "path", "kind", "rule_id", "from", "to", "severity")
    op.create_table(
        "difference_class",
        sa.Column("rollout", KEY, primary_key=True),
        sa.Column("fingerprint", KEY, primary_key=True),
        *(sa.Column(word, sa.Text, nullable=False) for word in words),
        sa.Column("count", sa.BigInteger, nullable=False),
        sa.Column("first_at", MOMENT, nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
    )
    op.create_table(
        "sample",
        sa.Column("rollout", KEY, primary_key=True),
        sa.Column("fingerprint", KEY, primary_key=True),
        sa.Column("request_id", KEY, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("sample_at", "sample", ["at"])
