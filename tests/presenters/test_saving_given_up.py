"""Saving ends with the window: what could not be saved is not tried in a library that is closed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.saving import Saving


def test_nothing_is_tried_again_after_the_library_was_let_go(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = LibraryPresenter(tmp_path / "library.db", room_in(tmp_path))
    with qtbot.waitSignal(library.opened, timeout=10_000) as told:
        library.begin("Walks")
    presenter, saving = told.args
    assert isinstance(presenter, AssessmentPresenter)
    assert isinstance(saving, Saving)

    def full(*_asked: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("eia_wizard.store.library.Library.write", full)
    with qtbot.waitSignal(saving.failed, timeout=5_000):
        presenter.answer(AnswerKey("proposal"), "Walks in the park")
    assert saving._again.isActive()
    library.close()
    assert not saving._again.isActive()
    with qtbot.assertNotEmitted(saving.started):
        saving.try_again()
