"""A person chooses the look of their organisation's documents, and goes back to the usual one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from documents.word_files import h, p, word_file
from eia_wizard.ui.desk import make_desk
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look_dialog import LookDialog
from eia_wizard.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[MainWindow]:
    room = replace(room_in(tmp_path), own_look=tmp_path / "own-look.docx")
    desk = make_desk(qapp, tmp_path / "library.db", room, TOP / "assets" / "fonts")
    made = desk.window
    made.resize(1024, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def shown(window: MainWindow) -> LookDialog:
    window.wishes.look_asked.emit()
    dialog = window.findChildren(LookDialog)[-1]
    assert dialog.isVisible()
    return dialog


def said(dialog: LookDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def choose(window: MainWindow, dialog: LookDialog, file: Path, qtbot: QtBot) -> None:
    window.desk.asks = replace(window.desk.asks, what_to_open=lambda *_asked: file)
    qtbot.keyClick(dialog.choose, Qt.Key.Key_Space)


def test_a_look_is_shown_before_it_is_used_and_can_be_given_up(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    room, file = window.desk.library.room, tmp_path / "Our template.docx"
    file.write_bytes(word_file(h(1, "Report") + p("Words")))
    dialog = shown(window)
    choose(window, dialog, file, qtbot)
    qtbot.waitUntil(lambda: dialog.use.isVisible(), timeout=30_000)
    assert "Taken from your file" in said(dialog)
    assert "no style for" in said(dialog)
    assert room.look_file == room.word_base
    qtbot.keyClick(dialog.use, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.look_file == room.own_look)
    again = shown(window)
    assert "in your organisation’s look" in said(again)
    qtbot.keyClick(again.usual, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.look_file == room.word_base)


def test_a_file_that_is_no_word_document_is_refused_in_the_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "photo.docx"
    file.write_bytes(b"\x89PNG and so on")
    dialog = shown(window)
    choose(window, dialog, file, qtbot)
    qtbot.waitUntil(lambda: "cannot be used" in said(dialog), timeout=30_000)
    assert not dialog.use.isVisible()
    assert not (tmp_path / "own-look.docx").exists()
