"""The lines of the list at home in words: assessments, and answers where something was found."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.calls import SOON_DAYS, in_days, name_of, overdue
from eia_wizard.search.gist import Gist, Hit
from eia_wizard.search.words import Pieces
from eia_wizard.store.shelf import Entry

USUAL_FORM = "commissioning"
"""The form whose stages are known from the start."""
FEW = 3
"""Places in one assessment that are shown before the others are asked for."""
COUNTED_DAYS = 99
"""Days that are still counted; a day further off is said by its date."""


@dataclass(frozen=True, slots=True)
class HomeRow:
    """An assessment in the list. ``pressing`` is said in the colour of ``tone``."""

    id: str
    title: str
    number: int
    stage: str
    pressing: str
    tone: str
    to_answer: str
    next_date: str
    who: str
    is_archived: bool
    is_deleted: bool

    @property
    def _stage_said(self) -> str:
        said = _("stage {number}, {stage}")
        return said.format(number=self.number, stage=self.stage) if self.stage else ""

    @property
    def said(self) -> str:
        """The whole row as one sentence, for those who hear it."""
        parts = (
            self.title,
            self._stage_said,
            *(self.pressing, self.to_answer, self.next_date),
            _("last changed by {who}").format(who=self.who) if self.who else "",
            _("archived") if self.is_archived else "",
            _("deleted") if self.is_deleted else "",
        )
        return "; ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class HitRow:
    """An answer in which something was found: whose, where it stands, and the words round it."""

    id: str
    key: AnswerKey
    title: str
    place: str
    pieces: Pieces

    @property
    def said(self) -> str:
        """The whole hit as one sentence."""
        words = ", ".join(dict.fromkeys(text for text, is_found in self.pieces if is_found))
        text = "".join(piece for piece, _is_found in self.pieces)
        return _("{title}; {place}; found {words}: {text}").format(
            title=self.title, place=self.place, words=words, text=text
        )


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A heading between lines."""

    said: str


@dataclass(frozen=True, slots=True)
class MoreRow:
    """More places in an assessment than are shown; choosing it shows them all."""

    id: str
    title: str
    count: int

    @property
    def said(self) -> str:
        """How many more there are, and where."""
        return ngettext(
            "And {n} more place in “{title}”: show it",
            "And {n} more places in “{title}”: show them",
            self.count,
        ).format(n=self.count, title=self.title)


Line = Entry | HitRow | HeadRow | MoreRow
"""What stands in a line; an entry is put into words only when it comes into sight."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is needed to put an entry into words: the stages in order, the day, whose eyes."""

    stages: tuple[tuple[str, str], ...]
    today: date
    me: str

    def row(self, entry: Entry, gist: Gist | None) -> HomeRow:
        """An assessment in words."""
        number, stage = self.stage(entry, gist)
        pressing, tone = _pressing(gist, self.today)
        return HomeRow(
            id=entry.id,
            title=name_of(entry),
            number=number,
            stage=stage,
            pressing=pressing,
            tone=tone,
            to_answer=_to_answer(gist),
            next_date=next_date(entry, self.today),
            who=_("You") if gist and gist.who == self.me else gist.who if gist else "",
            is_archived=entry.archived,
            is_deleted=entry.deleted,
        )

    def stage(self, entry: Entry, gist: Gist | None) -> tuple[int, str]:
        """The stage reached: as its own form calls it, once that is known."""
        if gist and gist.stage:
            return gist.number, gist.stage
        number = self.number(entry.stage)
        if entry.form not in ("", USUAL_FORM):
            return 0, ""
        return number, self.stages[number][1] if self.stages else ""

    def number(self, stage: str) -> int:
        """The number of a stage; nothing reached is the first."""
        return next((n for n, (id_, _title) in enumerate(self.stages) if id_ == stage), 0)


def hit_rows(hits: Iterable[Hit], entries: Mapping[str, Entry]) -> list[HitRow]:
    """The hits in assessments that are in the list."""
    return [
        HitRow(hit.assessment, hit.key, name_of(entries[hit.assessment]), hit.place, hit.snippet)
        for hit in hits
        if hit.assessment in entries
    ]


def few_of_each(hits: Sequence[HitRow], whole: frozenset[str]) -> list[HitRow | MoreRow]:
    """The first hits of each assessment and how many more there are; of a ``whole`` one, all."""
    lines: list[HitRow | MoreRow] = []
    for id_, group in groupby(hits, key=lambda hit: hit.id):
        of_one = list(group)
        shown = of_one if id_ in whole else of_one[:FEW]
        lines += shown
        if len(shown) < len(of_one):
            lines.append(MoreRow(id_, of_one[0].title, len(of_one) - len(shown)))
    return lines


def next_date(entry: Entry, today: date) -> str:
    """The date that matters next, in words: a decision that comes, then the review."""
    decision, review = entry.decision_on, entry.review_on
    if decision and decision >= today:
        return _coming_decision(decision, (decision - today).days)
    if review:
        return _review(review, (review - today).days)
    if decision:
        return _("Decision was {date}").format(date=say_date(decision))
    return ""


def _coming_decision(day: date, days: int) -> str:
    if days > COUNTED_DAYS:
        return _("Decision {date}").format(date=say_date(day))
    return in_days(_("Decision today"), "Decision in {n} day", "Decision in {n} days", days)


def _review(day: date, days: int) -> str:
    if days < 0:
        return _("Review was due {date}").format(date=say_date(day))
    if days > SOON_DAYS:
        return _("Review due {date}").format(date=say_date(day))
    return in_days(_("Review due today"), "Review due in {n} day", "Review due in {n} days", days)


def _pressing(gist: Gist | None, today: date) -> tuple[str, str]:
    """What stands in the way, before what is merely not answered yet."""
    if gist is None:
        return "", ""
    if gist.gaps:
        count = len(gist.gaps)
        sentence = ngettext(
            "{n} gap needed before the decision", "{n} gaps needed before the decision", count
        )
        return sentence.format(n=count), "block"
    late = len(overdue(gist.actions, today))
    if late:
        return ngettext("{n} action overdue", "{n} actions overdue", late).format(n=late), "warn"
    return "", ""


def _to_answer(gist: Gist | None) -> str:
    if gist is None:
        return ""
    return gist.tally.said() or _("Nothing to answer")
