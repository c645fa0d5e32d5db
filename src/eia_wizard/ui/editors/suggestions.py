"""What can be done about a misspelt word, as entries of a menu."""

from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.spelling import Spelling


def add_suggestions(menu: QMenu, word: QTextCursor, spelling: Spelling, where: str) -> None:
    """Put suggestions for a word, and what else can be done with it, at the top of a menu."""
    before = next(iter(menu.actions()), None)
    misspelt = word.selectedText()
    menu.setAccessibleName(not_known(misspelt))
    entries = [_silent(menu, not_known(misspelt))]
    suggestions = spelling.suggest(misspelt)
    for suggestion in suggestions:
        entry = QAction(suggestion, menu)
        entry.triggered.connect(lambda _on=False, meant=suggestion: word.insertText(meant))
        entries.append(entry)
    if not suggestions:
        entries.append(_silent(menu, _("Nothing like it was found")))
    learn = QAction(_("&Add to my words"), menu)
    learn.triggered.connect(lambda: spelling.learn(misspelt))
    ignore = QAction(_("&Ignore here"), menu)
    ignore.triggered.connect(lambda: spelling.ignore(misspelt, where))
    entries += [_line(menu), learn, ignore]
    if before:
        entries.append(_line(menu))
    menu.insertActions(before, entries)  # type: ignore[arg-type]  # None puts them at the end
    menu.setActiveAction(entries[1] if suggestions else learn)


def not_known(word: str) -> str:
    """The sentence that says what is the matter."""
    return _("“{word}” is not in the dictionary").format(word=word)


def _silent(menu: QMenu, text: str) -> QAction:
    entry = QAction(text, menu)
    entry.setEnabled(False)
    return entry


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line
