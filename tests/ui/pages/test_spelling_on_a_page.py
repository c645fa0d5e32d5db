"""Misspelt words are marked, found by key, and mended, in a real window."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.bootstrap import speller
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.spelling import Spelling
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.editors.spelling_check import spelling_of
from eia_wizard.ui.look.apply import Look, the_look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.spelling import check_spelling
from eia_wizard.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    fonts = TOP / "assets" / "fonts"
    made = make_desk(qapp, tmp_path / "library.db", room_in(tmp_path), fonts).window
    check_spelling(made, speller(tmp_path / "my-words.txt"))
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    desk = window.findChild(Desk)
    assert isinstance(desk, Desk)
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    # The page puts the focus where it belongs a moment after it is shown: into the first question.
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit), timeout=5_000)
    box(desk.assessment).setFocus()
    qtbot.waitUntil(lambda: box(desk.assessment).hasFocus(), timeout=5_000)
    the_spelling(window).wake_now()
    return desk.assessment


def the_spelling(window: MainWindow) -> Spelling:
    found = spelling_of(window)
    assert found is not None
    return found


def box(page: AssessmentPage | None, question: str = "proposal") -> QPlainTextEdit:
    assert page is not None
    found = page.findChild(QuestionWidget, f"question:{question}")
    assert isinstance(found, QuestionWidget)
    control = found.editor.control()
    assert isinstance(control, QPlainTextEdit)
    return control


def marked(text_box: QPlainTextEdit) -> list[str]:
    """The words that have a wave under them."""
    found = []
    block = text_box.document().begin()
    while block.isValid():
        units = block.text().encode("utf-16-le", "surrogatepass")
        for part in block.layout().formats():
            if part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
                word = units[2 * part.start : 2 * (part.start + part.length)]
                found.append(word.decode("utf-16-le"))
        block = block.next()
    return found


def menu_of(page: AssessmentPage, qtbot: QtBot) -> QMenu:
    def is_open() -> bool:
        return isinstance(QApplication.activePopupWidget(), QMenu)

    qtbot.waitUntil(is_open, timeout=5_000)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions() if not each.isSeparator()]


def press_menu_key(text_box: QPlainTextEdit) -> None:
    """What the system makes of the menu key, and of Shift and F10."""
    at = text_box.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, text_box.mapToGlobal(at))
    QApplication.sendEvent(text_box, asked)


def test_a_finished_word_that_is_not_known_gets_a_wave(page: AssessmentPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(page), "We recieve co-production ")
    assert marked(box(page)) == ["recieve"]


def test_a_word_is_left_in_peace_while_it_is_typed(page: AssessmentPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(page), "We recie")
    assert marked(box(page)) == []
    qtbot.keyClicks(box(page), " ")
    assert marked(box(page)) == ["recie"]


def test_a_misspelt_word_is_heard_once_when_it_is_finished_and_again_when_it_is_come_to(
    page: AssessmentPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "eia_wizard.ui.editors.spelling_check.announce", lambda _box, said: heard.append(said)
    )
    monkeypatch.setattr(
        "eia_wizard.ui.editors.spelling_marks.QAccessible",
        SimpleNamespace(isActive=lambda: True),
    )
    text_box = box(page)
    qtbot.keyClicks(text_box, "A walk in the parck")
    assert heard == []
    qtbot.keyClicks(text_box, " and home")
    assert heard == ["“parck” is not in the dictionary"]
    qtbot.keyClick(text_box, Qt.Key.Key_Home)
    assert len(heard) == 1
    for _word in range(4):
        qtbot.keyClick(text_box, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(text_box, Qt.Key.Key_Right)
    assert len(heard) == 2


def test_leaving_a_word_by_an_arrow_or_by_tab_marks_it(page: AssessmentPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(page), "We recie")
    qtbot.keyClick(box(page), Qt.Key.Key_Home)
    assert marked(box(page)) == ["recie"]
    qtbot.keyClick(box(page), Qt.Key.Key_End)
    qtbot.keyClicks(box(page), "ve")
    assert marked(box(page)) == []
    qtbot.keyClick(box(page), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: marked(box(page)) == ["recieve"])


def test_letters_beyond_the_usual_do_not_shift_the_wave(page: AssessmentPage) -> None:
    box(page).setPlainText("🙂🙂 naïve 👩🏽‍🦽 recieve 🙂\n🙂 wich")
    assert marked(box(page)) == ["recieve", "wich"]


def test_f7_selects_the_next_misspelt_word_and_opens_suggestions(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    box(page).setPlainText("We recieve them. Wich?")
    qtbot.keyClick(box(page), Qt.Key.Key_F7)
    menu = menu_of(page, qtbot)
    assert box(page).textCursor().selectedText() == "recieve"
    assert menu.accessibleName() == "“recieve” is not in the dictionary"
    assert entries(menu)[:2] == ["“recieve” is not in the dictionary", "receive"]
    assert entries(menu)[-2:] == ["&Add to my words", "&Ignore here"]
    menu.close()


def test_the_keyboard_alone_mends_every_word_one_after_the_other(
    page: AssessmentPage, qtbot: QtBot, tmp_path: Path
) -> None:
    box(page).setPlainText("We recieve them in Tarnwick. Wich Tarnwick?")
    qtbot.keyClick(box(page), Qt.Key.Key_F7)
    qtbot.keyClick(menu_of(page, qtbot), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box(page).textCursor().selectedText() == "Tarnwick")
    qtbot.keyClick(menu_of(page, qtbot), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: box(page).textCursor().selectedText() == "Wich")
    menu = menu_of(page, qtbot)
    while menu.activeAction().text() != "Which":
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Which Tarnwick?" in box(page).toPlainText())
    assert box(page).toPlainText() == "We receive them in Tarnwick. Which Tarnwick?"
    assert (tmp_path / "my-words.txt").read_text(encoding="utf-8") == "Tarnwick\n"
    assert marked(box(page)) == []


def test_a_mended_word_is_one_step_for_undo(page: AssessmentPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(page), "We recieve ")
    qtbot.keyClick(box(page), Qt.Key.Key_Home)
    qtbot.keyClick(box(page), Qt.Key.Key_F7)
    qtbot.keyClick(menu_of(page, qtbot), Qt.Key.Key_Return)
    assert box(page).toPlainText() == "We receive "
    box(page).document().undo()
    assert box(page).toPlainText() == "We recieve "


def test_a_mended_word_is_saved(page: AssessmentPage, qtbot: QtBot) -> None:
    box(page).setPlainText("We recieve")
    qtbot.keyClick(box(page), Qt.Key.Key_F7)
    qtbot.keyClick(menu_of(page, qtbot), Qt.Key.Key_Return)
    session = page.presenter.session
    qtbot.waitUntil(lambda: session.reading.text("proposal") == "We receive", timeout=5_000)


def test_f7_goes_on_to_the_next_text_of_the_page_and_round(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    questions = page.findChild(QuestionsPage)
    assert isinstance(questions, QuestionsPage)
    boxes = [each for each in questions.findChildren(QPlainTextEdit) if each.isVisible()]
    assert len(boxes) > 1
    boxes[0].setPlainText("wich")
    boxes[-1].setPlainText("recieve")
    boxes[0].moveCursor(QTextCursor.MoveOperation.End)
    for there in (boxes[-1], boxes[0]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
        menu = menu_of(page, qtbot)
        assert there.textCursor().hasSelection()
        assert not there.visibleRegion().isEmpty()
        menu.close()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_where_nothing_is_misspelt_f7_says_so(page: AssessmentPage, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QToolTip

    box(page).setPlainText("All is well.")
    qtbot.keyClick(box(page), Qt.Key.Key_F7)
    assert "in the dictionary" in QToolTip.text()
    QToolTip.hideText()


def test_the_menu_key_offers_suggestions_before_the_usual_entries(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    box(page).setPlainText("recieve")
    box(page).moveCursor(QTextCursor.MoveOperation.End)
    press_menu_key(box(page))
    menu = menu_of(page, qtbot)
    assert entries(menu)[1] == "receive"
    assert any("Paste" in entry for entry in entries(menu))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box(page).toPlainText() == "receive")


def test_on_a_known_word_the_menu_is_the_usual_one(page: AssessmentPage, qtbot: QtBot) -> None:
    box(page).setPlainText("receive")
    press_menu_key(box(page))
    menu = menu_of(page, qtbot)
    assert not any("dictionary" in entry for entry in entries(menu))
    menu.close()


def test_ignored_here_it_is_marked_elsewhere(page: AssessmentPage, qtbot: QtBot) -> None:
    boxes = [each for each in page.findChildren(QPlainTextEdit) if each.isVisible()]
    for question in ("proposal", "purpose"):
        page.presenter.answer(AnswerKey(question), "Tarnwick")
    qtbot.keyClick(boxes[0], Qt.Key.Key_F7)
    qtbot.keyClick(menu_of(page, qtbot), Qt.Key.Key_I)
    qtbot.waitUntil(lambda: marked(boxes[0]) == [])
    assert marked(boxes[1]) == ["Tarnwick"]
    menu_of(page, qtbot).close()


def test_switched_off_the_waves_go_and_on_again_they_come_back(
    window: MainWindow, page: AssessmentPage
) -> None:
    box(page).setPlainText("recieve")
    window.wishes.wish("check_spelling", False)
    assert marked(box(page)) == []
    window.wishes.wish("check_spelling", True)
    assert marked(box(page)) == ["recieve"]


def test_the_wave_has_the_colour_of_the_look(page: AssessmentPage, qtbot: QtBot) -> None:
    box(page).setPlainText("recieve")
    look: Look = the_look()
    for scheme in ("dark", "light"):
        look.apply(scheme)
        qtbot.waitUntil(lambda: marked(box(page)) == ["recieve"])
        (part,) = box(page).document().begin().layout().formats()
        assert part.format.underlineColor() == QColor(look.colours.block)


def test_a_paragraph_without_end_is_not_looked_through(page: AssessmentPage) -> None:
    box(page).setPlainText("wich " * 10_000 + "\nwich")
    assert marked(box(page)) == ["wich"]
