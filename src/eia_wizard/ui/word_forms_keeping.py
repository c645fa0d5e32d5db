"""What goes where in a Word form is kept as it is said, so that nobody is asked on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from eia_wizard.app.template.kept import keep
from eia_wizard.domain.mapping import Mapping
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.pages.word_forms.form_page import WordFormPage

PAUSE = 800
"""Milliseconds after the last change until it is kept."""


class KeepingForm(QObject):
    """Keeps a form after a pause, on leaving its page, and when its window is closed."""

    def __init__(
        self, page: WordFormPage, library: LibraryPresenter, trouble: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._page, self._library, self._trouble = page, library, trouble
        self._asked: Mapping | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep_now)
        page.presenter.changed.connect(self._pause.start)
        page.presenter.taken_anew.connect(self._pause.start)
        page.installEventFilter(self)
        page.window().installEventFilter(self)  # hears of closing before the library is closed

    def keep_now(self) -> None:
        """Keep what was said so far, if anything was."""
        self._pause.stop()
        presenter, room = self._page.presenter, self._library.room
        file, mapping = presenter.opened.file, presenter.mapping
        if presenter.is_kept or not presenter.was_changed or mapping is self._asked:
            return
        self._asked = mapping

        def kept(_form: object) -> None:
            if isValid(presenter):
                presenter.was_kept(mapping)

        def not_kept(why: str) -> None:
            if isValid(self):
                self._asked = None  # the same is tried again on leaving
            self._trouble(why)

        errand = Errand(self._library.later(lambda: keep(room, file, mapping)), self._library)
        errand.then(kept, not_kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When another page is shown, or the window is about to be closed, it is kept at once."""
        is_left = watched is self._page and event.type() == QEvent.Type.Hide
        if is_left or event.type() == QEvent.Type.Close:
            self.keep_now()
        return False
