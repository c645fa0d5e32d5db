"""The wishes of a person hold at once and at the next start."""

from pathlib import Path

from PySide6.QtCore import QObject

from eia_wizard.app.preferences import read_preferences
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Preferences


def test_a_wish_is_told_and_kept(tmp_path: Path) -> None:
    parent, file, told = QObject(), tmp_path / "of" / "preferences.json", []
    wishes = Wishes(Preferences(), file, parent)
    wishes.changed.connect(told.append)
    wishes.wish("scheme", "dark")
    assert told == [Preferences(scheme="dark")]
    assert read_preferences(file).scheme == "dark"


def test_letters_grow_step_by_step_and_never_beyond_twice_their_size() -> None:
    parent = QObject()
    wishes, sizes = Wishes(Preferences(), None, parent), []
    for _step in range(6):
        wishes.larger()
        sizes.append(wishes.wished.text_size)
    assert sizes == [125, 150, 175, 200, 200, 200]
    wishes.smaller()
    assert wishes.wished.text_size == 175
    wishes.usual()
    assert wishes.wished.text_size == 100


def test_a_wish_holds_though_it_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    parent, told = QObject(), []
    wishes = Wishes(Preferences(), tmp_path / "file" / "preferences.json", parent)
    wishes.not_kept.connect(told.append)
    wishes.wish("text_size", 200)
    assert wishes.wished.text_size == 200
    assert ["until the window closes" in sentence for sentence in told] == [True]
