import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eia_wizard.store.backup import faults_in
from eia_wizard.store.refusals import DamagedLibrary
from store.store_builders import TITLE, WHY, form_of, made, opened

SPOILERS = {
    "the text of an answer": "UPDATE answer SET value = '\"other\"'",
    "the text of an answer, as bytes": "UPDATE answer SET value = x'00ff'",
    "an answer taken out": "DELETE FROM answer WHERE question = 'title'",
    "an answer under another question": "UPDATE answer SET item = 'age' WHERE item = 'sex'",
    "the text of a step": "UPDATE visit SET value = '\"other\"' WHERE position = 1",
    "who took a step": "UPDATE visit SET who = 'Eve' WHERE position = 1",
    "when a step was taken": "UPDATE visit SET ended_at = began_at || 'x' WHERE position = 2",
    "a step taken out": "DELETE FROM visit WHERE position = 1",
    "the last step taken out": "DELETE FROM visit WHERE position = 2",
    "an open visit": "UPDATE visit SET who = 'Eve' WHERE position IS NULL",
    "a step moved": "UPDATE visit SET position = 9 WHERE position = 2",
    "what a record says": "UPDATE record SET content = '{}' WHERE position = 1",
    "the kind of a record": "UPDATE record SET kind = 'sign-off' WHERE kind = 'comment'",
    "the last record taken out": "DELETE FROM record WHERE kind = 'comment'",
    "sealed content": "UPDATE sealed_answer SET value = '1'",
    "sealed content taken out": "DELETE FROM sealed_answer WHERE question = 'title'",
    "the title in the list": "UPDATE assessment SET title = 'Other'",
    "the day of decision": "UPDATE assessment SET decision_on = '2026-02-30'",
    "the words of a form": "UPDATE form SET content = '{}'",
    "the title of a form": "UPDATE form SET title = 'Other'",
    "the end of a chain": "UPDATE chain SET length = length + 1",
    "a chain without an end": "DELETE FROM chain WHERE rows = 'visit'",
    "the number of assessments": "UPDATE library SET value = '7' WHERE name = 'assessments'",
    "a fact taken out": "DELETE FROM library WHERE name = 'program'",
    "a guard taken away": "DROP TRIGGER form_stays",
    "a column added": "ALTER TABLE answer ADD COLUMN more TEXT",
}


@pytest.fixture
def full(path: Path) -> Path:
    with made(path) as library:
        library.write("A1", {TITLE: "x", WHY: "because"})
        library.seal("A1", {"decided": "yes"}, form_of(library))
        library.add_record("A1", "comment", {"said": "hm"})
        library.write("A1", {TITLE: "open"})
    return path


def spoil(path: Path, statement: str) -> None:
    """Change the file behind the program's back, guards taken away and put back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _sql in guards:
            if name not in statement:
                connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        for name, sql in guards:
            if name not in statement:
                connection.execute(sql)
        connection.execute("COMMIT")


def test_a_library_as_it_was_written_has_no_fault(full: Path) -> None:
    assert faults_in(full) == []


@pytest.mark.parametrize("what", SPOILERS)
def test_a_change_behind_the_programs_back_is_a_fault(full: Path, what: str) -> None:
    spoil(full, SPOILERS[what])
    assert all(fault.sentence.endswith(".") for fault in faults_in(full))
    assert faults_in(full)


def test_putting_the_guards_back_alone_is_no_fault(full: Path) -> None:
    spoil(full, "SELECT 1")
    assert faults_in(full) == []


def test_a_damaged_library_is_not_opened_and_not_touched(full: Path) -> None:
    spoil(full, SPOILERS["who took a step"])
    before = full.read_bytes()
    with pytest.raises(DamagedLibrary, match="left as it is") as told:
        opened(full)
    assert full.read_bytes() == before
    assert told.value.faults
    assert told.value.backup is None


def test_the_refusal_names_the_newest_sound_backup(path: Path) -> None:
    with made(path) as library:
        sound = library.back_up()
        library.write("A1", {TITLE: "x"})
        newer = library.back_up()
    spoil(newer, SPOILERS["the title in the list"])
    spoil(path, SPOILERS["the title in the list"])
    with pytest.raises(DamagedLibrary) as told:
        opened(path)
    assert told.value.backup == sound
    assert str(sound) in str(told.value)
