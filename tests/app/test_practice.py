"""The practice area: wholly apart, filled at once, and nothing of it becomes real."""

import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.checking import Beside, Inspector, all_rules
from eia_wizard.app.drafts import draft_of, open_paper
from eia_wizard.app.editing import begin
from eia_wizard.app.examples import open_example
from eia_wizard.app.exchange import arrival, bring_in, leave_to_a_person, open_package, save_copy
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.practice import (
    can_take_back,
    faulty_told,
    is_there,
    make_next,
    plant,
    practice_place,
    take_back,
    take_next,
)
from eia_wizard.app.progress import Cancelled
from eia_wizard.app.reviewing import read_review
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.faulty import Faulty, read_faulty
from eia_wizard.documents.word_in.reader import read_apart
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.practice import PRACTICE_MARK, PracticeOnly, practice_words
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.practice import practice_library
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.restore import restore_from
from eia_wizard.store.shelf import entries


def opened(path: Path, room: Workroom) -> Library:
    return open_library(
        path, clock=room.clock, who=room.who, program=room.program, create=not path.exists()
    )


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


@pytest.fixture
def practice(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    place = practice_place(tmp_path / "library.db")
    place.parent.mkdir()
    with practice_library(place, clock=room.clock, who=room.who, program=room.program) as made:
        begin(made, room, "A thing to practise")
    with opened(place, room) as library:
        yield library


@pytest.fixture
def real(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    with opened(tmp_path / "library.db", room) as library:
        begin(library, room, "A real thing")
        yield library


def test_the_practice_library_lies_in_a_folder_of_that_name(tmp_path: Path) -> None:
    assert practice_place(tmp_path / "library.db") == tmp_path / "practice" / "practice.db"


def test_a_practice_library_says_so_and_is_sound(practice: Library, real: Library) -> None:
    assert (practice.is_practice, real.is_practice) == (True, False)
    assert (is_practice_library(practice.path), is_practice_library(real.path)) == (True, False)
    assert practice.verify() == []


def test_something_else_in_its_place_is_left_as_it_is(tmp_path: Path) -> None:
    place = practice_place(tmp_path / "library.db")
    place.parent.mkdir()
    place.write_bytes(b"my shopping list")
    with pytest.raises(EiaError, match="not a practice library"):
        is_there(place)
    assert place.read_bytes() == b"my shopping list"


def test_a_practised_copy_is_refused_by_a_real_library_and_taken_by_another_practice_one(
    tmp_path: Path, room: Workroom, practice: Library, real: Library
) -> None:
    one = open_assessment(practice, practice.assessments()[0].id)
    file = save_copy(practice, one, tmp_path / "copy.eia", with_history=True)
    with pytest.raises(PracticeOnly, match="Practise"):
        bring_in(real, file, "", leave_to_a_person)
    with pytest.raises(PracticeOnly):
        arrival(real, open_package(file))
    with pytest.raises(PracticeOnly):
        real.import_as_new(open_package(file))
    assert len(real.assessments()) == 1
    assert bring_in(practice, file, "copy", leave_to_a_person).how == "copy"


def test_a_real_copy_comes_into_practice_and_never_back(
    tmp_path: Path, practice: Library, real: Library
) -> None:
    one = open_assessment(real, real.assessments()[0].id)
    file = save_copy(real, one, tmp_path / "copy.eia", with_history=True)
    came = bring_in(practice, file, "", leave_to_a_person)
    back = save_copy(
        practice, open_assessment(practice, came.id), tmp_path / "back.eia", with_history=True
    )
    with pytest.raises(PracticeOnly):
        bring_in(real, back, "merge", leave_to_a_person)


@pytest.mark.parametrize("format_", ["docx", "html", "md"])
def test_every_document_says_practice_to_people_and_to_programs(
    tmp_path: Path, room: Workroom, practice: Library, format_: str
) -> None:
    one = open_assessment(practice, practice.assessments()[0].id)
    to = export(practice, room, one, Wanted(format_), tmp_path / f"one.{format_}")
    data = to.read_bytes()
    if format_ == "docx":
        parts = zipfile.ZipFile(BytesIO(data))
        texts = {name: parts.read(name).decode("utf-8", "replace") for name in parts.namelist()}
        assert practice_words() in texts["word/document.xml"]
        assert any(practice_words() in texts[n] for n in texts if n.startswith("word/header"))
        assert PRACTICE_MARK in texts["docProps/core.xml"]
        assert '"practice"' in texts["customXml/item1.xml"].replace("\\", "")
    else:
        assert practice_words() in data.decode()
        assert PRACTICE_MARK in data.decode()


def test_a_real_document_says_nothing_of_practice(
    tmp_path: Path, room: Workroom, real: Library
) -> None:
    one = open_assessment(real, real.assessments()[0].id)
    data = export(real, room, one, Wanted("md"), tmp_path / "one.md").read_text(encoding="utf-8")
    assert PRACTICE_MARK not in data
    assert practice_words() not in data


def test_a_practised_word_document_is_neither_brought_in_nor_reviewed_by_a_real_library(
    tmp_path: Path, room: Workroom, practice: Library, real: Library
) -> None:
    one = open_assessment(practice, practice.assessments()[0].id)
    file = export(practice, room, one, Wanted("docx"), tmp_path / "one.docx")
    paper = open_paper(file, read_apart)
    with pytest.raises(PracticeOnly):
        draft_of(paper, room, real)
    mine = open_assessment(real, real.assessments()[0].id)
    with pytest.raises(PracticeOnly):
        read_review(real, mine, file, read_apart)
    assert draft_of(paper, room, practice).contents.is_practice
    assert read_review(practice, one, file, read_apart).assessment == one.facts.id


def test_a_backup_of_a_practice_library_never_takes_the_place_of_a_real_one(
    tmp_path: Path, room: Workroom, practice: Library
) -> None:
    backup = practice.back_up()
    with pytest.raises(PracticeOnly):
        restore_from(tmp_path / "library.db", backup, clock=room.clock)
    assert not (tmp_path / "library.db").exists()


def test_the_faulty_assessments_are_sound_and_hold_a_dozen_faults(room: Workroom) -> None:
    found, troubles = read_faulty(room.practice / "faulty.toml")
    assert troubles == ()
    assert sum(len(each.faults) for each in found) == 12
    assert len(list(faulty_told(room))) == len(found)


def test_each_planted_fault_is_named_by_its_rule_and_not_without_it(
    tmp_path: Path, room: Workroom, practice: Library
) -> None:
    faulty, _troubles = read_faulty(room.practice / "faulty.toml")
    before = {
        name: _spoken(practice, plant(practice, room, Faulty(name, name, "As it is", ())))
        for name in {each.example for each in faulty}
    }
    for each in faulty:
        fresh = _spoken(practice, plant(practice, room, each)) - before[each.example]
        named = {rule for rule, _message in fresh}
        assert {fault.rule for fault in each.faults} <= named, each.name


def test_a_file_with_faults_tells_them_all_and_the_rest_still_works(tmp_path: Path) -> None:
    file = tmp_path / "faulty.toml"
    file.write_text(
        '[[faulty]]\nname = "a"\nexample = "x"\ntitle = "A"\n[[faulty.fault]]\nrule = "R02"\n'
        'told = "t"\ntake = ["q"]\n[[faulty]]\nname = "b"\nodd = 1\n',
        encoding="utf-8",
    )
    found, troubles = read_faulty(file)
    assert [each.name for each in found] == ["a"]
    assert len(troubles) >= 3


def test_a_reset_makes_everything_fresh_and_can_be_taken_back(
    tmp_path: Path, room: Workroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eia_wizard.app.practice.example_files", _only_the_short_one)
    place = practice_place(tmp_path / "library.db")
    assert not is_there(place)
    assert make_next(room, place) == ()
    take_next(place)
    titles = {each.title for each in entries(place)}
    assert open_example(room, "smoking-advice").title in titles
    assert len(titles) == 7
    with opened(place, room) as library:
        begin(library, room, "Typed in training")
        assert library.verify() == []
    make_next(room, place)
    take_next(place)
    assert {each.title for each in entries(place)} == titles
    assert can_take_back(place)
    take_back(place)
    assert {each.title for each in entries(place)} == titles | {"Typed in training"}
    assert not can_take_back(place)


def test_stopping_leaves_what_was_there(tmp_path: Path, room: Workroom) -> None:
    place = practice_place(tmp_path / "library.db")

    def stop(_done: int, _of: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_next(room, place, stop)
    assert list(place.parent.glob("*.db")) == []


def test_practice_changes_not_one_byte_of_the_real_library(
    tmp_path: Path, room: Workroom, real: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eia_wizard.app.practice.example_files", _only_the_short_one)
    real.close()
    before = _bytes_of(tmp_path)
    place = practice_place(real.path)
    for _again in range(2):
        make_next(room, place)
        take_next(place)
    take_back(place)
    assert _bytes_of(tmp_path) == before


def _spoken(library: Library, assessment_id: str) -> set[tuple[str, str]]:
    reading = open_assessment(library, assessment_id).reading
    found = Inspector(all_rules()).inspect(reading, Beside({}, ())).findings
    return {(each.finding.rule, each.finding.message) for each in found}


def _bytes_of(folder: Path) -> dict[str, str]:
    return {
        each.name: sha256(each.read_bytes()).hexdigest()
        for each in folder.iterdir()
        if each.is_file()
    }


def _only_the_short_one(folder: Path) -> dict[str, Path]:
    return {"smoking-advice": folder / "smoking-advice.toml"}
