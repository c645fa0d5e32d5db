"""A walk through the real window without a screen: the worked example, a picture of every page."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from eia_wizard.app.exporting import PainterFor
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.places import reading_order, where
from eia_wizard.presenters.work import HowFar, Work
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.assessment import AssessmentPage

PATIENCE_MS = 60_000
"""How long nothing may be seen to move: work that gets on is waited for, on a slow computer too."""


def walk(
    library: Path, room: Workroom, fonts: Path, folder: Path, painter_for: PainterFor
) -> tuple[Path, int]:
    """Tell the worked example into a library through the window, look at every page, export it.

    Returns the document and how many pictures were made.

    Raises:
        EiaError: if a step was refused, or took too long.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_pass_on)
    app = QApplication.instance() or QApplication(["eia-wizard"])
    if not isinstance(app, QApplication):
        raise EiaError(_("The window cannot be drawn here."))
    desk = make_desk(app, library, room, fonts, painter_for)
    window = desk.window
    window.resize(1366, 768)
    window.show()
    walker = _Walker(desk, folder)
    try:
        return walker.walk()
    finally:
        window.close()


class _Walker:
    """Does what a person would, and takes a picture after each step."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._window, self._folder, self._count = desk, desk.window, folder, 0
        self._refusals: list[str] = []
        self._left = PATIENCE_MS
        desk.library.bench.began.connect(self._follow)
        desk.window.messages.troubled.connect(self._refusals.append)

    def walk(self) -> tuple[Path, int]:
        """From the empty home to the document."""
        self._wait(lambda: self._window.home.is_filled)
        self._picture(_("Home, empty"))
        self._window.home.example_asked.emit()
        page = self._opened()
        self._look_at_every_page(page)
        document = self._export(page)
        self._desk.show_home()
        self._wait(lambda: self._window.home.count == 1)
        self._picture(_("Home"))
        return document, self._count

    def _look_at_every_page(self, page: AssessmentPage) -> None:
        reading = page.presenter.session.reading
        for place in reading_order(reading):
            page.presenter.go(place)
            stage, section = where(reading, place)
            of = f" {reading.label(place.item)}" if place.item else ""
            self._picture(f"{stage.number} {section.title}{of}")

    def _export(self, page: AssessmentPage) -> Path:
        written: list[Path] = []
        to = self._folder / f"{page.presenter.title}.docx"
        self._desk.asks = replace(self._desk.asks, where_to_save=lambda *_asked: to)
        self._desk.files.exported.connect(written.append)
        page.export_asked.emit("")
        self._wait(lambda: bool(written))
        return written[0]

    def _opened(self) -> AssessmentPage:
        self._wait(lambda: self._desk.assessment is not None)
        page = self._desk.assessment
        if page is None:
            raise EiaError(_("The assessment did not open."))
        return page

    def _picture(self, name: str) -> None:
        QApplication.sendPostedEvents()
        _let(30)
        self._count += 1
        plain = re.sub(r"[^\w –,-]", "", name)[:70]
        self._window.grab().save(str(self._folder / f"{self._count:02} {plain}.png"))

    def _follow(self, work: Work) -> None:
        work.moved.connect(self._wait_on)

    def _wait_on(self, _how_far: HowFar) -> None:
        self._left = PATIENCE_MS

    def _wait(self, until: Callable[[], bool]) -> None:
        self._left = PATIENCE_MS
        while not until() and not self._refusals and self._left > 0:
            _let(50)
            self._left -= 50
        if not until():
            raise EiaError(self._refusals[0] if self._refusals else _("The window took too long."))


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """What Qt has to say, without its remarks on what a window off screen cannot do."""
    if message and "plugin does not support" not in message:
        sys.stderr.write(f"{message}\n")


def _let(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
