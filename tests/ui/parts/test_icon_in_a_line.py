"""The icon that says what a line is for keeps to the colours of now."""

from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard import resources
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.fitting_line import FittingLine


def dots_of(line: FittingLine) -> set[str]:
    drawn = line.actions()[0].icon().pixmap(20, mode=QIcon.Mode.Disabled).toImage()
    return {drawn.pixelColor(x, y).name().upper() for x in range(20) for y in range(20)}


def test_it_is_as_strong_as_the_words_beside_it_in_every_scheme(
    qapp: QApplication, qtbot: QtBot
) -> None:
    look = qapp.findChild(Look, "look") or Look(qapp, resources.folder("assets") / "fonts")
    look.apply("dark")
    page = QWidget()
    qtbot.addWidget(page)
    line = FittingLine(page, "Search")
    line.show_icon("search")
    for scheme in ("contrast", "light"):
        look.apply(scheme)
        line.setEnabled(True)
        assert look.colours.quiet_ink in dots_of(line)
        line.setEnabled(False)
        assert look.colours.off in dots_of(line)
        hint = qapp.palette().color(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.PlaceholderText
        )
        assert hint.name().upper() == look.colours.off
