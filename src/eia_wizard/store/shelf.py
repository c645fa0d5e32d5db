"""The library's list, read cheaply, so that a window can show it before the rest is loaded."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.header import check_header
from eia_wizard.store.kinds import EXAMPLE
from eia_wizard.store.moments import read_day, read_moment
from eia_wizard.store.place import real_place
from eia_wizard.store.refusals import damaged, said_plainly

_COLUMNS = (
    "id, title, stage, size, decision_on, review_on, began_at, changed_at, archived_at, deleted_at,"
    " (SELECT form.id FROM form WHERE form.digest = form_digest)"
)
_LISTED = (
    f"SELECT {_COLUMNS} FROM assessment WHERE kind = 'assessment'"  # noqa: S608 — constants only
    " ORDER BY changed_at DESC, id"
)
_EXAMPLES = "SELECT DISTINCT assessment FROM record WHERE kind = ?"


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of assessments shows of one, given by whoever writes its answers."""

    title: str = ""
    stage: str = ""
    size: str = ""
    decision_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the library's list; ``form`` is the id of the form that it is on."""

    id: str
    title: str
    stage: str
    size: str
    decision_on: date | None
    review_on: date | None
    began_at: datetime
    changed_at: datetime
    archived: bool
    deleted: bool
    form: str = ""


def entries(path: Path, *, deleted: bool = False) -> list[Entry]:
    """The assessments of the library, latest change first; those deleted only when asked for.

    Raises:
        EiaError: if the file is not a library this program can read.
    """
    path = real_place(path)
    check_header(path)
    try:
        with reading(path) as connection:
            found = [_entry(row) for row in connection.execute(_LISTED)]
    except (ValueError, TypeError) as error:
        raise damaged(path, str(error)) from error
    return [entry for entry in found if entry.deleted is deleted]


def examples_among(path: Path) -> frozenset[str]:
    """The assessments of the library that are worked examples, told into it.

    Raises:
        EiaError: if the file is not a library this program can read.
    """
    path = real_place(path)
    check_header(path)
    with reading(path) as connection:
        return frozenset(id_ for (id_,) in connection.execute(_EXAMPLES, (EXAMPLE,)))


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A library to be asked without opening it; nothing can be written to it."""
    with said_plainly(path):
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=5)) as connection:
            yield connection


def _entry(row: tuple[str, ...]) -> Entry:
    (id_, title, stage, size, decision_on, review_on, began, changed, archived, deleted, form) = row
    return Entry(
        id=id_,
        title=title,
        stage=stage,
        size=size,
        decision_on=read_day(decision_on),
        review_on=read_day(review_on),
        began_at=read_moment(began),
        changed_at=read_moment(changed),
        archived=archived is not None,
        deleted=deleted is not None,
        form=form or "",
    )
