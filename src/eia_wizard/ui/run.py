"""The window started: the look put on, the library opened behind it, and the loop run."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter, PainterFor
from eia_wizard.store.package import SUFFIX
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look.mark import mark_icon
from eia_wizard.ui.parts.labels import tell_headings_apart
from eia_wizard.ui.window import MainWindow


def make_window(
    app: QApplication,
    library: Path,
    room: Workroom,
    fonts: Path,
    painter_for: PainterFor = lambda _form: None,
) -> MainWindow:
    """The window of a library, not shown yet."""
    Look(app, fonts).apply()
    tell_headings_apart()
    stages = {stage.id: stage.title for stage in room.open_form(DEFAULT_FORM).form.stages}
    presenter = LibraryPresenter(library, room, app, painter_for)
    return MainWindow(presenter, stages, ask_where_to_save, ask_what_to_open, ask_whether_to_lose)


def run_window(library: Path, room: Workroom, fonts: Path, painter_for: PainterFor) -> int:
    """Show the window until the person closes it."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("EIA Wizard")
    app.setWindowIcon(mark_icon())
    window = make_window(app, library, room, fonts, painter_for)
    window.show()
    return app.exec()


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a place for a document."""
    suggested = str(Path.home() / name.replace("/", "-"))
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Export to Word"), suggested, _("Word documents (*.docx)")
    )
    return Path(chosen) if chosen else None


def ask_what_to_open(parent: QWidget, _suffix: str) -> Path | None:
    """Ask for an exchange file."""
    chosen, _filter = QFileDialog.getOpenFileName(
        parent,
        _("Bring in a file"),
        str(Path.home()),
        _("EIA Wizard files (*{end})").format(end=SUFFIX),
    )
    return Path(chosen) if chosen else None


def ask_whether_to_lose(parent: QWidget, sentence: str) -> bool:
    """Ask whether to close although the last words are not saved; staying is the safe answer."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        _("Not saved"),
        _("Your last words could not be saved. {reason}").format(reason=sentence),
        parent=parent,
    )
    stay = box.addButton(_("Stay, so that I can copy them"), QMessageBox.ButtonRole.RejectRole)
    lose = box.addButton(_("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is lose
