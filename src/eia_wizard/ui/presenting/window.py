"""The window that fills a projector or is shared in a meeting."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eia_wizard.presenters.presenting.presenting import Presenting, SlideView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.heard_as import HeardAsWindow
from eia_wizard.ui.presenting.foot import ShowFoot
from eia_wizard.ui.presenting.letters import BASE, unit
from eia_wizard.ui.presenting.slide import SlidePage


class ShowWindow(QWidget, HeardAsWindow):
    """Shows what a show says; nothing else is ever on it."""

    left = Signal()
    notes_asked = Signal()

    def __init__(self, presenting: Presenting, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("show")
        self.setWindowTitle(presenting.show.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.resize(BASE)
        self._presenting = presenting
        self.slide = SlidePage(presenting.show.stages, self)
        self.foot = ShowFoot(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._lit())
        self._stack.addWidget(_black(self._stack))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self._stack)
        self._connect()
        self._show(presenting.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that a button would take for itself; elsewhere they lead on."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._presenting.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size asks for other letters."""
        super().resizeEvent(event)
        self.foot.fit(unit(self.size()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the show is over."""
        super().closeEvent(event)
        self.left.emit()

    def fill_or_not(self) -> None:
        """Fill the screen, or be a window that can be shared."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _lit(self) -> QWidget:
        page = QWidget(self._stack)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.slide, 1)
        column.addWidget(self.foot)
        return page

    def _connect(self) -> None:
        moves, foot = self._presenting, self.foot
        moves.changed.connect(self._show)
        moves.changed.connect(self._announce)
        moves.time.said.connect(self._show_time)
        self.slide.answer_asked.connect(moves.show_or_hide)
        self.slide.wheel.chosen.connect(moves.go_to_stage)
        foot.back_asked.connect(moves.go_back)
        foot.on_asked.connect(moves.go_on)
        foot.time_asked.connect(moves.time.start_or_pause)
        foot.blank_asked.connect(moves.blank)
        foot.notes_asked.connect(self.notes_asked)
        foot.leave_asked.connect(self.close)
        the_look().changed.connect(self.slide.fit)
        add_keys(self, moves)
        for keys, act in (
            ("F11", self.fill_or_not),
            ("N", self.notes_asked.emit),
        ):
            QShortcut(keys, self).activated.connect(act)

    def _show(self, view: SlideView) -> None:
        self.slide.show_slide(view)
        self.foot.place.setText(view.place)
        self._show_time(self._presenting.time.words, is_new=False)
        self._stack.setCurrentIndex(int(view.is_blank))
        focused = self.focusWidget()
        if view.is_blank:
            self.setFocus()
        elif focused in (None, self) or focused.isHidden():
            self.slide.setFocus()

    def _show_time(self, words: str, *, is_new: bool = True) -> None:
        self.foot.time.setText(words)
        if words and is_new:
            self._say(words)

    def _announce(self, view: SlideView) -> None:
        self._say(view.spoken)

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def add_keys(window: QWidget, moves: Presenting) -> None:
    """The keys of a keyboard and of a clicker that lead through a show."""
    acts: dict[str, Callable[[], None]] = {
        "Right": moves.go_on,
        "Down": moves.go_on,
        "PgDown": moves.go_on,
        "Ctrl+PgDown": moves.skip,
        "Left": moves.go_back,
        "Up": moves.go_back,
        "PgUp": moves.go_back,
        "Backspace": moves.go_back,
        "Home": moves.go_to_first,
        "End": moves.go_to_last,
        "A": moves.show_or_hide,
        "B": moves.blank,
        ".": moves.blank,
        "T": moves.time.start_or_pause,
    }
    for keys, act in acts.items():
        QShortcut(keys, window).activated.connect(act)
    for number in range(min(len(moves.show.stages), 10)):
        shortcut = QShortcut(str(number), window)
        shortcut.activated.connect(lambda n=number: moves.go_to_stage(n))


def _black(parent: QWidget) -> QWidget:
    """Nothing to look at, so that people look at each other."""
    page = QWidget(parent)
    page.setObjectName("blank")
    page.setAutoFillBackground(True)
    palette = page.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("black"))
    page.setPalette(palette)
    return page
