"""What must be seen before anything on a page: a band, and a button that gives an answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.presenters.views import PageNotice
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.band import Band


class NoticeCard(QWidget):
    """Shows a notice and forwards the answer that its button gives."""

    answered = Signal(object, str)  # AnswerKey, the text

    def __init__(self, notice: PageNotice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        band = Band("flag", "warn", self)
        band.say(notice.sentence)
        button = QPushButton(notice.action, self)
        button.setObjectName("notice-answer")
        button.setIcon(the_look().icons.icon("tick"))
        button.setAccessibleDescription(notice.sentence)
        button.clicked.connect(lambda: self.answered.emit(notice.key, notice.typed))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(band)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
