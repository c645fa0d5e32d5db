"""The window begins on any form, and moves an assessment from one to another and back."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from eia_wizard.app.offering import offered_forms
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.home_forms import FormChoice
from eia_wizard.ui.pages.move import AsidePage, MovePage
from eia_wizard.ui.parts.ticks import Round
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, nameless


def press(parent: AssessmentPage, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    found.click()


def said(parent: AssessmentPage | MovePage | AsidePage) -> str:
    return "\n".join(each.text() for each in parent.findChildren(QLabel))


@pytest.fixture
def ready(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.desk.library.forms_told, timeout=10_000):
        pass
    return window


def begin_on(window: MainWindow, qtbot: QtBot, form: str) -> AssessmentPage:
    choice = window.home.findChild(Round, f"form:{form}")
    assert isinstance(choice, Round)
    choice.setChecked(True)
    return begin(window, qtbot)


def move_to(window: MainWindow, page: AssessmentPage, form: str, qtbot: QtBot) -> AssessmentPage:
    page.asides.ask_to_move()
    moving = page.presenter.moving
    with qtbot.waitSignal(moving.found, timeout=10_000):
        pass
    with qtbot.waitSignal(moving.planned, timeout=10_000):
        press(page, f"move-to:{form}")
    qtbot.waitUntil(lambda: not page.saving.unsaved, timeout=5_000)
    with qtbot.waitSignal(window.desk.library.opened, timeout=10_000):
        press(page, "move:on")
    QCoreApplication.processEvents()  # it returns to the place where one was
    assert window.desk.assessment is not None
    return window.desk.assessment


def test_every_form_is_offered_with_what_it_is_for_the_usual_one_chosen(ready: MainWindow) -> None:
    choice = ready.home.findChild(FormChoice)
    assert isinstance(choice, FormChoice)
    titles = [each.text() for each in choice.findChildren(Round)]
    assert titles[0] == "Equality impact assessment along the commissioning cycle"
    assert len(titles) == 4
    assert choice.chosen == "commissioning"
    assert all(each.accessibleDescription() for each in choice.findChildren(Round))


def test_it_begins_on_the_form_that_was_chosen_and_offers_the_usual_one_again(
    ready: MainWindow, qtbot: QtBot
) -> None:
    page = begin_on(ready, qtbot, "ehia")
    assert page.presenter.session.form.id == "ehia"
    choice = ready.home.findChild(FormChoice)
    assert isinstance(choice, FormChoice)
    assert choice.chosen == "commissioning"


def test_home_names_the_stage_as_the_form_of_each_does(ready: MainWindow, qtbot: QtBot) -> None:
    page = begin_on(ready, qtbot, "equity-check")
    page.presenter.answer(AnswerKey("proposal"), "Walk at ten")
    ready.desk.show_home()
    qtbot.waitUntil(
        lambda: (
            [ready.home.presenter.row(e).stage for e in ready.home.presenter.entries]
            == ["The change"]
        ),
        timeout=10_000,
    )


def test_what_would_change_is_shown_and_nothing_is_moved_by_looking(
    ready: MainWindow, qtbot: QtBot
) -> None:
    page = begin(ready, qtbot)
    page.presenter.answer(AnswerKey("related"), "The estates plan")
    page.asides.ask_to_move()
    moving = page.presenter.moving
    with qtbot.waitSignal(moving.found, timeout=10_000):
        pass
    with qtbot.waitSignal(moving.planned, timeout=10_000):
        press(page, "move-to:equity-check")
    shown = page.findChild(MovePage)
    assert isinstance(shown, MovePage)
    assert "The estates plan" in said(shown)
    assert nameless(page) == []
    qtbot.keyClick(shown.heading, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert page.presenter.session.form.id == "commissioning"


def test_a_move_opens_it_on_the_other_form_and_undo_brings_it_back(
    ready: MainWindow, qtbot: QtBot
) -> None:
    page = begin(ready, qtbot)
    page.presenter.answer(AnswerKey("related"), "The estates plan")
    there = move_to(ready, page, "equity-check", qtbot)
    assert there.presenter.session.form.id == "equity-check"
    there.asides.show_kept()
    kept = there.findChild(AsidePage)
    assert isinstance(kept, AsidePage)
    qtbot.waitUntil(lambda: "The estates plan" in said(kept), timeout=5_000)
    undo = ready.messages.findChild(QPushButton, "undo")
    assert isinstance(undo, QPushButton)
    assert undo.isVisible()
    with qtbot.waitSignal(ready.desk.library.opened, timeout=10_000):
        undo.click()
    back = ready.desk.assessment
    assert back is not None
    assert back.presenter.session.form.id == "commissioning"
    assert back.presenter.session.reading.text("related") == "The estates plan"


def test_the_way_back_is_offered_by_name(ready: MainWindow, qtbot: QtBot) -> None:
    there = move_to(ready, begin(ready, qtbot), "ehia", qtbot)
    back = move_to(ready, there, "back", qtbot)
    assert back.presenter.session.form.id == "commissioning"


def test_it_is_moved_from_home_too(ready: MainWindow, qtbot: QtBot) -> None:
    begin(ready, qtbot)
    ready.desk.show_home()
    qtbot.waitUntil(lambda: ready.home.count == 1, timeout=5_000)
    with qtbot.waitSignal(ready.desk.library.opened, timeout=10_000):
        ready.home.move_asked.emit(ready.home.presenter.entries[0].id)
    page = ready.desk.assessment
    assert page is not None
    qtbot.waitUntil(lambda: isinstance(page.findChild(MovePage), MovePage), timeout=5_000)


def test_the_menu_is_reached_by_keyboard(ready: MainWindow, qtbot: QtBot) -> None:
    page = begin(ready, qtbot)
    more = page.findChild(QToolButton, "more")
    assert isinstance(more, QToolButton)
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    names = [each.objectName() for each in more.menu().actions() if not each.isSeparator()]
    assert [name.removeprefix("more:") for name in names] == [
        *("documents", "forms", "marking", "reviews", "review", "develop"),
        *("move", "aside", "learn", "practise", "present", "help"),
    ]


def test_a_form_with_faults_is_refused_in_a_sentence_when_it_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    folder = window.desk.library.room.forms[1] / "broken"
    folder.mkdir(parents=True)
    (folder / "form.toml").write_text('id = "broken"\ntitle = "Broken"\nstages = ["none"]\n')
    assert "broken" in [offer.name for offer in offered_forms(window.desk.library.room)]
    with qtbot.waitSignal(window.desk.library.refused, timeout=10_000) as told:
        window.desk.begin("Walks", "broken")
    assert "broken" in told.args[0].casefold()
    assert window.home.findChild(QLineEdit) is not None
