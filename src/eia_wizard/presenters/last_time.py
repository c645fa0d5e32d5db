"""The assessment before this one, chosen from the library or from a file, and brought in."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.last_time import LastTime, WhatComes, what_comes
from eia_wizard.app.session import Session
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.calls import name_of
from eia_wizard.presenters.past import Past
from eia_wizard.search.words import wanted_words, words_of
from eia_wizard.store.shelf import Entry

MOST_SHOWN = 12
"""So many are offered at once; typing part of a title finds the others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An assessment of the library that may have come before this one."""

    id: str
    title: str
    note: str


class LastTimePresenter(QObject):
    """Offers what may have come before, and says what bringing it in would do."""

    offered = Signal()  # the library's list was read
    planned = Signal(object)  # WhatComes
    refused = Signal(str)

    def __init__(self, session: Session, past: Past | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._past = session, past
        self._candidates: tuple[Candidate, ...] = ()
        if past:
            past.earlier_told.connect(self._take_entries)
            past.last_time_told.connect(self._take_chosen)
            past.last_time_refused.connect(self.refused)

    def ask(self) -> None:
        """Read the library's list."""
        if self._past:
            self._past.ask_earlier()

    def candidates(self, typed: str) -> tuple[Candidate, ...]:
        """Those whose titles hold what was typed; the most alike in title come first."""
        wanted = wanted_words(typed)
        return tuple(c for c in self._candidates if _holds(c.title, wanted))

    def choose(self, assessment_id: str) -> None:
        """Look at an assessment of the library."""
        if self._past:
            self._past.ask_last_time(assessment_id)

    def choose_file(self, file: Path) -> None:
        """Look at an assessment in an exchange file; it is not taken into the library."""
        if self._past:
            self._past.ask_last_time_in(file)

    def _take_entries(self, entries: list[Entry]) -> None:
        own = self._session.assessment.id
        others = [entry for entry in entries if entry.id != own and entry.title]
        words = set(words_of(self._session.reading.role_text("assessment.title")))
        alike = sorted(others, key=lambda entry: -len(words & set(words_of(entry.title))))
        today = self._session.reading.as_of
        self._candidates = tuple(Candidate(e.id, name_of(e), _note(e, today)) for e in alike)
        self.offered.emit()

    def _take_chosen(self, before: LastTime) -> None:
        try:
            self.planned.emit(what_comes(before, self._session.reading))
        except EiaError as refused:
            self.refused.emit(str(refused))


def said_of(comes: WhatComes, carried: int) -> str:
    """What was brought in, for who hears it and does not see it."""
    promised = len(comes.promised)
    said = ngettext(
        "Brought in: {promised} action of last time, {carried} carried over.",
        "Brought in: {promised} actions of last time, {carried} carried over.",
        promised,
    )
    return said.format(promised=promised, carried=carried)


def _note(entry: Entry, today: date) -> str:
    """When it was decided or last changed, and whether it was put away."""
    day = entry.decision_on
    if day and day <= today:
        said = _("decision on {day}").format(day=say_date(day))
    else:
        said = _("last changed on {day}").format(day=say_date(entry.changed_at.date()))
    return _("{said}, archived").format(said=said) if entry.archived else said


def _holds(title: str, wanted: Iterable[str]) -> bool:
    words = words_of(title)
    return all(any(word.startswith(part) for word in words) for part in wanted)
