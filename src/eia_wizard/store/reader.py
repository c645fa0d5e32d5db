"""A library open for reading: everything that can be asked of it, and nothing written."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store import answers as current
from eia_wizard.store import assessments as entered
from eia_wizard.store import (
    chains,
    decisions,
    erased,
    exchange,
    facts,
    forms,
    freshness,
    kinship,
    purge,
    verify,
)
from eia_wizard.store import history as past
from eia_wizard.store import records as built_in
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.kinds import ASSESSMENT
from eia_wizard.store.refusals import damaged, said_plainly
from eia_wizard.store.rows import AssessmentFacts, Fault, KeptForm, Record, Visit


class LibraryReader:
    """A library open for reading. Every method may raise ``EiaError`` with what to do."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database = database
        self.path = path
        self._forms: dict[str, dict[str, str]] = {}
        self._held: Connection | None = None

    @property
    def id(self) -> str:
        """The id the library was given when it was made."""
        with self._reading() as connection:
            return facts.library_id(connection)

    @property
    def is_practice(self) -> bool:
        """Whether the library is for practice only."""
        with self._reading() as connection:
            return facts.is_practice(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """What is read inside is all of one state, whoever writes meanwhile; on one thread."""
        with self._reading() as connection:
            before, self._held = self._held, connection
            try:
                yield
            finally:
                self._held = before

    def facts(self, assessment_id: str) -> AssessmentFacts:
        """What the library knows of an assessment beside its answers."""
        with self._reading() as connection:
            return entered.facts_of(connection, assessment_id)

    def assessments(self, kind: str = ASSESSMENT) -> list[AssessmentFacts]:
        """Every assessment of a kind, hidden ones too, oldest first."""
        with self._reading() as connection:
            return entered.facts_of_all(connection, kind)

    def answers(self, assessment_id: str) -> dict[AnswerKey, Json]:
        """The current answers, in the order of keys."""
        with self._reading() as connection:
            return current.current_answers(connection, assessment_id)

    def answers_at(self, assessment_id: str, moment: datetime) -> dict[AnswerKey, Json]:
        """The answers as they stood at a moment, by this library's own history."""
        with self._reading() as connection:
            return past.answers_at(connection, assessment_id, moment)

    def history(self, assessment_id: str, key: AnswerKey | None = None) -> list[Visit]:
        """Every visit in the order of time, imported ones too; those still open come last."""
        with self._reading() as connection:
            return past.history(connection, assessment_id, key)

    def records(self, assessment_id: str, kind: str | None = None) -> list[Record]:
        """The records, imported ones too, in the order of time."""
        with self._reading() as connection:
            return built_in.records(connection, assessment_id, kind)

    def record(self, record_id: int) -> Record:
        """One record by its number."""
        with self._reading() as connection:
            return built_in.record_of(connection, record_id)

    def sealed(self, record_id: int) -> dict[AnswerKey, Json]:
        """The answers a decision was taken on; those erased since are left out."""
        with self._reading() as connection:
            return decisions.sealed(connection, record_id)

    def seal_holds(self, point: Record) -> bool:
        """Whether what is kept under a decision point is what its digest was made of."""
        with self._reading() as connection:
            return decisions.seal_holds(connection, point)

    def purged_keys(self, assessment_id: str) -> frozenset[AnswerKey]:
        """The answers of which something was erased for good."""
        with self._reading() as connection:
            return frozenset(purge.purged_keys(connection, assessment_id))

    def form(self, digest: str) -> KeptForm:
        """What a form is called."""
        with self._reading() as connection:
            return forms.kept_form(connection, digest)

    def form_files(self, digest: str) -> dict[str, str]:
        """The text of each file of a form, by its path; read once, for a digest names one form."""
        if digest not in self._forms:
            with self._reading() as connection:
                self._forms[digest] = forms.form_files(connection, digest)
        return dict(self._forms[digest])

    def forms(self) -> list[KeptForm]:
        """Every form the library has met."""
        with self._reading() as connection:
            return forms.kept_forms(connection)

    def own_origin(self, assessment_id: str) -> str:
        """The name under which this library keeps its own history of an assessment."""
        with self._reading() as connection:
            return chains.own_origin(connection, assessment_id)

    def verify(self) -> list[Fault]:
        """Every fault of the library; none is what one hopes for."""
        with self._reading() as connection:
            return verify.faults_of(connection)

    def export_contents(
        self, assessment_id: str, *, with_history: bool = False, made_at: datetime | None = None
    ) -> PackageContents:
        """All that a package of this assessment holds."""
        with self._reading() as connection:
            return exchange.contents_of(
                connection, assessment_id, made_at, with_history=with_history
            )

    def common_past(
        self, assessment_id: str, contents: PackageContents
    ) -> dict[AnswerKey, Json] | None:
        """The answers that ours and theirs both came from; ``None`` where nothing tells."""
        with self._reading() as connection:
            return kinship.common_past(connection, assessment_id, contents)

    def standing(self, assessment_id: str, contents: PackageContents) -> kinship.Standing:
        """Whether a package is later than what was taken in from its library before."""
        with self._reading() as connection:
            return kinship.standing(connection, assessment_id, contents)

    def left_out(self, assessment_id: str, contents: PackageContents) -> frozenset[AnswerKey]:
        """The answers of a package that must not come in, because they were erased for good."""
        with self._reading() as connection:
            ids = {assessment_id, contents.assessment_id}
            found = erased.erased_of(connection, ids, contents)
        answers = contents.answers.items()
        return frozenset(key for key, value in answers if not found.lets_in(key, value))

    def erased_there(
        self, assessment_id: str, contents: PackageContents
    ) -> dict[AnswerKey, frozenset[str]]:
        """The texts here, as they are kept, that were erased there and go with a merge."""
        with self._reading() as connection:
            return erased.erased_there(connection, assessment_id, contents)

    def origins(self, assessment_id: str) -> list[str]:
        """Whose histories of an assessment are here: our own, then the others as they arrived."""
        with self._reading() as connection:
            return past.origins(connection, assessment_id)

    def holds_text(self, assessment_id: str, key: AnswerKey) -> bool:
        """Whether anything of an answer is kept: now, in the history or under a decision."""
        with self._reading() as connection:
            return purge.holds_text(connection, assessment_id, key)

    def freshness(self) -> dict[str, tuple[str, str]]:
        """By assessment in the list: what differs after a change, and after an erasure."""
        with self._reading() as connection:
            return freshness.freshness(connection)

    def last_hand(self, assessment_id: str) -> str:
        """Who changed an assessment last."""
        with self._reading() as connection:
            return freshness.last_hand(connection, assessment_id)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._held is not None:
            yield self._held
            return
        try:
            with said_plainly(self.path), self._database.reading() as connection:
                yield connection
        except ValueError as error:
            raise damaged(self.path, str(error)) from error
