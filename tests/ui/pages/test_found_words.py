"""What a search shows of an answer, in as many lines as there are."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from eia_wizard import resources
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages import home_snippet
from eia_wizard.ui.pages.home_snippet import LINES

LONG = (("Classes are held behind a ", False), ("glass", True), (" wall, and " * 12, False))


def shown(qapp: QApplication, pieces: tuple[tuple[str, bool], ...], width: int) -> tuple[str, int]:
    if not qapp.findChild(Look, "look"):
        Look(qapp, resources.folder("assets") / "fonts")
    layout = home_snippet._laid_out(QFont(qapp.font()), pieces, width)
    last = layout.lineAt(layout.lineCount() - 1)
    return layout.text()[: last.textStart() + last.textLength()], layout.lineCount()


def test_what_has_no_room_ends_in_dots_after_a_whole_word(qapp: QApplication) -> None:
    whole = "".join(text for text, _found in LONG)
    text, lines = shown(qapp, LONG, 200)
    assert lines == LINES
    assert text.endswith("…")
    assert whole.startswith(f"{text[:-1]} ")


def test_what_has_room_is_left_as_it_is(qapp: QApplication) -> None:
    text, _lines = shown(qapp, LONG[:2], 900)
    assert text == "Classes are held behind a glass"


def test_a_word_longer_than_all_lines_is_shown_as_dots(qapp: QApplication) -> None:
    text, lines = shown(qapp, (("x" * 3_000, False),), 200)
    assert text.endswith("…")
    assert lines <= LINES
