"""Collections by keyboard: rows, tables, matrices and pastes in a real window."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.views import Place
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.collection import CollectionWidget
from eia_wizard.ui.pages.collection_matrix import CellPanel
from eia_wizard.ui.pages.collection_rows import RowButton
from eia_wizard.ui.pages.paste import PastePreview
from eia_wizard.ui.parts.words_table import WordsTable, shared_out
from eia_wizard.ui.window import MainWindow

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    """Somebody at the evidence, three pieces of which are there."""
    window.home.begun.emit("Walking groups", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    made = window.desk.assessment
    assert made is not None
    for name in ("One", "Two", "Three"):
        made.presenter.session.add_item("evidence", name.lower())
        key = AnswerKey("evidence.title", name.lower())
        made.presenter.session.answer_typed(key, name)
    made.presenter.go(home(reading(made), "evidence"))
    window.activateWindow()
    return made


def reading(page: AssessmentPage) -> Reading:
    return page.presenter.session.reading


def home(read: Reading, collection: str) -> Place:
    for stage, section, question in read.form.placed():
        if question.shows == collection and not question.where:
            return Place(stage.id, section.id)
    raise LookupError(collection)


def focused(page: AssessmentPage) -> QWidget:
    found = page.window().focusWidget()
    assert found is not None
    return found


def seen(page: AssessmentPage, name: str) -> QWidget:
    return next(w for w in page.findChildren(QWidget, name) if w.isVisibleTo(page))


def order(page: AssessmentPage) -> tuple[str, ...]:
    return reading(page).items("evidence")


def at_row(page: AssessmentPage, qtbot: QtBot, item: str) -> None:
    row = seen(page, f"item:evidence:{item}")
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)


def test_a_row_is_moved_removed_and_brought_back_by_keyboard(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    at_row(page, qtbot, "three")
    QTest.keyClick(focused(page), Key.Key_Up, ALT)
    assert order(page) == ("one", "three", "two")
    qtbot.waitUntil(lambda: focused(page).objectName() == "item:evidence:three")
    QTest.keyClick(focused(page), Key.Key_Delete)
    assert order(page) == ("one", "two")
    qtbot.waitUntil(lambda: focused(page).objectName() == "item:evidence:two")
    page.presenter.undo()
    assert order(page) == ("one", "three", "two")
    qtbot.waitUntil(lambda: focused(page).objectName() == "item:evidence:three")


def test_insert_adds_and_coming_back_is_at_the_new_row(page: AssessmentPage, qtbot: QtBot) -> None:
    at_row(page, qtbot, "one")
    QTest.keyClick(focused(page), Key.Key_Insert)
    item = page.presenter.place.inside
    assert item == order(page)[-1]
    page._go_back()
    qtbot.waitUntil(lambda: focused(page).objectName() == f"item:evidence:{item}")


def test_arrow_keys_go_from_row_to_row_and_return_opens(page: AssessmentPage, qtbot: QtBot) -> None:
    at_row(page, qtbot, "one")
    QTest.keyClick(focused(page), Key.Key_Down)
    qtbot.waitUntil(lambda: focused(page).objectName() == "item:evidence:two")
    QTest.keyClick(focused(page), Key.Key_Return)
    assert page.presenter.place.inside == "two"


def test_the_last_row_removed_leaves_the_focus_with_the_button_that_adds(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    for item in ("one", "two", "three"):
        page.presenter.items.remove("evidence", item)
    qtbot.waitUntil(lambda: focused(page).objectName() == "add:evidence")


def test_a_row_says_how_it_is_and_which_keys_it_takes(page: AssessmentPage) -> None:
    row = seen(page, "item:evidence:one")
    assert isinstance(row, RowButton)
    assert "questions open" in row.accessibleDescription()
    assert "Delete removes it" in row.accessibleDescription()


def state_of(row: QWidget) -> QAccessible.State:
    return QAccessible.queryAccessibleInterface(row).state()


def test_a_row_folds_to_its_name_and_says_so(page: AssessmentPage, qtbot: QtBot) -> None:
    page.presenter.answer(AnswerKey("evidence.type", "one"), "numbers")
    at_row(page, qtbot, "one")
    row, high = focused(page), focused(page).heightForWidth(400)
    assert state_of(row).expandable
    assert state_of(row).expanded
    QTest.keyClick(row, Key.Key_Left)
    assert row.heightForWidth(400) < high
    assert state_of(row).collapsed
    QTest.keyClick(row, Key.Key_Right)
    assert row.heightForWidth(400) == high
    assert state_of(row).expanded


def test_a_row_with_nothing_but_its_name_does_not_fold(page: AssessmentPage, qtbot: QtBot) -> None:
    at_row(page, qtbot, "one")
    QTest.keyClick(focused(page), Key.Key_Left)
    assert not state_of(focused(page)).expandable


def test_all_fold_and_open_and_stay_so_while_new_ones_are_open(page: AssessmentPage) -> None:
    for item in ("one", "two"):
        page.presenter.answer(AnswerKey("evidence.type", item), "numbers")
    everything = seen(page, "fold:evidence")
    assert isinstance(everything, QPushButton)
    everything.click()
    assert everything.text() == "Open all"
    page.presenter.session.add_item("evidence", "four")
    page.presenter.answer(AnswerKey("evidence.type", "four"), "numbers")
    page.presenter.show_again()
    folded = {i: bool(state_of(seen(page, f"item:evidence:{i}")).collapsed) for i in order(page)}
    assert folded == {"one": True, "two": True, "three": False, "four": False}
    again = seen(page, "fold:evidence")
    assert isinstance(again, QPushButton)
    again.click()
    again.click()
    assert not state_of(seen(page, "item:evidence:one")).collapsed


def as_table(page: AssessmentPage) -> WordsTable:
    button = seen(page, "show:evidence:table")
    assert isinstance(button, QPushButton)
    button.click()
    table = seen(page, "table:evidence")
    assert isinstance(table, WordsTable)
    return table


def go_to(table: WordsTable, column: str, row: int = 0) -> None:
    table.setFocus()
    table.setCurrentIndex(table.grid.index(row, table.grid.grid.columns.index(column)))


def test_a_short_answer_is_changed_in_the_table(page: AssessmentPage, qtbot: QtBot) -> None:
    table = as_table(page)
    go_to(table, "Published or gathered")
    QTest.keyClick(table, Key.Key_F2)
    line = next(e for e in table.findChildren(QLineEdit) if e.isVisible())
    QTest.keyClicks(line, "3 May 2025")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: reading(page).text("evidence.published-on", "one") == "2025-05-03")
    assert page.presenter.place.inside == ""
    cell = table.current_cell()
    assert cell is not None
    assert cell.said == "3 May 2025"


def test_a_choice_is_made_in_the_table(page: AssessmentPage, qtbot: QtBot) -> None:
    table = as_table(page)
    question = next(
        q for q in reading(page).form.collections["evidence"].questions if q.role == "evidence.type"
    )
    go_to(table, question.name)
    QTest.keyClick(table, Key.Key_F2)
    combo = next(e for e in table.findChildren(QComboBox) if e.isVisible())
    combo.setCurrentIndex(1)
    table.itemDelegate().commitData.emit(combo)
    qtbot.waitUntil(lambda: bool(reading(page).text(question.id, "one")))


def test_a_cell_that_cannot_hold_what_was_typed_says_so(page: AssessmentPage, qtbot: QtBot) -> None:
    table = as_table(page)
    go_to(table, "Published or gathered")
    QTest.keyClick(table, Key.Key_F2)
    line = next(e for e in table.findChildren(QLineEdit) if e.isVisible())
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Key.Key_Return)
    body = table._body  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "“soon” is not a date" in body._trouble.text())
    assert body._trouble.isVisibleTo(page)


def test_the_cell_where_one_is_has_its_history_and_help_beside_it(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    table = as_table(page)
    go_to(table, "Published or gathered", row=1)
    qtbot.waitUntil(table.hasFocus)
    assert page.presenter.beside.key == AnswerKey("evidence.published-on", "two")
    QTest.keyClick(table, Key.Key_Up)
    assert page.presenter.beside.key == AnswerKey("evidence.published-on", "one")


def test_a_cell_is_kept_from_publication_with_a_reason(page: AssessmentPage, qtbot: QtBot) -> None:
    table = as_table(page)
    cells = [cell for cell in table.grid.grid.cells[0] if cell.withheld]
    assert cells, "no answer of a table can be withheld"
    table.setFocus()
    table.setCurrentIndex(table.grid.index(0, table.grid.grid.cells[0].index(cells[0])))
    reason = cells[0].withheld.key  # type: ignore[union-attr]
    switch = seen(page, f"withhold:{reason}")
    assert isinstance(switch, QToolButton)
    switch.click()
    qtbot.waitUntil(lambda: isinstance(focused(page), QRadioButton))
    QTest.keyClick(focused(page), Key.Key_Space)
    assert reading(page).text(reason.question, "one")
    cell = table.current_cell()
    assert cell is not None
    assert cell.spoken.endswith("not for publication")


def test_return_in_the_table_opens_the_row_and_back_is_at_it_again(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    table = as_table(page)
    go_to(table, "Published or gathered", row=1)
    QTest.keyClick(table, Key.Key_Return)
    assert page.presenter.place.inside == "two"
    page._go_back()
    again = seen(page, "table:evidence")
    assert isinstance(again, WordsTable)
    qtbot.waitUntil(again.hasFocus)
    assert again.currentIndex().row() == 1


def test_rows_of_the_table_move_and_go_by_keyboard(page: AssessmentPage, qtbot: QtBot) -> None:
    table = as_table(page)
    go_to(table, "Published or gathered")
    QTest.keyClick(table, Key.Key_Down, ALT)
    assert order(page) == ("two", "one", "three")
    table = focused(page)  # type: ignore[assignment]
    QTest.keyClick(table, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert order(page) == ("two", "three")


def test_rows_from_excel_are_looked_at_before_they_are_taken(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    table = as_table(page)
    table.setFocus()
    QGuiApplication.clipboard().setText(
        "Title\tPublished or gathered\nFour\t1 May 2025\nFive\tsoon"
    )
    QTest.keyClick(table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    preview = page.findChild(PastePreview)
    assert preview is not None
    told = preview.findChild(QPlainTextEdit)
    assert told is not None
    assert "Row 3, Published or gathered" in told.toPlainText()
    assert len(order(page)) == 3
    qtbot.waitUntil(preview._take.hasFocus)
    QTest.keyClick(preview._take, Key.Key_Space)
    assert [reading(page).label(item) for item in order(page)][3:] == ["Four", "Five"]
    assert page.findChild(PastePreview) is None or not page.findChild(PastePreview).isVisible()  # type: ignore[union-attr]
    page.presenter.undo()
    assert len(order(page)) == 3


def test_a_paste_taken_back_changes_nothing(page: AssessmentPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Four\nFive")
    button = seen(page, "paste-into:evidence")
    assert isinstance(button, QPushButton)
    button.click()
    preview = page.findChild(PastePreview)
    assert preview is not None
    preview._cancel.click()
    assert len(order(page)) == 3
    assert page.findChildren(PastePreview) == [] or not preview.isVisible()


def matrix(page: AssessmentPage, groups: int = 2) -> WordsTable:
    session = page.presenter.session
    chosen = [i for i in reading(page).items("groups")][:groups]
    for group in chosen:
        session.answer_typed(AnswerKey("group.triage", group), "closer")
    for n in (1, 2, 3):
        session.add_item("options", f"o{n}")
        session.answer_typed(AnswerKey("option.title", f"o{n}"), f"Option {n}")
    page.presenter.go(home(reading(page), "option-effects"))
    found = seen(page, "matrix:option-effects")
    assert isinstance(found, WordsTable)
    found.setFocus()
    return found


def test_a_cell_of_the_matrix_is_answered_by_keyboard_alone(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    table = matrix(page)
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Down)
    cell = table.current_cell()
    assert cell is not None
    assert cell.said == ""
    QTest.keyClick(table, Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(CellPanel) is not None)
    panel = page.findChild(CellPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.isAncestorOf(focused(page)))
    QTest.keyClick(focused(page), Key.Key_Space)
    key = AnswerKey("option-effect.direction", cell.item)
    qtbot.waitUntil(lambda: reading(page).value(key) == "positive")
    now = table.current_cell()
    assert now is not None
    assert (now.said, now.item) == ("Positive", cell.item)
    QTest.keyClick(focused(page), Key.Key_Escape)
    qtbot.waitUntil(table.hasFocus)
    assert table.current_cell() == now


def test_the_next_cell_that_is_not_answered_is_found(page: AssessmentPage, qtbot: QtBot) -> None:
    table = matrix(page)
    body = table.parentWidget()
    first = table.grid.grid.cells[0][0].item
    body.open(first)  # type: ignore[union-attr]
    body._panel.next_asked.emit()  # type: ignore[union-attr]
    assert body.open_item() == table.grid.grid.cells[0][1].item  # type: ignore[union-attr]


def test_a_question_of_a_cell_is_brought_into_sight(page: AssessmentPage, qtbot: QtBot) -> None:
    table = matrix(page)
    item = table.grid.grid.cells[1][1].item
    page._questions.focus_question(AnswerKey("option-effect.summary", item))
    panel = page.findChild(CellPanel)
    assert panel is not None
    assert panel.item == item
    assert JOIN in item


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_matrix_of_twenty_groups_cuts_no_word_and_keeps_its_heads(
    page: AssessmentPage, look: Look, scale: float
) -> None:
    look.apply("light", scale)
    table = matrix(page, groups=19)
    session = page.presenter.session
    page.presenter.answer(AnswerKey("option-effect.direction", "o1+sex"), "unknown")
    assert session.reading.value(AnswerKey("option-effect.direction", "o1+sex")) == "unknown"
    assert table.grid.rowCount() >= 15
    assert table.verticalScrollBar().maximum() > 0
    assert table.horizontalHeader().isVisible()
    for row, name in enumerate(table.grid.grid.heads):
        longest = max(name.split(), key=len)
        metrics = table.fontMetrics()
        assert table.verticalHeader().width() > metrics.horizontalAdvance(longest)
        assert table.rowHeight(row) >= metrics.height()


def test_columns_share_the_room_before_they_scroll() -> None:
    assert shared_out([(50, 100), (50, 200)], 400) == [150, 250]
    assert sum(shared_out([(50, 100), (50, 200)], 200)) <= 200
    assert shared_out([(50, 100), (50, 200)], 90) == [100, 200]


def test_the_look_of_a_row_follows_what_is_answered_elsewhere(page: AssessmentPage) -> None:
    row = seen(page, "item:evidence:one")
    assert isinstance(row, RowButton)
    before = row.accessibleDescription()
    page.presenter.answer(AnswerKey("evidence.publisher", "one"), "Census office")
    assert row.accessibleDescription() != before


def test_a_list_is_heard_behind_its_heading_and_in_front_of_what_adds_to_it(
    page: AssessmentPage,
) -> None:
    listed = seen(page, "collection:evidence")
    assert isinstance(listed, CollectionWidget)
    heard = listed.children()
    adder = seen(page, "add:evidence")
    places = [
        next(place for place, part in enumerate(heard) if part is each or is_in(part, each))
        for each in (listed.heading, listed.body, adder)
    ]
    assert places == sorted(places)


def is_in(part: QObject, widget: QWidget) -> bool:
    return isinstance(part, QWidget) and part.isAncestorOf(widget)
