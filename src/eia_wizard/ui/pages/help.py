"""The right column: help that follows the focus."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import NO_HELP, HelpView
from eia_wizard.ui.parts.labels import Heading, Note, Words


class HelpColumn(QWidget):
    """What good looks like, an example, prompts, sources and history of the question at hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Help with this question"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 20, 20, 20)
        self._layout.setSpacing(8)
        self.show_help(NO_HELP)

    def show_help(self, view: HelpView) -> None:
        """Show what helps with a question."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        parts = (
            (_("What good looks like"), view.good),
            (_("From the worked example"), view.example),
            (_("To know"), view.guidance),
        )
        for title, text in parts:
            self._part(title, text)
        self._part(_("Ask yourself"), "\n".join(f"•  {prompt}" for prompt in view.prompts))
        self._part(_("Where this comes from"), "\n".join(view.sources), small=True)
        history = "\n".join(f"{when}: {said}" for when, said in view.history)
        self._part(_("Earlier answers"), history, small=True)
        if not self._layout.count():
            self._layout.addWidget(
                Note(_("Go to a question, and what helps with it stands here."), self)
            )
        self._layout.addStretch(1)

    def _part(self, title: str, text: str, *, small: bool = False) -> None:
        if not text:
            return
        self._layout.addWidget(Heading(title, 3, self))
        for paragraph in text.split("\n"):
            words = Note(paragraph, self) if small else Words(paragraph, self, scale=14 / 15)
            self._layout.addWidget(words)
        self._layout.addSpacing(8)
