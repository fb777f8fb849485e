"""The rollouts."""

import sqlalchemy as sa
from alembic import op

from toetssteen.stores.migrations.columns import KEY

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "rollout",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", KEY, nullable=False),
        sa.Column("epoch", sa.BigInteger, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.UniqueConstraint("name", name="rollout_name"),
    )
