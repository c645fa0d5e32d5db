"""What every part of the style paints with: the colours, the sizes and the icons of the moment."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.ui.look.icons import Icons
from eia_wizard.ui.look.tokens import Colours, Sizes

State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class Kit:
    """The look of the moment, handed to whatever paints."""

    colours: Colours
    sizes: Sizes
    icons: Icons


Paint: TypeAlias = Callable[[Kit, QStyleOption, QPainter, QWidget | None], None]
"""Paints one element of the style."""


def is_on(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    """Whether the thing to be painted is in this state."""
    return bool(option.state & state)


def has(widget: QWidget | None, mark: str) -> bool:
    """Whether a widget carries this mark (see ``dressing``)."""
    return widget is not None and bool(widget.property(mark))
