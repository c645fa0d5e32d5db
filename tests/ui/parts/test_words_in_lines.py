"""Words that wrap: their lines stand apart, and what they need is what they get."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.page_button import PageButton
from eia_wizard.ui.parts.side_column import SideColumn
from eia_wizard.ui.parts.spaced import broken, height_of

LONG = "Numbers show that something happens; people tell you why, if you go and ask them. " * 3


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_lines_stand_further_apart_than_a_label_sets_them(qtbot: QtBot) -> None:
    lines = broken(LONG, QFont(), 300)
    natural = lines.lineCount() * lines.lineAt(0).height()
    assert lines.lineCount() > 2
    assert height_of(lines) > natural * 1.05


def test_one_line_is_no_higher_for_it(qtbot: QtBot) -> None:
    lines = broken("One line", QFont(), 300)
    assert height_of(lines) <= lines.lineAt(0).height() + 1


def test_a_line_end_in_the_words_ends_a_line(qtbot: QtBot) -> None:
    assert broken("one\ntwo\nthree", QFont(), 300).lineCount() == 3


def test_words_are_as_high_as_their_lines(page: QWidget) -> None:
    words = Words(LONG, page)
    assert words.heightForWidth(300) > words.heightForWidth(900)
    assert words.heightForWidth(300) == height_of(broken(LONG, words.font(), 300))


def test_words_that_change_are_measured_anew(page: QWidget) -> None:
    note = Note("Short", page)
    before = note.heightForWidth(200)
    note.setText(LONG)
    assert note.heightForWidth(200) > before


def test_words_that_can_be_marked_are_left_to_qt(page: QWidget) -> None:
    words = Words(LONG, page)
    spaced = words.heightForWidth(300)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert words.heightForWidth(300) < spaced


def test_a_heading_keeps_its_lines_together(page: QWidget) -> None:
    assert (
        Heading(LONG, 1, page).heightForWidth(400)
        < Words(LONG, page, scale=24 / 15).heightForWidth(400) * 1.1
    )


def test_the_name_of_a_page_is_never_cut(page: QWidget) -> None:
    button = PageButton("How much assessment it calls for, and why that is enough", 56, page)
    assert button.heightForWidth(220) > button.heightForWidth(900)


def test_the_name_of_a_page_begins_where_it_is_told(page: QWidget) -> None:
    button = PageButton("How much assessment it calls for, and why that is enough", 56, page)
    before = button.heightForWidth(300)
    button.begin_at(180)
    assert button.minimumSizeHint().width() == 180
    assert button.heightForWidth(300) > before


def test_a_row_far_down_a_column_is_brought_into_sight(qtbot: QtBot, look: Look) -> None:
    inside = QWidget()
    inside.setMinimumHeight(2_000)
    row = QWidget(inside)
    row.setGeometry(0, 1_500, 100, 30)
    column = SideColumn(inside, 200)
    qtbot.addWidget(column)
    column.resize(200, 400)
    column.show()
    column.bring_into_sight(row)
    assert 0 <= row.mapTo(column, row.rect().topLeft()).y() <= 370
    row.move(0, 100)
    column.bring_into_sight(row)
    assert row.mapTo(column, row.rect().topLeft()).y() == 100


def column_under(above: QWidget, qtbot: QtBot, high: int) -> SideColumn:
    above.setFixedSize(150, 150)
    column = SideColumn(QWidget(), 200, above)
    qtbot.addWidget(column)
    column.resize(200, high)
    column.show()
    return column


def test_what_stands_above_a_column_goes_where_there_is_little_height(
    qtbot: QtBot, look: Look
) -> None:
    above = QWidget()
    column = column_under(above, qtbot, 700)
    assert above.isVisible()
    column.resize(200, 400)
    assert not above.isVisible()


def test_what_stands_above_a_column_grows_with_the_letters_where_there_is_height(
    qtbot: QtBot, look: Look
) -> None:
    above = QWidget()
    column = column_under(above, qtbot, 1_000)
    assert above.minimumHeight() == 150
    look.apply(text_scale=1.5)
    column.fit()
    assert above.minimumHeight() == 225
    column.resize(200, 735)
    assert above.isVisible()
    assert 150 <= above.minimumHeight() < 225
    column.resize(200, 500)
    assert not above.isVisible()
