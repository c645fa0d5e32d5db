"""A page that may be long: laid out in parts, since all at once would keep a person waiting."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.ui.parts.heard_as import HeardAsDocument
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.sheet import InsteadSheet

AT_ONCE = 12
"""How many parts are laid out together, not counting headings."""
NEAR_END = 600
"""Pixels from the end of the page from where more is laid out."""

Maker = Callable[[QWidget], QWidget]


class LongSheet(InsteadSheet):
    """Lays out what is handed to it, a part at a time; Escape leaves it."""

    def __init__(self, name: str, more: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._more_words = more
        self._waiting: deque[Maker] = deque()
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)

    def lay_out(self, first: Iterable[Maker], rest: Iterable[Maker], at_least: int = 0) -> None:
        """Begin anew: ``first`` at once, of ``rest`` a part, or ``at_least`` so many of it."""
        sheet, self._rows = self.new_sheet(12)
        self._sheet = sheet
        self._more = QPushButton(self._more_words, sheet)
        self._more.clicked.connect(self._go_on)
        self._rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        for make in first:
            self._add(make(sheet))
        self._waiting = deque(rest)
        self._lay_out_next(max(AT_ONCE, at_least))
        self.put_sheet(sheet)

    def _follow_scroll(self, at: int) -> None:
        if self._waiting and at > self.verticalScrollBar().maximum() - NEAR_END and at > 0:
            self._lay_out_next(AT_ONCE)

    def _go_on(self) -> None:
        """Lay out the next part, and go to the first thing in it that can be done."""
        made = self._lay_out_next(AT_ONCE)
        buttons = (button for each in made for button in each.findChildren(QPushButton))
        first = next(buttons, None)
        if first:
            first.setFocus()
            self.ensureWidgetVisible(first)

    def _lay_out_next(self, count: int) -> list[QWidget]:
        made: list[QWidget] = []
        while self._waiting and count > 0:
            part = self._waiting.popleft()(self._sheet)
            made.append(part)
            self._add(part)
            count -= not isinstance(part, Heading)
        self._more.setVisible(bool(self._waiting))
        self._more.raise_()  # heard behind what it follows
        return made

    def _add(self, widget: QWidget) -> None:
        # A button that hugs its words would otherwise be stretched over the whole width.
        hugs = isinstance(widget, QPushButton)
        align = Qt.AlignmentFlag.AlignLeft if hugs else Qt.AlignmentFlag(0)
        self._rows.insertWidget(self._rows.indexOf(self._more), widget, 0, align)


class ReadSheet(LongSheet, HeardAsDocument):
    """A long page in a dialog: it has the focus as a whole, so that the arrow keys scroll it."""

    def __init__(self, name: str, more: str, parent: QWidget) -> None:
        super().__init__(name, more, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
