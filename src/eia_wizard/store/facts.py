"""What the library knows about itself: its id, who wrote it last, how much it holds."""

from sqlalchemy import Connection, bindparam, insert, select, update

from eia_wizard.store.canonical import digest_of
from eia_wizard.store.schema import library

ID, PROGRAM, SCHEMA, COUNT = "id", "program", "schema", "assessments"
EXPECTED = frozenset({ID, PROGRAM, SCHEMA, COUNT})
PURPOSE, PRACTICE = "purpose", "practice"
"""What a library is for, said only by one that is for practice."""


_READ = select(library.c.value).where(library.c.name == bindparam("called"))


def fact(connection: Connection, name: str) -> str:
    """A fact of the library by its name; empty where it has none."""
    return connection.execute(_READ, {"called": name}).scalar_one_or_none() or ""


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Write a fact of the library."""
    values = {"value": value, "hash": fact_hash(name, value)}
    changed = connection.execute(update(library).where(library.c.name == name).values(values))
    if not changed.rowcount:
        connection.execute(insert(library).values({"name": name} | values))


def library_id(connection: Connection) -> str:
    """The id the library was given when it was made."""
    return fact(connection, ID)


def is_practice(connection: Connection) -> bool:
    """Whether the library is for practice only."""
    return fact(connection, PURPOSE) == PRACTICE


def fact_hash(name: str, value: str) -> str:
    """The hash by which a fact is checked."""
    return digest_of([name, value])
