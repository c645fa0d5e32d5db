"""Above the list at home: what it shows, and which of it, in which order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import HomePresenter
from eia_wizard.presenters.home_filters import (
    ANY,
    ARCHIVED,
    CURRENT,
    DELETED,
    Wanted,
    opens,
    orders,
)
from eia_wizard.ui.parts.choice_button import ChoiceButton
from eia_wizard.ui.parts.labels import Heading


class HomeFilters(QWidget):
    """The heading of the list, and buttons that narrow it and put it in order."""

    def __init__(self, presenter: HomePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._heading = Heading("", 2, self, scale=19 / 15)
        self._heading.setObjectName("list-heading")
        self._choices = {
            "stage": self._choice(_("Stage: {choice}"), _stages(presenter.stages)),
            "open": self._choice(_("Outstanding: {choice}"), list(opens())),
            "shelf": self._choice(
                _("Showing: {choice}"),
                [
                    (CURRENT, _("current")),
                    (ARCHIVED, _("archived")),
                    (DELETED, _("deleted")),
                ],
            ),
            "order": self._choice(_("Sorted by: {choice}"), list(orders())),
        }
        self._row = QWidget(self)
        self._buttons = QGridLayout(self._row)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        for what, button in self._choices.items():
            button.setObjectName(f"filter:{what}")
            button.chosen.connect(lambda to, what=what: presenter.narrow(what, to))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.fit()

    def show_stages(self, stages: tuple[tuple[str, str], ...]) -> None:
        """From now on these are the stages."""
        self._choices["stage"].offer(_stages(stages))

    def show_view(self, heading: str, wanted: Wanted) -> None:
        """Show what is wanted."""
        self._heading.setText(heading)
        self._choices["stage"].show_choice(wanted.stage)
        self._choices["open"].show_choice(wanted.open)
        self._choices["shelf"].show_choice(wanted.shelf)
        self._choices["order"].show_choice(wanted.order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under the heading where there is no room beside it, and in two rows where that fails."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Lay out for the room and the letters there are."""
        least = [button.sizeHint().width() + 8 for button in self._choices.values()]
        is_beside = self.width() >= sum(least) + self._heading.sizeHint().width()
        across = len(least) if self.width() >= sum(least) else 2
        for place, button in enumerate(self._choices.values()):
            self._buttons.addWidget(button, place // across, place % across)
        self._grid.addWidget(self._heading, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if is_beside else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self._row, *((0, 1) if is_beside else (1, 0)), side)
        self._grid.setColumnStretch(0, 1)

    def _choice(self, name: str, choices: list[tuple[str, str]]) -> ChoiceButton:
        return ChoiceButton(name, choices, self)


def _stages(stages: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    numbered = [(id_, f"{number} {title}") for number, (id_, title) in enumerate(stages)]
    return [(ANY, _("any")), *numbered]
