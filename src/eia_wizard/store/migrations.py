"""Older libraries brought up to date: numbered steps, all or none, after a verified backup."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.backup import make_backup
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.facts import SCHEMA, set_fact
from eia_wizard.store.header import SCHEMA_VERSION
from eia_wizard.store.refusals import DamagedLibrary
from eia_wizard.store.sqlite import mark, schema_digest, without_foreign_keys
from eia_wizard.store.verify import faults_of

Step: TypeAlias = "str | Callable[[Connection], None]"


@dataclass(frozen=True, slots=True)
class Migration:
    """The steps that bring a library from the version before to this one."""

    version: int
    steps: tuple[Step, ...]


MIGRATIONS: tuple[Migration, ...] = ()
"""In the order of versions; a published one is never changed."""


def newest_version(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The version that these migrations lead to."""
    return max((each.version for each in migrations), default=SCHEMA_VERSION)


def migrate(
    database: Database, library: Path, version: int, now: datetime, migrations: Sequence[Migration]
) -> Path | None:
    """Bring a library of an older version up to date; the backup made before, if any was needed.

    Raises:
        EiaError: if a step fails or what comes out is unsound; the library is then as it was.
    """
    pending = [each for each in migrations if each.version > version]
    if not pending:
        return None
    backup = make_backup(database, library, now, before_version=pending[-1].version)
    with without_foreign_keys(database), database.writing() as connection:
        for each in pending:
            _take(connection, each)
        _refuse_unsound(connection, backup)
    return backup


def _take(connection: Connection, migration: Migration) -> None:
    for step in migration.steps:
        if isinstance(step, str):
            connection.execute(step)
        else:
            step(connection)
    mark(connection, migration.version)
    set_fact(connection, SCHEMA, schema_digest(connection))


def _refuse_unsound(connection: Connection, backup: Path) -> None:
    faults = faults_of(connection)
    if faults:
        raise DamagedLibrary(
            _(
                "The library could not be brought up to date: {fault} It is as it was before. "
                "Use the earlier version of the program, and ask for help."
            ).format(fault=faults[0]),
            [str(fault) for fault in faults],
            backup,
        )
