"""A blank form is saved from home, filled elsewhere, and brought back through the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from documents.filling import Form
from eia_wizard.app.notes import notes
from eia_wizard.store.opening import read_library
from eia_wizard.ui.window import MainWindow


def test_a_form_goes_out_blank_and_comes_back_as_a_draft(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    library, to = window.desk.library, tmp_path / "form.docx"
    qtbot.waitUntil(lambda: window.home.isVisible())
    window.desk.asks = replace(window.desk.asks, where_to_save=lambda *_asked: to)
    button = window.home.findChild(QPushButton, "blank-form")
    assert isinstance(button, QPushButton)
    menu = button.menu()

    def sizes() -> list[str]:
        menu.aboutToShow.emit()
        return [each.text() for each in menu.actions()]

    qtbot.waitUntil(lambda: sizes() == ["Light …", "Standard …", "Full …"])
    menu.actions()[0].trigger()
    qtbot.waitUntil(to.exists, timeout=20_000)
    form = Form(to.read_bytes())
    with pytest.raises(AssertionError, match="no room"):
        form.control("aim-eliminate-scale", "will")  # only the full size asks for it
    form.write({"title": "Filled on a train", "began-on": "in spring"})
    to.write_bytes(form.bytes())
    told: list[str] = []
    library.told.connect(told.append)
    with qtbot.waitSignal(library.brought_in, timeout=30_000) as brought:
        library.bring_in_paper(to)
    done = brought.args[0]
    assert any("1 passage on the form fits no answer" in each for each in told)

    def kept() -> bool:
        with read_library(library.path) as reader:
            return any("in spring" in note.text for note in notes(reader, done.id))

    qtbot.waitUntil(kept, timeout=10_000)
