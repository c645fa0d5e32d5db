"""Links are found, made, opened and taken off by keyboard and by mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import Linkable, LinkTarget, QuestionCard
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.chip import Chip
from eia_wizard.ui.parts.name_line import NameLine

HOMES = (
    Linkable("evidence", "Evidence", "evidence", "evidence", can_grow=True),
    Linkable("gaps", "What is not known", "gap", "gaps", can_grow=True),
)
TARGETS = (
    LinkTarget("e1", "Census 2021", "Evidence", role="evidence", noun="evidence"),
    LinkTarget("e2", "A survey", "Evidence", role="evidence", noun="evidence"),
    LinkTarget("g1", "No data by age", "What is not known", role="gaps", noun="gap"),
)


def card(typed: str = "", *, one: bool = False) -> QuestionCard:
    key = AnswerKey("q.basis")
    return QuestionCard(
        key, "links", "links", "What rests it on?", "", "", typed, (), TARGETS, one, linkable=HOMES
    )


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> LinksEditor:
    made = LinksEditor(card("e1, g1"))
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def line(editor: LinksEditor) -> NameLine:
    found = editor.findChild(NameLine)
    assert found is not None
    return found


def chips(editor: LinksEditor) -> list[str]:
    return [chip.text() for chip in editor.findChildren(Chip) if chip.isVisibleTo(editor)]


def test_what_is_linked_stands_as_chips_and_a_gap_says_what_it_is(editor: LinksEditor) -> None:
    assert chips(editor) == ["Census 2021", "Gap: No data by age"]


def test_a_name_that_is_not_there_is_made_with_return(editor: LinksEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.made, timeout=500) as told:
        qtbot.keyClicks(line(editor), "Uptake by sex")
        qtbot.keyClick(line(editor), Qt.Key.Key_Return)
    assert (told.args[0].collection, told.args[0].name) == ("evidence", "Uptake by sex")
    assert line(editor).text() == ""


def test_every_collection_that_can_grow_is_offered_for_a_new_name(
    editor: LinksEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(line(editor), "Uptake")
    words = [choice.words for choice in line(editor).offered]
    assert words == [
        "Add new evidence: “Uptake”",
        "Add new gap: “Uptake”",
        "Look for “Uptake” in other assessments",
    ]
    with qtbot.waitSignal(editor.made, timeout=500) as told:
        qtbot.keyClick(line(editor)._popup, Qt.Key.Key_Down)
        qtbot.keyClick(line(editor)._popup, Qt.Key.Key_Return)
    assert told.args[0].collection == "gaps"
    assert line(editor).text() == ""


def test_a_choice_is_made_with_the_mouse(editor: LinksEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(editor), "surv")
    popup = line(editor)._popup
    at = popup.visualRect(popup.model().index(0, 0)).center()
    with qtbot.waitSignal(editor.typed, timeout=500) as told:
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["e1, g1, e2"]
    assert line(editor).text() == ""


def test_return_in_an_empty_line_links_nothing(editor: LinksEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.typed, wait=50):
        qtbot.keyClick(line(editor), Qt.Key.Key_Return)
    assert editor.text() == "e1, g1"


def test_down_shows_everything_that_can_be_linked(editor: LinksEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(line(editor), Qt.Key.Key_Down)
    offered = line(editor).offered
    assert [choice.item for choice in offered if not choice.is_elsewhere] == ["e2"]


def test_return_on_a_chip_opens_it(editor: LinksEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.opened, timeout=500) as told:
        qtbot.keyClick(editor.findChildren(Chip)[1], Qt.Key.Key_Return)
    assert told.args == ["g1"]


def test_delete_on_a_chip_takes_it_off_and_the_focus_goes_to_its_neighbour(
    editor: LinksEditor, qtbot: QtBot
) -> None:
    editor.activateWindow()
    first = editor.findChildren(Chip)[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(editor.typed, timeout=500) as told:
        qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert told.args == ["g1"]
    left = next(c for c in editor.findChildren(Chip) if c.isVisibleTo(editor))
    qtbot.waitUntil(left.hasFocus)


def test_a_folded_one_unfolds_its_line_for_one_collection_and_folds_again(
    qtbot: QtBot, look: Look
) -> None:
    made = LinksEditor(card(), folded=True)
    qtbot.addWidget(made)
    made.show()
    assert line(made).isHidden()
    qtbot.mouseClick(made._buttons[1], Qt.MouseButton.LeftButton)
    assert not line(made).isHidden()
    qtbot.keyClicks(line(made), "No")
    assert [c.collection or c.item for c in line(made).offered] == ["g1", "gaps"]
    qtbot.keyClick(line(made)._popup, Qt.Key.Key_Escape)
    qtbot.keyClick(line(made), Qt.Key.Key_Escape)
    assert line(made).isHidden()
    assert line(made).text() == ""


def test_where_one_is_asked_the_line_goes_when_it_is_linked(qtbot: QtBot, look: Look) -> None:
    made = LinksEditor(card(one=True))
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClicks(line(made), "census")
    qtbot.keyClick(line(made), Qt.Key.Key_Return)
    assert made.text() == "e1"
    assert line(made).isHidden()


def test_an_item_made_elsewhere_can_be_linked_at_once(editor: LinksEditor) -> None:
    more = LinkTarget("e3", "Uptake", "Evidence", role="evidence", noun="evidence")
    old = card("e1, e3")
    fresh = QuestionCard(
        old.key,
        "links",
        "links",
        old.text,
        "",
        "",
        old.typed,
        targets=(*TARGETS, more),
        linkable=HOMES,
    )
    editor.show_card(fresh)
    assert chips(editor) == ["Census 2021", "Uptake"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [640, 300])
def test_a_long_name_is_wrapped_inside_its_chip(
    qtbot: QtBot, look: Look, width: int, scale: float
) -> None:
    look.apply("light", scale)
    chip_words = "Uptake of exercise classes by ethnic group and sex in the last three years, " * 2
    holder = LinksEditor(card())
    qtbot.addWidget(holder)
    chip = Chip(chip_words, "evidence", holder)
    chip.resize(width, chip.heightForWidth(width))
    room = chip.fontMetrics().lineSpacing() * 2
    assert chip.height() > room
    assert chip._words_height(width) < chip.height()
