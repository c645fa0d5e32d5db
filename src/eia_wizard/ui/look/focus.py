"""The focus ring: yellow round ink, over the control that has the keyboard."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLabel,
    QRadioButton,
    QStyleOption,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from eia_wizard.ui.look.button_words import is_link
from eia_wizard.ui.look.kit import Kit, has
from eia_wizard.ui.look.strokes import box

ROOM = 5
"""How far the ring reaches beyond a control, in pixels: ring and edge together."""

WORDS_ROOM = 8
"""Between a heading and the ring round it."""


class FocusRing(QObject):
    """Keeps one frame over whatever has the focus, in whichever window.

    A widget that carries the mark ``own_ring`` draws its focus itself.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        ringed = _ringed(now)
        if ringed is None and self._frame is None:
            return
        if self._frame is None or not isValid(self._frame):
            self._frame = QFocusFrame()  # the one before went away with the page it lay on
        self._frame.setWidget(ringed)  # type: ignore[arg-type]  # None hides it
        QTimer.singleShot(0, self, self._look_again)

    def _look_again(self) -> None:
        """Show the ring of what was out of sight when the focus came, and is scrolled in now."""
        frame = self._frame
        ringed = frame.widget() if frame and isValid(frame) else None
        if frame and ringed and frame.isHidden() and ringed.isVisible():
            frame.setWidget(None)  # type: ignore[arg-type]
            frame.setWidget(ringed)


def over(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Paint the ring that lies over a control."""
    below = widget.widget() if isinstance(widget, QFocusFrame) else None
    room = room_round(below)
    control = QRectF(option.rect).adjusted(room, room, -room, -room)
    edge, sizes = kit.sizes.focus_edge, kit.sizes
    if has(below, "row"):
        apart = 2 * edge if has(below, "edged") and not kit.colours.has_tints else 0
        inset = sizes.focus_ring + apart
        ring(kit, painter, control.adjusted(inset, inset, -inset, -inset), 4)
    elif isinstance(below, QLabel):
        words = below.fontMetrics().boundingRect(
            below.contentsRect(), int(Qt.TextFlag.TextWordWrap), below.text()
        )
        control.setWidth(min(control.width(), words.width() + 2))
        ring(kit, painter, control.adjusted(-WORDS_ROOM, -2, WORDS_ROOM, 2), 6)
    elif _is_bare(below):
        ring(kit, painter, control.adjusted(-3 * edge, -edge, 3 * edge, edge), 6)
    else:
        apart = 0 if kit.colours.has_tints else edge
        control.adjust(-apart, -apart, apart, apart)  # its own edge may have the ring's colour
        ring(kit, painter, control, sizes.control_radius + apart)


def room_round(widget: QWidget | None) -> int:
    """How far the ring reaches beyond a widget: words alone need room on all sides."""
    return ROOM + WORDS_ROOM if isinstance(widget, QLabel) or _is_bare(widget) else ROOM


def ring(kit: Kit, painter: QPainter, rect: QRectF, radius: float) -> None:
    """Two pixels of ink inside a box and three of yellow round it."""
    c, wide = kit.colours, kit.sizes.focus_ring
    outer = rect.adjusted(-wide, -wide, wide, wide)
    box(painter, outer, radius + wide, None, c.focus, wide)
    box(painter, rect, radius, None, c.inside_focus, kit.sizes.focus_edge)


def row_ring(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The present row of a list that has the focus; other controls have the ring above them."""
    if isinstance(widget, QAbstractItemView):
        inner = QRect(option.rect).adjusted(1, 1, -1, -1)
        box(painter, inner, 4, None, kit.colours.ink, kit.sizes.focus_edge)


def _ringed(widget: QWidget | None) -> QWidget | None:
    if widget is None or isinstance(widget, QTabBar) or has(widget, "own_ring"):
        return None
    if widget.window().windowType() == Qt.WindowType.Popup:
        return None
    holder = widget.parentWidget()
    return holder if isinstance(holder, QComboBox | QAbstractSpinBox) else widget


def _is_bare(widget: QWidget | None) -> bool:
    """Whether it has no edge of its own that the ring could lie on."""
    if isinstance(widget, QRadioButton) and has(widget, "segment"):
        return False
    return isinstance(widget, QCheckBox | QRadioButton) or is_link(widget)
