"""Pictures of what the window does with Word files: reviews, checks and looks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from docx import Document
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from documents.review.copies import comment, tracked
from documents.word_files import h, tbl, tr, word_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.look_dialog import LookDialog
from eia_wizard.ui.pages.review_card import ReviewCard

WAS = "Walk in the park"
ASKED = "Who asked the people that stopped coming, in which words, and what did they answer?"

Take = Callable[[str, QWidget | None], None]
Wait = Callable[[Callable[[], object]], None]


def pictures_of_papers(desk: Desk, take: Take, wait: Wait, folder: Path) -> None:
    """A review that came home, a Word file that is checked, and a look that is chosen."""
    desk.begin("Walking groups for people who live alone")
    wait(lambda: desk.assessment is not None)
    assert desk.assessment is not None
    desk.assessment.presenter.answer(AnswerKey("proposal"), WAS)
    copy = folder / "Walking groups, with comments.docx"
    desk.library.export(desk.assessment.saving.assessment_id, copy)
    wait(copy.exists)
    document = Document(str(copy))
    comment(WAS, ASKED, who="Samantha Featherstonehaugh")(document)
    tracked(WAS, "ins", " and along the canal", who="Sam")(document)
    document.save(str(copy))
    desk.reviews.bring_home(copy)
    wait(lambda: len(desk.window.findChildren(ReviewCard)) == 2)
    take("Reviews", None)
    _press(desk.window, "Reply")
    take("Reviews: a reply", None)
    file = folder / "The form of our partners.docx"
    file.write_bytes(word_file(h(3, "Effects") + tbl(tr("Group", "Effect"), tr("A", "B"))))
    dialog = desk.papers.show_paper(file)
    take("Dialog: a Word file", dialog)
    dialog.check.click()
    wait(lambda: dialog.check.isHidden())
    wait(lambda: dialog.copy.isVisible())
    take("Dialog: a Word file that was checked", dialog)
    dialog.verify.click()
    wait(lambda: dialog.verify.isHidden())
    take("Dialog: a Word file that is not ours", dialog)
    dialog.more.click()
    take("Dialog: a Word file, and what is left to do", dialog)
    dialog.reject()
    desk.asks = replace(desk.asks, what_to_open=lambda *_asked: file)
    desk.window.wishes.look_asked.emit()
    look = desk.window.findChildren(LookDialog)[-1]
    take("Dialog: the look of documents", look)
    look.choose.click()
    wait(lambda: look.use.isVisible())
    take("Dialog: a look before it is used", look)
    QDialog.reject(look)


def _press(parent: QWidget, words: str) -> None:
    next(b for b in parent.findChildren(QPushButton) if b.text() == words).click()
