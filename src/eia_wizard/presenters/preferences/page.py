"""The preferences of a person: shown in groups, changed at once, put back to how they came."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.settings import (
    USUAL,
    changed_names,
    setting_groups,
    value_of,
)
from eia_wizard.presenters.preferences.views import GroupView
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Policy


class PreferencesPresenter(QObject):
    """Wishes what is chosen, and can take back that everything was put back."""

    shown = Signal(object)  # tuple[GroupView, ...]
    put_back = Signal(str)  # a sentence: it can be taken back

    def __init__(
        self, wishes: Wishes, policy: Policy, languages: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._wishes, self._policy, self._languages = wishes, policy, languages
        self._before: dict[str, object] = {}
        wishes.changed.connect(self._show)

    def groups(self) -> tuple[GroupView, ...]:
        """Every setting as it is."""
        return setting_groups(self._wishes.wished, self._policy, self._languages)

    def choose(self, name: str, chosen: str) -> None:
        """Wish something, by the words by which it was chosen."""
        self._wishes.wish(name, value_of(name, chosen))

    def back(self, name: str) -> None:
        """Put one setting back to how it came."""
        self._wishes.wish(name, getattr(USUAL, name))

    def all_back(self) -> None:
        """Put every setting back to how it came, except what the organisation settled."""
        names = changed_names(self._wishes.wished, self._policy)
        self._before = {name: getattr(self._wishes.wished, name) for name in names}
        for name in names:
            self.back(name)
        self.put_back.emit(_("Every setting is as it came."))

    def take_back(self) -> None:
        """Every setting as it was before all were put back."""
        for name, value in self._before.items():
            self._wishes.wish(name, value)

    def _show(self) -> None:
        self.shown.emit(self.groups())
