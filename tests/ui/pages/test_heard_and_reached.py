"""Every page as assistive technology knows it: roles, states, headings, labels, and Tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QColor,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.places import reading_order
from eia_wizard.presenters.views import StageRow
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.pages.stages import StageButton
from eia_wizard.ui.parts.heard_as import HeardAsPlace
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.tabs import Tab
from eia_wizard.ui.window import MainWindow

MOST_STOPS = 400
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
GENERIC = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Window,
}


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    desk = window.findChild(Desk)
    assert isinstance(desk, Desk)
    window.activateWindow()
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    fill(desk.assessment)
    return desk.assessment


def fill(page: AssessmentPage) -> None:
    """Something of every kind, so that no page is without its rows."""
    presenter = page.presenter
    for group in ("sex", "race"):
        presenter.answer(AnswerKey("group.triage", group), "closer")
    for collection in ("evidence", "options", "impacts"):
        presenter.session.add_item(collection, f"{collection}-1")


def every_page(page: AssessmentPage) -> Iterator[str]:
    presenter = page.presenter
    for place in reading_order(presenter.session.reading):
        presenter.go(place)
        yield f"{place.stage} {place.section} {place.item}"


def known(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def stops(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_every_stop_says_what_kind_of_thing_it_is(page: AssessmentPage) -> None:
    for where in every_page(page):
        vague = [told(each) for each in stops(page) if known(each).role() in GENERIC]
        assert vague == [], where


def test_every_field_has_a_label_that_belongs_to_it(page: AssessmentPage) -> None:
    for where in every_page(page):
        questions = page.findChild(QuestionsPage)
        assert isinstance(questions, QuestionsPage)
        fields = [w for w in stops(questions) if isinstance(w, FIELDS)]
        bare = [told(each) for each in fields if not any(labels(each))]
        assert bare == [], where


def test_headings_are_headings_and_each_page_has_one_of_its_own(page: AssessmentPage) -> None:
    for where in every_page(page):
        headings = [each for each in page.findChildren(Heading) if each.isVisibleTo(page)]
        for each in headings:
            assert known(each).role() == QAccessible.Role.Heading, (where, each.text())
            assert known(each).text(QAccessible.Text.Name) == each.text(), where
        assert sum(each.level == 1 for each in headings) == 1, where


def test_a_button_that_stays_down_says_so(page: AssessmentPage) -> None:
    for where in every_page(page):
        for each in stops(page):
            if isinstance(each, QAbstractButton) and each.isCheckable():
                state = known(each).state()
                is_tab = isinstance(each, Tab | HeardAsPlace)
                assert state.selectable if is_tab else state.checkable, (where, told(each))
                is_down = state.selected if is_tab else state.checked
                assert is_down == each.isChecked(), (where, told(each))


def test_columns_are_read_in_the_order_in_which_they_stand(page: AssessmentPage) -> None:
    whole = known(page)
    read = [whole.child(n).object() for n in range(whole.childCount())]
    stand = [each for each in read if isinstance(each, QWidget) and each.isVisible()]
    corners = [(each.y(), each.x()) for each in stand]
    assert corners == sorted(corners)


def test_a_menu_opens_for_whoever_presses_its_button_from_outside(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    button = known(page.head.more)
    press = QAccessibleActionInterface.pressAction()
    assert (button.role(), button.childCount()) == (QAccessible.Role.ButtonMenu, 0)
    button.actionInterface().doAction(press)
    qtbot.waitUntil(lambda: button.childCount() == 1)
    menu = button.child(0)
    assert menu.text(QAccessible.Text.Name) == "More that can be done"
    assert "How it developed" in [
        menu.child(n).text(QAccessible.Text.Name) for n in range(menu.childCount())
    ]
    page.head.more.menu().close()


def test_words_that_are_set_from_outside_are_kept_as_typed_ones_are(page: AssessmentPage) -> None:
    page.presenter.go_to_question(AnswerKey("title"))
    line = next(each for each in stops(page) if name_of(each) == "What is this assessment called?")
    known(line).setText(QAccessible.Text.Value, "Said aloud")
    page.presenter.answer(AnswerKey("aim"), "Another answer is shown meanwhile")
    page.save_now()
    assert page.presenter.session.reading.value(AnswerKey("title")) == "Said aloud"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 640)])
def test_tab_comes_to_every_stop_and_each_is_in_sight(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot, width: int, height: int
) -> None:
    window.resize(width, height)
    for where in every_page(page):
        start = QApplication.focusWidget()
        assert start is not None, where
        qtbot.waitUntil(lambda now=start: in_sight(now))  # type: ignore[misc]
        seen = walk(qtbot, start, where)
        missed = [told(w) for w in stops(page) if w not in seen and not has_stop(w, seen)]
        assert missed == [], where


def walk(qtbot: QtBot, start: QWidget, where: str) -> list[QWidget]:
    """Every widget that Tab comes to before it comes back."""
    seen: list[QWidget] = []
    now: QWidget | None = start
    while now is not None and now not in seen and len(seen) < MOST_STOPS:
        seen.append(now)
        assert in_sight(now), (where, told(now))
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
    assert now is start, (where, told(now) if now else "nowhere")
    return seen


def has_stop(widget: QWidget, seen: list[QWidget]) -> bool:
    """Whether Tab comes to it through another: one of a group of choices, or a part of it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group:
        return any(each in seen for each in group.buttons())
    return any(widget.isAncestorOf(each) for each in seen) or widget.focusProxy() in seen


def in_sight(widget: QWidget) -> bool:
    """Whether its top left, and as much as fits, can be seen."""
    if isinstance(widget, QScrollArea):  # what it holds covers it
        return widget.window().rect().contains(widget.mapTo(widget.window(), QPoint(0, 0)))
    shown = widget.visibleRegion().boundingRect()
    return QRect(QPoint(0, 0), widget.size()).intersected(shown).height() >= min(
        widget.height(), 24
    )


def labels(widget: QWidget) -> list[str]:
    related = known(widget).relations(QAccessible.RelationFlag.Label)
    return [other.text(QAccessible.Text.Name) for other, _kind in related]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} “{name_of(widget)}”"


def name_of(widget: QWidget) -> str:
    return known(widget).text(QAccessible.Text.Name)


def test_a_stage_that_has_the_focus_can_still_be_read(qtbot: QtBot, look: Look) -> None:
    row = StageRow("set-up", 0, "Set up and relevance", "1 of 49 answered", 48, True, ())
    holder = QWidget()
    qtbot.addWidget(holder)
    button = StageButton(row, holder)
    button.resize(248, 50)
    holder.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    ground = button.grab().toImage().pixelColor(225, 30)
    assert ground != QColor(look.colours.stages[0]), "it is not painted over"
