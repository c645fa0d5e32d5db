"""A library open for writing: what a person's work does to it, each call kept when it returns."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store import assessments as entered
from eia_wizard.store import (
    chains,
    decisions,
    forms,
    importing,
    purge,
    visits,
    writing,
)
from eia_wizard.store import records as built_in
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.database import Connection
from eia_wizard.store.guarded import GuardedLibrary
from eia_wizard.store.kinds import ASSESSMENT, FORM_CHANGED
from eia_wizard.store.moments import Clock
from eia_wizard.store.refusals import purge_half_done
from eia_wizard.store.rows import AssessmentFacts, MergedIn, Purged, Record, ReplacedBackups
from eia_wizard.store.shelf import Listing


class Library(GuardedLibrary):
    """The one writer of a library. Every method may raise ``EiaError`` with what to do."""

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
