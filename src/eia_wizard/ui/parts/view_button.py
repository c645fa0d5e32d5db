"""A button that opens the wishes of the person: size of letters, colours, spelling, rules."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QActionGroup, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.wishes import Wishes, scheme_names
from eia_wizard.settings import TEXT_SIZES, Preferences
from eia_wizard.ui.look.apply import the_look


class ViewButton(QToolButton):
    """Shows the wishes as a menu and hands on what is chosen; it decides nothing."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.setObjectName("view")
        self.setIcon(the_look().icons.icon("letters"))
        self.setAccessibleName(_("Letters and colours"))
        self.setToolTip(_("Letters and colours"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._actions: dict[tuple[str, object], QAction] = {}
        self._menu.addSection(_("Size of letters"))
        sizes = {size: _("{n} per cent").format(n=size) for size in TEXT_SIZES}
        self._offer("text_size", sizes)
        self._menu.addSection(_("Colours"))
        self._offer("scheme", scheme_names())
        self._menu.addSection(_("While you type"))
        self._spelling = self._menu.addAction(_("Check spelling"))
        self._spelling.setCheckable(True)
        self._spelling.toggled.connect(lambda on: wishes.wish("check_spelling", on))
        self._menu.addSection(_("When an assessment is checked"))
        self._rules = self._menu.addAction(_("Read every rule"))
        self._rules.setToolTip(_("Also those about wording and follow-up that many do not need"))
        self._rules.setCheckable(True)
        self._rules.toggled.connect(lambda on: wishes.wish("every_rule", on))
        self._menu.addSection(_("Beside the questions"))
        self._preview = self._menu.addAction(_("The document as it reads now"))
        self._preview.setCheckable(True)
        self._preview.toggled.connect(lambda on: wishes.wish("preview", on))
        self._menu.addSection(_("Documents"))
        look = self._menu.addAction(_("The look of documents …"))
        look.setObjectName("view:look")
        look.triggered.connect(wishes.look_asked)
        self.setMenu(self._menu)
        wishes.changed.connect(self._show)
        self._show(wishes.wished)

    def _offer(self, name: str, choices: Mapping[int, str] | Mapping[str, str]) -> None:
        group = QActionGroup(self)
        for value, said in choices.items():
            action = self._menu.addAction(said)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on, v=value: self._wishes.wish(name, v))
            self._actions[name, value] = action

    def _show(self, wished: Preferences) -> None:
        for (name, value), action in self._actions.items():
            action.setChecked(getattr(wished, name) == value)
        for action, is_on in (
            (self._spelling, wished.check_spelling),
            (self._rules, wished.every_rule),
            (self._preview, wished.preview),
        ):
            action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(False)


def add_shortcuts(wishes: Wishes, window: QWidget) -> None:
    """Ctrl and plus, minus or nought: larger, smaller, usual letters."""
    for keys, act in (
        ("Ctrl++", wishes.larger),
        ("Ctrl+=", wishes.larger),
        ("Ctrl+-", wishes.smaller),
        ("Ctrl+0", wishes.usual),
    ):
        QShortcut(keys, window).activated.connect(act)
