"""The guide as it is looked through: its articles in groups, or what was found."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.guide import Article, Chapter, Guide
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.learning.views import LearnGroup, LearnRow
from eia_wizard.presenters.work import Job

MOST_FOUND = 8


class GuidePresenter(QObject):
    """Remembers what was looked for, so that whoever comes back finds it again."""

    shown = Signal(object)  # tuple[LearnGroup, ...]
    said = Signal(str)  # how much was found
    refused = Signal(str)

    def __init__(self, room: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._guide = room, Guide()
        self.query = ""

    @property
    def guide(self) -> Guide:
        """The guide; nothing where it cannot be read, which is said."""
        if not self._guide.chapters:
            # Few ever ask for it; it need not be read before.
            from eia_wizard.app.guide import open_guide

            try:
                self._guide = open_guide(self._room)
            except EiaError as refused:
                self.refused.emit(str(refused))
        return self._guide

    def groups(self) -> tuple[LearnGroup, ...]:
        """What is to be shown: everything, or what was looked for."""
        if not self.query:
            return tuple(
                LearnGroup(chapter.title, chapter.opening, tuple(map(_row, chapter.articles)))
                for chapter in self.guide.chapters
            )
        found = self.guide.find(self.query)[:MOST_FOUND]
        return (LearnGroup(self._found_words(len(found)), "", tuple(map(_row, found))),)

    def look(self, query: str) -> None:
        """Look for these words."""
        self.query = query.strip()
        groups = self.groups()
        self.shown.emit(groups)
        if self.query:
            self.said.emit(groups[0].title)

    def place_of(self, chapter: str) -> int:
        """Which of the chapters this is, counted from nought; the first where it is missing."""
        ids = [each.id for each in self.guide.chapters]
        return ids.index(chapter) if chapter in ids else 0

    def chapter(self, id_: str) -> Chapter | None:
        """A chapter."""
        return next((each for each in self.guide.chapters if each.id == id_), None)

    def article(self, id_: str) -> Article | None:
        """An article."""
        return self.guide.article(id_)

    def after(self, article: Article) -> Article | None:
        """The article that follows in the same chapter."""
        for chapter in self.guide.chapters:
            with suppress(ValueError, IndexError):
                return chapter.articles[chapter.articles.index(article) + 1]
        return None

    def paper(self, to: Path) -> Job:
        """Write the guide as a document; gives its path."""
        room = self._room

        def job(tell: Tell) -> Path:
            from eia_wizard.app.guide import write_guide  # as above

            tell(0, 1, _("Setting the document …"))
            write_guide(room, to)
            return to

        return job

    def _found_words(self, count: int) -> str:
        if not count:
            return _("Nothing is said about “{words}”. Try another word.").format(words=self.query)
        found = ngettext("{n} article about “{words}”", "{n} articles about “{words}”", count)
        return found.format(n=count, words=self.query)


def _row(article: Article) -> LearnRow:
    return LearnRow(article.id, article.title, article.summary, "")
