"""Whether a Word file says what was decided: held word for word against what a library holds."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from operator import itemgetter
from pathlib import Path

from eia_wizard.app.carrying import shown
from eia_wizard.app.deciding import SealedPoint, differing, sealed_points
from eia_wizard.app.drafts import carried_in, moment_written
from eia_wizard.app.exporting import Material, material_of
from eia_wizard.app.made_again import (
    Again,
    at,
    known_by,
    likely_layouts,
    made_again,
    protection_of,
    words_of,
)
from eia_wizard.app.paper_alone import check_in, paper_alone
from eia_wizard.app.places_told import altered_places, difference, in_order
from eia_wizard.app.publishing import for_the_public
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.verified import CHANGED, MATCHES, Difference, Point, Verified
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.differing import count_differing, differences, is_same
from eia_wizard.documents.word.names import ASSESSMENT
from eia_wizard.documents.word_in.model import Reading as WordFile
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.decided import decision_label
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import OWN_NOTES
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.record import short_digest
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import AssessmentFacts

Answers = Mapping[AnswerKey, Json]


class BrokenSeal(EiaError):
    """What a library keeps under a decision is not what was sealed."""


def verify(file: Path, reader: LibraryReader | None, room: Workroom, read: ReadWord) -> Verified:
    """Hold a Word file against what a library keeps of its assessment; the file is only read.

    Raises:
        BrokenSeal: if the library's own record of the decision was tampered with.
        EiaError: if the file cannot be read.
    """
    said = read(file)
    carried = _carried(said)
    named = said.custom_property(ASSESSMENT) or said.property("identifier")
    id_ = (carried.assessment_id if carried else named).casefold()
    known = reader.assessments() if reader else []
    facts = next((each for each in known if each.id.casefold() == id_), None)
    if reader is None or facts is None:
        return paper_alone(said, carried, named, room)
    return _Here(reader, facts, room, said, carried).verified()


@dataclass(frozen=True, slots=True)
class _State:
    """What an assessment may have said: as sealed, as kept, or only as the document carries it."""

    answers: Answers
    is_sealed: bool = False
    is_carried: bool = False


class _Here:
    """A document of an assessment that is in the library."""

    def __init__(
        self,
        reader: LibraryReader,
        facts: AssessmentFacts,
        room: Workroom,
        said: WordFile,
        carried: PackageContents | None,
    ) -> None:
        self._reader, self._facts, self._room = reader, facts, room
        self._said, self._carried = said, carried
        self._words = words_of(said, room.program)
        self._has_homes = any(line.homes for line in self._words.lines)
        self._layouts: tuple[str, ...] = ()
        self._protection = protection_of(self._words)
        self._made_at = moment_written(said.property("created"))
        self._check = check_in(said)
        self._now = material_of(reader, facts)
        self._points = sealed_points(reader, facts.id)

    def verified(self) -> Verified:
        """What is certain about it."""
        if not self._check and not self._has_homes and self._points:
            return self._as_published()
        found = [each for each in self._points if short_digest(each.digest) == self._check]
        return self._against(found[-1] if found else None)

    def _as_published(self) -> Verified:
        """A copy for the public names no decision: it is held against each, the last one first."""
        for point in reversed(self._points):
            found = self._against(point, only_as_sealed=True)
            if found.is_as_decided:
                return found
        before = [point for point in self._points if point.at <= self._made_at]
        return self._against(before[-1] if before else None)

    def _against(self, point: SealedPoint | None, *, only_as_sealed: bool = False) -> Verified:
        if point:
            self._make_sure_of_the_seal(point)
        states = tuple(self._states(point))[: 1 if only_as_sealed else None]
        tried: list[tuple[int, _State, Again]] = []
        for state in states:
            for again in self._again(state, point):
                if is_same(again.said, self._words):
                    return self._found(point, states[0], state, again)
                tried.append((count_differing(again.said, self._words), state, again))
        _amount, state, again = min(tried, key=itemgetter(0))
        return self._found(point, states[0], state, again)

    def _found(
        self, point: SealedPoint | None, likeliest: _State, told: _State, again: Again
    ) -> Verified:
        reading = again.reading
        right = likeliest if point or told.is_carried else told
        altered = tuple(altered_places(again, differences(again.said, self._words)))
        if self._check and point is None:
            altered = (*altered, _strange_check(self._check))
        later = self._differing(again, right, told)
        since = self._differing(again, right, self._state_now)
        return Verified(
            verdict=CHANGED if altered or later or since else MATCHES,
            title=self._facts.listing.title,
            assessment=self._facts.id,
            layout=again.layout.id,
            made_at=self._made_at,
            printed_check=self._check,
            point=_told_point(reading, point) if point else None,
            is_public=again.is_public,
            altered=altered,
            later=later,
            since=since,
            comments=len(self._said.comments),
            carries=self._carried is not None,
        )

    def _states(self, point: SealedPoint | None) -> Iterator[_State]:
        """What the document may tell, the likeliest first; each once."""
        then = self._reader.answers_at(self._facts.id, self._made_at)
        sealed = [_State(self._reader.sealed(point.record), is_sealed=True)] if point else []
        carried = [_State(self._carried.answers, is_carried=True)] if self._carried else []
        met: list[Answers] = []
        for state in (*sealed, _State(then), self._begun(), self._state_now, *carried):
            if state.answers and state.answers not in met:
                met.append(state.answers)
                yield state

    def _begun(self) -> _State:
        """The answers whose visits had begun: one exports while an answer is still worked on."""
        id_, origin = self._facts.id, self._reader.own_origin(self._facts.id)
        visits = (each for each in self._reader.history(id_) if each.origin == origin)
        latest = {each.key: each for each in visits if each.began_at <= self._made_at}
        return _State({key: each.value for key, each in latest.items() if each.value is not None})

    @property
    def _state_now(self) -> _State:
        return _State(self._now.assessment.answers)

    def _again(self, state: _State, point: SealedPoint | None) -> Iterator[Again]:
        """The document made again from a state: in every layout, with what was accepted then."""
        whole = at(self._then(state, point), self._made_at)
        if not self._layouts:
            self._layouts = likely_layouts(whole, self._said, is_public=not self._has_homes)
        by_layout = []
        for layout in self._layouts:
            by_layout.append(made_again(whole, self._room, layout, self._protection))
            yield by_layout[-1]
        best = min(by_layout, key=lambda each: count_differing(each.said, self._words)).layout.id
        self._layouts = (best,)
        for moment in (self._made_at, *([point.at] if point else [])):
            known = known_by(whole, moment)
            if known != whole:
                yield made_again(known, self._room, best, self._protection)

    def _then(self, state: _State, point: SealedPoint | None) -> Material:
        facts, files = self._facts, self._now.assessment.form_files
        if point and state.is_sealed and point.form and point.form != facts.form_digest:
            facts = replace(facts, form_digest=point.form)
            files = self._reader.form_files(point.form)
        sealed = tuple(each for each in self._now.sealed if point and (each[0].at <= point.at))
        kept = replace(
            self._now.assessment, facts=facts, form_files=files, answers=dict(state.answers)
        )
        return replace(self._now, assessment=kept, sealed=sealed)

    def _differing(self, again: Again, one: _State, other: _State) -> tuple[Difference, ...]:
        """Answers that are not the same, of those that such a document shows."""
        found = differing(self._told_in(again, one), self._told_in(again, other))
        return tuple(difference(again.reading, key) for key in in_order(again.reading.form, found))

    def _told_in(self, again: Again, state: _State) -> Answers:
        id_, began_at, form = self._facts.id, self._facts.began_at, again.reading.form
        then = snapshot(id_, began_at, state.answers, form)
        whole = Reading(form, then, again.reading.as_of)
        found = shown(for_the_public(whole) if again.is_public else whole, state.answers)
        return {key: value for key, value in found.items() if not key.question.endswith(OWN_NOTES)}

    def _make_sure_of_the_seal(self, point: SealedPoint) -> None:
        if not self._reader.seal_holds(self._reader.record(point.record)):
            raise BrokenSeal(
                _(
                    "What this library keeps under the decision is not what was sealed, so nothing "
                    "can be checked against it. “eia-wizard doctor” says what is amiss."
                )
            )


def _carried(said: WordFile) -> PackageContents | None:
    """What a file carries, where that is whole and sound; else nothing is concluded from it."""
    with suppress(EiaError):
        return carried_in(said)
    return None


def _strange_check(check: str) -> Difference:
    """A check in the foot that belongs to no decision of this assessment."""
    return Difference(None, "", "", _("Document check"), "", check)


def _told_point(reading: Reading, point: SealedPoint) -> Point:
    label = decision_label(reading, point.item)
    return Point(label, point.at, point.who, short_digest(point.digest))
