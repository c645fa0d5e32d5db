"""The tour, preferences, the guide and the pages about the program: nothing is cut off."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipping import faults
from eia_wizard.presenters.anywhere import ABOUT, GUIDE, PREFERENCES, REPORT, ROUND
from eia_wizard.presenters.home import EMPTY
from eia_wizard.ui.window import MainWindow


def test_nothing_is_cut_off_on_any_page_of_help(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == EMPTY, timeout=10_000)
    desk, found = window.desk, {}
    for size, scale in (((1024, 640), 200), ((1024, 640), 100), ((1366, 768), 150)):
        window.wishes.wish("text_size", scale)
        window.resize(*size)
        settle()
        found[f"home {size} {scale}"] = faults(window)
        for name in (ROUND, PREFERENCES, GUIDE, ABOUT, REPORT):
            window.wishes.asked.emit(name)
            settle()
            found[f"{name} {size} {scale}"] = faults(window)
            desk.help.tours.tour.end()
        for article in ("cannot-save", "keys-page", "publish"):
            desk.help.guide.open_article(article)
            settle()
            found[f"{article} {size} {scale}"] = faults(window)
        assert (window.width(), window.height()) == size, scale
        desk.show_home()
    window.wishes.wish("text_size", 100)
    assert {page: said for page, said in found.items() if said} == {}


def settle() -> None:
    for _turn in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
