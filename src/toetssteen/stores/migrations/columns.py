"""Types of columns that several revisions use. They never change; another type is another name."""

from typing import Final

import sqlalchemy as sa

KEY: Final = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MOMENT: Final = sa.DateTime(timezone=True)
