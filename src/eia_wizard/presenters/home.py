"""Home: what needs the person today, every assessment, and what is found in their answers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from eia_wizard.domain.days import say_date
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.calls import Call, calls
from eia_wizard.presenters.home_filters import ARCHIVED, DELETED, Wanted, chosen
from eia_wizard.presenters.home_rows import (
    HeadRow,
    HitRow,
    HomeRow,
    Line,
    MoreRow,
    Wording,
    few_of_each,
    hit_rows,
)
from eia_wizard.search.gist import Found, Gist
from eia_wizard.store.shelf import Entry

WAITING, EMPTY, NOTHING, LINES, SHUT = "waiting", "empty", "nothing", "lines", "shut"
"""How home stands: the list is not read yet; no assessments; none to show; some; no library."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What home shows. ``note`` says why there are no lines, and what can be done."""

    state: str
    calls: tuple[Call, ...] = ()
    heading: str = ""
    lines: Sequence[Line] = ()
    note: str = ""
    foot: str = ""
    may_backup_help: bool = False


class HomePresenter(QObject):
    """Decides what home shows, from the library's list and from what is known of its answers."""

    shown = Signal(object)  # HomeView
    said = Signal(str)  # something to be announced
    looked = Signal(str)  # look inside answers for this

    def __init__(self, stages: dict[str, str], today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(tuple(stages.items()), today, "")
        self.wanted = Wanted()
        self._entries: list[Entry] | None = None
        self._deleted: list[Entry] = []
        self._gists: dict[str, Gist] = {}
        self._are_gists_told = False
        self._found = Found("")
        self._whole: frozenset[str] = frozenset()
        self._backed_up_at: datetime | None = None
        self._trouble, self._may_backup_help = "", False
        self._called: tuple[Call, ...] = ()
        self._called_for: object = None
        self._heard = ""

    @property
    def stages(self) -> tuple[tuple[str, str], ...]:
        """The stages in order: id and title."""
        return self._wording.stages

    @property
    def entries(self) -> list[Entry]:
        """Every assessment that is not deleted."""
        return self._entries or []

    @property
    def is_whole(self) -> bool:
        """Whether all is shown that is known from before: what matters in each, beside the list."""
        return self._are_gists_told or bool(self._trouble)

    def chosen_now(self) -> list[Entry]:
        """The assessments in the list as it is narrowed now, in its order."""
        return self._chosen()

    def row(self, entry: Entry) -> HomeRow:
        """An assessment in words."""
        return self._wording.row(entry, self._gists.get(entry.id))

    def view(self) -> HomeView:
        """What home shows now."""
        if self._trouble:
            return HomeView(SHUT, note=self._trouble, may_backup_help=self._may_backup_help)
        if self._entries is None:
            return HomeView(WAITING)
        if not self._entries and not self._deleted:
            return HomeView(EMPTY)
        lines = self._lines()
        return HomeView(
            state=LINES if lines else NOTHING,
            calls=() if self.wanted.typed.strip() else self._calls(),
            heading=self._heading(lines),
            lines=lines,
            note="" if lines else self._why_nothing(),
            foot=self._foot(),
        )

    # What is wanted

    def look(self, typed: str) -> None:
        """Look for what was typed, in titles at once and inside answers a moment later."""
        self.wanted = replace(self.wanted, typed=typed)
        self._found = Found(typed, self._found.hits if typed.strip() else ())
        self._whole = frozenset()
        self.looked.emit(typed)
        self._show()

    def show_all_places(self, assessment_id: str) -> None:
        """Show every place in an assessment where something was found."""
        self._whole |= {assessment_id}
        self._show()
        self._announce()

    def narrow(self, what: str, to: str) -> None:
        """Show only some, or in another order: ``what`` is a field of ``Wanted``."""
        match what:
            case "stage":
                self.wanted = replace(self.wanted, stage=to)
            case "open":
                self.wanted = replace(self.wanted, open=to)
            case "shelf":
                self.wanted = replace(self.wanted, shelf=to)
            case _:
                self.wanted = replace(self.wanted, order=to)
        self._show()
        self._announce()

    def widen(self) -> None:
        """Take off every filter, and what was typed."""
        self.wanted = Wanted(order=self.wanted.order)
        self._found = Found("")
        self._show()
        self._announce()

    # What is known

    def show_stages(self, stages: dict[str, str]) -> None:
        """From now on these are the titles of the stages."""
        self._wording = replace(self._wording, stages=tuple(stages.items()))
        self._show()

    def show_day(self, today: date, me: str) -> None:
        """This is the day, and this is who looks."""
        self._wording = replace(self._wording, today=today, me=me)

    def show_entries(self, entries: list[Entry]) -> None:
        """The library's list was read."""
        self._entries, self._trouble = [e for e in entries if not e.deleted], ""
        self._deleted = [e for e in entries if e.deleted and e.title]
        self._show()

    def show_gists(self, gists: dict[str, Gist]) -> None:
        """What matters in each assessment was read, for some or for all."""
        self._are_gists_told = True
        if gists != self._gists:
            self._gists = gists
            self._show()
            if self.wanted.typed.strip():  # what was read only now may hold it, too
                self.looked.emit(self.wanted.typed)

    def show_trouble(self, sentence: str, may_backup_help: bool = True) -> None:
        """The library could not be opened; a backup helps only where something is damaged."""
        self._trouble, self._may_backup_help = sentence, may_backup_help
        self._show()
        self.said.emit(sentence)

    def show_backup(self, at: datetime | None) -> None:
        """The library was backed up then."""
        self._backed_up_at = at
        self._show()

    def show_found(self, found: Found) -> None:
        """Something was found inside answers, or nothing."""
        if found.typed == self.wanted.typed:
            self._found = found
            self._show()
            if found.typed.strip():
                self._announce()

    # Helpers

    def _show(self) -> None:
        view = self.view()
        self._heard = view.heading
        self.shown.emit(view)

    def _announce(self) -> None:
        self.said.emit(self._heard)

    def _today(self) -> date:
        return self._wording.today

    def _calls(self) -> tuple[Call, ...]:
        """Worked out anew only when what is known is another: it looks at every assessment."""
        known = (id(self._entries), id(self._gists), self._today())
        if known != self._called_for:
            self._called = tuple(calls(self.entries, self._gists, self._today()))
            self._called_for = known
        return self._called

    @property
    def _is_all_read(self) -> bool:
        return all(entry.id in self._gists for entry in self.entries)

    def _chosen(self) -> list[Entry]:
        return chosen(self._on_shelf(), self._gists, self.wanted, self._today())

    def _on_shelf(self) -> list[Entry]:
        return self._deleted if self.wanted.shelf == DELETED else self.entries

    def _hits(self) -> list[HitRow]:
        if not (self.wanted.typed.strip() and self._found.hits):
            return []
        shown = replace(self.wanted, typed="")
        wide = chosen(self._on_shelf(), self._gists, shown, self._today())
        return hit_rows(self._found.hits, {entry.id: entry for entry in wide})

    def _lines(self) -> list[Line]:
        titles, hits = self._chosen(), self._hits()
        if not hits:
            return [*titles]
        return [*titles, HeadRow(_("Inside answers")), *few_of_each(hits, self._whole)]

    def _heading(self, lines: Sequence[Line]) -> str:
        if self.wanted.typed.strip():
            count = sum(_places(line) for line in lines)
            return ngettext("{n} found", "{n} found", count).format(n=count)
        named = {ARCHIVED: _("Archived assessments"), DELETED: _("Deleted assessments")}
        return named.get(self.wanted.shelf, _("All assessments"))

    def _why_nothing(self) -> str:
        if self._found.trouble and self.wanted.typed.strip():
            return self._found.trouble
        if self.wanted.typed.strip() and not self._is_all_read:
            return _(
                "Nothing is called so, and none of the answers that were read by now holds all "
                "these words. What is found in the rest will be shown here."
            )
        if self.wanted.typed.strip():
            return _("Nothing is called so, and no answer holds all these words.")
        if self.wanted.is_narrowed:
            return _("No assessment is like that.")
        if self.wanted.shelf == DELETED:
            return _("Nothing was deleted.")
        if self.wanted.shelf == ARCHIVED:
            return _(
                "Nothing is archived. What is over can be put away here, out of the list, and "
                "taken back whenever it is needed."
            )
        if not self.entries:
            return _("Every assessment was deleted. Under “Showing” they can be taken back.")
        return _("Every assessment is archived.")

    def _foot(self) -> str:
        count = len(self.entries)
        held = ngettext(
            "{n} assessment in your library on this computer.",
            "{n} assessments in your library on this computer.",
            count,
        ).format(n=count)
        return f"{held} {self._backup_words()}" if self._backed_up_at else held

    def _backup_words(self) -> str:
        if self._backed_up_at is None:
            return ""
        local = self._backed_up_at.astimezone()
        if local.date() == self._today():
            return _("Last backup today {time}.").format(time=local.strftime("%H:%M"))
        return _("Last backup {date}.").format(date=say_date(local.date()))


def _places(line: Line) -> int:
    match line:
        case HeadRow():
            return 0
        case MoreRow():
            return line.count
        case _:
            return 1
