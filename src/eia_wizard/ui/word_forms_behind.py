"""What the ways to the organisation's Word forms lead to, put together when one is first taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.paper_dialog import PaperDialog
from eia_wizard.ui.window import MainWindow
from eia_wizard.ui.word_forms_errands import FormErrands
from eia_wizard.ui.word_forms_filling import FormFilling
from eia_wizard.ui.word_forms_room import WordFormsRoom


class FormsBehind:
    """Where forms are looked over, and what fills and reads them."""

    def __init__(self, room: WordFormsRoom, filling: FormFilling) -> None:
        self._room, self._filling = room, filling

    def open_list(self) -> None:
        """Show the forms that are kept."""
        self._room.open_list()

    def open_file(self, file: Path) -> None:
        """Read a form, and show it to be looked over."""
        self._room.open_file(file)

    def offer_to_read(self, dialog: PaperDialog, file: Path) -> None:
        """Where a file is a form that is kept, offer to bring in what was written into it."""
        self._filling.offer_to_read(dialog, file)

    def fill(self, assessment_id: str, title: str, form_id: str, form: str) -> None:
        """Fill a kept form from an assessment into a file of its own."""
        self._filling.fill(assessment_id, title, form_id, form)


def forms_behind(
    window: MainWindow,
    library: LibraryPresenter,
    ask: Callable[[], Asks],
    go_home: Callable[[], None],
    parent: QObject,
) -> FormsBehind:
    """Everything that is done with forms in a window."""
    errands = FormErrands(window, library, ask)
    return FormsBehind(WordFormsRoom(errands, go_home, parent), FormFilling(errands))
