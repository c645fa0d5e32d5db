"""Reviewed documents in a real window: brought home, settled one by one, undone, led elsewhere."""

from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from builders import MOMENT
from documents.review.copies import Edit, comment, retype, tracked
from documents.word_files import p, word_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.review_deeds import Act
from eia_wizard.presenters.review_view import ALL, Wish
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.review import ReviewPage
from eia_wizard.ui.pages.review_card import ReviewCard
from eia_wizard.ui.parts.name_line import NameLine
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, question
from ui.test_a_word_file_in_the_window import dropped

PROPOSAL = AnswerKey("proposal")
WAS, THEIRS = "Walk in the park", "Walk in the park at noon"
TRACKED = tracked(WAS, "ins", " at noon", who="Sam")
ASKED = comment(WAS, "At what cost?")


class Round:
    """An assessment in the window, copies of it, and the page of reviews."""

    def __init__(self, window: MainWindow, qtbot: QtBot, folder: Path) -> None:
        self.window, self._qtbot, self._folder = window, qtbot, folder
        self.page = begin(window, qtbot)
        qtbot.waitUntil(question(self.page, "proposal").editor.control().hasFocus)
        self.page.presenter.answer(PROPOSAL, WAS)
        self.library = window.desk.library

    def copy(self, *edits: Edit, name: str = "back.docx") -> Path:
        path = self._folder / name
        with self._qtbot.waitSignal(self.library.exported, timeout=30_000):
            self.library.export(self.page.saving.assessment_id, path)
        document = Document(str(path))
        for edit in edits:
            edit(document)
        document.save(str(path))
        return path

    def home(self, file: Path) -> str:
        """Bring a document home; what it brought, in a sentence."""
        with self._qtbot.waitSignal(self.library.coming_home.kept, timeout=30_000) as kept:
            self.window.desk.reviews.bring_home(file)
        return str(kept.args[1])

    def shown(self) -> AssessmentPage:
        found = self.window.desk.assessment
        assert found is not None
        return found

    @property
    def review(self) -> ReviewPage:
        found = self.shown().findChild(ReviewPage)
        assert isinstance(found, ReviewPage)
        return found

    def cards(self) -> list[ReviewCard]:
        return self.review.widget().findChildren(ReviewCard) if self.review.widget() else []

    def wait_for_cards(self, count: int) -> list[ReviewCard]:
        self._qtbot.waitUntil(lambda: len(self.cards()) == count, timeout=15_000)
        return self.cards()

    def does(self, name: str, typed: str | None = None, at: int = 0) -> None:
        """Press a button of a card, and give the words that it asks for."""
        card = self.cards()[at]
        press(card, name)
        if typed is not None:
            box = card.findChild(QPlainTextEdit)
            assert isinstance(box, QPlainTextEdit)
            box.setPlainText(typed)
            press(
                card, {"Reply": "Add the reply", "Edit and accept": "Accept it so"}.get(name, name)
            )

    def said(self) -> str:
        return "\n".join(each.text() for each in self.review.findChildren(QLabel))

    def wait_to_hear(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.said(), timeout=10_000)

    def answer(self) -> object:
        return self.shown().presenter.session.reading.value(PROPOSAL)


@pytest.fixture
def back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Round:
    return Round(window, qtbot, tmp_path)


def press(parent: QWidget, name: str) -> None:
    buttons = [b for b in parent.findChildren(QPushButton) if b.isVisibleTo(parent)]
    next(b for b in buttons if b.text() == name).click()


def link(back: Round) -> QPushButton:
    found = back.shown().findChild(QPushButton, "reviews")
    assert isinstance(found, QPushButton)
    return found


def test_a_dropped_review_is_shown_with_both_texts_and_counted_at_the_head(
    back: Round, qtbot: QtBot
) -> None:
    dialog = dropped(back.window, back.copy(TRACKED, ASKED))
    with qtbot.waitSignal(back.library.coming_home.kept, timeout=30_000):
        dialog.review.click()
    back.wait_for_cards(2)
    names = [each.accessibleName() for each in back.review.findChildren(QLabel)]
    assert f"Now {WAS}" in names
    assert f"Proposed {THEIRS}" in names
    assert "At what cost?" in back.said()
    assert link(back).text() == "Reviews (2)"


