"""What folds to its name and unfolds again, and is heard to do so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from eia_wizard.ui.look.dressing import marked


class Foldable:
    """Mixed into a button of something that folds; ``can_fold`` where there is anything to hide."""

    is_folded = False
    can_fold = True


class FoldButton(QToolButton, Foldable):
    """A small arrow that folds what stands under a name."""

    turned = Signal(bool)  # whether it is to be folded now

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        marked(self, "quiet")
        self.setAutoRaise(True)
        self.setAccessibleName(name)
        self.clicked.connect(lambda: self.turned.emit(not self.is_folded))
        self.show_folded(False)

    def show_folded(self, is_folded: bool) -> None:
        """Point to the right while folded, else down."""
        self.setArrowType(Qt.ArrowType.RightArrow if is_folded else Qt.ArrowType.DownArrow)
        if is_folded != self.is_folded:
            self.is_folded = is_folded
            tell_folded(self)


def tell_folded(button: QWidget) -> None:
    """Let it be heard that something folded or unfolded."""
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
