"""Boxes of plain text have room between their lines, in the same letters as everything else."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from eia_wizard import resources
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look.fonts import REGULAR
from eia_wizard.ui.look.roomy_letters import ROOMY_FAMILY, roomier

FOLDER = resources.folder("assets") / "fonts"
SAID = "Who lives here, and who has the need?"


def test_lines_stand_as_far_apart_in_a_box_as_elsewhere_and_letters_are_the_same(
    qapp: QApplication, qtbot: QtBot
) -> None:
    look = qapp.findChild(Look, "look") or Look(qapp, FOLDER)
    for scale, least, most in ((1.0, 22, 24), (1.5, 33, 36), (2.0, 43, 47)):
        look.apply("light", scale)
        box, label = QPlainTextEdit(), QLabel()
        for widget in (box, label):
            qtbot.addWidget(widget)
            widget.ensurePolished()
        assert box.font().family() == ROOMY_FAMILY
        assert least <= box.fontMetrics().lineSpacing() <= most
        in_box, outside = QFontMetricsF(box.font()), QFontMetricsF(label.font())
        assert in_box.horizontalAdvance(SAID) == outside.horizontalAdvance(SAID)
    look.apply("light", 1.0)


def test_no_stroke_is_another_and_the_file_is_not_changed() -> None:
    font = (FOLDER / REGULAR).read_bytes()
    made = roomier(font)
    glyphs = font[font.index(b"glyf") + 8 :][:8]
    start, length = int.from_bytes(glyphs[:4], "big"), int.from_bytes(glyphs[4:], "big")
    assert font[start : start + length] in made
    assert (FOLDER / REGULAR).read_bytes() == font
