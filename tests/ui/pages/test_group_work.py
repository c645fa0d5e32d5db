"""Group work in the window: typed, compared, kept beside the practice library, printed."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exchange import save_copy
from eia_wizard.app.group_work import (
    TableFile,
    group_work_place,
    questions_to_ask,
    read_group_work,
    read_tables,
    seated,
    write_comparison,
    write_group_work,
)
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_run import GroupRun, Offered
from eia_wizard.domain.group_work import GroupWork, TableAnswer
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.store.practice import practice_library
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.group_work import GroupWorkPage

WHY, PROPOSED = "Why do people leave?", "What is proposed?"
EMPTY = (TableAnswer("Table 1", ""), TableAnswer("Table 2", ""))
RUN = GroupRun(
    (
        GroupWork(
            WHY,
            (
                TableAnswer("Window", "The bus is late\nNobody rang"),
                TableAnswer("Door", "The bus is late"),
            ),
        ),
    )
)
OFFERED = (
    Offered(PROPOSED, "proposal", "Set up and relevance"),
    Offered("Why does this happen?", "group.why", "Review what exists"),
    Offered("What will be done?", "group.do", "Design and specify"),
)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Iterator[GroupWorkPage]:
    home = QWidget()
    qtbot.addWidget(home)
    made = GroupWorkPage(OFFERED, home)
    home.show()
    yield made
    home.close()


def choose(page: GroupWorkPage, *texts: str) -> None:
    found = page.findChild(QListWidget, "group-work:questions")
    assert found
    for text in texts:
        (item,) = found.findItems(text, Qt.MatchFlag.MatchExactly)
        item.setCheckState(Qt.CheckState.Checked)


def test_what_only_one_table_said_is_marked_in_words(page: GroupWorkPage, qtbot: QtBot) -> None:
    page.show_run(RUN)
    qtbot.keyClick(page.compare_button, Qt.Key.Key_Space)
    assert "Nobody rang (only this table)" in page.tables[0].compared.toPlainText()
    assert "only this table" not in page.tables[1].compared.toPlainText()
    assert not page.tables[0].said.isVisibleTo(page)
    assert page.tables[0].name.font().pointSizeF() > page.font().pointSizeF() * 1.3
    qtbot.keyClick(page.compare_button, Qt.Key.Key_Space)
    assert page.tables[0].said.isVisibleTo(page)
    assert page.tables[0].name.font().pointSizeF() == page.font().pointSizeF()


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
    told: list[GroupRun] = []
    page.changed.connect(told.append)
    page.questions.line.setEditText("Why?")
    page.tables[0].said.setPlainText("Because")
    write_group_work(tmp_path / "p.db", told[-1])
    assert read_group_work(tmp_path / "p.db") == page.run


def test_several_questions_are_chosen_once_and_gone_through_by_keyboard(
    page: GroupWorkPage, qtbot: QtBot
) -> None:
    choose(page, "What will be done?", PROPOSED)
    assert page.run.questions == (PROPOSED, "What will be done?")
    page.tables[0].name.setText("Window")
    page.tables[0].said.setPlainText("A second place")
    page.compare_button.click()
    qtbot.keyClick(page.questions.on, Qt.Key.Key_Space)
    assert not page.compare_button.isChecked()
    assert page.questions.text == "What will be done?"
    assert page.tables[0].answer == TableAnswer("Window", "")
    assert not page.questions.on.isEnabled()
    page.questions.back.click()
    assert page.tables[0].answer == TableAnswer("Window", "A second place")


def test_a_long_question_wraps_in_the_list_to_choose_from(look: Look, qtbot: QtBot) -> None:
    long = Offered("Whose view is missing, and how will you make up for it? " * 4, "a.b", "Involve")
    home = QWidget()
    qtbot.addWidget(home)
    page = GroupWorkPage((*OFFERED, long), home)
    page.resize(600, 700)
    home.show()
    page.questions.several.click()
    found = page.findChild(QListWidget, "group-work:questions")
    assert found
    rows = [found.visualItemRect(found.item(n)) for n in range(found.count())]
    assert {row.right() < found.viewport().width() for row in rows} == {True}
    assert rows[-1].height() > 2 * rows[1].height()


def test_a_question_typed_here_stays_beside_those_chosen(page: GroupWorkPage) -> None:
    page.questions.line.setEditText("Who is not here?")
    choose(page, PROPOSED)
    assert page.run.questions == ("Who is not here?", PROPOSED)


@pytest.mark.parametrize(
    "rubbish",
    [
        '{"question": 1, "tables": "x"}',
        '{"at": 0, "tables": ["A", "B"], "rounds": [{"question": "Q", "said": [1, 2]}]}',
        '{"at": 0, "tables": ["A"], "rounds": [{"question": "Q", "said": ["x"]}]}',
    ],
)
def test_rubbish_in_its_file_is_as_good_as_nothing(tmp_path: Path, rubbish: str) -> None:
    group_work_place(tmp_path / "p.db").write_text(rubbish)
    assert read_group_work(tmp_path / "p.db") is None


def test_what_is_too_much_to_be_read_again_is_refused_and_not_lost_in_silence(
    tmp_path: Path,
) -> None:
    write_group_work(tmp_path / "p.db", RUN)
    long = RUN.saying(GroupWork(WHY, (TableAnswer("Window", "x" * 2_000_000), EMPTY[1])))
    with pytest.raises(EiaError, match="more than can be kept"):
        write_group_work(tmp_path / "p.db", long)
    assert read_group_work(tmp_path / "p.db") == RUN


def test_every_question_that_people_write_about_is_offered_by_stage(tmp_path: Path) -> None:
    offered = questions_to_ask(room_in(tmp_path))
    assert ("Why does this happen?", "Review what exists") in {(o.text, o.stage) for o in offered}
    assert len({each.text for each in offered}) == len(offered)


def test_several_files_become_tables_and_what_is_unsound_is_told_by_its_name(
    page: GroupWorkPage, tmp_path: Path
) -> None:
    files = [*files_of_tables(tmp_path), tmp_path / "rubbish.eia"]
    files[-1].write_bytes(b"no")
    choose(page, PROPOSED, "Why does this happen?")
    tables, missed = read_tables(files, page.run, OFFERED)
    run, left_over = seated(page.run, tables)
    assert left_over == ()
    assert [each.partition(":")[0] for each in missed] == ["rubbish.eia"]
    assert run.names == ("At the door", "At the back", "Table 3")
    assert [table.said for table in run.now.tables] == ["A second place", "A bus", ""]
    assert run.going(1).now.tables[0].said.endswith(": Letters are in English")


def test_a_table_without_room_is_told_by_the_name_of_its_file(tmp_path: Path) -> None:
    full = GroupRun((GroupWork(PROPOSED, (TableAnswer("T", "x"),) * 8),))
    tables, _missed = read_tables(files_of_tables(tmp_path)[:1], full, OFFERED)
    run, left_over = seated(full, tables)
    assert run == full
    assert left_over == ("At the door.eia: There is room for 8 tables; this one is left out.",)


def test_a_table_that_answers_nothing_of_the_run_is_told_and_takes_no_place(
    page: GroupWorkPage, tmp_path: Path
) -> None:
    choose(page, "Why does this happen?")
    silent = TableFile("Silent.eia", "Silent", {"Why does this happen?": " "})
    run, left_over = seated(page.run, (silent, silent))
    assert run == page.run
    assert left_over == ("Silent.eia: It answers none of the questions of the run.",) * 2


def test_a_table_whose_file_has_an_odd_name_is_kept_like_any_other(tmp_path: Path) -> None:
    plain = files_of_tables(tmp_path)[0]
    odd = tmp_path / "\udcff\u202eodd.eia"
    odd.write_bytes(plain.read_bytes())
    run = GroupRun((GroupWork(PROPOSED, EMPTY),))
    tables, missed = read_tables([odd], run, OFFERED)
    seated_run, left_over = seated(run, tables)
    assert (missed, left_over) == ((), ())
    write_group_work(tmp_path / "p.db", seated_run)
    assert read_group_work(tmp_path / "p.db") == seated_run


def files_of_tables(folder: Path) -> list[Path]:
    """What two tables typed into practice libraries of their own, and saved."""
    room, files = room_in(folder), []
    for name, said in (("At the door", "A second place"), ("At the back", "A bus")):
        with practice_library(
            folder / f"{name}.db", clock=room.clock, who=room.who, program=room.program
        ) as library:
            id_ = begin(library, room, "Tried")
            session = edit(library, id_)
            session.answer_typed(AnswerKey("proposal"), said)
            session.answer_typed(AnswerKey("group.why", "sex"), "Letters are in English")
            opened, file = open_assessment(library, id_), folder / f"{name}.eia"
            files.append(save_copy(library, opened, file, with_history=False))
    return files


def test_the_handout_holds_every_answered_question_and_says_that_it_is_practice(
    tmp_path: Path,
) -> None:
    room, to = room_in(tmp_path), tmp_path / "out.docx"
    more = (GroupWork("Who is not here?", EMPTY), GroupWork("And now?", RUN.now.tables))
    write_comparison(room, GroupRun((*RUN.rounds, *more)), to)
    with zipfile.ZipFile(to) as parts:
        said = parts.read("word/document.xml").decode()
        assert practice_words() in said
        assert "Nobody rang (only this table)" in said
        assert "And now?" in said
        assert "Who is not here?" not in said
        assert PRACTICE_MARK in parts.read("docProps/core.xml").decode()


def test_nothing_is_printed_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(EiaError):
        write_comparison(
            room_in(tmp_path), GroupRun((GroupWork("", EMPTY),)), tmp_path / "out.docx"
        )
