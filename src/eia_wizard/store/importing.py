"""What comes in with a package: as an assessment of its own, or as a past beside ours."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.assessments import ASSESSMENT, begin, facts_of, fresh_facts
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.decisions import keep_sealed, seal_digest, sealable
from eia_wizard.store.forms import keep_form
from eia_wizard.store.imported_rows import take_in_history, take_in_records
from eia_wizard.store.moments import write_moment
from eia_wizard.store.records import IMPORTED, add_record
from eia_wizard.store.rows import Record
from eia_wizard.store.verify import faults_of
from eia_wizard.store.visits import close_visits
from eia_wizard.store.writing import write_answers


def import_as_new(
    connection: Connection,
    contents: PackageContents,
    assessment_id: str,
    now: datetime,
    who: str,
) -> None:
    """Take a package in as an assessment of its own.

    Raises:
        EiaError: if there is one with this id, or the package does not hold together.
    """
    _keep_forms(connection, contents)
    fresh = fresh_facts(assessment_id, ASSESSMENT, contents.form_digest, now, contents.listing)
    begin(connection, replace(fresh, began_at=contents.began_at))
    _take_in_past(connection, assessment_id, contents)
    write_answers(connection, assessment_id, contents.answers, None, now, who)
    close_visits(connection, assessment_id)
    _note(connection, assessment_id, contents, now, who)
    _refuse_unsound(connection)


def import_past(
    connection: Connection,
    assessment_id: str,
    contents: PackageContents,
    now: datetime,
    who: str,
) -> Record:
    """Take in the records, forms and history of a package beside our own; answers stay.

    Raises:
        EiaError: if the package does not hold together.
    """
    facts_of(connection, assessment_id)
    _keep_forms(connection, contents)
    _take_in_past(connection, assessment_id, contents)
    noted = _note(connection, assessment_id, contents, now, who)
    _refuse_unsound(connection)
    return noted


def _keep_forms(connection: Connection, contents: PackageContents) -> None:
    for form in contents.forms:
        keep_form(connection, form.id, form.version, form.title, form.files)
    if contents.form_digest not in {form.digest for form in contents.forms}:
        raise _does_not_hold()


def _take_in_past(connection: Connection, assessment_id: str, contents: PackageContents) -> None:
    take_in_records(connection, assessment_id, contents.records)
    take_in_history(connection, assessment_id, contents.history or ())


def _note(
    connection: Connection,
    assessment_id: str,
    contents: PackageContents,
    now: datetime,
    who: str,
) -> Record:
    taken = [sealable(key, value) for key, value in sorted(contents.answers.items())]
    content: Json = {
        "id": contents.assessment_id,
        "origin": contents.origin,
        "made_at": write_moment(contents.made_at),
        "form": contents.form_digest,
        "answers": seal_digest((*each.key, each.digest) for each in taken),
    }
    noted = add_record(connection, assessment_id, IMPORTED, content, now, who)
    keep_sealed(connection, noted.id, taken)
    return noted


def _refuse_unsound(connection: Connection) -> None:
    if faults_of(connection):
        raise _does_not_hold()


def _does_not_hold() -> EiaError:
    return EiaError(
        _(
            "This package does not hold together: its history is not the one it was made with. "
            "Nothing was taken in. Ask for it to be made and sent again."
        )
    )
