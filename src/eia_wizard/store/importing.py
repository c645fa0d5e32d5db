"""What comes in with a package: as an assessment of its own, or as a past beside ours."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.practice import refuse_practice
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.assessments import (
    begin,
    facts_of,
    fresh_facts,
    rewrite_facts,
)
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.database import Connection
from eia_wizard.store.decisions import keep_sealed, seal_digest, sealable
from eia_wizard.store.erased import Erased, erased_of, erased_there, records_erased_there
from eia_wizard.store.facts import is_practice
from eia_wizard.store.forms import keep_form
from eia_wizard.store.imported_rows import take_in_history, take_in_records
from eia_wizard.store.kinds import ASSESSMENT, IMPORTED
from eia_wizard.store.moments import write_moment
from eia_wizard.store.purge import erase_as_elsewhere, erase_records_as_elsewhere
from eia_wizard.store.records import add_record
from eia_wizard.store.rows import Record
from eia_wizard.store.shelf import Listing
from eia_wizard.store.verify import faults_of
from eia_wizard.store.visits import close_visits
from eia_wizard.store.writing import write_answers


def import_as_new(
    connection: Connection,
    contents: PackageContents,
    assessment_id: str,
    listing: Listing | None,
    now: datetime,
    who: str,
) -> None:
    """Take a package in as an assessment of its own, last changed when theirs was.

    Raises:
        EiaError: if there is one with this id, or the package does not hold together.
    """
    refuse_practice(contents.is_practice, into_practice=is_practice(connection))
    erased = erased_of(connection, {assessment_id, contents.assessment_id}, contents)
    answers = {k: value for k, value in contents.answers.items() if erased.lets_in(k, value)}
    _keep_forms(connection, contents)
    shown = listing or (contents.listing if answers == contents.answers else None)
    fresh = fresh_facts(assessment_id, ASSESSMENT, contents.form_digest, now, shown)
    begin(connection, replace(fresh, began_at=contents.began_at))
    _take_in_past(connection, assessment_id, contents, erased)
    write_answers(connection, assessment_id, answers, None, now, who)
    close_visits(connection, assessment_id)
    _note(connection, assessment_id, contents, erased, now, who)
    changed = min(contents.changed_at, now)
    rewrite_facts(connection, replace(facts_of(connection, assessment_id), changed_at=changed))
    _refuse_unsound(connection)


def merge_in(
    connection: Connection,
    assessment_id: str,
    contents: PackageContents,
    taken: Mapping[AnswerKey, Json],
    listing: Listing | None,
    now: datetime,
    who: str,
) -> tuple[Record, frozenset[AnswerKey]]:
    """Take in the past of a package beside our own, and the answers that were chosen from it.

    What was erased there is erased here too. Gives the record of the import, and the answers of
    which something was erased.

    Raises:
        EiaError: if the package does not hold together; nothing is then taken in.
    """
    refuse_practice(contents.is_practice, into_practice=is_practice(connection))
    facts_of(connection, assessment_id)
    close_visits(connection, assessment_id)
    erased = erased_of(connection, {assessment_id, contents.assessment_id}, contents)
    texts = erased_there(connection, assessment_id, contents)
    _keep_forms(connection, contents)
    _take_in_past(connection, assessment_id, contents, erased)
    erase_as_elsewhere(connection, assessment_id, texts, now, who)
    erase_records_as_elsewhere(connection, assessment_id, records_erased_there(contents))
    write_answers(connection, assessment_id, taken, listing, now, who)
    close_visits(connection, assessment_id)
    noted = _note(connection, assessment_id, contents, erased, now, who)
    _refuse_unsound(connection)
    return noted, frozenset(texts)


def _keep_forms(connection: Connection, contents: PackageContents) -> None:
    for form in contents.forms:
        keep_form(connection, form.id, form.version, form.title, form.files)
    if contents.form_digest not in {form.digest for form in contents.forms}:
        raise _does_not_hold()


def _take_in_past(
    connection: Connection, assessment_id: str, contents: PackageContents, erased: Erased
) -> None:
    take_in_records(connection, assessment_id, contents.records, erased)
    take_in_history(connection, assessment_id, contents.history or (), erased)


def _note(
    connection: Connection,
    assessment_id: str,
    contents: PackageContents,
    erased: Erased,
    now: datetime,
    who: str,
) -> Record:
    taken = [
        sealable(key, value)
        if erased.lets_in(key, value)
        else replace(sealable(key, value), value=None, salt=None)
        for key, value in sorted(contents.answers.items())
    ]
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
