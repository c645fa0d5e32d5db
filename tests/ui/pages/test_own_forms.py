"""A form of one's own that is broken is told of once, and stops nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from builders import FORM_TOML, TINY, room_in
from eia_wizard.app.own_forms import broken_forms, said_of_broken
from eia_wizard.ui.parts.notice import Notice


def put_form(folder: Path, name: str, form: str) -> None:
    for path, text in (TINY | {"form.toml": form}).items():
        file = folder / "forms" / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def test_only_forms_with_faults_are_told_of(tmp_path: Path) -> None:
    put_form(tmp_path, "sound", FORM_TOML)
    put_form(tmp_path, "broken", "id = [")
    room = room_in(tmp_path)
    assert [folder.name for folder in broken_forms(room)] == ["broken"]
    said = said_of_broken(broken_forms(room))
    assert "“broken”" in said
    assert f"eia-wizard forms check {tmp_path / 'forms' / 'broken'}" in said
    assert said_of_broken(()) == ""


def test_a_file_that_is_no_text_is_a_fault_too(tmp_path: Path) -> None:
    put_form(tmp_path, "binary", FORM_TOML)
    (tmp_path / "forms" / "binary" / "form.toml").write_bytes(b"\xff\xfe\x00rubbish")
    assert [folder.name for folder in broken_forms(room_in(tmp_path))] == ["binary"]


@pytest.fixture
def broken(tmp_path: Path) -> None:
    put_form(tmp_path, "ours", "id = [")


def test_the_window_says_so_once_and_works_as_before(
    broken: None, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    window = request.getfixturevalue("window")
    notice = window.findChild(Notice, "own-forms")
    assert isinstance(notice, Notice)
    qtbot.waitUntil(notice.isVisible, timeout=10_000)
    assert "“ours”" in notice.sentence
    window.home.begun.emit("Walks", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    close = notice.findChild(QPushButton)
    assert isinstance(close, QPushButton)
    close.click()
    assert not notice.isVisible()
