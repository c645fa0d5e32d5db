"""A table of counts takes an Excel range, and says why it does not take another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.table import Grid, TableEditor
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.labels import Note

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> TableEditor:
    made = TableEditor(QuestionCard(AnswerKey("q"), "table", "table", "How many?", "", "", ""))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def grid(editor: TableEditor) -> Grid:
    found = editor.control()
    assert isinstance(found, Grid)
    return found


def paste(editor: TableEditor, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(grid(editor), Qt.Key.Key_V, CONTROL)


def test_a_range_fills_the_table_from_the_current_cell(editor: TableEditor, qtbot: QtBot) -> None:
    grid(editor).setCurrentCell(0, 0)
    with qtbot.waitSignal(editor.typed, timeout=3_000) as told:
        paste(editor, qtbot, "\tOffered\tStarted\r\nWomen\t120\t60\r\nMen\t80\t50\r\n")
    assert told.args == ["\tOffered\tStarted\nWomen\t120\t60\nMen\t80\t50"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" * 10_000_000, "too much"),
        ("1\n" * 300, "more than"),
        ("1\t" * 40, "20 columns"),
        ("", "nothing to paste"),
    ],
    ids=["letters", "rows", "columns", "nothing"],
)
def test_a_range_too_large_is_refused_and_nothing_is_lost(
    editor: TableEditor, qtbot: QtBot, text: str, said: str
) -> None:
    editor.fill("\tCount\nWomen\t12")
    with qtbot.waitSignal(editor.refused, timeout=1_000) as told:
        paste(editor, qtbot, text)
    assert said in told.args[0]
    assert editor.text() == "\tCount\nWomen\t12"


def test_delete_empties_a_cell_and_insert_adds_a_row(editor: TableEditor, qtbot: QtBot) -> None:
    editor.fill("\tCount\nWomen\t12")
    grid(editor).setCurrentCell(1, 1)
    qtbot.keyClick(grid(editor), Qt.Key.Key_Delete)
    assert editor.text() == "\tCount\nWomen\t"
    qtbot.keyClick(grid(editor), Qt.Key.Key_Insert)
    assert grid(editor).rowCount() == 3


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_column_is_narrower_than_its_words(
    editor: TableEditor, look: Look, scale: float
) -> None:
    look.apply("light", scale)
    names = "\t".join(f"A column of a long name {n}" for n in range(8))
    editor.fill(f"\t{names}\nWomen of all ages and places\t1")
    table = grid(editor)
    for column in range(table.columnCount()):
        item = table.item(0, column)
        words = table.fontMetrics().horizontalAdvance(item.text()) if item else 0
        assert table.columnWidth(column) > words
    assert table.horizontalScrollBar().maximum() > 0


def test_figures_without_a_name_are_kept_and_the_name_is_asked_for(editor: TableEditor) -> None:
    grid(editor).item(0, 1).setText("Men")
    grid(editor).item(1, 1).setText("12")
    assert editor.text() == "\tMen\n\t12"
    asked = editor.findChild(Note)
    assert isinstance(asked, Note)
    assert asked.isVisibleTo(editor)
    assert asked.text().startswith("Row 1 has figures and no name.")
    grid(editor).item(1, 0).setText("Under 18")
    assert not asked.isVisibleTo(editor)


def test_nothing_is_asked_of_an_empty_table(editor: TableEditor) -> None:
    asked = editor.findChild(Note)
    assert isinstance(asked, Note)
    assert not asked.isVisibleTo(editor)
    assert editor.text() == ""
