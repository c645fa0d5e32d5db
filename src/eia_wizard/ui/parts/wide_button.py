"""A button as wide as the column it stands in, whose words are drawn by whoever inherits it."""

from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from eia_wizard.ui.look.dressing import marked


class WideButton(QPushButton):
    """As high as its words are in the width it is given; it has the ground of a row."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        marked(self, "row")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paint_ground(self) -> None:
        """Draw the ground that the style gives a row, for its words to be drawn on."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
