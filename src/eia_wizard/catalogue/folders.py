"""Form folders found, and their files read: the program's own and an organisation's."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from eia_wizard.catalogue.reader import ReadForm, read_form, try_form
from eia_wizard.catalogue.tables import LARGEST_FILE, FormFault
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

SHARED = "shared"
MOST_FILES = 400


def form_folders(roots: Iterable[Path]) -> dict[str, Path]:
    """Every folder with a ``form.toml``, by its name; an earlier root wins."""
    found: dict[str, Path] = {}
    for root in roots:
        for file in sorted(root.glob("*/form.toml")) if root.is_dir() else ():
            found.setdefault(file.parent.name, file.parent)
    return found


def form_files(folder: Path, shared: Path) -> dict[str, str]:
    """The texts of a form's own files and of the shared ones, by path within the form.

    Raises:
        EiaError: if the folder holds no form, or a file cannot be read as UTF-8 text.
    """
    if not (folder / "form.toml").is_file():
        raise EiaError(
            _("There is no form in “{folder}”: a form folder has a file form.toml.").format(
                folder=folder
            )
        )
    own = {file.relative_to(folder).as_posix(): file for file in _toml_files(folder)}
    common = {
        f"{SHARED}/{file.relative_to(shared).as_posix()}": file for file in _toml_files(shared)
    }
    return {path: _text(file) for path, file in sorted((common | own).items())}


def open_form(folder: Path, shared: Path) -> tuple[Form, dict[str, str]]:
    """A form and its files.

    Raises:
        FormRefused: with every fault at once.
    """
    files = form_files(folder, shared)
    return read_form(files, folder.name), files


def check_folder(folder: Path, shared: Path) -> ReadForm:
    """As much of a form as can be read, with its faults."""
    return try_form(form_files(folder, shared))


def folder_texts(folder: Path) -> dict[str, str]:
    """The texts of the TOML files of a folder, by path within it; none where it is not there."""
    return {file.relative_to(folder).as_posix(): _text(file) for file in _toml_files(folder)}


def readable_texts(folder: Path) -> tuple[dict[str, str], list[FormFault]]:
    """The texts of the TOML files of a folder that can be read, and why the others cannot."""
    texts: dict[str, str] = {}
    faults: list[FormFault] = []
    for file in _toml_files(folder):
        name = file.relative_to(folder).as_posix()
        try:
            texts[name] = _text(file)
        except EiaError as refused:
            faults.append(FormFault(name, "", str(refused)))
    return texts, faults


def _toml_files(folder: Path) -> Iterator[Path]:
    files = sorted(folder.glob("**/*.toml")) if folder.is_dir() else []
    if len(files) > MOST_FILES:
        raise EiaError(
            _("“{folder}” holds {n} files; a form has {most} at most. Is it a form folder?").format(
                folder=folder, n=len(files), most=MOST_FILES
            )
        )
    yield from files


def _text(file: Path) -> str:
    """The text of a file; the mark that some editors put at the start is left out."""
    try:
        return read_bounded(file, LARGEST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EiaError(
            _("The file “{file}” is not UTF-8 text. Save it as UTF-8.").format(file=file)
        ) from error
