"""The mark of the program, for its windows and the home page."""

from functools import cache

from PySide6.QtGui import QIcon

from eia_wizard import resources

SIZES = (16, 20, 24, 32, 48, 64, 128)


@cache
def mark_icon() -> QIcon:
    """The mark in every size it was drawn for."""
    folder = resources.folder("assets") / "mark"
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(folder / f"eia-wizard-{size}.png"))
    return icon
