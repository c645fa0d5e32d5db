"""What is still on its way when the window closes neither falls over nor begins again."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eia_wizard.app.progress import Tell
from eia_wizard.presenters.work import Workbench


def nothing(_tell: Tell) -> str:
    return "read"


def test_a_result_that_comes_after_closing_may_ask_for_more_and_is_stopped(qtbot: QtBot) -> None:
    owner = QObject()
    bench = Workbench(owner)
    ends: list[str] = []

    def go_on(_result: object) -> None:
        then = bench.do("bring it in", nothing)
        then.done.connect(lambda _result: ends.append("done"))
        then.stopped.connect(lambda _said: ends.append("stopped"))

    bench.do("read it", nothing).done.connect(go_on)
    bench.close()
    qtbot.waitUntil(lambda: ends == ["stopped"])
