"""Every editor shows an answer, hands on what is typed, and can be named and reached by key."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.terms import Option
from eia_wizard.presenters.views import LinkTarget, QuestionCard
from eia_wizard.ui.beginning.field import field_of
from eia_wizard.ui.beginning.likeness import Box
from eia_wizard.ui.editors import EDITORS, make_editor
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.line import MOST_LETTERS
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look.fields import LEAN
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.lean import BESIDE, LeanBox

OPTIONS = (Option("red", "Red", "red"), Option("blue", "Blue", "blue"))
TARGETS = (LinkTarget("e1", "Census 2021", "Evidence"), LinkTarget("e2", "A survey", "Evidence"))
SAMPLES = {
    "text": "One line",
    "long-text": "Two\nlines",
    "choice": "blue",
    "choices": "red, blue",
    "yes-no": "blue",
    "date": "14 January 2027",
    "number": "12",
    "percentage": "12",
    "money": "12",
    "rating": "2",
    "links": "e1",
    "table": "\tWomen\nStarted\t12",
}


def card(kind: str, typed: str = "") -> QuestionCard:
    return QuestionCard(
        key=AnswerKey("q"),
        editor=KINDS[kind].editor,
        kind=kind,
        text="What is it?",
        name="What is it",
        why="",
        typed=typed,
        options=OPTIONS,
        targets=TARGETS,
    )


@pytest.fixture
def editor(request: pytest.FixtureRequest, qtbot: QtBot, look: Look) -> Editor:
    made = make_editor(card(*request.param))
    qtbot.addWidget(made)
    return made


def test_every_kind_but_the_list_of_items_has_an_editor() -> None:
    needed = {kind.editor for name, kind in KINDS.items() if name != "items"}
    assert needed == set(EDITORS)


@pytest.mark.parametrize("editor", SAMPLES.items(), indirect=True, ids=list(SAMPLES))
def test_an_answer_is_shown_as_it_was_typed(editor: Editor) -> None:
    assert editor.text() == editor.card.typed


@pytest.mark.parametrize("kind", SAMPLES)
def test_another_answer_takes_its_place_without_being_typed(
    kind: str, qtbot: QtBot, look: Look
) -> None:
    made = make_editor(card(kind))
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.typed, wait=50):
        made.show_card(card(kind, SAMPLES[kind]))
    assert made.text() == SAMPLES[kind]


@pytest.mark.parametrize("editor", [(kind,) for kind in SAMPLES], indirect=True, ids=list(SAMPLES))
def test_it_is_named_after_its_question_and_takes_the_focus(editor: Editor) -> None:
    control = editor.control()
    assert "What is it?" in control.accessibleName()
    assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("editor", [("text",), ("long-text",)], indirect=True)
def test_what_is_typed_is_handed_on_after_a_pause(editor: Editor, qtbot: QtBot) -> None:
    editor.show()
    with qtbot.waitSignal(editor.typed, timeout=3_000) as told:
        qtbot.keyClicks(editor.control(), "Walks")
    assert told.args == ["Walks"]


@pytest.mark.parametrize("editor", [("choice",), ("choices",), ("yes-no",)], indirect=True)
def test_a_choice_is_handed_on_at_once(editor: Editor, qtbot: QtBot) -> None:
    editor.show()
    with qtbot.waitSignal(editor.typed, timeout=500) as told:
        qtbot.keyClick(editor.control(), Qt.Key.Key_Space)
    assert told.args == ["red"]


@pytest.mark.parametrize("editor", [("links",)], indirect=True)
def test_a_link_is_made_by_typing_part_of_a_name(editor: Editor, qtbot: QtBot) -> None:
    editor.show()
    qtbot.keyClicks(editor.control(), "census")
    with qtbot.waitSignal(editor.typed, timeout=500) as told:
        qtbot.keyClick(editor.control(), Qt.Key.Key_Return)
    assert told.args == ["e1"]


def test_a_paste_of_ten_megabytes_is_refused_with_a_sentence(qtbot: QtBot, look: Look) -> None:
    from PySide6.QtCore import QMimeData

    from eia_wizard.ui.editors.paragraphs import ParagraphsEditor

    made = ParagraphsEditor(card("long-text"))
    qtbot.addWidget(made)
    paste = QMimeData()
    paste.setText("x" * 10_000_000)
    with qtbot.waitSignal(made.refused, timeout=1_000) as told:
        made.control().insertFromMimeData(paste)  # type: ignore[attr-defined]
    assert "200,000" in told.args[0]
    assert made.text() == ""


def test_pasted_emphasis_is_dropped_and_bullets_are_kept(qtbot: QtBot, look: Look) -> None:
    from PySide6.QtCore import QMimeData

    made = make_editor(card("long-text"))
    qtbot.addWidget(made)
    paste = QMimeData()
    paste.setHtml("<p><b>Bold</b></p><ul><li>one</li></ul>")
    paste.setText("Bold\n• one")
    made.control().insertFromMimeData(paste)  # type: ignore[attr-defined]
    assert made.text() == "Bold\n- one"


def test_a_text_of_eight_lines_is_seen_whole_at_any_width(qtbot: QtBot, look: Look) -> None:
    made = make_editor(card("long-text", "words that go on and on " * 20))
    qtbot.addWidget(made)
    for width in (640, 400):
        made.resize(width, 10)
        made.show()
        box = made.control()
        bar = box.verticalScrollBar()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda shown=bar: not shown.isVisible())  # type: ignore[misc]
        made.adjustSize()
        assert made.sizeHint().height() >= box.minimumSizeHint().height()


def test_a_paste_takes_the_place_of_what_is_selected_in_one_step(qtbot: QtBot, look: Look) -> None:
    from PySide6.QtCore import QMimeData

    made = make_editor(card("long-text", "x" * 200_000))
    qtbot.addWidget(made)
    box = made.control()
    box.selectAll()  # type: ignore[attr-defined]
    paste = QMimeData()
    paste.setHtml("<table><tr><td>Women</td><td>40</td></tr></table>")
    box.insertFromMimeData(paste)  # type: ignore[attr-defined]
    assert made.text() == "Women | 40"
    box.document().undo()  # type: ignore[attr-defined]
    assert len(made.text()) == 200_000


LONG = "The board’s website, with the paper of the committee; in large print on request"


def test_a_line_that_outgrows_its_place_can_be_read_whole_under_it(
    qtbot: QtBot, look: Look
) -> None:
    made = make_editor(card("text", "The board’s website"))
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    made.fill(LONG)
    whole = made.findChild(Note, "whole")
    assert whole is not None
    assert whole.isVisible()
    assert whole.text() == LONG
    made.resize(900, 100)
    assert not whole.isVisible()


def test_a_long_line_is_broken_and_stays_one_line(qtbot: QtBot, look: Look) -> None:
    made = make_editor(card("text", LONG))
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    box = made.control()
    assert isinstance(box, QPlainTextEdit)
    qtbot.waitUntil(lambda: box.verticalScrollBar().maximum() == 0)
    assert box.height() > 3 * box.fontMetrics().height()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    pasted = QMimeData()
    pasted.setText("Ask\nthe desk. ")
    box.insertFromMimeData(pasted)
    assert made.text() == f"Ask the desk.{LONG}"
    refused: list[str] = []
    made.refused.connect(refused.append)  # type: ignore[attr-defined]
    box.insertPlainText("word " * MOST_LETTERS)
    assert len(made.text()) == MOST_LETTERS
    assert len(refused) == 1


def test_a_long_line_has_its_words_at_the_same_place_in_the_likeness_of_its_window(
    qtbot: QtBot, look: Look
) -> None:
    made, sight = make_editor(card("text", LONG)), QWidget()
    for each in (made, sight):
        qtbot.addWidget(each)
        each.resize(200, 200)
        each.show()
    box = made.control()
    assert isinstance(box, LeanBox)
    seen = field_of(Box(0, 0, 200, box.height(), False, box.is_lean, "", LONG, 0, 0), sight)
    assert isinstance(seen, LeanBox)
    for lean in (box, seen):
        assert lean.document().documentMargin() == LEAN
        assert lean.viewportMargins().left() == BESIDE
