"""One of two texts, with the words that only it has struck out or underlined, not only tinted."""

from contextlib import suppress
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.changes import Spans
from eia_wizard.ui.look.apply import the_look

_GONE = "text-decoration: line-through; background-color: {tint}"
_NEW = "text-decoration: underline; font-weight: 600; background-color: {tint}"


class Differing(QLabel):
    """A text under its label; heard, it is the label and the plain words."""

    def __init__(
        self,
        label: str,
        spans: Spans,
        parent: QWidget,
        *,
        is_new: bool,
        on_its_own_line: bool = False,
    ) -> None:
        super().__init__(parent)
        self._label, self._spans, self._is_new = label, spans, is_new
        self._room = "<br>" if on_its_own_line else " "
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        said = "".join(text for text, _differs in spans) or _("nothing")
        self.setAccessibleName(f"{label} {said}")
        only = "; ".join(text.strip() for text, differs in spans if differs and text.strip())
        if only and only != said:
            self.setAccessibleDescription(_("Different words: {words}").format(words=only))
        self._paint_words()
        with suppress(LookupError):
            the_look().changed.connect(self._paint_words)

    def _paint_words(self) -> None:
        """The tints are those of the look; in another one they are others."""
        colours = the_look().colours
        tint = colours.ok_tint if self._is_new else colours.block_tint
        style = (_NEW if self._is_new else _GONE).format(tint=tint)
        said = "".join(_marked_up(text, differs, style) for text, differs in self._spans)
        self.setText(f"<b>{escape(self._label)}</b>{self._room}{said or escape(_('nothing'))}")


def _marked_up(text: str, differs: bool, style: str) -> str:
    """Words for a label that reads HTML; the room after marked words is not marked."""
    bare = text.rstrip()
    said, room = (escape(part).replace("\n", "<br>") for part in (bare, text[len(bare) :]))
    return f'<span style="{style}">{said}</span>{room}' if differs else said + room
