"""How it developed, in the window: forward and back by keyboard, names hidden."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.presenters.developing import Ask, DevelopingPresenter
from eia_wizard.store.library import Library
from eia_wizard.store.practice import practice_library
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.developed import DevelopedPage


def at_once(library: Library) -> Ask:
    def ask(work: Any) -> "Future[Any]":
        promise: Future[Any] = Future()
        promise.set_result(work(library))
        return promise

    return ask


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[DevelopedPage]:
    room = room_in(tmp_path)
    with practice_library(
        tmp_path / "l.db", clock=room.clock, who=room.who, program=room.program
    ) as library:
        id_ = tell(library, room, open_example(room, "self-referral"))
        home = QObject()
        made = DevelopedPage(DevelopingPresenter(at_once(library), id_, home), None)  # type: ignore[arg-type]  # a window of its own
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.steps.count() > 0)
        yield made


def test_the_keys_lead_forward_and_back_and_stop_at_the_ends(
    page: DevelopedPage, qtbot: QtBot
) -> None:
    assert page.steps.currentRow() == 0
    assert not page.earlier.isEnabled()
    page.steps.setFocus()
    qtbot.keyClick(page.steps, Qt.Key.Key_Down)
    assert page.steps.currentRow() == 1
    page.later.click()
    assert page.steps.currentRow() == 2
    page.earlier.click()
    page.go(-5)
    assert page.steps.currentRow() == 1
    page.steps.setCurrentRow(page.steps.count() - 1)
    assert not page.later.isEnabled()


def test_a_step_says_what_changed_and_what_was_known_by_then(page: DevelopedPage) -> None:
    said = page.shown.toPlainText()
    assert "What changed" in said
    assert "Asking for physiotherapy yourself" in said
    page.steps.setCurrentRow(2)
    assert "Who asked by page in the trial" in page.shown.toPlainText()


def test_a_decision_point_is_marked_in_words(page: DevelopedPage) -> None:
    rows = [page.steps.item(n).text() for n in range(page.steps.count())]
    place = next(n for n, row in enumerate(rows) if "Decision point" in row)
    page.steps.setCurrentRow(place)
    assert "Decision taken: How people ask for physiotherapy" in page.shown.toPlainText()


def test_hidden_names_stand_nowhere(page: DevelopedPage) -> None:
    page.hide_names.setChecked(True)
    for row in range(page.steps.count()):
        page.steps.setCurrentRow(row)
        said = page.shown.toPlainText() + page.steps.item(row).text()
        for name in ("Commissioning manager, community services", "Data analyst"):
            assert name not in said
