"""Group work in the window: typed, compared, kept beside the practice library, printed."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exchange import save_copy
from eia_wizard.app.group_work import (
    group_work_place,
    read_group_work,
    table_from,
    write_comparison,
    write_group_work,
)
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_work import GroupWork, TableAnswer
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.store.practice import practice_library
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.group_work import GroupWorkPage

WORK = GroupWork(
    "Why do people leave?",
    (TableAnswer("Window", "The bus is late\nNobody rang"), TableAnswer("Door", "The bus is late")),
)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Iterator[GroupWorkPage]:
    home = QWidget()
    qtbot.addWidget(home)
    made = GroupWorkPage({"What is proposed?": "proposal"}, home)
    home.show()
    yield made
    home.close()


def test_what_only_one_table_said_is_marked_in_words(page: GroupWorkPage, qtbot: QtBot) -> None:
    page.show_work(WORK)
    qtbot.keyClick(page.compare_button, Qt.Key.Key_Space)
    assert "Nobody rang (only this table)" in page.tables[0].compared.toPlainText()
    assert "only this table" not in page.tables[1].compared.toPlainText()
    assert not page.tables[0].said.isVisibleTo(page)
    qtbot.keyClick(page.compare_button, Qt.Key.Key_Space)
    assert page.tables[0].said.isVisibleTo(page)


def test_there_are_two_to_eight_tables_and_none_with_words_is_taken_away(
    page: GroupWorkPage,
) -> None:
    for _press in range(12):
        page.more.click()
    assert len(page.tables) == 8
    assert not page.more.isEnabled()
    page.tables[-1].said.setPlainText("Something")
    assert not page.fewer.isEnabled()
    page.tables[-1].said.clear()
    for _press in range(12):
        page.fewer.click()
    assert len(page.tables) == 2


def test_everything_typed_is_told_and_shown_again(page: GroupWorkPage, tmp_path: Path) -> None:
    told: list[GroupWork] = []
    page.changed.connect(told.append)
    page.question.setEditText("Why?")
    page.tables[0].said.setPlainText("Because")
    write_group_work(tmp_path / "p.db", told[-1])
    assert read_group_work(tmp_path / "p.db") == page.work


def test_rubbish_in_its_file_is_as_good_as_nothing(tmp_path: Path) -> None:
    group_work_place(tmp_path / "p.db").write_text('{"question": 1, "tables": "x"}')
    assert read_group_work(tmp_path / "p.db") is None


def test_a_table_comes_out_of_an_exchange_file_and_is_called_as_the_file_is(
    page: GroupWorkPage, tmp_path: Path
) -> None:
    room = room_in(tmp_path)
    with practice_library(
        tmp_path / "p.db", clock=room.clock, who=room.who, program=room.program
    ) as library:
        id_ = begin(library, room, "Tried")
        edit(library, id_).answer_typed(AnswerKey("proposal"), "A second place")
        file = save_copy(
            library,
            open_assessment(library, id_),
            tmp_path / "Table at the door.eia",
            with_history=False,
        )
    page.add_table(table_from(file, AnswerKey("proposal")))
    assert page.work.tables[0] == TableAnswer("Table at the door", "A second place")


def test_the_handout_says_that_it_is_practice(tmp_path: Path) -> None:
    room, to = room_in(tmp_path), tmp_path / "out.docx"
    write_comparison(room, WORK, to)
    with zipfile.ZipFile(to) as parts:
        said = parts.read("word/document.xml").decode()
        assert practice_words() in said
        assert "Nobody rang (only this table)" in said
        assert PRACTICE_MARK in parts.read("docProps/core.xml").decode()


def test_nothing_is_printed_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(EiaError):
        write_comparison(room_in(tmp_path), GroupWork("", ()), tmp_path / "out.docx")
