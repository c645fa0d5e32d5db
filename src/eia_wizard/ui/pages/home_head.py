"""The head of home: the mark, the search line, and the ways to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.look.mark import mark_icon
from eia_wizard.ui.parts.fitting_line import FittingLine
from eia_wizard.ui.parts.help_menu import HelpButton
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.view_button import ViewButton

ONE_ROW = 960
"""Pixels at usual size from which on all of the head stands in one row."""
LARGE = 1.75
"""From this size of letters on, a small window has room for icons of the less used ways alone."""
GAP = 12
"""Pixels between the parts of the head."""
FIND_KEYS, BEGIN_KEYS = "Ctrl+K", "Ctrl+N"


class SearchLine(FittingLine):
    """Looks while one types; Down goes to what was found, Escape begins again."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list, or clear."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class HomeHead(QWidget):
    """Tells what is typed and asked; folds into two rows where there is little room."""

    new_asked = Signal()
    bring_in_asked = Signal()
    learn_asked = Signal()

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._mark = QLabel(self)
        self.heading = Heading(_("My assessments"), 2, self)
        self.heading.setWordWrap(False)
        self.search = self._make_search()
        self._buttons = self._make_buttons(wishes)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 9, 16, 9)
        self._grid.setHorizontalSpacing(GAP)
        self._is_one_row = True
        self.fit()

    def show_ready(self, is_ready: bool) -> None:
        """Nothing can be looked for or begun while there is no library."""
        for widget in self._needing:
            widget.setEnabled(is_ready)

    def show_leading(self, is_leading: bool) -> None:
        """Whether beginning an assessment leads here, or something on the page leads to it."""
        mark(self._new, "primary", is_leading)

    def fit(self) -> None:
        """Lay out for the room and the letters there are."""
        sizes = the_look().sizes
        self._mark.setPixmap(mark_icon().pixmap(sizes.scaled(32)))
        self._is_one_row = self._has_room()
        is_large = sizes.scale >= LARGE and not self._is_one_row
        self._learn.setText("" if is_large else _("Learn"))
        self._bring.setText("" if is_large else _("Bring in a file"))
        self._grid.addWidget(self._mark, 0, 0)
        self._grid.addWidget(self.heading, 0, 1)
        self._grid.addWidget(self.search, 0, 2)
        if self._is_one_row:
            self._grid.addWidget(self._buttons, 0, 3)
        else:
            self._grid.addWidget(self._buttons, 1, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        self.search.setMaximumWidth(sizes.scaled(330) if self._is_one_row else 16_777_215)
        for column, stretch in enumerate((0, int(self._is_one_row), 1, 0)):
            self._grid.setColumnStretch(column, stretch)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is when folded: a window that is wide can be made narrow at once."""
        least = super().minimumSizeHint()
        if self._is_one_row:
            margins = self._grid.contentsMargins()
            folded = self._buttons.minimumSizeHint().width() + margins.left() + margins.right()
            if the_look().sizes.scale >= LARGE:
                said = [(each.fontMetrics(), each.text()) for each in (self._learn, self._bring)]
                folded -= sum(metrics.horizontalAdvance(words) for metrics, words in said)
            least.setWidth(min(least.width(), folded))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        if self._has_room() != self._is_one_row:
            self.fit()

    def _has_room(self) -> bool:
        """Whether everything fits into one row, in the words of the language that is spoken."""
        parts = (self._mark, self.heading, self.search, self._buttons)
        words = sum(each.minimumSizeHint().width() + GAP for each in parts)
        return self.width() >= max(the_look().sizes.scaled(ONE_ROW), words + GAP)

    def _make_search(self) -> SearchLine:
        line = SearchLine(self, _("Search titles, answers and evidence"), _("Search"))
        line.show_icon("search")
        line.setObjectName("search")
        line.setAccessibleName(_("Search titles, answers and evidence"))
        line.setToolTip(_("Search titles, answers and evidence ({keys})").format(keys=FIND_KEYS))
        # Qt looks for an icon on the whole disk first: not before there is something to clear.
        line.textChanged.connect(lambda typed: line.offer_clearing(bool(typed)))
        shortcut = QShortcut(FIND_KEYS, self.parentWidget() or self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(line.setFocus)
        return line

    def _make_buttons(self, wishes: Wishes) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        learn = self._learn = QPushButton(_("Learn"), holder)
        learn.setObjectName("learn-door")
        learn.setAccessibleName(_("Learn"))
        learn.setToolTip(_("Learn and train"))
        learn.setIcon(the_look().icons.icon("learn"))
        learn.clicked.connect(self.learn_asked)
        bring = self._bring = QPushButton(_("Bring in a file"), holder)
        bring.setAccessibleName(_("Bring in a file"))
        bring.setToolTip(_("What a colleague sent, a reviewed document, a filled form"))
        bring.setObjectName("bring-in")
        bring.setIcon(the_look().icons.icon("download"))
        bring.clicked.connect(self.bring_in_asked)
        new = self._new = marked(QPushButton(_("New assessment"), holder), "primary")
        new.setObjectName("new")
        new.setIcon(the_look().icons.icon("plus"))
        new.setShortcut(BEGIN_KEYS)
        new.clicked.connect(self.new_asked)
        self._needing = (self.search, bring, new)
        for widget in (HelpButton(wishes, holder), ViewButton(wishes, holder), learn, bring, new):
            row.addWidget(widget)
        return holder
