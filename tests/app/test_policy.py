"""What an organisation settles for everybody at a computer."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from builders import FORMS, room_in
from eia_wizard import places
from eia_wizard.app.editing import begin
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.policy import fixed, read_policy, settled_rules
from eia_wizard.app.preferences import read_preferences
from eia_wizard.app.settled import open_settled, why_elsewhere
from eia_wizard.app.workroom import Workroom, read_kept_form
from eia_wizard.bootstrap import workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.preferences.places import places_of, settled_words
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.store.backup_places import folder_beside

SETTLED = """
organisation = "NHS Borsetshire Integrated Care Board"
forms = '{folder}/forms'
backups = '{folder}/backups'
every_rule = true

[[rule]]
id = "R26"
threshold = 9
because = "Our rule is ten."
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "policy.toml"
    file.write_text(SETTLED.format(folder=tmp_path.as_posix()), "utf-8")
    return file


@pytest.fixture
def room(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Workroom:
    monkeypatch.setattr(places, "policy_file", lambda: file)
    return workroom(places.default_settings(tmp_path / "mine" / "library.db"))


def test_without_a_file_nothing_is_settled(tmp_path: Path) -> None:
    policy = read_policy(tmp_path / "none.toml")
    assert (policy.file, policy.trouble, fixed(policy)) == (None, "", ())


def test_what_is_settled_is_told_by_name_with_its_file(file: Path, tmp_path: Path) -> None:
    told = {each.name: each.said for each in fixed(read_policy(file)) if each.file == file}
    assert told["own_forms"] == tmp_path / "forms"
    assert told["backups"] == tmp_path / "backups"
    assert told["organisation"] == "NHS Borsetshire Integrated Care Board"
    assert told["every_rule"] is True
    assert list(told)[-1] == "R26"


def test_the_preferences_say_which_rules_were_changed_and_how(room: Workroom) -> None:
    said = settled_words(room)
    assert "– A small number of people (R26): threshold 9. " in said


def test_the_preferences_say_of_a_file_that_settles_nothing_that_it_does(
    file: Path, room: Workroom
) -> None:
    file.write_text("", "utf-8")
    said = settled_words(replace(room, policy=read_policy(file)))
    assert said == f"Your organisation’s file “{file}” settles nothing."


def test_a_folder_may_be_named_by_the_account(
    file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("STAFF_FOLDER", str(tmp_path / "ann"))
    file.write_text("backups = '${STAFF_FOLDER}/backups'", "utf-8")
    assert read_policy(file).backups == tmp_path / "ann" / "backups"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("forms = [", "not valid TOML"),
        ("text_size = 200", "means nothing here"),
        ("backups = 'somewhere'", "whole path"),
        ("backups = '~nobody-of-that-name/backups'", "whole path"),
        ("every_rule = 'yes'", "true or false"),
        ("[[rule]]\nid = 'R99'\nthreshold = 2\nbecause = 'x'", "no rule"),
        ("[[rule]]\nid = 'R07'\nthreshold = nan\nbecause = 'x'", "a number"),
        ("[[rule]]\nid = 'R07'\nthreshold = inf\nbecause = 'x'", "a number"),
        (f"[[rule]]\nid = 'R07'\nthreshold = 0x{'f' * 5000}\nbecause = 'x'", "a number"),
        ("\x00", "not valid TOML"),
    ],
)
def test_a_file_with_a_fault_holds_nothing_and_says_why(file: Path, text: str, said: str) -> None:
    file.write_text(text, "utf-8")
    policy = read_policy(file)
    assert said in policy.trouble
    assert str(file) in policy.trouble
    assert [*filter(None, (policy.forms, policy.backups, policy.preferences))] == []
    assert settled_rules(policy) == ()


def test_a_file_that_is_shut_away_holds_nothing_and_says_why(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    monkeypatch.setattr("os.open", refuse)
    assert str(file) in read_policy(file).trouble


def test_what_was_settled_at_the_start_holds_whatever_becomes_of_the_file(file: Path) -> None:
    policy = read_policy(file)
    for later in ("rubbish [", None):
        file.unlink() if later is None else file.write_text(later)
        assert [rule.threshold for rule in settled_rules(policy)] == [9]
        assert [each.name for each in fixed(policy)][-1] == "R26"


def test_own_forms_lie_where_the_organisation_says(room: Workroom, tmp_path: Path) -> None:
    assert room.forms[1] == tmp_path / "forms"


def test_a_threshold_is_part_of_the_form_an_assessment_begins_on(room: Workroom) -> None:
    opened = room.open_form("commissioning")
    assert next(rule for rule in opened.form.rules if rule.rule == "R26").threshold == 9
    assert read_kept_form(opened.files, "again") == opened.form


def test_a_form_without_anything_settled_is_as_it_was(tmp_path: Path) -> None:
    opened = room_in(tmp_path).open_form("commissioning")
    folder = FORMS / "commissioning"
    assert ("rules.toml" in opened.files) == (folder / "rules.toml").exists()


def test_the_organisation_is_called_what_it_settled_whoever_wrote_another(room: Workroom) -> None:
    library = room.backups.parent / "library.db" if room.backups else Path()
    with open_settled(library, room, create=True) as made:
        begin(made, room, "Walking groups")
        own = open_assessment(made, "library")
        made.write(own.facts.id, {AnswerKey("organisation.name"): "Elsewhere"})
    with open_settled(library, room) as again:
        said = open_assessment(again, "library").reading.role_text("organisation.name")
    assert said == "NHS Borsetshire Integrated Care Board"


def test_backups_go_where_the_organisation_says(room: Workroom, tmp_path: Path) -> None:
    with open_settled(tmp_path / "library.db", room, create=True) as library:
        assert tmp_path / "backups" in library.back_up().parents


def test_a_backup_that_cannot_go_where_the_organisation_says_tells_so(
    room: Workroom, tmp_path: Path
) -> None:
    path, wanted = tmp_path / "library.db", tmp_path / "backups"
    wanted.write_text("a file in the way")
    with open_settled(path, room, create=True) as library:
        made = library.back_up()
    shown = {each.name: each for each in places_of(path, room)}["backups"]
    assert (made.parent, shown.place) == (folder_beside(path), folder_beside(path))
    for said in (why_elsewhere(made, room), shown.fixed):
        assert str(wanted) in said
        assert str(made.parent) in said
    wanted.unlink()
    with open_settled(path, room) as library:
        assert why_elsewhere(library.back_up(), room) == ""
    assert "for everybody" in {each.name: each for each in places_of(path, room)}["backups"].fixed


def test_a_wish_that_is_settled_stays(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "preferences.json"
    own.write_text(json.dumps({"every_rule": False, "preview": True}))
    settled = read_policy(file).preferences
    wished = read_preferences(own, settled)
    assert (wished.every_rule, wished.preview) == (True, True)
    parent = QObject()
    wishes = Wishes(wished, own, parent, settled)
    wishes.wish("every_rule", False)
    wishes.wish("preview", False)
    assert (wishes.wished.every_rule, wishes.wished.preview) == (True, False)


def test_what_a_person_wished_is_there_again_once_nothing_is_settled(
    file: Path, tmp_path: Path
) -> None:
    own = tmp_path / "preferences.json"
    own.write_text(json.dumps({"every_rule": False}))
    settled = {**read_policy(file).preferences, "check_spelling": False}
    parent = QObject()
    Wishes(read_preferences(own, settled), own, parent, settled).wish("preview", True)
    wished = read_preferences(own)
    assert (wished.every_rule, wished.check_spelling, wished.preview) == (False, True, True)
