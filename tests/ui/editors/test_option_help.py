"""What an option means is said while one is at it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.terms import Option
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.editors.choices import ChoicesEditor
from eia_wizard.ui.editors.option_help import OptionHelp
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.question import QuestionWidget

OPTIONS = (
    Option("arab", "Arab", "arab", help="NHS code S"),
    Option("irish", "Irish", "irish", help="NHS code B"),
    Option("other", "Any other", "other"),
)


@pytest.fixture(params=["choice", "choices"])
def question(request: pytest.FixtureRequest, qtbot: QtBot, look: Look) -> Iterator[QuestionWidget]:
    kind = str(request.param)
    card = QuestionCard(AnswerKey("q"), kind, kind, "Which?", "Which", "", "", options=OPTIONS)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = QuestionWidget(card, holder)
    holder.show()
    qtbot.waitExposed(holder)
    yield made
    holder.hide()  # kept until here: it owns the question


def told(question: QuestionWidget) -> str:
    found = question.findChild(OptionHelp)
    assert isinstance(found, OptionHelp)
    return found.text().strip()


def test_the_option_with_the_focus_or_under_the_pointer_says_what_it_means(
    question: QuestionWidget, qtbot: QtBot
) -> None:
    editor = question.editor
    assert isinstance(editor, ChoiceEditor | ChoicesEditor)
    first, second, third = editor.options()
    question.window().activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert told(question) == "Arab: NHS code S"
    QApplication.sendEvent(second, QEvent(QEvent.Type.Enter))
    assert told(question) == "Irish: NHS code B"
    QApplication.sendEvent(second, QEvent(QEvent.Type.Leave))
    assert told(question) == "Arab: NHS code S"
    third.setFocus()
    qtbot.waitUntil(third.hasFocus)
    assert told(question) == ""


def test_of_several_that_are_chosen_none_is_told_of_alone(qtbot: QtBot, look: Look) -> None:
    card = QuestionCard(
        AnswerKey("q"), "choices", "choices", "Which?", "Which", "", "", options=OPTIONS
    )
    holder = QWidget()
    qtbot.addWidget(holder)
    made = QuestionWidget(card, holder)
    made.editor.fill("arab")
    assert told(made) == "Arab: NHS code S"
    made.editor.fill("arab, irish")
    assert len([b for b in made.editor.options() if b.isChecked()]) == 2
    assert told(made) == ""


def test_it_is_heard_with_the_option(question: QuestionWidget) -> None:
    editor = question.editor
    assert isinstance(editor, ChoiceEditor | ChoicesEditor)
    assert [b.accessibleDescription() for b in editor.options()] == ["NHS code S", "NHS code B", ""]


def test_options_that_mean_what_they_say_have_no_line_under_them(qtbot: QtBot, look: Look) -> None:
    plain = (Option("a", "A", "a"), Option("b", "B", "b"))
    card = QuestionCard(
        AnswerKey("q"), "choice", "choice", "Which?", "Which", "", "", options=plain
    )
    holder = QWidget()
    qtbot.addWidget(holder)
    assert QuestionWidget(card, holder).findChild(OptionHelp) is None
