"""How an assessment developed: its history cut into steps, and how it stood after each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby, pairwise
from types import MappingProxyType

from eia_wizard.app.deciding import sealed_points
from eia_wizard.app.opening import find, kept, open_kept
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Visit


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision taken at the end of a step: its item, and how many answers it was taken on."""

    item: str
    answers: int


@dataclass(frozen=True, slots=True)
class Step:
    """What one person did on one day, and the stage that most of it was about.

    It is the visits from ``first`` up to ``last``.
    """

    at: datetime
    who: str
    stage: str
    first: int
    last: int
    decided: tuple[Decided, ...] = ()

    @property
    def changes(self) -> int:
        """How many answers were left otherwise than they were found."""
        return self.last - self.first


class Development:
    """The visits of an assessment in the order of time, and its state after any of its steps."""

    def __init__(
        self, now: Reading, visits: Sequence[Visit], points: Mapping[int, tuple[Decided, ...]]
    ) -> None:
        self.now = now
        self._visits = visits
        self._values = [self._value(each) for each in visits]
        self._known: dict[int, Reading] = {}
        self.steps = tuple(_steps(now.form, visits, points))

    def after(self, step: int) -> Reading:
        """How it stood after a step; before the first one it was empty."""
        if step not in self._known:
            self._known = {k: each for k, each in self._known.items() if abs(k - step) == 1}
            self._known[step] = self._stood(step)
        return self._known[step]

    def _stood(self, step: int) -> Reading:
        last = self.steps[step].last if step >= 0 else 0
        answers: dict[AnswerKey, Value] = {}
        for visit, value in zip(self._visits[:last], self._values, strict=False):
            if value is None:
                answers.pop(visit.key, None)
            else:
                answers[visit.key] = value
        then = Assessment(
            id=self.now.assessment.id,
            form_digest=self.now.form.digest,
            began_at=self.now.assessment.began_at,
            answers=MappingProxyType(answers),
        )
        day = self.steps[step].at.date() if step >= 0 else self.now.assessment.began_at.date()
        return Reading(self.now.form, then, day)

    def changed(self, step: int) -> tuple[AnswerKey, ...]:
        """The answers that a step was about, each once, in the order they were come to."""
        one = self.steps[step]
        return tuple(dict.fromkeys(v.key for v in self._visits[one.first : one.last]))

    def _value(self, visit: Visit) -> Value | None:
        question = self.now.form.question(visit.key.question)
        if question is None or visit.value is None:
            return None
        try:
            value: Value = question.kind.from_json(visit.value)
        except Unsuitable:
            return None
        return None if question.kind.is_empty(value) else value


def development_of(reader: LibraryReader, assessment_id: str) -> Development:
    """How an assessment of a library developed, as far as its history tells."""
    facts = find(reader, assessment_id)
    now = open_kept(kept(reader, facts)).reading
    visits = sorted(reader.history(facts.id), key=lambda each: each.ended_at)
    points: dict[int, tuple[Decided, ...]] = {}
    for point in sealed_points(reader, facts.id):
        by_then = sum(1 for each in visits if each.ended_at <= point.at)
        points[by_then] = (*points.get(by_then, ()), Decided(point.item, point.answers))
    return Development(now, visits, points)


def _steps(
    form: Form, visits: Sequence[Visit], points: Mapping[int, tuple[Decided, ...]]
) -> Iterator[Step]:
    stages = _stages(form)
    cuts = sorted({0, len(visits), *points})
    for begin, end in pairwise(cuts):
        pieces = list(_pieces(visits, begin, end, stages))
        yield from pieces[:-1]
        if pieces:
            last = pieces[-1]
            yield Step(last.at, last.who, last.stage, last.first, last.last, points.get(end, ()))


def _pieces(
    visits: Sequence[Visit], begin: int, end: int, stages: Mapping[str, str]
) -> Iterator[Step]:
    def belonging(place: int) -> tuple[str, date]:
        return visits[place].who, visits[place].ended_at.date()

    for (who, _day), places in groupby(range(begin, end), key=belonging):
        together = list(places)
        met = Counter(stages.get(visits[each].key.question, "") for each in together)
        stage = met.most_common(1)[0][0]
        yield Step(visits[together[-1]].ended_at, who, stage, together[0], together[-1] + 1)


def _stages(form: Form) -> dict[str, str]:
    """The stage at which each question is asked, its companions and the lists it is part of."""
    found: dict[str, str] = {}
    for stage, _section, question in form.placed():
        found.setdefault(question.id, stage.id)
        collection = form.collections.get(question.shows)
        if collection:
            for each in (collection.id, *(inner.id for inner in collection.questions)):
                found.setdefault(each, stage.id)
    for question in form.questions.values():
        if question.companion_of in found:
            found.setdefault(question.id, found[question.companion_of])
    return found
