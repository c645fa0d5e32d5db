"""The tables of a library, in plain SQLAlchemy: nothing here is one engine's own."""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

tables = MetaData()

library = Table(
    "library",
    tables,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

form = Table(
    "form",
    tables,
    Column("digest", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("content", Text, nullable=False),
)

assessment = Table(
    "assessment",
    tables,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("form_digest", Text, ForeignKey("form.digest"), nullable=False),
    Column("began_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("archived_at", Text),
    Column("deleted_at", Text),
    Column("title", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("size", Text, nullable=False),
    Column("decision_on", Text),
    Column("review_on", Text),
    Column("hash", Text, nullable=False),
)

answer = Table(
    "answer",
    tables,
    Column("assessment", Text, ForeignKey("assessment.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

visit = Table(
    "visit",
    tables,
    Column("id", Integer, primary_key=True),
    Column("assessment", Text, ForeignKey("assessment.id"), nullable=False),
    Column("origin", Text, nullable=False),
    Column("position", Integer),
    Column("question", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("value", Text),
    Column("salt", Text),
    Column("digest", Text, nullable=False),
    Column("began_at", Text, nullable=False),
    Column("ended_at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("assessment", "origin", "position"),
)
Index("visit_of_answer", visit.c.assessment, visit.c.question, visit.c.item)
Index(
    "visit_open",
    visit.c.assessment,
    visit.c.question,
    visit.c.item,
    unique=True,
    sqlite_where=visit.c.position.is_(None),
)

record = Table(
    "record",
    tables,
    Column("id", Integer, primary_key=True),
    Column("assessment", Text, ForeignKey("assessment.id"), nullable=False),
    Column("origin", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("content", Text),
    Column("salt", Text),
    Column("digest", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("assessment", "origin", "position"),
)

sealed_answer = Table(
    "sealed_answer",
    tables,
    Column("record", Integer, ForeignKey("record.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("value", Text),
    Column("salt", Text),
    Column("digest", Text, nullable=False),
)

chain = Table(
    "chain",
    tables,
    Column("assessment", Text, ForeignKey("assessment.id"), primary_key=True),
    Column("origin", Text, primary_key=True),
    Column("rows", Text, primary_key=True),
    Column("length", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
