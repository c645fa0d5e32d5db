"""Options stand side by side where they fit, and are never cut."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.terms import Option
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors import make_editor
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.ticks import Box, Round

SHORT = ("Positive", "Negative", "None expected", "Not yet known")
LONG = ("It could not be had in time, or was not shared with us when we asked for it", "No")


def make(qtbot: QtBot, kind: str, labels: tuple[str, ...], width: int) -> Editor:
    options = tuple(Option(label, label, label) for label in labels)
    key = AnswerKey("q")
    made = make_editor(QuestionCard(key, kind, kind, "Which?", "Which", "", "", options))
    qtbot.addWidget(made)
    resize(made, width)
    return made


def resize(made: Editor, width: int) -> None:
    layout = made.layout()
    assert layout is not None
    made.resize(width, layout.heightForWidth(width))
    made.show()
    layout.activate()


def options_of(made: Editor) -> list[Round] | list[Box]:
    return made.findChildren(Round) or made.findChildren(Box)


def test_short_options_are_joined_in_a_row_where_they_fit(qtbot: QtBot, look: Look) -> None:
    made = make(qtbot, "choice", SHORT, 700)
    assert len({each.y() for each in options_of(made)}) == 1
    assert options_of(made)[0].property("segment") == "first"


def test_they_turn_into_a_column_where_they_do_not_fit_and_back(qtbot: QtBot, look: Look) -> None:
    made = make(qtbot, "choice", SHORT, 700)
    resize(made, 300)
    assert len({each.y() for each in options_of(made)}) == len(SHORT)
    assert not any(each.property("segment") for each in options_of(made))
    resize(made, 700)
    assert len({each.y() for each in options_of(made)}) == 1


@pytest.mark.parametrize("kind", ["choice", "choices"])
@pytest.mark.parametrize("labels", [SHORT, LONG])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [820, 480, 240])
def test_no_option_is_cut_at_any_width_or_text_size(
    qtbot: QtBot, look: Look, kind: str, labels: tuple[str, ...], scale: float, width: int
) -> None:
    look.apply("light", scale)
    made = make(qtbot, kind, labels, width)
    for each in options_of(made):
        assert made.rect().contains(each.geometry())
        if each.property("segment"):
            assert each.width() >= each.fontMetrics().horizontalAdvance(each.text())
        else:
            assert each.height() >= each.heightForWidth(each.width())
    look.apply("light", 1.0)


def test_the_second_line_of_an_option_can_be_clicked_too(qtbot: QtBot, look: Look) -> None:
    made = make(qtbot, "choice", LONG, 240)
    first = options_of(made)[0]
    with qtbot.waitSignal(made.typed, timeout=500):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.rect().bottomRight() / 1.1)
    assert first.isChecked()
