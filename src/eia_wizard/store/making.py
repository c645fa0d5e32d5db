"""A new library: made whole under another name first, so that half a one is never found."""

from pathlib import Path
from uuid import uuid4

from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import a_replacement
from eia_wizard.files.owner_only import new_owner_only_file, owner_only_folder
from eia_wizard.store.backup import backups, newest_verified
from eia_wizard.store.database import Database
from eia_wizard.store.facts import COUNT, ID, PRACTICE, PROGRAM, PURPOSE, SCHEMA, set_fact
from eia_wizard.store.header import SCHEMA_VERSION, journal_of
from eia_wizard.store.refusals import DamagedLibrary
from eia_wizard.store.schema import TABLES
from eia_wizard.store.sqlite import TRIGGERS, mark, schema_digest, to_write


def prepare_place(path: Path) -> None:
    """Make the folder for a new library, unless one was there and only its backups are left.

    Raises:
        DamagedLibrary: if there are backups of a library that is gone.
    """
    if known := backups(path):
        sentence = _(
            "There is no library at “{path}”, but backups of one are in “{folder}”. "
            "Bring the newest back, or move that folder elsewhere to begin a new library."
        ).format(path=path, folder=known[0].path.parent)
        raise DamagedLibrary(sentence, [sentence], newest_verified(path))
    owner_only_folder(path.parent)


def make_library(path: Path, program: str, *, is_practice: bool = False) -> None:
    """Make an empty library, for practice where that is said; it is there whole or not at all."""
    with a_replacement(path) as beside:
        database = to_write(new_owner_only_file(beside))
        try:
            _fill(database, program, {PURPOSE: PRACTICE} if is_practice else {})
        finally:
            database.close()
            journal_of(beside).unlink(missing_ok=True)


def _fill(database: Database, program: str, more: dict[str, str]) -> None:
    with database.writing() as connection:
        for statement in (*TABLES, *TRIGGERS):
            connection.execute(statement)
        mark(connection, SCHEMA_VERSION)
        facts = {ID: str(uuid4()), PROGRAM: program, COUNT: "0"} | more
        for name, value in (facts | {SCHEMA: schema_digest(connection)}).items():
            set_fact(connection, name, value)
