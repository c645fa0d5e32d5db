"""A library open for writing: what a person's work does to it, each call kept when it returns."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store import assessments as entered
from eia_wizard.store import backup as backing_up
from eia_wizard.store import (
    chains,
    decisions,
    facts,
    forms,
    importing,
    looking_over,
    purge,
    restore,
    sqlite,
    visits,
    writing,
)
from eia_wizard.store import records as built_in
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.kinds import ASSESSMENT, FORM_CHANGED, KINDS
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.moments import Clock
from eia_wizard.store.pausing import nothing
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.refusals import busy_copying, gone, purge_half_done, said_plainly
from eia_wizard.store.rotation import is_due
from eia_wizard.store.rows import AssessmentFacts, MergedIn, Purged, Record, ReplacedBackups
from eia_wizard.store.shelf import Listing


class Library(LibraryReader):
    """The one writer of a library. Every method may raise ``EiaError`` with what to do."""

    def __init__(
        self, database: Database, path: Path, *, lock: WriterLock, clock: Clock, who: str
    ) -> None:
        super().__init__(database, path)
        self._lock = lock
        self._clock = clock
        self._who = who
        self._inode = path.stat().st_ino
        self._is_copying = False

    def close(self) -> None:
        """Let go of the file and of the right to write to it."""
        super().close()
        self._lock.release()

    @contextmanager
    def told_by(self, clock: Clock, who: str) -> Iterator[None]:
        """Inside, work carries another hand and clock: a story told, a review brought home."""
        own = self._clock, self._who
        self._clock, self._who = clock, who
        try:
            yield
        finally:
            self._clock, self._who = own

    def begin(
        self,
        assessment_id: str,
        form_digest: str,
        *,
        kind: str = ASSESSMENT,
        listing: Listing | None = None,
    ) -> AssessmentFacts:
        """Begin an assessment with a form that the library keeps."""
        fresh = entered.fresh_facts(assessment_id, kind, form_digest, self._clock(), listing)
        with self._writing() as connection:
            forms.kept_form(connection, form_digest)
            entered.begin(connection, fresh)
        return fresh

    def write(
        self,
        assessment_id: str,
        changes: Mapping[AnswerKey, Json],
        listing: Listing | None = None,
    ) -> datetime:
        """Write answers through, ``None`` removing one; the moment they were safe on the disk."""
        with self._writing() as connection:
            now = self._clock()
            writing.write_answers(connection, assessment_id, changes, listing, now, self._who)
        return self._clock()

    def close_visits(self, assessment_id: str, keys: Iterable[AnswerKey] | None = None) -> int:
        """Let the open visits, all or some, enter the history; how many did."""
        with self._writing() as connection:
            return visits.close_visits(connection, assessment_id, keys)

    def restore(
        self, assessment_id: str, position: int, origin: str | None = None
    ) -> tuple[AnswerKey, Json]:
        """Write an earlier answer again, from our own history or that of an origin."""
        with self._writing() as connection:
            chain = origin or chains.own_origin(connection, assessment_id)
            key, value = writing.restored(connection, assessment_id, chain, position)
            now = self._clock()
            writing.write_answers(connection, assessment_id, {key: value}, None, now, self._who)
        return key, value

    def archive(self, assessment_id: str) -> None:
        """Put an assessment away; it can still be read."""
        self._alter(assessment_id, lambda facts: replace(facts, archived_at=self._clock()))

    def unarchive(self, assessment_id: str) -> None:
        """Take an assessment back from where it was put away."""
        self._alter(assessment_id, lambda facts: replace(facts, archived_at=None))

    def delete(self, assessment_id: str) -> None:
        """Hide an assessment from the list; nothing of it is erased."""
        self._alter(assessment_id, lambda facts: replace(facts, deleted_at=self._clock()))

    def bring_back(self, assessment_id: str) -> None:
        """Undo ``delete``."""
        self._alter(assessment_id, lambda facts: replace(facts, deleted_at=None))

    def change_form(self, assessment_id: str, form_digest: str) -> Record:
        """From now on answer another form, or another version; a record says so."""
        with self._writing() as connection:
            forms.kept_form(connection, form_digest)
            before = entered.facts_of(connection, assessment_id)
            entered.rewrite_facts(connection, replace(before, form_digest=form_digest))
            content: Json = {"from": before.form_digest, "to": form_digest}
            return self._record(connection, assessment_id, FORM_CHANGED, content)

    def add_record(self, assessment_id: str, kind: str, content: Json) -> Record:
        """Add a record of one of ``records.KINDS``; it is never changed."""
        return self.add_records(assessment_id, [(kind, content)])[0]

    def add_records(self, assessment_id: str, told: Iterable[tuple[str, Json]]) -> list[Record]:
        """Add records, each a kind and what it says, in this order: all of them or none."""
        with self._writing() as connection:
            entered.facts_of(connection, assessment_id)
            return [self._record(connection, assessment_id, *each) for each in told]

    def seal(self, assessment_id: str, content: Json, form_digest: str) -> Record:
        """Take a decision point: every current answer is kept under it."""
        with self._writing() as connection:
            forms.kept_form(connection, form_digest)
            entered.facts_of(connection, assessment_id)
            return decisions.seal(
                connection, assessment_id, content, form_digest, self._clock(), self._who
            )

    def keep_form(self, form_id: str, version: str, title: str, files: Mapping[str, str]) -> str:
        """Keep a form with all its files; its digest."""
        with self._writing() as connection:
            return forms.keep_form(connection, form_id, version, title, files)

    def purge(
        self, assessment_id: str, key: AnswerKey, reason: str, listing: Listing | None = None
    ) -> Purged:
        """Erase all that an answer ever said here, and replace the backups that still say it.

        ``listing`` is what the list shows of the assessment without that answer.
        Packages and documents already sent are out of reach; the person must be told.
        """
        self._refuse_while_copying()
        with self._writing() as connection:
            record = purge.purge_answer(
                connection, assessment_id, key, reason, listing, self._clock(), self._who
            )
        return Purged(record, self._replace_backups_after_purge())

    def purge_record(self, assessment_id: str, record_id: int, reason: str) -> Purged:
        """Erase what a record says, such as a comment, and replace the backups."""
        self._refuse_while_copying()
        with self._writing() as connection:
            record = purge.purge_record_content(
                connection, assessment_id, record_id, reason, self._clock(), self._who
            )
        return Purged(record, self._replace_backups_after_purge())

    def replace_backups(self) -> ReplacedBackups:
        """Rewrite the file, make one fresh backup, and remove every older one."""
        self._refuse_while_copying()
        before = [each.path for each in backing_up.backups(self.path)]
        with said_plainly(self.path):
            aside = restore.damaged_copies(self.path)
            sqlite.rewrite(self._database)
        fresh = self.back_up()
        removed = tuple(path for path in before if backing_up.remove(path))
        lost = backing_up.folders_out_of_reach(self.path)
        kept = (*(path for path in before if path not in removed), *aside, *lost)
        return ReplacedBackups(fresh, removed, kept)

    def back_up(self, between: Callable[[], None] = nothing) -> Path:
        """Make a verified backup and let those go that have served; saves fit in between."""
        self._refuse_while_copying()
        self._refuse_if_gone()
        now = self._clock()
        self._is_copying = True
        try:
            made = backing_up.make_backup(self._database, self.path, now, between=between)
        finally:
            self._is_copying = False
        backing_up.rotate(self.path, now)
        return made

    def look_over(self, between: Callable[[], None] = nothing) -> None:
        """Hold every row against its hash while work goes on; ``DamagedLibrary`` if one is off."""
        self._refuse_while_copying()
        self._is_copying = True
        try:
            with said_plainly(self.path):
                looking_over.look_over(self._database, self.path, between)
        finally:
            self._is_copying = False

    def is_backup_due(self) -> bool:
        """Whether half an hour of work rests on the library alone."""
        known = [each.changed_at for kind in KINDS for each in self.assessments(kind)]
        if known:
            with self._reading() as connection:
                noted = built_in.last_recorded(connection, facts.library_id(connection))
            known.append(noted or known[0])
        newest = next((each.made_at for each in backing_up.backups(self.path)), None)
        return is_due(self._clock(), newest, max(known, default=None))

    def export_contents(
        self, assessment_id: str, *, with_history: bool = False, made_at: datetime | None = None
    ) -> PackageContents:
        """All that a package of this assessment holds; open visits enter the history first."""
        self.close_visits(assessment_id)
        return super().export_contents(assessment_id, with_history=with_history, made_at=made_at)

    def import_as_new(
        self,
        contents: PackageContents,
        assessment_id: str | None = None,
        listing: Listing | None = None,
    ) -> str:
        """Take a package in as an assessment of its own, under its id or another; that id."""
        new_id = assessment_id or contents.assessment_id
        with self._writing() as connection:
            importing.import_as_new(connection, contents, new_id, listing, self._clock(), self._who)
        return new_id

    def merge_in(
        self,
        assessment_id: str,
        contents: PackageContents,
        taken: Mapping[AnswerKey, Json],
        listing: Listing | None = None,
    ) -> MergedIn:
        """Take in records, forms and history of theirs, and these answers, all or nothing.

        What was erased there is erased here, and the backups that still hold it are replaced.
        """
        with self._writing() as connection:
            record, erased = importing.merge_in(
                connection, assessment_id, contents, taken, listing, self._clock(), self._who
            )
            if erased:
                self._refuse_while_copying()
        backups = self._replace_backups_after_purge() if erased else None
        return MergedIn(record, erased, backups)

    def _record(
        self, connection: Connection, assessment_id: str, kind: str, content: Json
    ) -> Record:
        now = self._clock()
        return built_in.add_record(connection, assessment_id, kind, content, now, self._who)

    def _alter(
        self, assessment_id: str, change: Callable[[AssessmentFacts], AssessmentFacts]
    ) -> None:
        with self._writing() as connection:
            before = entered.facts_of(connection, assessment_id)
            entered.rewrite_facts(connection, change(before))

    def _replace_backups_after_purge(self) -> ReplacedBackups:
        with purge_half_done():
            return self.replace_backups()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._refuse_if_gone()
        with said_plainly(self.path), self._database.writing() as connection:
            yield connection

    def _refuse_if_gone(self) -> None:
        try:
            is_same = os.stat(self.path).st_ino == self._inode  # noqa: PTH116 — every save
        except OSError:
            is_same = False
        if not is_same:
            raise gone(self.path)

    def _refuse_while_copying(self) -> None:
        if self._is_copying:
            raise busy_copying()
