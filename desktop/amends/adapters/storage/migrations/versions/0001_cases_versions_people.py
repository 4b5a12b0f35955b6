"""Cases, the versions of their replies, and the names by which a customer's cases are found."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "cases",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(8), nullable=False, unique=True),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("customer", sa.Text, nullable=True),
        sa.Column("language", sa.Text, nullable=True),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("first_words", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("document_sha256", sa.String(64), nullable=False),
    )
    op.create_table(
        "versions",
        sa.Column("case_id", sa.String(8), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("document_sha256", sa.String(64), nullable=False),
    )
    op.create_table(
        "people",
        sa.Column("case_id", sa.String(8), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("key", sa.String(320), primary_key=True),
    )
    op.create_index("ix_people_key", "people", ["key"])
