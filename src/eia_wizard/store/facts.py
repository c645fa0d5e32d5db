"""What the library knows about itself: its id, who wrote it last, how much it holds."""

from eia_wizard.store.canonical import digest_of
from eia_wizard.store.database import Connection
from eia_wizard.store.schema import ADD_FACT

ID, PROGRAM, SCHEMA, COUNT = "id", "program", "schema", "assessments"
EXPECTED = frozenset({ID, PROGRAM, SCHEMA, COUNT})
PURPOSE, PRACTICE = "purpose", "practice"
"""What a library is for, said only by one that is for practice."""

_READ = "SELECT value FROM library WHERE name = ?"
_CHANGE = "UPDATE library SET value = :value, hash = :hash WHERE name = :name"


def fact(connection: Connection, name: str) -> str:
    """A fact of the library by its name; empty where it has none."""
    found = connection.execute(_READ, (name,)).fetchone()
    return str(found["value"]) if found else ""


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Write a fact of the library."""
    row = {"name": name, "value": value, "hash": fact_hash(name, value)}
    if not connection.execute(_CHANGE, row).rowcount:
        connection.execute(ADD_FACT, row)


def library_id(connection: Connection) -> str:
    """The id the library was given when it was made."""
    return fact(connection, ID)


def is_practice(connection: Connection) -> bool:
    """Whether the library is for practice only."""
    return fact(connection, PURPOSE) == PRACTICE


def fact_hash(name: str, value: str) -> str:
    """The hash by which a fact is checked."""
    return digest_of([name, value])
