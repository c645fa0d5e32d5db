"""Links to items: what is linked as chips, more found by typing part of a name."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import LinkTarget, QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark


class LinksEditor(Editor):
    """Chips for what is linked, each with a way to take it off, and a line to find more."""

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self._ids = [part.strip() for part in card.typed.split(",") if part.strip()]
        self._chips = QVBoxLayout()
        self._chips.setSpacing(4)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(card.text)
        self._line.setPlaceholderText(_("Type part of a name to link it"))
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._link)
        self._line.setCompleter(self._completer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._chips)
        layout.addWidget(self._line)
        self._line.returnPressed.connect(self._link_typed)
        self.watch(self._line)
        self._show()

    def text(self) -> str:
        """The ids of what is linked, with commas between them."""
        return ", ".join(self._ids)

    def fill(self, typed: str) -> None:
        """Link these items and no others."""
        self._ids = [part.strip() for part in typed.split(",") if part.strip()]
        self._show()

    def control(self) -> QWidget:
        """The line in which names are typed."""
        return self._line

    def _show(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.deleteLater()
        for target in (self._target(item_id) for item_id in self._ids):
            self._chips.addWidget(self._chip(target))
        free = [t for t in self.card.targets if t.id not in self._ids and not t.is_removed]
        self._names = {_name(target): target.id for target in free}
        self._model.setStringList(list(self._names))
        self._line.setVisible(bool(free) and not (self.card.one and self._ids))

    def _target(self, item_id: str) -> LinkTarget:
        found = (target for target in self.card.targets if target.id == item_id)
        return next(found, LinkTarget(item_id, _("removed item"), "", is_removed=True))

    def _chip(self, target: LinkTarget) -> QWidget:
        chip = QFrame(self)
        chip.setProperty("band", "tint")
        label = QLabel(
            _("{name} (removed)").format(name=target.label) if target.is_removed else target.label,
            chip,
        )
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        off = QToolButton(chip)
        off.setIcon(the_look().icons.icon("close"))
        mark(off, "quiet")
        off.setAccessibleName(_("Take off the link to {name}").format(name=target.label))
        off.clicked.connect(lambda: self._unlink(target.id))
        layout = QHBoxLayout(chip)
        layout.setContentsMargins(10, 2, 2, 2)
        layout.addWidget(label, 1)
        layout.addWidget(off)
        return chip

    def _link(self, name: str) -> None:
        item_id = self._names.get(name)
        if item_id:
            self._ids = [item_id] if self.card.one else [*self._ids, item_id]
            self._show()
            self._line.clear()
            self.chosen()

    def _link_typed(self) -> None:
        wanted = self._line.text().strip().casefold()
        fitting = [name for name in self._names if wanted and wanted in name.casefold()]
        if len(fitting) == 1:
            self._link(fitting[0])

    def _unlink(self, item_id: str) -> None:
        self._ids.remove(item_id)
        self._show()
        self._line.setFocus()
        self.chosen()


def _name(target: LinkTarget) -> str:
    return f"{target.label} ({target.collection})" if target.collection else target.label
