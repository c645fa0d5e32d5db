"""What the window does round the guide: it opens it, and leads from it to where things are."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.anywhere import ROUND
from eia_wizard.presenters.guide import GuidePresenter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.guide import ArticlePage, GuidePage
from eia_wizard.ui.pages.guide_keys import KeysPage
from eia_wizard.ui.side_place import SidePlace
from eia_wizard.ui.window import MainWindow

WHEN, KEYS = "4-when", "5-keys"
"""The chapters on what to do when something went wrong, and on the keys of the keyboard."""


class GuideDesk(QObject):
    """Shows the guide and its articles; ``ways`` are the places that it can lead to."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        ask: Callable[[], Asks],
        place: SidePlace,
        ways: dict[str, Callable[[], None]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._ask = window, library, ask
        self._place, self.ways = place, ways
        self.presenter = GuidePresenter(library.room, self)
        self.presenter.refused.connect(window.messages.show_trouble)

    def open_guide(self, at: str = "") -> None:
        """Show the guide; the focus goes to the article that was read, if one was."""
        page = self._place.show(self._make)
        if at and isinstance(page, GuidePage):
            page.focus_row(at)

    def open_trouble(self) -> None:
        """Show the guide at what to do when something went wrong."""
        page = self._place.show(self._make)
        if isinstance(page, GuidePage):
            page.go_to_chapter(self.presenter.place_of(WHEN))

    def open_keys(self, at: str = "keys") -> None:
        """Show the keys of the keyboard, all on one page, which leads back to the guide."""
        chapter = self.presenter.chapter(KEYS)
        if chapter:
            self._place.show(
                lambda stack, back: KeysPage(chapter, back, stack),
                lambda: self.open_guide(at),
                _("Back to the guide"),
            )

    def open_article(self, id_: str) -> None:
        """Show an article, which leads back to the guide; those on keys stand on one page."""
        article = self.presenter.article(id_)
        if article is None:
            return
        keys = self.presenter.chapter(KEYS)
        if keys and article in keys.articles:
            self.open_keys(id_)
            return
        after = self.presenter.after(article)

        def make(stack: QStackedWidget, back: str) -> ArticlePage:
            page = ArticlePage(article, after, back, stack)
            page.taken.connect(self._take)
            page.next_asked.connect(self.open_article)
            return page

        self._place.show(make, lambda: self.open_guide(id_), _("Back to the guide"))

    def _make(self, stack: QStackedWidget, back: str) -> GuidePage:
        presenter = self.presenter
        chapters = tuple(chapter.title for chapter in presenter.guide.chapters)
        page = GuidePage(presenter.groups(), chapters, presenter.query, back, stack)
        page.looked.connect(presenter.look)
        page.chosen.connect(self.open_article)
        page.round_asked.connect(self.ways[ROUND])
        page.paper_asked.connect(self._write)
        presenter.shown.connect(page.show_groups)
        presenter.said.connect(page.say)
        return page

    def _take(self, to: str) -> None:
        self.ways[to]()

    def _write(self) -> None:
        name = _("Guide to EIA Wizard")
        to = self._ask().where_to_save(self._window, f"{name}.docx")
        if to:
            said = _("“{file}” is being written.").format(file=to.name)
            work = self._library.bench.do(said, self.presenter.paper(to))
            work.done.connect(self._window.messages.show_file)
            work.refused.connect(self._window.messages.show_trouble)
