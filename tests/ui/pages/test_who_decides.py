"""The organisation is kept in the window, and offered where an assessment asks who decides."""

from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, question


def test_what_is_kept_of_the_organisation_is_offered_as_the_one_that_decides(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    window.desk.show_home()
    own = window.home.findChild(QPushButton, "own-record")
    assert isinstance(own, QPushButton)
    with qtbot.waitSignal(window.desk.library.opened, timeout=10_000):
        own.click()
    kept = window.desk.assessment
    assert kept is not None
    assert kept.presenter.title == "Our organisation"
    kept.presenter.answer(AnswerKey("organisation.name"), "NHS Estmere")
    window.desk.show_home()
    page = begin(window, qtbot, "Walks again")
    past = page.presenter.past
    assert past is not None
    with qtbot.waitSignal(past.own_told, timeout=5_000):
        page.presenter.go_to_question(AnswerKey("decision-maker"))
    line = question(page, "decision-maker").editor.control()
    assert isinstance(line, QLineEdit)
    line.completer().setCompletionPrefix("estm")
    assert line.completer().currentCompletion() == "NHS Estmere"


def test_a_record_kept_on_an_older_version_can_be_moved_to_the_newer_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    with qtbot.waitSignal(window.desk.library.opened, timeout=10_000):
        window.desk.open("library")
    kept = window.desk.assessment
    assert kept is not None
    moving = kept.presenter.moving
    assert moving is not None
    with qtbot.waitSignal(moving.found, timeout=10_000) as told:
        moving.ask()
    assert told.args[0].ways == ()
    assert "Our organisation" in told.args[0].now
