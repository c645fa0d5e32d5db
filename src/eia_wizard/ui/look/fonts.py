"""The letters: Atkinson Hyperlegible Next, which was made for people with low vision."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.look.roomy_letters import ROOMY_FAMILY, roomier
from eia_wizard.ui.look.tokens import TEXT, Type

FAMILY = "Atkinson Hyperlegible Next"
REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf"


def load_fonts(folder: Path) -> str:
    """Make our letters known to Qt, and name the family to use.

    Where they cannot be loaded it is the system's own family: plainer, but it works.
    """
    if FAMILY not in QFontDatabase.families():
        for path in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
    if FAMILY in QFontDatabase.families():
        return FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def load_roomy_letters(folder: Path, family: str) -> str:
    """Make the letters with taller lines known to Qt, and name their family; else the usual one."""
    path = folder / REGULAR
    if ROOMY_FAMILY not in QFontDatabase.families() and path.is_file():
        QFontDatabase.addApplicationFontFromData(roomier(path.read_bytes()))
    return ROOMY_FAMILY if ROOMY_FAMILY in QFontDatabase.families() else family


def font_of(kind: Type = TEXT, scale: float = 1.0, family: str = "") -> QFont:
    """A font for a kind of words at a text size; the family of the program unless named."""
    font = QFont(family or QGuiApplication.font().family())
    font.setPointSizeF(kind.points(scale))
    font.setWeight(QFont.Weight(kind.weight))
    return font


def letters_of(widget: QWidget, scale: float = 1.0, weight: int = 400) -> QFont:
    """A widget’s own letters in another size and weight, for what it draws itself."""
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(QFont.Weight(weight))
    return font
