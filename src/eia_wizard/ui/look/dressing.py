"""How a widget says what it is to the style: marks, which are dynamic properties of Qt.

``primary``: the one filled button of a place. ``quiet``: a button that is only words until it is
pointed at. ``danger``: words in the colour of what blocks. ``row``: a button as wide as its
column, its words at the left. ``segment``: one of several choices joined in a row (push buttons or
radio buttons); ``view``: one that shows the same otherwise, and answers nothing. ``trailing``: the
icon stands after the words. ``dots``: a menu whose icon says so without an arrow. ``wrong``: a
field whose answer was not taken. ``lean``: a box of text with as little over and under its words
as a line has. ``band``: a frame painted as a sentence on a tint: ``warn``,
``block``, ``ok`` or ``tint``.
"""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

Widget = TypeVar("Widget", bound=QWidget)


def marked(widget: Widget, *marks: str) -> Widget:
    """The widget, marked; marks stay until they are taken off with ``mark``."""
    for name in marks:
        mark(widget, name)
    return widget


def mark(widget: QWidget, name: str, value: object = True) -> None:
    """Set or take off (``False``) a mark, and show it at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.updateGeometry()
    widget.update()


def join(buttons: Sequence[QAbstractButton]) -> None:
    """Make segments of buttons that stand side by side in a layout without spacing."""
    last = len(buttons) - 1
    for number, button in enumerate(buttons):
        ends = {0: "first", last: "last"}
        button.setCheckable(True)
        mark(button, "segment", "only" if not last else ends.get(number, "middle"))
