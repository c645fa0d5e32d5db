"""What the window asks of a person, given to it so that a test can answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look

PACKAGES = "*.eia"
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
"""What a name of a file may not hold on Windows; what is saved here is sent there."""

AskPath = Callable[[QWidget, str], Path | None]
"""Asks the person for a file, starting from a suggested name; none if they think better of it."""

AskPaths = Callable[[QWidget, str], tuple[Path, ...]]
"""Asks the person for files, with what they are for; none if they think better of it."""

AskWhether = Callable[[QWidget, str], bool]
"""Puts a question to the person, with the reason for it."""

AskWords = Callable[[QWidget, str], str | None]
"""Asks the person for a few words, with the question; none if they think better of it."""


def file_name(name: str) -> str:
    """A title as the name of a file that every machine takes."""
    return " ".join(name.translate(_FORBIDDEN).split()).strip(". ")


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a place for a file of this name."""
    suggested = str(Path.home() / file_name(name))
    ending = Path(name).suffix
    kinds = _document_kinds() if ending == ".docx" else {f"(*{ending})": ending}
    chosen, kind = QFileDialog.getSaveFileName(parent, _("Save as"), suggested, ";;".join(kinds))
    return named_for(Path(chosen), kinds.get(kind, "")) if chosen else None


def _document_kinds() -> dict[str, str]:
    """What a document can be saved as, with the ending of its files; Word's stays as it is."""
    return {
        _("Word documents (*.docx)"): "",
        _("PDF files, made with LibreOffice (*.pdf)"): ".pdf",
        _("Web pages that need no other file (*.html)"): ".html",
    }


def named_for(chosen: Path, ending: str) -> Path:
    """The file that was chosen, with the ending of the kind that was chosen beside its name."""
    if not ending or chosen.suffix.lower() == ending:
        return chosen
    is_suggested = chosen.suffix.lower() == ".docx"
    return chosen.with_suffix(ending) if is_suggested else chosen.with_name(chosen.name + ending)


def ask_what_to_open(parent: QWidget, suffix: str) -> Path | None:
    """Ask for an exchange file, or a Word document to be checked; or for one of its own kind."""
    kinds = {
        ".toml": (_("What goes where in a Word form (*.toml)"),),
        ".docx": (_("Word documents (*.docx)"),),
    }
    usual = (
        _("EIA Wizard files (*{end})").format(end=PACKAGES.removeprefix("*")),
        _("Word documents (*.docx)"),
    )
    chosen, _filter = QFileDialog.getOpenFileName(
        parent,
        _("Choose a file") if suffix in kinds else _("Bring in a file"),
        str(Path.home()),
        ";;".join(kinds.get(suffix, usual)),
    )
    return Path(chosen) if chosen else None


def ask_which_files(parent: QWidget, question: str) -> tuple[Path, ...]:
    """Ask for exchange files, several at once; none if the person thinks better of it."""
    kind = _("EIA Wizard files (*{end})").format(end=PACKAGES.removeprefix("*"))
    chosen, _filter = QFileDialog.getOpenFileNames(parent, question, str(Path.home()), kind)
    return tuple(map(Path, chosen))


def ask_whether_to_lose(parent: QWidget, sentence: str) -> bool:
    """Ask whether to close although the last words are not saved; staying is the safe answer."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Not saved"))
    box.setIconPixmap(the_look().icons.icon("warning", "warn").pixmap(the_look().sizes.scaled(28)))
    box.setText(_("Your last words could not be saved."))
    box.setInformativeText(sentence)
    stay = box.addButton(_("Stay, so that I can copy them"), QMessageBox.ButtonRole.RejectRole)
    lose = box.addButton(_("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is lose


def ask_for_words(parent: QWidget, question: str) -> str | None:
    """Ask for a few words in one line."""
    typed, is_said = QInputDialog.getText(parent, _("EIA Wizard"), question)
    return typed if is_said else None


def ask_which_folder(parent: QWidget, question: str) -> Path | None:
    """Ask for a folder to write into."""
    chosen = QFileDialog.getExistingDirectory(parent, question, str(Path.home()))
    return Path(chosen) if chosen else None


def ask_whether_to_start_afresh(parent: QWidget, sentence: str) -> bool:
    """Ask whether the practice area may be made fresh; leaving it is the safe answer."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Practice"))
    box.setText(_("Start the practice area afresh?"))
    box.setInformativeText(sentence)
    stay = box.addButton(_("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    fresh = box.addButton(_("Start afresh"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is fresh


@dataclass(frozen=True, slots=True)
class Asks:
    """Everything that the window may ask."""

    where_to_save: AskPath = ask_where_to_save
    what_to_open: AskPath = ask_what_to_open
    which_files: AskPaths = ask_which_files
    whether_to_lose: AskWhether = ask_whether_to_lose
    which_folder: AskPath = ask_which_folder
    for_words: AskWords = ask_for_words
    whether_to_start_afresh: AskWhether = ask_whether_to_start_afresh


ASKS = Asks()
"""The real dialogs."""
