"""The page of preferences: every setting in groups, and where things lie."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.places import BACKUPS
from eia_wizard.presenters.preferences.views import GroupView, PlaceView, SettingView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.instead import GuestPage
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.place_row import PlaceRow
from eia_wizard.ui.parts.setting_row import SettingRow


class PreferencesPage(GuestPage):
    """Shows settings and forwards what is chosen; each holds at once."""

    chosen = Signal(str, str)  # the name of a setting, and what it is to be
    back_asked = Signal(str)  # the name of a setting that is to be as it came
    all_back_asked = Signal()
    folder_asked = Signal(object)  # Path
    back_up_asked = Signal()
    look_asked = Signal()  # the look of documents
    own_asked = Signal()  # the library's own record
    forms_asked = Signal()  # the organisation's own Word forms

    def __init__(
        self,
        groups: tuple[GroupView, ...],
        places: tuple[PlaceView, ...],
        settled: str,
        back_words: str,
        parent: QStackedWidget,
    ) -> None:
        super().__init__("preferences", parent)
        self.setAccessibleName(_("Preferences"))
        self.back_words = back_words
        self._rows: dict[str, SettingRow] = {}
        sheet, column = self.lay_out(_("Preferences"))
        column.addWidget(
            Words(_("Nothing here has to be changed. What you change holds at once."), sheet)
        )
        if settled:
            column.addWidget(Note(settled, sheet))
        for group in groups:
            self._add_group(group, sheet, column)
        self._all_back = QPushButton(_("Put every setting back to how it came"), sheet)
        self._all_back.setObjectName("all-back")
        self._all_back.setIcon(the_look().icons.icon("undo"))
        self._all_back.clicked.connect(self.all_back_asked)
        column.addWidget(self._all_back, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_organisation(sheet, column)
        self._add_places(places, sheet, column)
        self.show_groups(groups)
        self.put(sheet, column)

    def show_groups(self, groups: Iterable[GroupView]) -> None:
        """Show what the settings are now."""
        shown = [setting for group in groups for setting in group.settings]
        for setting in shown:
            self._rows[setting.name].show_setting(setting)
        self._all_back.setEnabled(any(not s.is_usual and not s.fixed for s in shown))

    def focus_all_back(self) -> None:
        """Go to the button that puts everything back."""
        self._all_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, group: GroupView, sheet: QWidget, column: QVBoxLayout) -> None:
        card = self._card(group.title, sheet, column)
        for number, setting in enumerate(group.settings):
            if number:
                card.inside.addWidget(Hairline(card))
            card.inside.addWidget(self._row(setting, card))

    def _row(self, setting: SettingView, card: Card) -> SettingRow:
        row = self._rows[setting.name] = SettingRow(setting, card)
        row.chosen.connect(self.chosen)
        row.back_asked.connect(self.back_asked)
        return row

    def _add_organisation(self, sheet: QWidget, column: QVBoxLayout) -> None:
        card = self._card(_("Your organisation and its documents"), sheet, column)
        card.inside.addWidget(
            Words(
                _(
                    "What your organisation is called and whom it works with; its own Word form; "
                    "the letters and colours of what you export."
                ),
                card,
            )
        )
        row = FlowLayout(gap=12)
        for words, name, icon, asked in (
            (_("Our organisation"), "to-own-record", "organisation", self.own_asked),
            (_("Our Word forms"), "to-word-forms", "document", self.forms_asked),
            (_("The look of documents …"), "to-look", "letters", self.look_asked),
        ):
            button = QPushButton(words, card)
            button.setObjectName(name)
            button.setIcon(the_look().icons.icon(icon))
            button.clicked.connect(asked)
            row.addWidget(button)
        card.inside.addLayout(row)

    def _add_places(
        self, places: tuple[PlaceView, ...], sheet: QWidget, column: QVBoxLayout
    ) -> None:
        card = self._card(_("Where things are kept"), sheet, column)
        for number, place in enumerate(places):
            if number:
                card.inside.addWidget(Hairline(card))
            row = PlaceRow(place, card)
            row.folder_asked.connect(self.folder_asked)
            card.inside.addWidget(row)
            if place.name == BACKUPS:
                now = row.add_way(_("Back up now"), "back-up-now", "drive")
                now.clicked.connect(self.back_up_asked)

    def _card(self, title: str, sheet: QWidget, column: QVBoxLayout) -> Card:
        column.addSpacing(8)
        column.addWidget(Heading(title, 2, sheet))
        card = Card(sheet)
        column.addWidget(card)
        return card