def test_accepting_changes_the_answer_and_undo_opens_it_again(back: Round) -> None:
    back.home(back.copy(TRACKED))
    back.wait_for_cards(1)
    back.does("Accept")
    back.wait_to_hear("There is nothing left to settle.")
    assert back.answer() == THEIRS
    back.shown().presenter.undo()
    back.wait_for_cards(1)
    assert back.answer() == WAS
    assert back.shown().reviews.is_open
    back.shown().presenter.redo()
    back.wait_to_hear("There is nothing left to settle.")


def test_it_can_be_accepted_in_other_words(back: Round) -> None:
    back.home(back.copy(TRACKED))
    back.wait_for_cards(1)
    back.does("Edit and accept", "Walk in the park at one")
    back.wait_to_hear("There is nothing left to settle.")
    assert back.answer() == "Walk in the park at one"


def test_an_answer_that_changed_since_shows_three_texts_and_says_so(
    back: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = back.copy(TRACKED)
    monkeypatch.setattr("builders.MOMENT", MOMENT + timedelta(days=1))
    back.page.presenter.answer(PROPOSAL, "Walk by the sea")
    back.home(copy)
    back.wait_for_cards(1)
    names = " ".join(each.accessibleName() for each in back.review.findChildren(QLabel))
    assert all(text in names for text in (WAS, "Now Walk by the sea", THEIRS))
    assert "has changed since the document was sent" in back.said()


def test_ours_is_kept_with_a_reason_and_can_be_opened_again(back: Round) -> None:
    back.home(back.copy(TRACKED))
    back.wait_for_cards(1)
    back.does("Keep ours", "It is too hot at noon.")
    back.wait_to_hear("There is nothing left to settle.")
    back.review.narrowed.emit(Wish(ALL))
    back.wait_to_hear("It is too hot at noon.")
    assert back.answer() == WAS
    back.does("Open again")
    back.wait_to_hear("1 of 1")


def test_a_comment_is_replied_to_made_an_action_and_open_again_after_undo(back: Round) -> None:
    back.home(back.copy(ASKED))
    back.wait_for_cards(1)
    back.does("Reply", "")
    back.wait_to_hear("Write the reply first")
    back.cards()[0].findChild(QPlainTextEdit).setPlainText("None at all.")
    press(back.cards()[0], "Add the reply")
    back.wait_to_hear("None at all.")
    back.does("Make an action of it")
    back.wait_to_hear("There is nothing left to settle.")
    session = back.shown().presenter.session
    (action,) = session.reading.items("actions")
    assert session.reading.text("action.summary", action) == "At what cost?"
    back.shown().presenter.undo()
    back.wait_for_cards(1)
    back.does("Mark as settled", "Said in the plan.")
    back.wait_to_hear("There is nothing left to settle.")


def test_everything_of_one_reviewer_is_accepted_in_one_step(back: Round) -> None:
    back.page.presenter.answer(AnswerKey("use"), "People in flats")
    back.home(back.copy(TRACKED, tracked("People in flats", "ins", " and houses", who="Sam")))
    back.wait_for_cards(2)
    press(back.review, "Accept 2 undisputed changes by Sam")
    back.wait_to_hear("There is nothing left to settle.")
    assert back.answer() == THEIRS
    back.shown().presenter.undo()
    back.wait_for_cards(2)
    assert back.answer() == WAS


def test_what_has_no_place_is_put_at_a_question_by_typing(back: Round) -> None:
    back.home(back.copy(comment("Equality impact assessment", "Make it short.")))
    back.wait_to_hear("What could not be placed")
    back.does("Put it at a question")
    line = back.cards()[0].findChild(NameLine)
    assert isinstance(line, NameLine)
    line.setText("what is proposed?")
    line.returnPressed.emit()
    back.wait_to_hear("Put here by hand.")
    assert "What could not be placed" not in back.said()


def test_the_same_file_twice_is_told_and_several_files_stand_side_by_side(back: Round) -> None:
    first = back.copy(TRACKED)
    back.home(first)
    assert "was brought home before" in back.home(first)
    back.home(back.copy(retype(WAS, "Walk in the wood"), name="other.docx"))
    back.wait_to_hear("“other.docx”")
    assert "“back.docx”" in back.said()
    back.wait_for_cards(2)


def test_a_copy_of_another_assessment_leads_there(
    back: Round, window: MainWindow, qtbot: QtBot
) -> None:
    copy, id_ = back.copy(TRACKED), back.page.saving.assessment_id
    window.desk.show_home()
    begin(window, qtbot)
    desk = window.desk.reviews
    desk.bring_home(copy)
    qtbot.waitUntil(lambda: not desk.elsewhere.isHidden(), timeout=30_000)
    assert "another assessment of yours" in desk.elsewhere.sentence
    desk.elsewhere.buttons[0].click()
    qtbot.waitUntil(lambda: back.shown().saving.assessment_id == id_, timeout=15_000)
    back.wait_for_cards(1)
    assert desk.elsewhere.isHidden()


def test_a_copy_of_none_of_ours_is_offered_as_a_draft(
    back: Round, window: MainWindow, qtbot: QtBot
) -> None:
    copy, id_ = back.copy(TRACKED), back.page.saving.assessment_id
    data = copy.read_bytes()
    window.desk.show_home()
    other = make_stranger(copy, data, id_)
    desk = window.desk.reviews
    desk.bring_home(other)
    qtbot.waitUntil(lambda: not desk.strange.isHidden(), timeout=30_000)
    assert "not in your library" in desk.strange.sentence
    with qtbot.waitSignal(back.library.brought_in, timeout=30_000):
        desk.strange.buttons[0].click()


def test_a_changed_copy_brought_in_as_a_draft_says_what_it_holds_besides(
    back: Round, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dropped(window, back.copy(TRACKED, ASKED))
    dialog.bring_in.click()
    desk = window.desk.reviews
    qtbot.waitUntil(lambda: not desk.more.isHidden(), timeout=30_000)
    assert "1 answer was changed in it and it has 1 comment" in desk.more.sentence
    with qtbot.waitSignal(back.library.coming_home.kept, timeout=30_000):
        desk.more.buttons[0].click()
    back.wait_for_cards(2)


def make_stranger(copy: Path, data: bytes, id_: str) -> Path:
    """The copy as that of an assessment with another id."""
    from documents.document_builders import changed

    other = f"01ZZZZZZZZ{id_[10:]}"
    for name in ("docProps/custom.xml", "docProps/core.xml"):
        data = changed(data, name, id_, other)
    found = copy.with_name("stranger.docx")
    found.write_bytes(data)
    return found


def test_what_is_no_copy_is_refused_in_a_sentence(
    back: Round, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(word_file(p("Dear all")))
    with qtbot.waitSignal(back.library.coming_home.refused, timeout=30_000) as refused:
        back.window.desk.reviews.bring_home(letter)
    assert "is no copy of" in refused.args[0]


def test_the_notes_of_a_question_show_what_reviewers_raised_there(
    back: Round, qtbot: QtBot
) -> None:
    back.home(back.copy(ASKED))
    back.wait_for_cards(1)
    press(back.cards()[0], "Go there")
    assert not back.shown().reviews.is_open
    qtbot.waitUntil(question(back.shown(), "proposal").editor.control().hasFocus)
    notes = back.shown()._help.notes
    qtbot.waitUntil(
        lambda: any("At what cost?" in each.text() for each in notes.findChildren(QLabel))
    )
    press(notes, "See it in the review")
    assert back.shown().reviews.is_open


def test_what_is_asked_for_is_brought_into_sight_with_its_buttons(
    back: Round, qtbot: QtBot
) -> None:
    back.home(back.copy(TRACKED, ASKED))
    back.wait_for_cards(2)
    press(back.cards()[1], "Reply")
    give = back.cards()[1].findChild(QPushButton, "review-give:reply")
    assert isinstance(give, QPushButton)
    qtbot.waitUntil(lambda: give.visibleRegion().boundingRect().height() == give.height())


def test_a_word_typed_and_not_given_outlives_what_happens_beside_it(back: Round) -> None:
    back.home(back.copy(TRACKED, ASKED))
    back.wait_for_cards(2)
    press(back.cards()[1], "Reply")
    back.cards()[1].findChild(QPlainTextEdit).setPlainText("Half a sen")
    back.does("Accept")
    back.wait_to_hear("1 of 2")
    (card,) = back.wait_for_cards(1)
    assert card.draft() == (Act.REPLY, "Half a sen")
