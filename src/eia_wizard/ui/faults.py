"""The outermost edge of the window: a fault of the program is told, and the window goes on."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded

MOST_BYTES = 200_000

Show = Callable[[QWidget, str, str], None]
"""Shows a person that something went wrong: the sentence, and the details that can be copied."""


class Faults(QObject):
    """Takes what nobody caught: logged without a word of content, told once, and work goes on."""

    _happened = Signal(str, str)

    def __init__(self, window: QWidget, log: Path, show: Show) -> None:
        super().__init__(window)
        self._window, self._log, self._show = window, log, show
        self._is_showing = False
        self._told: set[str] = set()
        self._happened.connect(self._tell)

    def catch(self) -> None:
        """From now on take what is caught nowhere else, on this thread and on others."""
        sys.excepthook = self.take
        threading.excepthook = lambda it: self.take(it.exc_type, it.exc_value, it.exc_traceback)

    def take(
        self,
        kind: type[BaseException],
        _fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log a fault and tell of it; what it says is left out, since it may hold answers."""
        where = where_of(kind, trace)
        write_log(self._log, where)
        self._happened.emit(kind.__name__, where)

    def _tell(self, name: str, where: str) -> None:
        if self._is_showing or where in self._told:
            return
        self._told.add(where)
        self._is_showing = True
        try:
            self._show(
                self._window,
                _(
                    "EIA Wizard met a fault of its own ({name}). What you typed is still here, and "
                    "saving goes on. If something looks wrong, close the window and open it again."
                ).format(name=name),
                where,
            )
        finally:
            self._is_showing = False


def fault_log(library: Path) -> Path:
    """Where the faults of the program are logged."""
    return library.with_name(f"{library.name}.faults.log")


def where_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a fault and the places it went through, without a word of content."""
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([kind.__name__, *places])


def write_log(log: Path, where: str) -> None:
    """Add a fault to the log, which only its owner can read; the oldest make room."""
    entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {where}\n".encode()
    try:
        before = read_bounded(log, MOST_BYTES * 2)
    except EiaError:
        before = b""
    try:
        write_atomically(log, (before + entry)[-MOST_BYTES:])
    except EiaError:
        return  # a full disk is told where words are saved


def show_fault(parent: QWidget, sentence: str, details: str) -> None:
    """Tell of a fault, with a button that copies what helps whoever mends it."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("Something went wrong"), sentence, parent=parent)
    copy = box.addButton(_("Copy details"), QMessageBox.ButtonRole.ActionRole)
    on = box.addButton(_("Go on"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(on)
    box.setEscapeButton(on)
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(details)
