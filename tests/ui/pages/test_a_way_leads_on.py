"""From a “no” in the list of ways in to an impact, requirement, action or gap at one press."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from builders import FORMS, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.single import question_card
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
WAY, LABEL = FORM.collections["ways-in"].items[0].id, FORM.collections["ways-in"].items[0].label
NOTE = "Booking is by telephone only; Deaf people cannot book."


def editor(qtbot: QtBot, **answers: object) -> LinksEditor:
    given = {f"way.now:{WAY}": "no", "size": "standard", **answers}
    card = question_card(reading(FORM, given), FORM.questions["way.led-to"], WAY)  # type: ignore[arg-type]  # told as typed
    made = LinksEditor(card)
    qtbot.addWidget(made)
    made.show()
    return made


def offered(made: LinksEditor) -> list[str]:
    buttons = made.findChildren(QPushButton)
    return [b.text() for b in buttons if b.text().startswith("Make it") and not b.isHidden()]


def test_each_thing_that_it_can_become_is_one_press(qtbot: QtBot, look: object) -> None:
    made = editor(qtbot)
    assert offered(made) == [
        *("Make it an impact", "Make it a requirement", "Make it an action", "Make it a gap")
    ]


@pytest.mark.parametrize(
    ("note", "name"),
    [(NOTE, NOTE), ("", f"Not so today: {LABEL}")],
)
def test_it_is_named_by_what_is_in_the_way(
    qtbot: QtBot, look: object, note: str, name: str
) -> None:
    made = editor(qtbot, **({f"way.note:{WAY}": note} if note else {}))
    button = made.findChild(QPushButton, f"make:way.led-to:{WAY}:actions")
    assert isinstance(button, QPushButton)
    button.setFocus()
    with qtbot.waitSignal(made.made) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (told.args[0].collection, told.args[0].name) == ("actions", name)


def test_what_was_made_is_not_offered_again(qtbot: QtBot, look: object) -> None:
    made = editor(
        qtbot,
        **{
            f"way.note:{WAY}": NOTE,
            "actions": ("a1",),
            "action.summary:a1": NOTE,
            f"way.led-to:{WAY}": ("a1",),
        },
    )
    assert "Make it an action" not in offered(made)
    assert AnswerKey("way.led-to", WAY) == made.card.key


def test_the_words_of_this_moment_name_it_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    for written, typed in (("size", "standard"), (f"way.now:{WAY}", "no")):
        page.presenter.answer(AnswerKey.parse(written), typed)
    page.go_to_question(AnswerKey("way.note", WAY))
    page.presenter.answer(AnswerKey("way.note", WAY), NOTE)
    button = page.findChild(QPushButton, f"make:way.led-to:{WAY}:impacts")
    assert isinstance(button, QPushButton)
    button.click()
    reading = page.presenter.session.reading
    (impact,) = reading.items("impacts")
    assert reading.text("impact.summary", impact) == NOTE
    assert reading.value(AnswerKey("way.led-to", WAY)) == (impact,)
    page.presenter.undo()
    assert page.presenter.session.reading.items("impacts") == ()
