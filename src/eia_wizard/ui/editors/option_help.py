"""What a single option means, said quietly under the options while one is at it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.parts.labels import Note


class OptionHelp(Note):
    """Follows the focus and the pointer; else it tells of what is chosen, if that is one alone.

    Its line is kept where it says nothing, so that the page does not jump under the pointer; there
    it may hold a ``hint``.
    """

    def __init__(
        self,
        options: Sequence[Option],
        buttons: Sequence[QAbstractButton],
        parent: QWidget,
        hint: str = " ",
    ) -> None:
        super().__init__(hint, parent)
        self._hint = hint
        self._options = list(zip(buttons, options, strict=True))
        for button, option in self._options:
            button.setAccessibleDescription(option.help)
            button.installEventFilter(self)
            button.toggled.connect(lambda _on: self._tell())
        self._pointed: QObject | None = None
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer goes before the focus, for it is what moves."""
        match event.type():
            case QEvent.Type.Enter:
                self._pointed = watched
                self._tell()
            case QEvent.Type.Leave:
                self._pointed = None
                self._tell()
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut:
                self._tell()
        return False

    def _tell(self) -> None:
        at = [option for button, option in self._options if button is self._pointed]
        focused = [option for button, option in self._options if button.hasFocus()]
        chosen = [option for button, option in self._options if button.isChecked()]
        option = next(iter([*at, *focused, *(chosen if len(chosen) == 1 else ())]), None)
        said = _("{option}: {help}").format(option=option.label, help=option.help) if option else ""
        self.setText(said if option and option.help else self._hint)


def has_help(options: Sequence[Option]) -> bool:
    """Whether any option says what it means."""
    return any(option.help for option in options)
