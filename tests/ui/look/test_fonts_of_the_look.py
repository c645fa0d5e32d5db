from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

from eia_wizard import resources
from eia_wizard.ui.look.fonts import FAMILY, font_of, load_fonts
from eia_wizard.ui.look.tokens import Type

FOLDER = resources.folder("assets") / "fonts"


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_each_weight_is_its_own(qtbot: QtBot, weight: int) -> None:
    family = load_fonts(FOLDER)
    info = QFontInfo(font_of(Type(15, weight), family=family))
    assert (info.family(), info.weight()) == (FAMILY, weight)


def test_heavier_words_are_wider(qtbot: QtBot) -> None:
    family = load_fonts(FOLDER)
    widths = [
        QFontMetricsF(font_of(Type(60, w), family=family)).horizontalAdvance("Listen and involve")
        for w in (400, 500, 600, 700)
    ]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_file_has_the_letters_that_are_needed(qtbot: QtBot, path: Path) -> None:
    font = QRawFont(str(path), 15)
    missing = [letter for letter in "Aaŵŷ’“”–—…•·×£€½é" if not font.supportsCharacter(ord(letter))]
    assert missing == []


def test_without_the_files_the_system_has_letters(qtbot: QtBot, tmp_path: Path) -> None:
    assert load_fonts(tmp_path)


def test_the_licence_travels_with_the_letters() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
