"""A Word form looked over in large letters on a small window: nothing goes over the edge."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.window import MainWindow
from templates.paper import h, p, package, row, t
from ui.pages.test_word_forms import shown

GUESSED = package(
    h(1, "Sign-off")
    + t(2, row("Approved by", ""), row("Date approved", ""), row("Signed off by", ""))
    + p("The end.")
)


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_all_that_is_said_of_a_place_is_as_wide_as_there_is_room(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, scale: float
) -> None:
    assert isinstance(window.desk, Desk)
    (tmp_path / "Our form.docx").write_bytes(GUESSED)
    window.resize(1024, 640)
    the_look().apply("light", scale)
    page = shown(window.desk, qtbot, tmp_path / "Our form.docx")
    many = page.panel.findChild(QPushButton, "accept-beside")
    assert many, [row.said for row in page.presenter.view().rows]
    qtbot.waitUntil(lambda: page.panel.widget().width() == page.panel.viewport().width())
    right = many.mapTo(page.panel.viewport(), many.rect().topRight()).x()
    assert right <= page.panel.viewport().width()
    assert many.height() >= many.heightForWidth(many.width())
    the_look().apply("light")
