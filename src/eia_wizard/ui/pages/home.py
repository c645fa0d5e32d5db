"""Home: what needs the person today, every assessment, and a search that looks inside answers."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.app.offer import Offer
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.anywhere import BACK_UP, ROUND
from eia_wizard.presenters.home import (
    EMPTY,
    LINES,
    NOTHING,
    SHUT,
    WAITING,
    HomePresenter,
    HomeView,
)
from eia_wizard.presenters.home_filters import Wanted
from eia_wizard.presenters.home_rows import HomeRow
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.store.shelf import Entry
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.home_begin import BeginCard
from eia_wizard.ui.pages.home_calls import CallCards
from eia_wizard.ui.pages.home_empty import EmptyCard
from eia_wizard.ui.pages.home_filters import HomeFilters
from eia_wizard.ui.pages.home_foot import HomeFoot
from eia_wizard.ui.pages.home_head import HomeHead
from eia_wizard.ui.pages.home_list import HomeList
from eia_wizard.ui.pages.home_menu import RowActs, menu_of
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.page_first import PageFirst, scrolling_page

WIDEST = 1216
"""Pixels at usual size: wider than that, rows are hard to follow with the eye."""


class HomePage(QWidget):
    """Shows what its presenter decides; what is done with an assessment is forwarded."""

    chosen = Signal(str)  # assessment id
    hit_chosen = Signal(str, object)  # assessment id, AnswerKey
    begun = Signal(str, str)  # title, name of the form or nothing for the usual one
    move_asked = Signal(str)
    example_asked = Signal()
    blank_asked = Signal(str, str)  # the form by name, or nothing for the usual one; its size
    bring_in_asked = Signal()
    backups_asked = Signal()
    mend_asked = Signal()
    duplicate_asked = Signal(str)
    next_asked = Signal(str)  # begin the next assessment of the same thing
    copy_asked = Signal(str, str)  # assessment id, title
    archive_asked = Signal(str)
    unarchive_asked = Signal(str)
    delete_asked = Signal(str)
    bring_back_asked = Signal(str)
    undo_asked = Signal()
    learn_asked = Signal()

    def __init__(self, presenter: HomePresenter, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.presenter, self._wishes = presenter, wishes
        self._state = WAITING
        self._awaited = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = HomeHead(wishes, self)
        layout.addWidget(self._head)
        layout.addWidget(Hairline(self))
        self._scroll = scrolling_page(self)
        self._scroll.setWidget(self._make_sheet(self._scroll))
        layout.addWidget(self._scroll, 1)
        self._connect()
        self._show(presenter.view())

    @property
    def is_filled(self) -> bool:
        """Whether the library's list has been shown."""
        return self._state not in (WAITING, SHUT)

    @property
    def count(self) -> int:
        """How many assessments the library has."""
        return len(self.presenter.entries)

    @property
    def stages(self) -> dict[str, str]:
        """The titles of the stages by id."""
        return dict(self.presenter.stages)

    @property
    def is_beginning(self) -> bool:
        """Whether the person is giving a new assessment its name."""
        return self._begin.isVisibleTo(self)

    @property
    def is_as_it_opens(self) -> bool:
        """Whether all is told and listed, nothing is looked for and nothing is begun."""
        is_plain = self.presenter.wanted == Wanted()
        is_whole = self.is_filled and self.presenter.is_whole
        return is_whole and is_plain and not self.is_beginning

    def show_stages(self, stages: dict[str, str]) -> None:
        """From now on these are the titles of the stages."""
        if stages != self.stages:
            self.presenter.show_stages(stages)
            self._filters.show_stages(self.presenter.stages)
            self._empty.show_stages(self.presenter.stages)

    def show_entries(self, entries: list[Entry]) -> None:
        """Show the assessments of the library."""
        self.presenter.show_entries(entries)

    def show_practice(self) -> None:
        """This home is that of the practice area, where nothing leads into it again."""
        self._head.heading.setText(_("Practice"))
        self.foot.hide_practise()

    def show_forms(self, offers: tuple[Offer, ...]) -> None:
        """These are the forms on which an assessment can be begun."""
        self._begin.forms.show_forms(offers)

    def focus_list(self) -> None:
        """Go to the list, where there is one, else to the search line; not from another page."""
        if not self.isVisible():
            return
        (self._list if self._list.isVisibleTo(self) else self._head.search).setFocus()

    def focus_first(self) -> None:
        """Go to where one who has just come begins, where nobody began elsewhere."""
        (self._empty.focus_first if self._state == EMPTY else self._head.search.setFocus)()

    def come_to(self, assessment_id: str) -> None:
        """Go to an assessment as soon as the list shows it."""
        self._awaited = assessment_id

    def menu_for(self, row: HomeRow) -> QMenu:
        """What can be done with an assessment."""
        acts = RowActs(
            open=self.chosen.emit,
            duplicate=self.duplicate_asked.emit,
            begin_next=self.next_asked.emit,
            move=self.move_asked.emit,
            copy=self.copy_asked.emit,
            archive=self.archive_asked.emit,
            unarchive=self.unarchive_asked.emit,
            delete=self.delete_asked.emit,
            bring_back=self.bring_back_asked.emit,
        )
        return menu_of(row, acts, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are higher where there is no room for columns."""
        super().resizeEvent(event)
        self._list.fit()

    def _make_sheet(self, scroll: QScrollArea) -> QWidget:
        self._sheet = QWidget(scroll)
        layout = QVBoxLayout(self._sheet)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        self._begin = BeginCard(self._sheet)
        self._calls = CallCards(self._sheet)
        self._filters = HomeFilters(self.presenter, self._sheet)
        self._list = HomeList(self.presenter, self._sheet)
        self._empty = EmptyCard(self.presenter.stages, self._sheet)
        for widget in (self._begin, self._calls, self._filters):
            layout.addWidget(widget)
        PageFirst(self._list, scroll)
        layout.addWidget(self._list, 1000)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._empty, 1000)
        middle.addStretch(1)
        layout.addLayout(middle)
        self.foot = HomeFoot(self._sheet)
        layout.addWidget(self.foot)
        layout.addStretch(1)
        return self._sheet

    def _connect(self) -> None:
        head, list_, empty, presenter = self._head, self._list, self._empty, self.presenter
        head.search.textChanged.connect(presenter.look)
        head.search.returnPressed.connect(list_.choose_first)
        head.search.went_down.connect(list_.focus_first)
        head.new_asked.connect(self.begin_asked)
        head.bring_in_asked.connect(self.bring_in_asked)
        head.learn_asked.connect(self.learn_asked)
        self.foot.back_up_asked.connect(lambda: self._wishes.asked.emit(BACK_UP))
        self._begin.begun.connect(self.begun)
        self._begin.opening.connect(self._empty.hide)
        self._begin.opened.connect(lambda: self._show_empty(presenter.view()))
        self._begin.closed.connect(self._close_begin)
        self._begin.example_asked.connect(self.example_asked)
        self._begin.blank_asked.connect(self.blank_asked)
        self._calls.chosen.connect(self._choose)
        list_.chosen.connect(self._choose)
        list_.delete_asked.connect(self.delete_asked)
        list_.places_asked.connect(presenter.show_all_places)
        list_.more_asked.connect(self._show_menu)
        list_.went_to.connect(self._bring_into_sight)
        empty.new_asked.connect(self.begin_asked)
        empty.example_asked.connect(self.example_asked)
        empty.learn_asked.connect(self.learn_asked)
        empty.round_asked.connect(lambda: self._wishes.asked.emit(ROUND))
        empty.widen_asked.connect(self._widen)
        empty.backups_asked.connect(self.backups_asked)
        empty.mend_asked.connect(self.mend_asked)
        presenter.shown.connect(self._show)
        presenter.said.connect(self._announce)
        the_look().changed.connect(self._fit)
        undo = QShortcut("Ctrl+Z", self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo_asked)
        self._fit()

    def _show(self, view: HomeView) -> None:
        is_first_start = self._state == WAITING and view.state == EMPTY
        is_newly_shut = self._state != SHUT and view.state == SHUT and self.isVisible()
        self._state = view.state
        is_list = view.state in (LINES, NOTHING)
        self._head.show_ready(view.state != SHUT)
        self._calls.show_calls(view.calls)
        self._filters.setVisible(is_list)
        self._filters.show_view(view.heading, self.presenter.wanted)
        had_focus = self._list.hasFocus()
        self._list.show_lines(view)
        self._list.setVisible(view.state == LINES)
        self._show_empty(view)
        self.foot.show_words(view.foot, has_lines=view.state == LINES)
        if had_focus and view.state != LINES:
            self._head.search.setFocus()
        search = self._head.search
        if is_first_start and self.window().focusWidget() in (None, search) and not search.text():
            self._empty.focus_first()
        if is_newly_shut and not search.text():  # a space typed there must not press anything
            self._empty.focus_first()
        if self._awaited and self._list.go_to_assessment(self._awaited):
            self._awaited = ""

    def _choose(self, assessment_id: str, key: AnswerKey | None) -> None:
        if key:
            self.hit_chosen.emit(assessment_id, key)
        else:
            self.chosen.emit(assessment_id)

    def _bring_into_sight(self, row: QRect) -> None:
        middle = self._list.viewport().mapTo(self._sheet, row.center())
        self._scroll.ensureVisible(0, middle.y(), 0, row.height())

    def _show_menu(self, row: HomeRow, where: QPoint) -> None:
        self.menu_for(row).popup(where)

    def begin_asked(self) -> None:
        """Ask for the name of a new assessment."""
        self._begin.open_card()
        self._scroll.verticalScrollBar().setValue(0)

    def _close_begin(self) -> None:
        self._show_empty(self.presenter.view())
        self.focus_list()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_empty(self, view: HomeView) -> None:
        """Why there is no list; nothing while a name is asked for, and one way to begin."""
        if view.state == EMPTY and self.is_beginning:
            self._empty.hide()
        else:
            self._empty.show_view(view)
        self._head.show_leading(not self.is_beginning and view.state != EMPTY)

    def _widen(self) -> None:
        self._head.search.blockSignals(True)
        self._head.search.clear()
        self._head.search.blockSignals(False)
        self.presenter.widen()
        self.focus_list()

    def _fit(self) -> None:
        sizes = the_look().sizes
        for part in (self._head, self._calls, self._filters, self._empty):
            part.fit()
        self._sheet.setMaximumWidth(sizes.scaled(WIDEST) + 56)
        self.foot.fit()
        self._list.fit()
        self._list.scheduleDelayedItemsLayout()

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
