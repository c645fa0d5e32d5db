"""Small parts that have to be right in every look: icons beside words, lines that are too long."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStyle, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.editors.paragraphs import PlainBox
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look.tokens import DARK, LIGHT
from eia_wizard.ui.pages.home_snippet import _laid_out
from eia_wizard.ui.parts.fitting_line import FittingLine
from eia_wizard.ui.parts.learn_button import LearnButton
from eia_wizard.ui.parts.long_line import LongLine
from eia_wizard.ui.parts.picture import ICON, Picture

LONG = "Impact assessment of the move to the gym; in the archive of the former group"


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def drawn(line: QLineEdit) -> QImage:
    line.resize(200, 36)
    line.show()
    return line.grab().toImage()


def test_an_icon_beside_words_takes_the_colours_of_another_scheme(
    page: QWidget, look: Look
) -> None:
    picture = Picture("error", "block", ICON, page)
    for scheme, colours in (("dark", DARK), ("light", LIGHT)):
        look.apply(scheme)
        image = picture.pixmap().toImage()
        dots = (image.pixelColor(x, y) for x in range(ICON) for y in range(ICON))
        assert QColor(colours.block) in [dot for dot in dots if dot.alpha() == 255]


def test_a_line_that_is_too_long_ends_in_dots_and_no_word_is_cut(page: QWidget) -> None:
    shown = drawn(LongLine(LONG, page))
    whole = drawn(LongLine("Impact", page))
    assert shown != drawn(QLineEdit(LONG, page))
    assert whole == drawn(QLineEdit("Impact", page))


def test_whoever_comes_to_a_long_line_sees_it_as_it_is(page: QWidget, qtbot: QtBot) -> None:
    line, plain = LongLine(LONG, page), QLineEdit(LONG, page)
    apart = drawn(line)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert drawn(line) != apart
    line.clearFocus()
    assert drawn(line) == apart
    assert plain.text() == line.text()


def test_a_line_tells_whenever_it_holds_more_than_it_shows(page: QWidget, look: Look) -> None:
    line = LongLine("Impact assessment", page)
    line.resize(200, 36)
    line.show()
    told: list[bool] = []
    line.measured.connect(lambda: told.append(line.holds_more))
    line.setText(LONG)
    line.resize(900, 36)
    line.resize(200, 36)
    line.setText("Impact assessment")
    assert told[-4:] == [True, False, True, False]
    look.apply("light", 2.0)
    QApplication.processEvents()
    assert told[-1]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_text_that_fits_has_no_bar_to_scroll_it(
    page: QWidget, look: Look, qtbot: QtBot, scale: float
) -> None:
    look.apply("light", scale)
    column = QVBoxLayout(page)
    box = PlainBox(page)
    column.addWidget(box)
    column.addStretch(1)
    box.setPlainText("Nobody asked those who never came. " * 5)
    qtbot.waitUntil(lambda: box._lines() > 4 and box.height() == box.sizeHint().height())
    assert box.verticalScrollBar().maximum() == 0
    look.apply("light")


def test_the_icon_in_a_line_grows_with_the_letters(page: QWidget, look: Look) -> None:
    line = FittingLine(page, "Find")
    line.show_icon("search")
    look.apply("dark", 1.5)
    (action,) = line.actions()
    (size,) = {size.width() for size in action.icon().availableSizes()} - {60}
    assert size == 30
    look.apply("light")


def test_the_cursor_grows_with_the_letters(page: QWidget, look: Look) -> None:
    box = PlainBox(page)
    usual = box.cursorWidth()
    look.apply("light", 1.5)
    in_lines = page.style().pixelMetric(QStyle.PixelMetric.PM_TextCursorWidth)
    assert box.cursorWidth() == in_lines == PlainBox(page).cursorWidth() == 2 * usual
    bare = QPlainTextEdit(page)
    bare.ensurePolished()
    assert bare.cursorWidth() == in_lines
    look.apply("light")
    assert box.cursorWidth() == usual


def test_words_found_that_go_on_end_in_dots(page: QWidget) -> None:
    pieces = (("They met behind a ", False), ("glass wall", True), (", 👪 in class. " * 30, False))
    shown = _laid_out(page.font(), pieces, 200)
    assert shown.lineCount() == 3
    assert shown.text().endswith("…")
    assert shown.text()[:-1] in "".join(text for text, _is_found in pieces)
    last = shown.lineAt(2)
    assert 2 * (last.textStart() + last.textLength()) == len(shown.text().encode("utf-16-le"))
    short = _laid_out(page.font(), pieces[:2], 200)
    assert short.text() == "They met behind a glass wall"


def test_a_way_to_learn_is_as_high_as_its_words_and_no_higher(page: QWidget) -> None:
    button = LearnButton("Engagement that changes something", page)
    room = button.fontMetrics().horizontalAdvance(button.text()) + 42 + 12 + 2
    assert button.heightForWidth(room) == LearnButton("Why", page).heightForWidth(room)
