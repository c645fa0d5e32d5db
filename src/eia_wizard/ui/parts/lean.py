"""A box of text as lean as a line: with as little over and under its words."""

from PySide6.QtWidgets import QPlainTextEdit

from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.look.fields import LEAN, PAD

BESIDE = PAD - 2 - LEAN
"""Pixels at both sides, so that the words begin where those of any other box do."""


class LeanBox(QPlainTextEdit):
    """The style gives it the room of a line."""

    def make_lean(self) -> None:
        """Be lean from now on; the style has to know before it is seen."""
        mark(self, "lean")
        self.setViewportMargins(BESIDE, 0, BESIDE, 0)

    @property
    def is_lean(self) -> bool:
        """Whether it was made so."""
        return self.property("lean") is True
