"""Pictures of what stands round the assessments: learning, training, forms, documents."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QListWidget, QPushButton, QStackedWidget, QWidget

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.pages.developed import DevelopedPage
from eia_wizard.ui.pages.group_work import GroupWorkPage
from eia_wizard.ui.pages.learning.asked import AskedCard
from eia_wizard.ui.pages.learning.commitment import CommitmentPage
from eia_wizard.ui.pages.preview import PreviewColumn
from eia_wizard.ui.pages.word_forms.form_page import WordFormPage
from eia_wizard.ui.parts.termed import TermButton
from templates.forms_nhs import COMMISSIONING

Take = Callable[[str, QWidget | None], None]
Wait = Callable[[Callable[[], object]], None]

LEARNING = ("the-duty-in-plain-words", "spot-the-weak-assessment", "half-day")
TABLES = (
    ("By the window", "The letter is in English only\nThe class is mixed\nNobody asked why"),
    ("By the door", "The class is mixed\nIt is two buses away\nPhysiotherapists refer fewer women"),
    ("At the back", "The letter is only in English\nPeople do not know what it is for"),
)
SHOWN = 6


def pictures_of_learning(desk: Desk, take: Take, wait: Wait) -> None:
    """The learning room: its list, a package, an exercise, an agenda, words, sheets, a measure."""
    desk.learn()
    room = desk.window.findChildren(QStackedWidget, "learning-room")[-1]
    take("Learning: everything there is", None)
    for name in LEARNING:
        _press(room, f"learn:{name}")
        take(f"Learning: {name}", None)
        page = room.currentWidget()
        for button in (*page.findChildren(TermButton)[:1], *_choices(page)):
            button.click()
        take(f"Learning: {name}, answered", None)
        page.left.emit()  # type: ignore[attr-defined]
    for aid, name in (("book", "glossary"), ("chart", "confidence")):
        _press(room, f"learn-aid:{aid}")
        take(f"Learning: {name}", None)
        room.currentWidget().left.emit()  # type: ignore[attr-defined]
    _press(room, "learn-aid:checklist")
    wait(lambda: isinstance(room.currentWidget(), CommitmentPage))
    take("Learning: a measure of commitment", None)
    _to_the_foot(room.currentWidget())
    take("Learning: a measure of commitment, its foot", None)
    desk.show_home()


def pictures_of_group_work(desk: Desk, take: Take) -> None:
    """What tables of people say: empty, the questions chosen, typed, compared."""
    desk.practice.group_work_asked.emit()
    page = desk.window.findChildren(GroupWorkPage)[-1]
    take("Group work: empty", None)
    page.questions.several.click()
    assert page.findChild(QListWidget, "group-work:questions")
    take("Group work: choosing questions", None)
    page.questions.several.click()
    for box, (name, said) in zip(page.tables, TABLES, strict=False):
        box.name.setText(name)
        box.said.setPlainText(said)
    take("Group work: what tables said", None)
    page.compare_button.click()
    take("Group work: compared", None)
    desk.show_home()


def pictures_of_presenting(desk: Desk, take: Take, begin: Callable[[], None]) -> None:
    """The window for a projector with an assessment and with a package, and its notes."""
    for name in ("assessment", "package"):
        if name == "assessment":
            begin()
        else:
            desk.presents.present_learning(LEARNING[0])
        shown, notes = desk.presents.shown, desk.presents.notes
        assert shown
        assert notes
        shown.showNormal()
        for step in range(SHOWN):
            take(f"Presented: {name}, {step + 1}", shown)
            shown.slide.answer_asked.emit()
            if step == SHOWN - 2:
                take(f"Presented: {name}, {step + 1}, the answer", shown)
            shown.foot.on_asked.emit()
        notes.show()
        take(f"Presented: {name}, the notes", notes)
        shown.close()
    desk.show_home()


def pictures_of_forms(desk: Desk, take: Take, wait: Wait, folder: Path) -> None:
    """The organisation's own Word forms: none yet, one looked over, and one that is kept."""
    desk.window.home.foot.forms_asked.emit()
    take("Word forms: none yet", None)
    file = folder / "Equality impact assessment of the board.docx"
    file.write_bytes(COMMISSIONING.docx)
    desk.word_forms.open_file(file)
    wait(lambda: desk.window.findChildren(WordFormPage))
    page = desk.window.findChildren(WordFormPage)[-1]
    take("Word forms: looked over", None)
    page.slots.setFocus()
    _press(desk.window, "keep-form")
    wait(lambda: page.presenter.is_kept)
    take("Word forms: kept", None)
    page.left.emit()
    take("Word forms: those that are kept", None)
    desk.show_home()


def pictures_beside(desk: Desk, take: Take, wait: Wait) -> None:
    """What an open assessment shows in place of its questions, and beside them."""
    page = desk.assessment
    assert page
    page.head.preview_asked.emit()
    paper = page.findChildren(PreviewColumn)[-1].paper
    wait(lambda: paper.toPlainText() and paper.is_settled)
    take("The document beside the questions", None)
    page.head.preview_asked.emit()
    page.head.more.develop_asked.emit()
    wait(lambda: desk.window.findChildren(DevelopedPage)[-1].steps.count() > 0)
    take("How it developed", None)
    for name, asked in (
        ("Moving to another form", page.asides.ask_to_move),
        ("What this form does not show", page.head.aside_asked.emit),
        ("What reviewers asked, nothing yet", page.head.reviews_asked.emit),
        ("Learning beside the questions", page.head.more.learn_asked.emit),
    ):
        asked()
        take(name, None)


def pictures_of_practice(desk: Desk, take: Take) -> None:
    """What the practice area wears."""
    desk.window.show_practice()
    take("Practice: home", None)
    desk.asks = replace(desk.asks, whether_to_start_afresh=lambda *_asked: False)


def _choices(page: QWidget) -> list[QPushButton]:
    return [card.buttons()[0] for card in page.findChildren(AskedCard)]


def _press(parent: QWidget, name: str) -> None:
    found = parent.findChildren(QPushButton, name)
    next(each for each in found if each.isVisible()).click()


def _to_the_foot(page: QWidget) -> None:
    bar = page.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())
