"""The left column: the wheel, and the stages in words, the present one open to its pages."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment, paint_wheel, segment_at
from eia_wizard.presenters.views import PageRow, Place, StageRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.look.wheel import wheel_colours
from eia_wizard.ui.parts.heard_as import HeardAsPicture, HeardAsPlace, HeardAsPlaces
from eia_wizard.ui.parts.labels import NOTE_SCALE, Note
from eia_wizard.ui.parts.page_button import PageButton

ROUND, ROOM = 26, 12
"""The round with the stage's number, and the room round a row, in pixels at usual size."""
ROUND_A_SECTION = (10, 8, 2)
"""Pixels above the name of a section, at its right and under it."""

SETTLED = 60
"""When rows with other letters have their places, in milliseconds."""


class StageList(QWidget, HeardAsPlaces):
    """Every stage with its number, its name and how it stands; never told apart by colour alone.

    The ``wheel`` stands above the list, where it stays while the list scrolls.
    """

    stage_chosen = Signal(str)
    place_chosen = Signal(object)  # Place
    went = Signal(object)  # QWidget, the row of the page where the person is now

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stages")
        self.setAccessibleName(_("Stages of the commissioning cycle"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 16)
        self._layout.setSpacing(0)
        self.wheel = WheelView(self)
        self.wheel.chosen.connect(self.stage_chosen)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._layout.addLayout(self._list)
        self._layout.addStretch(1)
        self._stages: dict[str, StageButton] = {}
        self._shown: tuple[StageRow, ...] = ()
        self._here: QWidget | None = None
        the_look().changed.connect(self._follow_letters)

    def show_stages(self, rows: tuple[StageRow, ...]) -> None:
        """Show how the stages stand; laid out anew only where the pages are others."""
        if _outline(rows) != _outline(self._shown):
            self._lay_out(rows)
        for row in rows:
            self._stages[row.id].show_row(row)
        self.wheel.show_stages(rows)
        self._shown = rows

    def showEvent(self, event: QShowEvent) -> None:
        """A column that was folded away opens where the person is."""
        super().showEvent(event)
        self._tell_where_in(0)

    def _lay_out(self, rows: tuple[StageRow, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self._stages = {}
        self._here = None
        for row in rows:
            button = StageButton(row, self)
            button.clicked.connect(lambda _checked=False, id_=row.id: self.stage_chosen.emit(id_))
            self._stages[row.id] = button
            self._list.addWidget(button)
            if row.is_current:
                self._lay_out_pages(row)
        self._take_room()
        self._tell_where_in(0)

    def _follow_letters(self) -> None:
        """The words of a page begin where those of its stage do, in letters of any size."""
        for place in range(self._list.count()):
            item = self._list.itemAt(place)
            widget = item.widget() if item else None
            if isinstance(widget, PageButton):
                widget.begin_at(_left_of_words())
            elif isinstance(widget, Note):
                widget.setContentsMargins(_left_of_words(), *ROUND_A_SECTION)
        self._tell_where_in(SETTLED)

    def _tell_where_in(self, milliseconds: int) -> None:
        if self._here:
            QTimer.singleShot(milliseconds, self._here, self._tell_where)

    def _tell_where(self) -> None:
        if self._here:
            self.went.emit(self._here)

    def _take_room(self) -> None:
        """Have the room for new rows at once: for a moment they would be squeezed together."""
        for place in range(self._list.count()):
            item = self._list.itemAt(place)
            widget = item.widget() if item else None
            if widget:
                widget.show()
        self._layout.activate()
        self.resize(self.width(), max(self.height(), self.minimumSizeHint().height()))

    def _lay_out_pages(self, row: StageRow) -> None:
        """The pages of the present stage, those of one section under its name."""
        under = ""
        for page in row.pages:
            if page.under and page.under != under:
                name = Note(page.under, self)
                name.setContentsMargins(_left_of_words(), *ROUND_A_SECTION)
                self._list.addWidget(name)
            under = page.under
            self._list.addWidget(self._page(page))

    def _page(self, row: PageRow) -> QWidget:
        button = PageButton(row.title, _left_of_words(), self)
        button.setChecked(row.is_current)
        if row.is_current:
            self._here = button
        place: Place = row.place
        button.clicked.connect(lambda: self.place_chosen.emit(place))
        return button


class StageButton(QAbstractButton, HeardAsPlace):
    """A stage as a row: its number in a round, its name, and under it how it stands."""

    def __init__(self, row: StageRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"stage:{row.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._row = row
        self.show_row(row)

    def show_row(self, row: StageRow) -> None:
        """Show how the stage stands."""
        self._row = row
        self.setChecked(row.is_current)
        self.setAccessibleName(
            _("Stage {number}, {title}: {state}").format(
                number=row.number, title=row.title, state=row.state
            )
        )
        self.update()

    def nextCheckState(self) -> None:
        """A row shows where the person is; choosing it does not change that by itself."""

    def sizeHint(self) -> QSize:
        """High enough for two lines."""
        lines = self.fontMetrics().lineSpacing() * (1 + NOTE_SCALE)
        return QSize(220, round(lines) + ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        colours, scale = the_look().colours, the_look().sizes.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.hover))
        self._draw_round(painter, ROUND * scale)
        self._draw_words(painter, _left_of_words())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(5, 5, -5, -5))

    def _draw_round(self, painter: QPainter, edge: float) -> None:
        colours, row = the_look().colours, self._row
        stage = colours.stages[row.number % len(colours.stages)]
        at = QRectF(14, (self.height() - edge) / 2, edge, edge)
        painter.setPen(QPen(QColor(stage), 1.4))
        is_filled = row.is_current or row.is_begun
        painter.setBrush(QColor(stage if is_filled else colours.card))
        painter.drawEllipse(at)
        painter.setPen(QPen(colours.on_stage if is_filled else stage))
        painter.setFont(letters_of(self, NOTE_SCALE, 600))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, str(row.number))

    def _draw_words(self, painter: QPainter, left: int) -> None:
        colours = the_look().colours
        half = self.height() / 2
        width = self.width() - left - 8
        painter.setPen(QPen(colours.ink))
        painter.setFont(letters_of(self, 1.0, 600 if self._row.is_current else 400))
        title = painter.fontMetrics().elidedText(
            self._row.title, Qt.TextElideMode.ElideRight, width
        )
        top = QRectF(left, 0, width, half + 2)
        painter.drawText(top, Qt.AlignmentFlag.AlignBottom, title)
        painter.setPen(QPen(QColor(colours.block if self._row.to_fix else colours.quiet_ink)))
        painter.setFont(letters_of(self, NOTE_SCALE))
        painter.drawText(
            QRectF(left, half + 2, width, half - 2), Qt.AlignmentFlag.AlignTop, self._row.state
        )


class WheelView(QWidget, HeardAsPicture):
    """The wheel as a picture to look at and click on; the list under it is its words."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[StageRow, ...] = ()
        self._picture = WheelPicture(())
        self._is_practice = False
        self.setAccessibleName(_("The commissioning wheel; the list below says the same"))
        self.setFixedSize(200, 200)

    def show_stages(self, rows: tuple[StageRow, ...]) -> None:
        """Show where the person is, and what is outstanding."""
        self._rows = rows
        current = next((row for row in rows if row.is_current), None)
        segments = tuple(
            WheelSegment(row.number, row.title, row.number, row.state, row.to_fix)
            for row in rows[1:]
        )
        self._picture = WheelPicture(
            segments=segments,
            current=current.number if current else None,
            hub=self._hub(current, len(rows) - 1) if current else (),
        )
        self.update()

    def show_practice(self) -> None:
        """From now on say at the hub that this is only practised."""
        self._is_practice = True
        self.setAccessibleName(_("Practice: the commissioning wheel; the list below says the same"))
        self.show_stages(self._rows)

    def _hub(self, row: StageRow, last: int) -> tuple[str, ...]:
        return (_("Practice"), row.title) if self._is_practice else _hub(row, last)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wheel."""
        if not self._picture.segments:
            return
        colours = the_look().colours
        painter = QPainter(self)
        paint_wheel(
            painter,
            QRectF(self.rect()),
            self._picture,
            wheel_colours(colours, colours.card),
            self.font().family(),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stage that was clicked."""
        number = segment_at(event.position(), QRectF(self.rect()), self._picture)
        found = next((row.id for row in self._rows if row.number == number), "")
        if found:
            self.chosen.emit(found)


def _left_of_words() -> int:
    return the_look().sizes.scaled(ROUND) + 24


def _hub(row: StageRow, last: int) -> tuple[str, ...]:
    if row.number == 0:
        return (_("At the start"), row.title)
    return (_("Stage {number} of {last}").format(number=row.number, last=last), row.title)


def _outline(rows: tuple[StageRow, ...]) -> object:
    return [
        (r.id, r.is_current, [(p.place, p.is_current) for p in r.pages if r.is_current])
        for r in rows
    ]
