"""A Word form that is looked over stands in the colours of the moment."""

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.window import MainWindow
from ui.pages.test_word_forms import SMALL, shown


def test_in_other_colours_the_icons_are_drawn_anew(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert isinstance(window.desk, Desk)
    (tmp_path / "Our form.docx").write_bytes(SMALL)
    page = shown(window.desk, qtbot, tmp_path / "Our form.docx")

    def drawn() -> QImage:
        item = page.slots.topLevelItem(1)
        assert item is not None
        return item.icon(2).pixmap(16, 16).toImage()

    before = drawn()
    the_look().apply("dark")
    assert drawn() != before
    the_look().apply("light")
