"""The library put behind home: what home asks for, and what it is told."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.store.backup_places import backup_folder
from eia_wizard.store.shelf import Entry
from eia_wizard.ui.pages.home import HomePage
from eia_wizard.ui.parts.messages import MessageBar


def put_library_behind(home: HomePage, library: LibraryPresenter, messages: MessageBar) -> None:
    """Connect home to a library, and what can be undone to the foot of the window."""
    presenter, room, search = home.presenter, library.room, library.search

    def show_entries(entries: list[Entry]) -> None:
        presenter.show_day(room.clock().date(), room.who)
        presenter.show_entries(entries)

    library.listed.connect(show_entries)
    library.not_opened.connect(presenter.show_trouble)
    library.last_backup.connect(presenter.show_backup)
    search.known.connect(presenter.show_gists)
    search.found.connect(presenter.show_found)
    presenter.looked.connect(search.look)
    library.forms_told.connect(home.show_forms)
    home.duplicate_asked.connect(library.acts.duplicate)
    home.next_asked.connect(library.begin_next)
    home.archive_asked.connect(library.acts.archive)
    home.unarchive_asked.connect(library.acts.unarchive)
    home.delete_asked.connect(library.acts.delete)
    home.bring_back_asked.connect(library.acts.bring_back)
    home.backups_asked.connect(lambda: _show_folder(library))
    home.undo_asked.connect(messages.undo)
    library.acts.duplicated.connect(home.come_to)
    messages.undone.connect(home.focus_list)
    library.acts.done_undoably.connect(messages.show_undoable)


def _show_folder(library: LibraryPresenter) -> None:
    folder = backup_folder(library.path)
    at = folder if folder.is_dir() else library.path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(at)))
