"""The tables in which cases are kept; a change here needs a migration beside it.

What is nested is one JSON document a row, with its SHA-256, because a database notices damage inside
a page only by chance. The other columns are there to find and list cases without reading documents.
Times are ISO 8601 texts with their zone; `seq` gives the order, whatever the clock did.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

REVISION = "0001"

metadata = MetaData()

cases = Table(
    "cases",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(8), nullable=False, unique=True),
    Column("created", String(40), nullable=False),
    Column("state", String(16), nullable=False),
    Column("customer", Text, nullable=True),
    Column("language", Text, nullable=True),
    Column("stage", String(16), nullable=False),
    Column("first_words", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("document_sha256", String(64), nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("case_id", String(8), ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("created", String(40), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("document", Text, nullable=False),
    Column("document_sha256", String(64), nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("case_id", String(8), ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(320), primary_key=True),
    Index("ix_people_key", "key"),
)
