"""The window in a language in which every word is marked and 40 per cent longer.

Run by itself it prints, as JSON, the words that are not marked and what is cut off, page by page.
"""

import json
import os
import re
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory

from eia_wizard.domain import words

BEGINS, ENDS = "⟦", "⟧"
SIZES = ((1366, 768), (1024, 640))
PATIENCE_MS = 30_000
TITLE = "Walking groups"


class Pseudo(NullTranslations):
    """Marks every word of the program."""

    def gettext(self, message: str) -> str:
        """The message, marked and made longer."""
        return f"{BEGINS}{message}{' ~~~~' * max(1, round(len(message) * 0.4 / 5))}{ENDS}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for so many, likewise."""
        return self.gettext(one if n == 1 else many)


def main() -> None:
    """Walk, and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    words.speak(Pseudo())  # before anything else says a word
    with TemporaryDirectory() as folder:
        json.dump(walk(Path(folder)), sys.stdout)


def walk(folder: Path) -> dict[str, dict[str, list[str]]]:
    """What is not marked, and what is cut off, on each page."""
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

    from builders import TOP, room_in
    from clipping import faults
    from eia_wizard.ui.desk import make_desk

    app = QApplication.instance() or QApplication(["pseudo"])
    assert isinstance(app, QApplication)
    desk = make_desk(app, folder / "library.db", room_in(folder), TOP / "assets" / "fonts")
    window, found = desk.window, {}
    content = known_content(TOP)

    def let(until: object = None) -> None:
        for _turn in range(PATIENCE_MS // 20):
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()
            if until is None or until():  # type: ignore[operator]
                break
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()

    def look(name: str) -> None:
        seen = [each for each in window.findChildren(QWidget) if each.isVisible()]
        said = {each.accessibleName() for each in seen} | {each.toolTip() for each in seen}
        said |= {each.text() for each in seen if isinstance(each, QLabel | QPushButton)}
        menus = [each for each in window.findChildren(QMenu) if each.parentWidget() in seen]
        said |= {action.text() for menu in menus for action in menu.actions()}
        cut = []
        for size in SIZES:
            window.resize(*size)
            let()
            cut += [f"{size[0]}x{size[1]} {fault}" for fault in faults(window)]
            if (window.width(), window.height()) != size:
                cut.append(f"{size[0]}x{size[1]} the window grew to {window.width()}")
        found[name] = {"unmarked": sorted(unmarked(said, content)), "cut": cut}

    def press(name: str) -> None:
        button = next(each for each in window.findChildren(QPushButton, name) if each.isVisible())
        button.click()

    window.show()
    let(lambda: window.home.is_filled)
    look("home")
    press("new")
    let()
    look("a new assessment")
    desk.begin(TITLE)
    let(lambda: desk.assessment is not None)
    let()
    look("questions")
    assert desk.assessment is not None
    desk.assessment.head.check_asked.emit()
    let(lambda: window.findChild(QPushButton, "check-button") is not None)
    let()
    look("check")
    desk.show_home()
    let()
    press("learn-door")
    let()
    look("learning room")
    window.close()
    return found


def known_content(top: Path) -> str:
    """Every word of the forms, and of what can be learned: content has translations of its own."""
    files = [*(top / "forms").rglob("*.toml"), *(top / "assets").rglob("*.toml")]
    return "\n".join(file.read_text("utf-8") for file in files)


def unmarked(said: set[str], content: str) -> set[str]:
    """Words that went past the catalogue."""
    return {
        each
        for each in said
        if re.search(r"[A-Za-z]{2}", each) and BEGINS not in each and not is_content(each, content)
    }


def is_content(said: str, content: str) -> bool:
    """Whether it is of the form, of what is learned, or the person's: a question, an option …"""
    parts = re.split(r"(?<=\?) ", said.rstrip(" …"))
    return said == TITLE or all(part in content for part in parts)


if __name__ == "__main__":
    main()
