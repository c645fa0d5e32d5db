"""The wishes of the person: changed at once, kept for the next start."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.preferences import write_preferences
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.settings import TEXT_SIZES, Preferences


class Wishes(QObject):
    """What the person wishes of the window."""

    changed = Signal(object)  # Preferences
    not_kept = Signal(str)  # a sentence: it holds until the window closes, and why not longer
    look_asked = Signal()  # the look of documents, which is kept elsewhere
    asked = Signal(str)  # one of what can be asked for anywhere

    def __init__(
        self,
        wished: Preferences,
        file: Path | None,
        parent: QObject,
        fixed: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._wished, self._file, self._fixed = wished, file, fixed

    @property
    def wished(self) -> Preferences:
        """The wishes of the moment."""
        return self._wished

    def wish(self, name: str, value: object) -> None:
        """Wish something from now on; where it cannot be kept, it holds until the window closes.

        What the organisation settled stays as it is.
        """
        if name in self._fixed:
            value = getattr(self._wished, name)
        change: dict[str, Any] = {name: value}
        self._wished = self._wished._replace(**change)
        self.changed.emit(self._wished)
        if self._file:
            self._keep(self._file)

    def larger(self) -> None:
        """Letters a step larger."""
        self._step(1)

    def smaller(self) -> None:
        """Letters a step smaller."""
        self._step(-1)

    def usual(self) -> None:
        """Letters of the usual size."""
        self.wish("text_size", TEXT_SIZES[0])

    def _keep(self, file: Path) -> None:
        try:
            write_preferences(file, self._wished, self._fixed)
        except EiaError as refused:
            sentence = _(
                "This holds until the window closes, and could not be kept for the next time. "
                "{reason}"
            )
            self.not_kept.emit(sentence.format(reason=refused))

    def _step(self, steps: int) -> None:
        place = TEXT_SIZES.index(self._wished.text_size) + steps
        if 0 <= place < len(TEXT_SIZES):
            self.wish("text_size", TEXT_SIZES[place])


def scheme_names() -> dict[str, str]:
    """The colour schemes by name, in the order offered."""
    return {
        "system": _("As on this computer"),
        "light": _("Light"),
        "dark": _("Dark"),
        "contrast": _("Strong contrast"),
    }
