"""An organisation's Word form in the window: looked over by keyboard or drag, tried and kept."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipping import faults
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.found_dialog import FoundDialog
from eia_wizard.ui.pages.word_forms.answer_list import ANSWER
from eia_wizard.ui.pages.word_forms.form_page import WordFormPage
from eia_wizard.ui.pages.word_forms.list_page import WordFormsPage
from eia_wizard.ui.paper_dialog import PaperDialog
from eia_wizard.ui.parts.labels import Note, Words
from eia_wizard.ui.window import MainWindow
from eia_wizard.ui.word_forms_keeping import KeepingForm
from templates.forms_nhs import COMMISSIONING
from templates.paper import h, p, package, row, t
from ui.pages.test_window import begin

SMALL = package(h(1, "About") + t(2, row("Title", ""), row("Fax", "")) + p("The end."))


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    assert isinstance(window.desk, Desk)
    return window.desk


def shown(desk: Desk, qtbot: QtBot, file: Path) -> WordFormPage:
    desk.word_forms.open_file(file)
    pages = desk.window.findChildren

    def of_it() -> list[WordFormPage]:
        return [p for p in pages(WordFormPage) if p.presenter.opened.file == file]

    qtbot.waitUntil(lambda: bool(of_it()), timeout=20_000)
    return of_it()[-1]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> WordFormPage:
    (tmp_path / "Our form.docx").write_bytes(SMALL)
    return shown(desk, qtbot, tmp_path / "Our form.docx")


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    button.click()


def text(page: WordFormPage, slot: str) -> str:
    return next(m.text for m in page.presenter.mapping.matches if m.slot.id == slot)


def test_home_leads_to_the_forms_and_back(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "word-forms")
    assert window.findChild(WordFormsPage)
    press(window, "word-forms:back")
    assert window.shows(window.home)


def test_an_answer_is_found_and_put_in_with_the_keyboard_alone(
    page: WordFormPage, qtbot: QtBot
) -> None:
    page.slots.go_to("fax")
    qtbot.keyClick(page.slots, Qt.Key.Key_Return)
    assert page.panel.finder.line.hasFocus()
    qtbot.keyClicks(page.panel.finder.line, "led by")
    qtbot.keyClick(page.panel.finder.line, Qt.Key.Key_Return)
    assert text(page, "fax") == "{lead}"
    assert page.slots.currentItem().text(2) == "Sure"
    page.slots.setFocus()
    qtbot.keyClick(page.slots, Qt.Key.Key_Delete)
    assert text(page, "fax") == ""


def test_an_answer_dragged_to_a_place_goes_there(page: WordFormPage) -> None:
    carried = QMimeData()
    carried.setData(ANSWER, b"lead")
    item = page.slots.topLevelItem(2)
    assert item is not None
    at = QPointF(page.slots.visualItemRect(item).center())
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.slots.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, carried, buttons, keys))
    assert text(page, "fax") == "{lead}"


def test_a_form_is_kept_and_stands_in_the_list(
    page: WordFormPage, desk: Desk, qtbot: QtBot
) -> None:
    press(page, "keep-form")
    qtbot.waitUntil(lambda: page.presenter.is_kept)
    page.left.emit()
    found = desk.window.findChildren(WordFormsPage)[-1]
    qtbot.waitUntil(
        lambda: any(b.objectName().startswith("open:") for b in found.findChildren(QPushButton))
    )


def test_what_is_said_is_kept_without_being_asked_and_stands_there_again(
    page: WordFormPage, desk: Desk, qtbot: QtBot
) -> None:
    page.presenter.add_named("fax", "lead")
    page.left.emit()
    found = desk.window.findChildren(WordFormsPage)[-1]
    wanted = "open:our-form-"
    qtbot.waitUntil(
        lambda: any(b.objectName().startswith(wanted) for b in found.findChildren(QPushButton))
    )
    button = next(b for b in found.findChildren(QPushButton) if b.objectName().startswith(wanted))
    button.click()
    qtbot.waitUntil(lambda: _page_that_is_kept(desk) is not None, timeout=20_000)
    again = _page_that_is_kept(desk)
    assert again is not None
    assert text(again, "fax") == "{lead}"


def test_what_could_not_be_kept_is_tried_again_on_leaving(
    page: WordFormPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_asked: object) -> None:
        raise EiaError("The disk is full.")

    told: list[str] = []
    desk.window.messages.troubled.connect(told.append)
    keeping = page.findChild(KeepingForm)
    with monkeypatch.context() as broken:
        broken.setattr("eia_wizard.ui.word_forms_keeping.keep", full)
        page.presenter.add_named("fax", "lead")
        keeping.keep_now()
        qtbot.waitUntil(lambda: told == ["The disk is full."])
    keeping.keep_now()
    qtbot.waitUntil(lambda: page.presenter.is_kept)


def _page_that_is_kept(desk: Desk) -> WordFormPage | None:
    pages = desk.window.findChildren(WordFormPage)
    return next((p for p in pages if p.presenter.opened.is_kept), None)


def test_closing_the_window_keeps_what_was_said_a_moment_ago(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.presenter.add_named("fax", "lead")
    desk.window.close()
    qtbot.waitUntil(lambda: bool(list(tmp_path.rglob("mapping.toml"))))
    (mapping,) = tmp_path.rglob("mapping.toml")
    assert 'text = "{lead}"' in mapping.read_text("utf-8")


def test_who_only_looked_has_kept_nothing(page: WordFormPage, desk: Desk, qtbot: QtBot) -> None:
    page.left.emit()
    found = desk.window.findChildren(WordFormsPage)[-1]
    qtbot.waitUntil(lambda: "None is kept yet." in [n.text() for n in found.findChildren(Note)])


def test_answers_can_come_from_another_of_the_wizards_forms(
    page: WordFormPage, desk: Desk, qtbot: QtBot
) -> None:
    page.presenter.add_named("title", "title")
    page.head.questions_asked.emit("ehia")

    def others() -> list[WordFormPage]:
        pages = desk.window.findChildren(WordFormPage)
        return [p for p in pages if p.presenter.mapping.questions == "ehia"]

    qtbot.waitUntil(lambda: bool(others()), timeout=20_000)
    (found,) = others()
    assert text(found, "title")
    assert not found.presenter.is_kept


def test_a_form_is_tried_as_a_copy(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.asks = replace(desk.asks, where_to_save=lambda _parent, name: tmp_path / name)
    press(page, "try-form")
    qtbot.waitUntil((tmp_path / "Our form, tried.docx").exists, timeout=20_000)


def test_what_is_no_form_is_refused_in_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"no form")
    said: list[str] = []
    desk.window.messages.troubled.connect(said.append)
    desk.word_forms.open_file(tmp_path / "x.docx")
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert not desk.window.findChildren(WordFormPage)


def test_a_document_without_places_says_so_in_place_of_the_list(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "Letter.docx").write_bytes(package(p("Dear all, it is spring.")))
    found = shown(desk, qtbot, tmp_path / "Letter.docx")
    assert "Nothing in this document waits for an answer" in found.nothing.words()
    assert not found.slots.isVisible()


def test_the_focus_stays_at_what_was_pressed_while_the_place_is_shown_anew(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "NHS.docx").write_bytes(COMMISSIONING.docx)
    found = shown(desk, qtbot, tmp_path / "NHS.docx")
    found.slots.go_to("age-negative")
    box = found.panel.findChild(QWidget, "tick:unknown")
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    match = next(m for m in found.presenter.mapping.matches if m.slot.id == "age-negative")
    assert set(match.ticked_by) == {"negative", "unknown"}
    again = found.window().focusWidget()
    assert again is not None
    assert again.objectName() == "tick:unknown"


def kept(page: WordFormPage, qtbot: QtBot) -> None:
    press(page, "keep-form")
    qtbot.waitUntil(lambda: page.presenter.is_kept)
    page.left.emit()


def dialog(desk: Desk, qtbot: QtBot) -> FoundDialog:
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in desk.window.findChildren(FoundDialog)), timeout=30_000
    )
    return next(d for d in desk.window.findChildren(FoundDialog) if d.isVisible())


def said(found: FoundDialog) -> list[str]:
    return [each.text() for each in found.findChildren(Words)]


def test_a_kept_form_is_filled_from_the_menu_and_the_rest_is_an_annex(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    kept(page, qtbot)
    desk.asks = replace(desk.asks, where_to_save=lambda _parent, name: tmp_path / name)
    begin(desk.window, qtbot, "Evening clinics")
    assert desk.assessment
    presenter = desk.assessment.presenter
    presenter.answer(AnswerKey("lead"), "Ada Lovelace")
    menu = desk.assessment.head.more.menu()
    forms = desk.assessment.head.more.forms
    qtbot.waitUntil(lambda: bool(forms.actions()))
    assert forms.menuAction() in menu.actions()
    forms.actions()[0].trigger()
    found = dialog(desk, qtbot)
    document = docx.Document(str(tmp_path / "Evening clinics, Our form.docx"))
    assert document.tables[0].rows[0].cells[1].text == "Evening clinics"
    assert "Fax" in said(found)
    assert found.findChild(QPushButton, "open-annex")
    annex = tmp_path / "Evening clinics, Our form, annex.docx"
    assert "Ada Lovelace" in "\n".join(p.text for p in docx.Document(str(annex)).paragraphs)


def test_a_filled_form_that_is_dropped_becomes_a_draft_with_the_rest_listed(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    kept(page, qtbot)
    filled = tmp_path / "last year.docx"
    filled.write_bytes(
        package(
            h(1, "About") + t(2, row("Title", "Winter clinics"), row("Fax", "0123")) + p("The end.")
        )
    )
    desk.bring_in(filled)
    paper = desk.window.findChild(PaperDialog, "paper")
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(
        lambda: paper.findChild(QPushButton, "bring-in-filled") is not None, timeout=20_000
    )
    focus = paper.focusWidget()
    assert focus is not None
    assert focus.objectName() == "bring-in-filled"
    press(paper, "bring-in-filled")
    assert "Fax: 0123" in said(dialog(desk, qtbot))
    desk.show_home()
    qtbot.waitUntil(
        lambda: "Winter clinics" in [e.title for e in desk.window.home.presenter.entries]
    )


def test_a_form_is_checked_for_who_can_read_it_in_words_to_pass_on(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.asks = replace(desk.asks, where_to_save=lambda _parent, name: tmp_path / name)
    page.head.check_asked.emit()
    found = dialog(desk, qtbot)
    press(found, "save-found")
    text = (tmp_path / "Our form.txt").read_text("utf-8")
    assert "What no program can check" in text


def test_a_form_for_the_wizard_is_made_of_it_with_what_is_left_to_decide(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.asks = replace(desk.asks, for_words=lambda _parent, _question: "Ours")
    page.head.make_asked.emit()
    found = dialog(desk, qtbot)
    assert (tmp_path / "forms" / "Ours" / "form.toml").is_file()
    assert any("forms" in each for each in said(found))


def test_what_changed_in_the_next_edition_is_shown_before_anything_is_filled(
    page: WordFormPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    kept(page, qtbot)
    newer = tmp_path / "Our form 2027.docx"
    newer.write_bytes(
        package(h(1, "About") + t(2, row("Title", ""), row("Email", "")) + p("The end."))
    )
    after = shown(desk, qtbot, newer)
    assert after.head.changed.isVisible()
    press(after.head, "form-changed:0")
    lines = said(dialog(desk, qtbot))
    assert "New: “Email”" in lines
    assert "Gone: “Fax”" in lines


def test_nothing_is_cut_off_at_any_size_of_window_and_letters(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "NHS.docx").write_bytes(COMMISSIONING.docx)
    found = shown(desk, qtbot, tmp_path / "NHS.docx")
    amiss: dict[tuple[int, int, int, str], list[str]] = {}
    for width, height in ((1024, 640), (1366, 768), (1920, 1080)):
        for scale in (100, 150, 200):
            desk.window.wishes.wish("text_size", scale)
            desk.window.resize(width, height)
            for slot in ("title-of-proposal", "age-negative", "3-actions"):
                found.slots.go_to(slot)
                QCoreApplication.processEvents()
                QCoreApplication.processEvents()
                if cut := faults(desk.window):
                    amiss[(width, height, scale, slot)] = cut
    desk.window.wishes.wish("text_size", 100)
    assert amiss == {}
