"""What the window does round a tour: it finds what each step is about, and points there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.tour import StepView, Stop, Tour, assessment_stops, home_stops
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.tour_card import TourCard, TourRing
from eia_wizard.ui.window import MainWindow

MOVES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class TourDesk(QObject):
    """Shows one tour at a time: of the assessment that is open, else of home."""

    def __init__(
        self,
        window: MainWindow,
        opened: Callable[[], AssessmentPage | None],
        go_home: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._opened, self._go_home = window, opened, go_home
        self.tour = Tour(self)
        self._ring, self.card = TourRing(window), TourCard(window)
        self._step: StepView | None = None
        self._before: QWidget | None = None
        self.tour.shown.connect(self._show)
        self.tour.ended.connect(self._end)
        self.card.next_asked.connect(self.tour.go_on)
        self.card.back_asked.connect(self.tour.go_back)
        self.card.end_asked.connect(self.tour.end)
        the_look().changed.connect(self._place_later)

    def begin(self) -> None:
        """Show what is on the page, from the first step."""
        page = self._opened()
        if page:
            page.middle.close_other()
        elif not self._go_home():
            return
        self._before = self._window.focusWidget()
        self._window.installEventFilter(self)
        stops = assessment_stops() if page else home_stops()
        self.tour.begin(stops, lambda stop: self._target(stop) is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what moves with the window."""
        if event.type() in MOVES:
            self._place_later()
        return super().eventFilter(watched, event)

    def _place_later(self) -> None:
        if self.tour.is_under_way:
            QTimer.singleShot(0, self, self._place)

    def _show(self, step: StepView) -> None:
        self._step = step
        self.card.show_step(step)
        self._place()
        self._place_later()  # what was folded a moment ago has its place only now

    def _place(self) -> None:
        """Point at what the step is about; a tour of a page that has gone is over."""
        target = self._target(self._step.stop) if self._step else None
        if not self.tour.is_under_way:
            return
        if target is None:
            self.tour.end()
            return
        self._ring.go_round(target)
        self.card.stand_by(target)

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self._step = None
        had_focus = self.card.isAncestorOf(self._window.focusWidget() or self._window)
        self.card.hide()
        self._ring.hide()
        before, self._before = self._before, None
        if had_focus and before and before.isVisible():
            before.setFocus()

    def _target(self, stop: Stop) -> QRect | None:
        """Where in the window the first thing is that the step is about and that is in sight."""
        for name in stop.targets:
            for found in self._window.findChildren(QWidget, name):
                if found.isVisible():
                    return _in_sight(found)
        return None


def _in_sight(widget: QWidget) -> QRect:
    """Where in its window a widget is, without what is scrolled out of sight."""
    place, above = widget.rect(), widget
    while (holder := above.parentWidget()) and not above.isWindow():
        place = place.translated(above.pos()).intersected(holder.rect())
        above = holder
    return place
