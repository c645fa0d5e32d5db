from concurrent.futures import Future

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.errand import Errand


def test_a_promise_kept_before_anyone_listens_is_told_all_the_same(qtbot: QtBot) -> None:
    promise: Future[int] = Future()
    promise.set_result(7)
    heard: list[int] = []
    parent = QObject()
    Errand(promise, parent).then(heard.append, lambda _why: None)
    qtbot.waitUntil(lambda: heard == [7])


def test_a_refusal_is_told_in_its_own_words(qtbot: QtBot) -> None:
    promise: Future[int] = Future()
    heard: list[str] = []
    parent = QObject()
    Errand(promise, parent).then(lambda _result: None, heard.append)
    promise.set_exception(EiaError("The disk is full."))
    qtbot.waitUntil(lambda: heard == ["The disk is full."])


def test_a_fault_of_our_own_is_told_without_its_details(qtbot: QtBot) -> None:
    promise: Future[int] = Future()
    heard: list[str] = []
    parent = QObject()
    Errand(promise, parent).then(lambda _result: None, heard.append)
    promise.set_exception(KeyError("secret"))
    qtbot.waitUntil(lambda: bool(heard))
    assert "KeyError" in heard[0]
    assert "secret" not in heard[0]
